namespace CopilotKit.Speech.Modes.Prose;

/// <summary>A part of a paragraph: narration, or words that somebody says.</summary>
/// <param name="Text">The words, quotation marks with them.</param>
/// <param name="IsQuote">Whether somebody says them.</param>
internal sealed record ProsePart(string Text, bool IsQuote)
{
    /// <summary>Gets a value indicating whether the quote goes on in the next paragraph, since nothing closes it.</summary>
    public bool IsOpen { get; init; }
}

/// <summary>Finds what is quoted in a paragraph.</summary>
internal static class QuotedText
{
    private static readonly (char Opening, char Closing)[] Marks = [('“', '”'), ('"', '"'), ('«', '»'), ('„', '“'), ('「', '」')];

    /// <summary>Cuts a paragraph into parts that, joined by white space, are the paragraph again.</summary>
    public static IReadOnlyList<ProsePart> PartsOf(string paragraph)
    {
        List<ProsePart> parts = [];
        int start = 0;
        for (int position = 0; position < paragraph.Length;)
        {
            (char Opening, char Closing) mark = Array.Find(Marks, mark => mark.Opening == paragraph[position]);
            if (mark == default || !IsOpening(paragraph, position))
            {
                position++;
                continue;
            }

            int closing = paragraph.IndexOf(mark.Closing, position + 1);
            int end = closing < 0 ? paragraph.Length : closing + 1;
            if (IsSpeech(paragraph, position, end, closing >= 0))
            {
                Add(paragraph[start..position], isQuote: false, isOpen: false);
                Add(paragraph[position..end], isQuote: true, isOpen: closing < 0);
                start = end;
            }

            position = end;
        }

        Add(paragraph[start..], isQuote: false, isOpen: false);
        return parts;

        void Add(string text, bool isQuote, bool isOpen)
        {
            // A mark between two quotes, such as a dash, is no narration: it stays with the quote before it.
            string trimmed = text.Trim();
            if (trimmed.Length > 0 && !trimmed.Any(char.IsLetterOrDigit) && parts.Count > 0)
            {
                parts[^1] = parts[^1] with { Text = parts[^1].Text + text.TrimEnd() };
            }
            else if (trimmed.Length > 0)
            {
                parts.Add(new ProsePart(trimmed, isQuote) { IsOpen = isOpen });
            }
        }
    }

    private static bool IsOpening(string text, int position) =>
        text[position] != '"' || position == 0 || !char.IsLetterOrDigit(text[position - 1]);

    /// <summary>
    /// Tells speech from a word that is only held up: speech ends with a mark inside its quotes, or follows a comma or a colon.
    /// </summary>
    private static bool IsSpeech(string text, int start, int end, bool isClosed)
    {
        string inside = text[(start + 1)..(isClosed ? end - 1 : end)].Trim();
        string before = text[..start].TrimEnd();
        return inside.Any(char.IsLetterOrDigit)
            && (!isClosed || ",.!?…—–-。！？，".Contains(inside[^1], StringComparison.Ordinal) || before is [.., ',' or ':']);
    }
}
