using CopilotKit.Speech.Engines;

namespace CopilotKit.Voices.AzureSpeech;

/// <summary>Keeps requests far from the service's limits, beyond which it drops the rest of the text in silence.</summary>
/// <remarks>
/// The limits: 10 minutes of sound, 64 KB of SSML and 50 <c>voice</c> elements in one request (Microsoft's page on quotas, 2026). A request
/// here has one <c>voice</c> element, at most 60 000 bytes of text, and at most 8 minutes at the slowest reading that its characters allow.
/// </remarks>
internal static class AzurePortions
{
    private const double MostBytes = 60_000;
    private const double MostSeconds = 8 * 60;
    private const double UsualWordsPerMinute = 150;

    /// <summary>Cuts a text into portions for one request each.</summary>
    /// <param name="text">The text.</param>
    /// <param name="wordsPerMinute">The voice's pace, the utterance's own included.</param>
    public static IReadOnlyList<Range> Of(string text, double wordsPerMinute) => TextPortions.Of(
        text, most: 1, portion => Math.Max(MostSecondsOf(portion) * Slowness(wordsPerMinute) / MostSeconds, BytesOf(portion) / MostBytes));

    /// <summary>Gives the least time that a portion can reasonably take: its words, each read as one word.</summary>
    public static TimeSpan LeastLengthOf(ReadOnlySpan<char> portion, double wordsPerMinute)
    {
        int words = 0;
        bool isInWord = false;
        foreach (char character in portion)
        {
            bool isWide = IsWide(character);
            bool isLetter = char.IsLetterOrDigit(character) && !isWide;
            words += isWide || (isLetter && !isInWord) ? 1 : 0;
            isInWord = isLetter || (isInWord && character is '\'' or '’' or '.' or ',' or '-');
        }

        return TimeSpan.FromMinutes(words / wordsPerMinute);
    }

    private static double Slowness(double wordsPerMinute) => Math.Max(1, UsualWordsPerMinute / wordsPerMinute);

    /// <summary>
    /// Gives the most time that a portion can reasonably take at 150 words a minute: capitals spelled out, digits and symbols
    /// read by name.
    /// </summary>
    private static double MostSecondsOf(ReadOnlySpan<char> portion)
    {
        double seconds = 0;
        foreach (char character in portion)
        {
            seconds += char.IsLower(character) ? 0.12
                : char.IsWhiteSpace(character) ? 0.1
                : char.IsSurrogate(character) || char.IsPunctuation(character) || char.IsSymbol(character) ? 0.7
                : 0.5;
        }

        return seconds;
    }

    // What is escaped in XML takes up to six characters, a character in UTF-8 up to three bytes for each UTF-16 code unit.
    private static double BytesOf(ReadOnlySpan<char> portion)
    {
        int bytes = 0;
        foreach (char character in portion)
        {
            bytes += character is '&' or '<' or '>' or '\r' ? 6 : character < 0x80 ? 1 : 3;
        }

        return bytes;
    }

    // Chinese and Japanese are written without spaces; the service counts their pace in characters.
    private static bool IsWide(char character) => character is >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF';
}
