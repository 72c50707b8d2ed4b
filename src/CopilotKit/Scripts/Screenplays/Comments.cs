using System.Text;

namespace CopilotKit.Scripts.Screenplays;

/// <summary>Notes and boneyards within a line of a screenplay, or within several when one stays open.</summary>
internal static class Comments
{
    /// <summary>Finds a note or a boneyard that is begun and not ended.</summary>
    public static int? FindUnclosed(string text)
    {
        for (int index = 0; NextOpening(text, index) is int opening;)
        {
            string closing = text[opening] == '[' ? "]]" : "*/";
            int end = text[opening] == '['
                ? Markup.IndexOf(text, closing, opening + 2)
                : text.IndexOf(closing, opening + 2, StringComparison.Ordinal);
            if (end < 0)
            {
                return opening;
            }

            index = end + 2;
        }

        return null;
    }

    /// <summary>Removes what is crossed out.</summary>
    public static string WithoutBoneyards(string text)
    {
        StringBuilder kept = new(text.Length);
        int index = 0;
        while (NextOpening(text, index) is int opening)
        {
            bool isNote = text[opening] == '[';
            int end = isNote ? Markup.IndexOf(text, "]]", opening + 2) : text.IndexOf("*/", opening + 2, StringComparison.Ordinal);
            kept.Append(text, index, (isNote ? end + 2 : opening) - index);
            index = end + 2;
        }

        return kept.Append(text, index, text.Length - index).ToString();
    }

    /// <summary>Gives the next note, its start and the start of what follows it.</summary>
    public static (int Start, int End)? NextNote(string text, int index)
    {
        int start = Markup.IndexOf(text, "[[", index);
        return start < 0 ? null : (start, Markup.IndexOf(text, "]]", start + 2) + 2);
    }

    /// <summary>Gives the line and the column of a character.</summary>
    public static (int Line, int Column) Place(string text, int at, int firstLine)
    {
        ReadOnlySpan<char> before = text.AsSpan(0, at);
        return (firstLine + before.Count('\n'), at - before.LastIndexOf('\n'));
    }

    private static int? NextOpening(string text, int index)
    {
        int note = Markup.IndexOf(text, "[[", index);
        int boneyard = Markup.IndexOf(text, "/*", index);
        int first = note < 0 ? boneyard : boneyard < 0 ? note : Math.Min(note, boneyard);
        return first < 0 ? null : first;
    }
}
