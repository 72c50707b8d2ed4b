using System.Text;

namespace CopilotKit.Voices.Flite.Text;

/// <summary>Says words of letters, some of which are no words.</summary>
internal sealed class WordForms(TokenWriter output)
{
    private static readonly HashSet<string> NumberedThings = new(StringComparer.OrdinalIgnoreCase)
    {
        "chapter", "part", "act", "scene", "section", "book", "volume", "war", "phase", "type", "step", "level", "episode", "appendix",
    };

    /// <summary>Says one word.</summary>
    /// <param name="word">ASCII letters, with apostrophes inside.</param>
    /// <param name="previous">The word before it, as written.</param>
    /// <param name="isShouted">Whether capitals mean nothing here.</param>
    public void Say(string word, string previous, bool isShouted)
    {
        string known = HasLongRun(word) ? WithoutLongRuns(word) : word;
        if (Abbreviations.Expand(known) is { } expansion)
        {
            output.Phrase(expansion);
        }
        else if (!isShouted && TrySayCapitals(word, previous))
        {
            return;
        }
        else
        {
            output.Word(known);
        }
    }

    private bool TrySayCapitals(string word, string previous)
    {
        if (word is "A" && previous.Length > 0 && char.IsAsciiLetterLower(previous[^1]))
        {
            output.Letters(word);
            return true;
        }

        if (RomanNumerals.Read(word) is var number and > 0 && TrySayRoman(word, number, previous))
        {
            return true;
        }

        if (Abbreviations.IsSpelled(word))
        {
            output.Letters(word);
            return true;
        }

        return false;
    }

    private bool TrySayRoman(string word, int number, string previous)
    {
        if (NumberedThings.Contains(previous))
        {
            output.All(NumberWords.Cardinal(number));
            return true;
        }

        // "Henry VIII", but not "Then I" nor "Brand X".
        bool isAfterName = previous.Length > 2 && char.IsAsciiLetterUpper(previous[0]) && char.IsAsciiLetterLower(previous[^1]);
        if (isAfterName && word.Length > 1)
        {
            output.Word("the");
            output.All(NumberWords.Ordinal(number.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            return true;
        }

        return false;
    }

    private static bool HasLongRun(string word)
    {
        for (int i = 2; i < word.Length; i++)
        {
            char letter = char.ToLowerInvariant(word[i]);
            if (letter == char.ToLowerInvariant(word[i - 1]) && letter == char.ToLowerInvariant(word[i - 2]))
            {
                return true;
            }
        }

        return false;
    }

    // "Nooooo" and "pleeeease": flite finds no word with three equal letters in a row, and English has none.
    private static string WithoutLongRuns(string word)
    {
        StringBuilder result = new(word.Length);
        for (int i = 0; i < word.Length; i++)
        {
            int run = 1;
            while (i + 1 < word.Length && char.ToLowerInvariant(word[i + 1]) == char.ToLowerInvariant(word[i]))
            {
                run++;
                i++;
            }

            bool isAtEnd = i == word.Length - 1 && char.ToLowerInvariant(word[i]) is not 'e';
            result.Append(word[i], run > 2 ? (isAtEnd ? 1 : 2) : run);
        }

        return result.ToString();
    }
}
