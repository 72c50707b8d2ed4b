namespace CopilotKit.Speech;

/// <summary>Guesses when each word of a text is said where an engine does not tell: evenly over its characters.</summary>
internal static class EstimatedWords
{
    public static IEnumerable<SpokenWord> Of(string text, Range portion, TimeSpan start, TimeSpan end)
    {
        string said = text[portion];
        int offset = portion.Start.Value;
        return WordRanges.Of(said).Select(word =>
            new SpokenWord((word.Start.Value + offset)..(word.End.Value + offset), At(word.Start.Value), At(word.End.Value)));

        TimeSpan At(int position) => start + ((end - start) * ((double)position / Math.Max(1, said.Length)));
    }
}
