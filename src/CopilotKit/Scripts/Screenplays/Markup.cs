using System.Buffers;
using System.Text;

namespace CopilotKit.Scripts.Screenplays;

/// <summary>The backslash escapes and the emphasis marks of a screenplay.</summary>
/// <remarks>A backslash takes the meaning from a following mark or space. Before a letter or a digit it is itself.</remarks>
internal static class Markup
{
    private static readonly SearchValues<char> Emphasis = SearchValues.Create("*_");

    /// <summary>Finds a mark that no backslash precedes.</summary>
    public static int IndexOf(ReadOnlySpan<char> text, string mark, int start = 0)
    {
        for (int index = start; index < text.Length; index++)
        {
            if (IsEscape(text, index))
            {
                index++;
            }
            else if (text[index..].StartsWith(mark))
            {
                return index;
            }
        }

        return -1;
    }

    /// <summary>Says whether text ends with a mark that no backslash precedes.</summary>
    public static bool EndsWith(string text, char mark)
    {
        if (!text.EndsWith(mark))
        {
            return false;
        }

        string before = text[..^1];
        return (before.Length - before.TrimEnd('\\').Length) % 2 == 0;
    }

    /// <summary>Cuts text at a mark, wherever no backslash precedes it; the parts are trimmed.</summary>
    public static List<string> Split(string text, string mark)
    {
        List<string> parts = [];
        int start = 0;
        for (int end; (end = IndexOf(text, mark, start)) >= 0; start = end + mark.Length)
        {
            parts.Add(Trim(text[start..end]));
        }

        parts.Add(Trim(text[start..]));
        return parts;
    }

    /// <summary>Removes the white space around text, save what is escaped.</summary>
    public static string Trim(string text)
    {
        text = text.TrimStart();
        string trimmed = text.TrimEnd();
        bool isEscaped = trimmed.Length < text.Length && (trimmed.Length - trimmed.TrimEnd('\\').Length) % 2 == 1;
        return isEscaped ? text[..(trimmed.Length + 1)] : trimmed;
    }

    /// <summary>Takes the escapes away.</summary>
    public static string Unescape(string text)
    {
        if (!text.Contains('\\'))
        {
            return text;
        }

        StringBuilder plain = new(text.Length);
        for (int index = 0; index < text.Length; index++)
        {
            index += IsEscape(text, index) ? 1 : 0;
            plain.Append(text[index]);
        }

        return plain.ToString();
    }

    /// <summary>Puts a backslash before each of the given marks and before every backslash.</summary>
    public static string Escape(string text, string marks)
    {
        StringBuilder escaped = new(text.Length);
        foreach (char character in text)
        {
            if (character == '\\' || marks.Contains(character))
            {
                escaped.Append('\\');
            }

            escaped.Append(character);
        }

        return escaped.ToString();
    }

    /// <summary>Takes away the marks of emphasis that come in pairs on the line: <c>*</c>, <c>**</c>, <c>***</c> and <c>_</c>.</summary>
    public static string WithoutEmphasis(string line)
    {
        if (line.AsSpan().IndexOfAny(Emphasis) < 0)
        {
            return line;
        }

        HashSet<int> removed = [];
        HashSet<string> unclosed = [];
        for (int index = 0; index < line.Length; index++)
        {
            if (IsEscape(line, index))
            {
                index++;
            }
            else if (Emphasis.Contains(line[index]) && !removed.Contains(index))
            {
                index += RemovePair(line, index, removed, unclosed) - 1;
            }
        }

        return string.Concat(line.Where((_, index) => !removed.Contains(index)));
    }

    /// <summary>Notes the marks that open at a place and close later; gives how many marks stand at the place.</summary>
    private static int RemovePair(string line, int opening, HashSet<int> removed, HashSet<string> unclosed)
    {
        int width = RunLength(line, opening);
        string mark = new(line[opening], width);
        if (width > 3 || unclosed.Contains(mark) || !Opens(line, opening, opening + width))
        {
            return width;
        }

        // A mark that nothing closes from here on is not looked for again: the time stays linear.
        if (ClosingOf(line, mark, opening + width) is not int closing)
        {
            unclosed.Add(mark);
            return width;
        }

        removed.UnionWith(Enumerable.Range(opening, width));
        removed.UnionWith(Enumerable.Range(closing, width));
        return width;
    }

    private static bool IsEscape(ReadOnlySpan<char> text, int index) =>
        text[index] == '\\' && index + 1 < text.Length && !char.IsLetterOrDigit(text[index + 1]);

    private static int RunLength(string line, int start)
    {
        int end = start;
        while (end < line.Length && line[end] == line[start])
        {
            end++;
        }

        return end - start;
    }

    private static bool Opens(string line, int opening, int inside) =>
        inside < line.Length
        && !char.IsWhiteSpace(line[inside])
        && !(line[opening] == '_' && opening > 0 && char.IsLetterOrDigit(line[opening - 1]));

    private static int? ClosingOf(string line, string mark, int inside)
    {
        for (int closing = IndexOf(line, mark, inside); closing >= 0; closing = IndexOf(line, mark, closing + RunLength(line, closing)))
        {
            int after = closing + mark.Length;
            bool isInsideWord = mark[0] == '_' && after < line.Length && char.IsLetterOrDigit(line[after]);
            if (RunLength(line, closing) == mark.Length && closing > inside && !char.IsWhiteSpace(line[closing - 1]) && !isInsideWord)
            {
                return closing;
            }
        }

        return null;
    }
}
