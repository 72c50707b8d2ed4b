using CopilotKit.Scripts;

namespace CopilotKit.Meditation.Composing;

/// <summary>Composes meditations from the texts of the project, or says why one cannot be had.</summary>
/// <param name="wordsPerMinute">How fast the voice reads at its usual pace.</param>
/// <param name="circumstances">What holds beside what the request says.</param>
internal sealed class Composition(double wordsPerMinute, IReadOnlyCollection<string> circumstances)
{
    private const double NearEnough = 0.03;
    private static readonly TimeSpan Grain = TimeSpan.FromSeconds(15);

    /// <summary>Chooses the passages of a meditation that can be had.</summary>
    /// <exception cref="MeditationLengthException">The length cannot be had.</exception>
    /// <exception cref="ArgumentException">The share of silence cannot be had.</exception>
    public Arrangement Arrange(MeditationRequest request)
    {
        if (!CanLast(request))
        {
            (TimeSpan shortest, TimeSpan longest) = RangeOf(request);
            throw new MeditationLengthException(MeditationTypes.Of(request.Type).Name, request.Length, shortest, longest);
        }

        return request.SilentShare is { } share ? WithSilence(request, share) : First(request);
    }

    private static bool IsAllowed(MeditationRequest request)
    {
        MeditationTypeDescription type = MeditationTypes.Of(request.Type);
        return request.Length >= type.Shortest && request.Length <= type.Longest;
    }

    private bool CanLast(MeditationRequest request) => IsAllowed(request) && Least(request).Fit() is not null;

    /// <summary>Gives as much guidance as usual, or less where that leaves no room for silence.</summary>
    private Arrangement First(MeditationRequest request)
    {
        Arrangement usual = Arrangement.Of(request, circumstances, wordsPerMinute);
        for (double seconds = usual.SecondsOfSpeech; seconds > 1; seconds *= 0.85)
        {
            Arrangement arrangement = Arrangement.Of(request, circumstances, wordsPerMinute, seconds);
            if (arrangement.Fit() is not null)
            {
                return arrangement;
            }
        }

        return Least(request);
    }

    private Arrangement Least(MeditationRequest request) => Arrangement.Of(request, circumstances, wordsPerMinute, 0);

    private Arrangement WithSilence(MeditationRequest request, double share)
    {
        double seconds = request.Length.TotalSeconds;
        Arrangement arrangement = Arrangement.Of(request, circumstances, wordsPerMinute, seconds * (1 - share));
        if (arrangement.Fit() is { } steps && Math.Abs(SilenceOf(arrangement, steps, seconds) - share) <= NearEnough)
        {
            return arrangement;
        }

        Arrangement least = Least(request);
        Arrangement most = First(request with { SilentShare = null });
        for (double more = most.SecondsOfSpeech * 1.2; more < seconds && Arrangement.Of(request, circumstances, wordsPerMinute, more) is var next && next.Fit() is not null; more *= 1.2)
        {
            most = next;
        }

        double from = SilenceOf(most, most.Fit()!, seconds);
        double to = SilenceOf(least, least.Fit()!, seconds);
        throw new ArgumentException(
            FormattableString.Invariant($"The silent share of this meditation must be {from:0.00} to {to:0.00}, not {share}."), nameof(request));
    }

    private static double SilenceOf(Arrangement arrangement, IReadOnlyList<(Step Step, double Seconds)> steps, double seconds) =>
        1 - (steps.Sum(step => step.Step switch
        {
            Spoken spoken => arrangement.SecondsOf(spoken.Text),
            Breaths breaths => Lines(breaths.Cues).Sum(line => arrangement.SecondsOf(line.Text)),
            _ => 0,
        }) / seconds);

    private static IEnumerable<Line> Lines(IEnumerable<Cue> cues) => cues.SelectMany(cue => cue switch
    {
        Line line => [line],
        Slot slot => Lines(slot.Cues),
        OptionalGroup group => Lines(group.Cues),
        _ => Enumerable.Empty<Line>(),
    });

    /// <summary>Gives the lengths that can be had, from the type's shortest up and from its longest down.</summary>
    private (TimeSpan Shortest, TimeSpan Longest) RangeOf(MeditationRequest request)
    {
        MeditationTypeDescription type = MeditationTypes.Of(request.Type);
        TimeSpan shortest = type.Shortest;
        while (shortest < type.Longest && !CanLast(request with { Length = shortest }))
        {
            shortest += Grain;
        }

        return (shortest, type.Longest);
    }
}
