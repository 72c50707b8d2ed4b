using System.Globalization;
using CopilotKit.Grams;

namespace CopilotKit.Safety.Phrases;

/// <summary>Cuts a text into sentences of words, and knows its clauses and quotations.</summary>
internal sealed class WordReader
{
    private readonly Vocabulary _vocabulary;
    private readonly List<IReadOnlyList<Word>> _sentences = [];
    private readonly string _text;
    private List<Word> _words = [];
    private int _clause;
    private bool _isQuoted;

    private WordReader(string text, Vocabulary vocabulary) => (_text, _vocabulary) = (text, vocabulary);

    /// <summary>Reads a whole text.</summary>
    /// <returns>Its sentences, none of them empty.</returns>
    public static IReadOnlyList<IReadOnlyList<Word>> Read(string text, Vocabulary vocabulary)
    {
        WordReader reader = new(text, vocabulary);
        for (int position = 0; position < text.Length;)
        {
            int end = reader.EndOfWord(position);
            if (end > position)
            {
                reader.AddWord(position, end);
                position = end;
            }
            else
            {
                reader.AddMark(position++);
            }
        }

        reader.EndSentence();
        return reader._sentences;
    }

    private static bool IsOfWord(char character) =>
        char.IsLetterOrDigit(character) || CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark;

    private static bool IsApostrophe(char character) => character is '\'' or '’' or '‘' or '`' or '´';

    private int EndOfWord(int start)
    {
        int end = start;
        while (end < _text.Length && (IsOfWord(_text[end]) || IsInnerApostrophe(start, end)))
        {
            end++;
        }

        return end;
    }

    private bool IsInnerApostrophe(int start, int at) =>
        IsApostrophe(_text[at]) && at > start && at + 1 < _text.Length && char.IsLetter(_text[at + 1]);

    private void AddWord(int start, int end)
    {
        Span<char> word = stackalloc char[Math.Min(end - start, 32)];
        _text.AsSpan(start, word.Length).ToLowerInvariant(word);
        for (int i = 0; i < word.Length; i++)
        {
            word[i] = IsApostrophe(word[i]) ? '\'' : word[i];
        }

        Contractions.WriteOut(word, one => _words.Add(new Word(_vocabulary.IdOf(one), HashOf(one), start, end, _clause, _isQuoted)));
    }

    private static uint HashOf(ReadOnlySpan<char> word)
    {
        Span<char> letters = stackalloc char[word.Length];
        for (int i = 0; i < word.Length; i++)
        {
            letters[i] = char.IsDigit(word[i]) ? '0' : word[i];
        }

        return GramHash.OfWord(letters);
    }

    private void AddMark(int position)
    {
        switch (_text[position])
        {
            case '.' when position + 1 < _text.Length && char.IsLetterOrDigit(_text[position + 1]):
                break;
            case '.' or '!' or '?' or '…' or '\n' or '\r':
                EndSentence();
                break;
            case ',' or ';' or ':' or '—' or '–' or '(' or ')':
                _clause++;
                break;
            case '"' or '“' or '”':
                _isQuoted = _text[position] == '“' || (_text[position] == '"' && !_isQuoted);
                _clause++;
                break;
            default:
                break;
        }
    }

    private void EndSentence()
    {
        if (_words.Count > 0)
        {
            _sentences.Add(_words);
            _words = [];
            _clause++;
        }
    }
}
