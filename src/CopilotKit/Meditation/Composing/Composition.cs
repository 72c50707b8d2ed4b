using CopilotKit.Scripts;

namespace CopilotKit.Meditation.Composing;

/// <summary>Composes meditations from the texts of the project, or says why one cannot be had.</summary>
/// <param name="wordsPerMinute">How fast the voice reads at its usual pace.</param>
internal sealed class Composition(double wordsPerMinute)
{
    private const double NearEnough = 0.03;
    private static readonly TimeSpan Grain = TimeSpan.FromSeconds(15);

    /// <summary>Chooses the passages of a meditation that can be had.</summary>
    /// <exception cref="MeditationLengthException">The length cannot be had.</exception>
    /// <exception cref="ArgumentException">The share of silence cannot be had.</exception>
    public Arrangement Arrange(SafePractice practice)
    {
        if (!CanLast(practice))
        {
            (TimeSpan shortest, TimeSpan longest) = RangeOf(practice);
            throw new MeditationLengthException(MeditationTypes.Of(practice.Request.Type).Name, practice.Request.Length, shortest, longest);
        }

        return practice.Request.SilentShare is { } share ? WithSilence(practice, share) : First(practice);
    }

    private static bool IsAllowed(SafePractice practice)
    {
        TimeSpan length = practice.Request.Length;
        return length >= MeditationTypes.Of(practice.Request.Type).Shortest && length <= practice.Longest;
    }

    private bool CanLast(SafePractice practice) => IsAllowed(practice) && First(practice).Fit() is not null;

    /// <summary>Gives as much guidance as usual, or less where that leaves no room for silence.</summary>
    private Arrangement First(SafePractice practice)
    {
        Arrangement usual = Arrangement.Of(practice, wordsPerMinute);
        for (double seconds = usual.SecondsOfSpeech; seconds > 1; seconds *= 0.85)
        {
            Arrangement arrangement = Arrangement.Of(practice, wordsPerMinute, seconds);
            if (arrangement.Fit() is not null)
            {
                return arrangement;
            }
        }

        return Least(practice);
    }

    private Arrangement Least(SafePractice practice) => Arrangement.Of(practice, wordsPerMinute, 0);

    private Arrangement WithSilence(SafePractice practice, double share)
    {
        double seconds = practice.Request.Length.TotalSeconds;
        Arrangement arrangement = Arrangement.Of(practice, wordsPerMinute, seconds * (1 - share));
        if (arrangement.Fit() is { } steps && Math.Abs(SilenceOf(arrangement, steps, seconds) - share) <= NearEnough)
        {
            return arrangement;
        }

        Arrangement least = Least(practice);
        Arrangement most = First(practice);
        for (double more = most.SecondsOfSpeech * 1.2; more < seconds && Arrangement.Of(practice, wordsPerMinute, more) is var next && next.Fit() is not null; more *= 1.2)
        {
            most = next;
        }

        double from = SilenceOf(most, most.Fit()!, seconds);
        double to = SilenceOf(least, least.Fit()!, seconds);
        throw new ArgumentException(
            FormattableString.Invariant($"The silent share of this meditation must be {from:0.00} to {to:0.00}, not {share}."));
    }

    private static double SilenceOf(Arrangement arrangement, IReadOnlyList<(Step Step, double Seconds)> steps, double seconds) =>
        1 - (steps.Sum(step => step.Step switch
        {
            Spoken spoken => arrangement.SecondsOf(spoken.Text),
            Breaths breaths => CueTree.LinesOf(breaths.Cues).Sum(line => arrangement.SecondsOf(line.Text)),
            _ => 0,
        }) / seconds);

    /// <summary>Gives the lengths that can be had, from the type's shortest up and from its longest down.</summary>
    private (TimeSpan Shortest, TimeSpan Longest) RangeOf(SafePractice practice)
    {
        TimeSpan shortest = MeditationTypes.Of(practice.Request.Type).Shortest;
        while (shortest < practice.Longest && !CanLast(practice with { Request = practice.Request with { Length = shortest } }))
        {
            shortest += Grain;
        }

        return (shortest, practice.Longest);
    }
}
