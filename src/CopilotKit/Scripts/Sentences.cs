using System.Buffers;
using System.Globalization;

namespace CopilotKit.Scripts;

/// <summary>Cuts text into sentences, the portions that are spoken in one go.</summary>
internal static class Sentences
{
    /// <summary>The longest portion in UTF-16 code units; longer sentences are cut at a clause, else at a space.</summary>
    private const int MaxLength = 400;

    private static readonly SearchValues<char> Ends = SearchValues.Create(".!?…。！？｡");
    private static readonly SearchValues<char> Closers = SearchValues.Create(".!?…。！？｡\"'”’»)]}」』】）");
    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "mr", "mrs", "ms", "dr", "st", "prof", "capt", "sgt", "lt", "col", "gen", "rev", "hon", "jr", "sr", "vs", "etc", "no",
        "vol", "fig", "dept", "approx", "inc", "ltd", "co", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct",
        "nov", "dec", "e.g", "i.e", "a.m", "p.m",
    };

    /// <summary>Gives the range of each sentence, without the white space around it.</summary>
    /// <returns>In order; together they hold every character of the text that is not white space.</returns>
    public static IReadOnlyList<Range> Of(string text)
    {
        List<Range> sentences = [];
        int start = 0;
        while ((start = SkipWhiteSpace(text, start)) < text.Length)
        {
            int end = EndOfSentence(text, start);
            AddPortions(text, start, end, sentences);
            start = end;
        }

        return sentences;
    }

    /// <summary>Counts the words: what stands between white space and has a letter or a digit.</summary>
    public static int CountWords(ReadOnlySpan<char> text)
    {
        int count = 0;
        bool isInWord = false;
        foreach (char character in text)
        {
            if (char.IsWhiteSpace(character))
            {
                isInWord = false;
            }
            else if (!isInWord && (char.IsLetterOrDigit(character) || char.IsSurrogate(character)))
            {
                isInWord = true;
                count++;
            }
        }

        return count;
    }

    private static int EndOfSentence(string text, int start)
    {
        int position = start;
        while (true)
        {
            int found = text.AsSpan(position).IndexOfAny(Ends);
            if (found < 0)
            {
                return text.Length;
            }

            int mark = position + found;
            position = mark + 1;
            while (position < text.Length && Closers.Contains(text[position]))
            {
                position++;
            }

            if (EndsSentence(text, start, mark, position))
            {
                return position;
            }
        }
    }

    private static bool EndsSentence(string text, int start, int mark, int next)
    {
        if (text[mark] is '。' or '！' or '？' or '｡' || next >= text.Length)
        {
            return true;
        }

        if (!char.IsWhiteSpace(text[next]))
        {
            return false;
        }

        // After “Who?” she asked, … the sentence goes on: a small letter follows.
        int following = SkipWhiteSpace(text, next);
        bool goesOn = following < text.Length && char.IsLower(text[following]);
        return !goesOn && !(text[mark] == '.' && next == mark + 1 && IsAbbreviation(text.AsSpan(start, mark - start)));
    }

    private static bool IsAbbreviation(ReadOnlySpan<char> before)
    {
        int space = before.LastIndexOfAny(' ', '\n', '\t');
        ReadOnlySpan<char> word = before[(space + 1)..].TrimStart("\"'“‘([");
        bool isInitial = word.Length == 1 && char.IsUpper(word[0]) && word[0] != 'I';
        return isInitial || Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
    }

    private static void AddPortions(string text, int start, int end, List<Range> portions)
    {
        while (end - start > MaxLength)
        {
            int cut = CutBefore(text, start, start + MaxLength);
            Add(text, start, cut, portions);
            start = SkipWhiteSpace(text, cut);
        }

        Add(text, start, end, portions);
    }

    private static int CutBefore(string text, int start, int limit)
    {
        ReadOnlySpan<char> portion = text.AsSpan(start, limit - start);
        for (int index = portion.Length - 1; index > MaxLength / 2; index--)
        {
            if (char.IsWhiteSpace(portion[index]) && portion[index - 1] is ',' or ';' or ':' or '—' or '–')
            {
                return start + index;
            }
        }

        int space = portion.LastIndexOfAny(' ', '\n', '\t');
        return space > 0 ? start + space : start + LengthOfWholeCharacters(text, start);
    }

    private static int LengthOfWholeCharacters(string text, int start)
    {
        int length = 0;
        while (length < MaxLength)
        {
            length += StringInfo.GetNextTextElementLength(text.AsSpan(start + length));
        }

        return length;
    }

    private static void Add(string text, int start, int end, List<Range> portions)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (end > start)
        {
            portions.Add(start..end);
        }
    }

    private static int SkipWhiteSpace(string text, int position)
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
        {
            position++;
        }

        return position;
    }
}
