using CopilotKit.Scripts;

namespace CopilotKit.Meditation.Composing;

/// <summary>Composes meditations from the texts of the project, or says why one cannot be had.</summary>
/// <param name="wordsPerMinute">How fast the voice reads at its usual pace.</param>
internal sealed class Composition(double wordsPerMinute)
{
    private const double NearEnough = 0.03;

    // How many amounts of speech are tried for a share of silence.
    private const int Drafts = 40;

    /// <summary>Chooses the passages of a meditation that can be had.</summary>
    /// <exception cref="MeditationLengthException">The length cannot be had.</exception>
    /// <exception cref="ArgumentException">The share of silence cannot be had.</exception>
    public Arrangement Arrange(SafePractice practice)
    {
        if (!CanLast(practice))
        {
            MeditationTypeDescription type = MeditationTypes.Of(practice.Request.Type);
            throw LengthSearch.Around(practice, CanLast) is (var shortest, var longest)
                ? MeditationLengthException.Of(type.Name, practice.Request.Length, shortest, longest)
                : MeditationLengthException.OfNone(type.Name, practice.Request.Length, type.Shortest, practice.Longest);
        }

        return practice.Request.SilentShare is { } share ? WithSilence(practice, share) : First(practice);
    }

    /// <summary>Tells whether a meditation can be had.</summary>
    public bool CanLast(SafePractice practice) => IsAllowed(practice) && (Least(practice).Fit() ?? First(practice).Fit()) is not null;

    private static bool IsAllowed(SafePractice practice)
    {
        TimeSpan length = practice.Request.Length;
        SessionTimes times = new(practice.Request);
        return length >= MeditationTypes.Of(practice.Request.Type).Shortest && length <= practice.Longest
            && times.Voice > TimeSpan.Zero && times.Bells.Times.All(time => time < times.LastBell);
    }

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
        double[] speeches = [seconds * (1 - share), First(practice).SecondsOfSpeech, .. Enumerable.Range(0, Drafts).Select(i => seconds * i / Drafts)];
        (Arrangement Arrangement, double Silence)[] drafts =
        [
            .. from speech in speeches
               let arrangement = Arrangement.Of(practice, wordsPerMinute, speech)
               let steps = arrangement.Fit()
               where steps is not null
               select (arrangement, SilenceOf(arrangement, steps, seconds)),
        ];
        (Arrangement nearest, double silence) = drafts.MinBy(draft => Math.Abs(draft.Silence - share));
        (double from, double to) = (drafts.Min(draft => draft.Silence), drafts.Max(draft => draft.Silence));
        return (share >= from && share <= to) || Math.Abs(silence - share) <= NearEnough
            ? nearest
            : throw new ArgumentException(
                FormattableString.Invariant($"The silent share of this meditation must be {from:0.00} to {to:0.00}, not {share}."));
    }

    private static double SilenceOf(Arrangement arrangement, IReadOnlyList<(Step Step, double Seconds)> steps, double seconds) =>
        1 - (steps.Sum(step => step.Step switch
        {
            Spoken spoken => arrangement.SecondsOf(spoken.Text),
            Breaths breaths => CueTree.LinesOf(breaths.Cues).Sum(line => arrangement.SecondsOf(line.Text)),
            _ => 0,
        }) / seconds);
}
