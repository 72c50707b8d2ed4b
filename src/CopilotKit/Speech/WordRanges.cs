namespace CopilotKit.Speech;

/// <summary>Finds the words of a text: everything that stands between white space.</summary>
internal static class WordRanges
{
    public static IEnumerable<Range> Of(string text)
    {
        int start = 0;
        while (start < text.Length)
        {
            while (start < text.Length && char.IsWhiteSpace(text[start]))
            {
                start++;
            }

            int end = start;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            if (end > start)
            {
                yield return start..end;
            }

            start = end;
        }
    }
}
