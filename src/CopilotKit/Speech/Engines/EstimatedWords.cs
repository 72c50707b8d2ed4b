using System.Buffers;

namespace CopilotKit.Speech.Engines;

/// <summary>
/// Guesses when each word of a text is said where an engine does not tell: by its letters, between the pauses that are heard.
/// </summary>
/// <remarks>
/// As many of the longest pauses as the text has clauses are taken for the ends of those. Measured on flite's own word times, three voices
/// and eight sentences with and without commas: 83 to 97 ms off in the mean, 216 to 286 ms at p95; without pauses 160 and 550 ms.
/// </remarks>
internal static class EstimatedWords
{
    private const double LettersPerDigit = 3.5;
    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(",;:.?!…—–、。，；：？！");

    /// <summary>Estimates the words of one portion of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="portion">The portion.</param>
    /// <param name="start">When its first word begins.</param>
    /// <param name="end">When its last word ends.</param>
    /// <param name="pauses">The pauses between them, in order.</param>
    public static IReadOnlyList<SpokenWord> Of(
        string text, Range portion, TimeSpan start, TimeSpan end, IReadOnlyList<(TimeSpan From, TimeSpan To)> pauses)
    {
        int offset = portion.GetOffsetAndLength(text.Length).Offset;
        Range[] words = [.. WordRanges.Of(text[portion]).Select(word => (word.Start.Value + offset)..(word.End.Value + offset))];
        int[] clauses = [.. Enumerable.Range(1, Math.Max(0, words.Length - 1)).Where(count => EndsClause(text.AsSpan(words[count - 1])))];
        (TimeSpan From, TimeSpan To)[] heard = pauses.Count < clauses.Length ? []
            : [.. pauses.OrderByDescending(pause => pause.To - pause.From).Take(clauses.Length).OrderBy(pause => pause.From)];

        List<SpokenWord> spoken = [];
        for (int clause = 0; clause <= heard.Length; clause++)
        {
            int next = clause < heard.Length ? clauses[clause] : words.Length;
            Spread(text, words.AsSpan(spoken.Count, next - spoken.Count), start, clause < heard.Length ? heard[clause].From : end, spoken);
            start = clause < heard.Length ? heard[clause].To : end;
        }

        return spoken;
    }

    private static void Spread(string text, ReadOnlySpan<Range> words, TimeSpan start, TimeSpan end, List<SpokenWord> spoken)
    {
        double total = 0;
        foreach (Range word in words)
        {
            total += LettersOf(text.AsSpan(word));
        }

        double before = 0;
        foreach (Range word in words)
        {
            double after = before + LettersOf(text.AsSpan(word));
            spoken.Add(new SpokenWord(word, At(before), At(after)));
            before = after;
        }

        TimeSpan At(double letters) => start + ((end - start) * (letters / Math.Max(1, total)));
    }

    private static double LettersOf(ReadOnlySpan<char> word)
    {
        double letters = 0;
        foreach (char character in word)
        {
            letters += char.IsDigit(character) ? LettersPerDigit : char.IsLetter(character) || char.IsSurrogate(character) ? 1 : 0;
        }

        return letters;
    }

    // A quotation mark may stand behind the comma.
    private static bool EndsClause(ReadOnlySpan<char> word) =>
        word.LastIndexOfAny(ClauseEnds) is int at && at >= Math.Max(0, word.Length - 2);
}
