namespace CopilotKit.Meditation.Composing;

/// <summary>Finds the lengths that a meditation can have, as near as possible to the one that was ordered.</summary>
internal static class LengthSearch
{
    private static readonly TimeSpan Grain = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(1);

    /// <summary>Gives a range in which every length can be had.</summary>
    /// <param name="practice">The meditation; its own length cannot be had.</param>
    /// <param name="canLast">Tells whether a length can be had.</param>
    /// <returns>The range around the nearest length that can be had; <see langword="null"/> when there is none.</returns>
    public static (TimeSpan Shortest, TimeSpan Longest)? Around(SafePractice practice, Func<SafePractice, bool> canLast)
    {
        TimeSpan ordered = practice.Request.Length;
        TimeSpan[] lengths = [.. LengthsOf(practice)];
        int nearest = Enumerable.Range(0, lengths.Length).OrderBy(i => (lengths[i] - ordered).Duration()).FirstOrDefault(Can, -1);
        if (nearest < 0)
        {
            return null;
        }

        (int first, int last) = (nearest, nearest);
        while (first > 0 && Can(first - 1))
        {
            first--;
        }

        while (last < lengths.Length - 1 && Can(last + 1))
        {
            last++;
        }

        return (lengths[first], lengths[last]);

        bool Can(int i) => canLast(practice with { Request = practice.Request with { Length = lengths[i] } });
    }

    /// <summary>
    /// Gives the lengths to try: evenly spaced ones, and those at which other passages are required. Between two of these what has to be said
    /// stays the same: there, a longer meditation can be had wherever a shorter one can.
    /// </summary>
    private static IEnumerable<TimeSpan> LengthsOf(SafePractice practice)
    {
        TimeSpan shortest = MeditationTypes.Of(practice.Request.Type).Shortest;
        int grains = Math.Max(0, (int)((practice.Longest - shortest) / Grain));
        IEnumerable<TimeSpan> even = Enumerable.Range(0, grains + 1).Select(i => shortest + (Grain * i));
        IEnumerable<TimeSpan> turns = Circumstances.Turns
            .SelectMany(new SessionTimes(practice.Request).LengthsFor)
            .SelectMany(turn => (TimeSpan[])[turn, turn + Moment]);
        return even.Concat(turns).Append(practice.Request.Length).Append(practice.Longest)
            .Where(length => length >= shortest && length <= practice.Longest).Distinct().Order();
    }
}
