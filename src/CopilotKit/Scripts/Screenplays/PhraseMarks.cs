using System.Text;

namespace CopilotKit.Scripts.Screenplays;

/// <summary>Marks phrases in other languages within text while its lines are joined, trimmed and unescaped.</summary>
/// <remarks>The marks are two of Unicode's noncharacters, which no text that is exchanged may hold.</remarks>
internal sealed class PhraseMarks
{
    public const char Start = '\uFDD0';
    public const char End = '\uFDD1';

    private readonly List<string> _languages = [];

    /// <summary>Gets a value indicating whether a phrase was begun and not ended.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Gives the mark of a phrase that begins.</summary>
    public string Open(string language)
    {
        _languages.Add(language);
        IsOpen = true;
        return Start.ToString();
    }

    /// <summary>Gives the mark of its end.</summary>
    public string Close()
    {
        IsOpen = false;
        return End.ToString();
    }

    /// <summary>Takes marks away that a text came with.</summary>
    public static string Without(string text) =>
        text.AsSpan().IndexOfAny(Start, End) < 0 ? text : text.Replace(Start, '\uFFFD').Replace(End, '\uFFFD');

    /// <summary>Takes the marks out of a text, and gives what was between them.</summary>
    public IReadOnlyList<LanguagePhrase> Take(string marked, out string text)
    {
        List<LanguagePhrase> phrases = [];
        StringBuilder plain = new(marked.Length);
        int start = 0;
        int number = 0;
        foreach (char character in marked)
        {
            if (character == Start)
            {
                start = plain.Length;
            }
            else if (character == End)
            {
                string language = _languages[number++];
                if (plain.Length > start)
                {
                    phrases.Add(new LanguagePhrase(start, plain.Length - start, language));
                }
            }
            else
            {
                plain.Append(character);
            }
        }

        _languages.Clear();
        text = plain.ToString();
        return phrases;
    }

    /// <summary>Puts marks around the phrases of a line.</summary>
    public static string Mark(Line line)
    {
        StringBuilder marked = new(Without(line.Text));
        foreach (LanguagePhrase phrase in line.Phrases.Reverse())
        {
            marked.Insert(phrase.End, End).Insert(phrase.Start, Start);
        }

        return marked.ToString();
    }

    /// <summary>Writes notes in place of the marks.</summary>
    public static string WriteNotes(string marked, IReadOnlyList<LanguagePhrase> phrases)
    {
        StringBuilder written = new(marked.Length);
        int number = 0;
        foreach (char character in marked)
        {
            _ = character switch
            {
                Start => written.Append("[[language ").Append(Markup.Escape(phrases[number++].Language, "[]")).Append("]]"),
                End => written.Append("[[end language]]"),
                _ => written.Append(character),
            };
        }

        return written.ToString();
    }
}
