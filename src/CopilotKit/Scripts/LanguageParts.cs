namespace CopilotKit.Scripts;

/// <summary>Cuts a sentence where its language changes: an engine speaks one language at a time.</summary>
internal static class LanguageParts
{
    /// <summary>Gives the parts in order; together they hold all of the sentence that is not white space.</summary>
    public static IEnumerable<SpeechStep> Of(Line line, Range sentence)
    {
        (int position, int end) = (sentence.Start.Value, sentence.End.Value);
        List<(int Start, int End, string? Language)> parts = [];
        foreach (LanguagePhrase phrase in line.Phrases
            .Where(phrase => phrase.End > sentence.Start.Value && phrase.Start < sentence.End.Value))
        {
            Add(position, phrase.Start, line.Language);
            Add(Math.Max(position, phrase.Start), Math.Min(end, phrase.End), phrase.Language);
            position = Math.Min(end, phrase.End);
        }

        Add(position, end, line.Language);
        return parts.Select(part => new SpeechStep(line, part.Start..part.End) { Language = part.Language });

        void Add(int from, int to, string? language)
        {
            string text = line.Text[from..Math.Max(from, to)];
            (from, to) = (from + text.Length - text.TrimStart().Length, from + text.TrimEnd().Length);
            if (to <= from)
            {
                return;
            }

            // A full stop alone is nothing to say: it goes with the words before it.
            bool hasWords = text.Any(char.IsLetterOrDigit);
            if (parts.Count > 0 && (!hasWords || parts[^1].Language == language))
            {
                parts[^1] = parts[^1] with { End = to };
            }
            else
            {
                parts.Add((from, to, language));
            }
        }
    }
}
