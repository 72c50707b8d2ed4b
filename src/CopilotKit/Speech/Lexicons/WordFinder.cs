using CopilotKit.Scripts;

namespace CopilotKit.Speech.Lexicons;

/// <summary>Finds the words of a lexicon in a text, the longest first.</summary>
internal sealed class WordFinder
{
    private readonly Dictionary<string, List<LexiconEntry>> _byFirstWord;

    public WordFinder(IReadOnlyList<LexiconEntry> entries) => _byFirstWord = entries
        .GroupBy(entry => FirstWord(entry.Word, 0), StringComparer.OrdinalIgnoreCase)
        .ToDictionary(
            group => group.Key, group => group.OrderByDescending(entry => entry.Word.Length).ToList(), StringComparer.OrdinalIgnoreCase);

    /// <summary>Gives what is found, in order; nothing overlaps.</summary>
    public IEnumerable<(Range Range, LexiconEntry Entry)> Find(string text, string? language)
    {
        for (int position = 0; position < text.Length;)
        {
            LexiconEntry? found = IsStart(text, position) ? EntryAt(text, position, language) : null;
            if (found is not null)
            {
                yield return (position..(position + found.Word.Length), found);
            }

            position += found?.Word.Length ?? 1;
        }
    }

    private LexiconEntry? EntryAt(string text, int position, string? language) =>
        _byFirstWord.TryGetValue(FirstWord(text, position), out List<LexiconEntry>? entries)
            ? entries.Find(entry => Counts(entry, language) && Stands(entry.Word, text, position))
            : null;

    private static bool Stands(string word, string text, int position)
    {
        int end = position + word.Length;
        StringComparison comparison = word.Any(char.IsUpper) ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        return end <= text.Length
            && text.AsSpan(position, word.Length).Equals(word, comparison)
            && (end == text.Length || !IsPart(text[end]) || !IsPart(word[^1]));
    }

    private static bool Counts(LexiconEntry entry, string? language) =>
        entry.Language is null || language is null || LanguageTag.IsSameLanguage(entry.Language, language);

    private static bool IsStart(string text, int position) =>
        !char.IsWhiteSpace(text[position]) && (position == 0 || !IsPart(text[position - 1]) || !IsPart(text[position]));

    // Up to the first character that is no part of a word; a mark, such as a degree sign, is a word of its own.
    private static string FirstWord(string text, int start)
    {
        int end = start + 1;
        while (end < text.Length && IsPart(text[start]) && IsPart(text[end]))
        {
            end++;
        }

        return text[start..end];
    }

    private static bool IsPart(char character) => char.IsLetterOrDigit(character) || char.IsSurrogate(character);
}
