using CopilotKit.Grams;

namespace CopilotKit.Models.Intents.Learning;

/// <summary>Reads a text as words, neighbours and parts of words, each hashed to a number.</summary>
internal static class TextGrams
{
    private const int LongestWord = 30;
    private const int HalfOfLongest = 1_000;

    /// <summary>Reads a text.</summary>
    public static void Read<TSink>(scoped ReadOnlySpan<char> text, ref TSink sink)
        where TSink : struct, IGramSink, allows ref struct
    {
        if (text.Length > 2 * HalfOfLongest)
        {
            ReadWords(text[..HalfOfLongest], ref sink);
            text = text[^HalfOfLongest..];
        }

        ReadWords(text, ref sink);
    }

    private static void ReadWords<TSink>(scoped ReadOnlySpan<char> text, ref TSink sink)
        where TSink : struct, IGramSink, allows ref struct
    {
        Span<char> word = stackalloc char[LongestWord + 2];
        word[0] = ' ';
        int length = 1;
        (uint Last, uint BeforeLast) context = (GramHash.Start, GramHash.Start);
        foreach (char character in text)
        {
            if (char.IsLetterOrDigit(character))
            {
                if (length <= LongestWord)
                {
                    word[length++] = char.IsDigit(character) ? '0' : char.ToLowerInvariant(character);
                }
            }
            else if (character is not ('\'' or '’'))
            {
                End(word, ref length, ref context, ref sink);
                if (IsSign(character))
                {
                    word[length++] = character;
                    End(word, ref length, ref context, ref sink);
                }
            }
        }

        End(word, ref length, ref context, ref sink);
    }

    private static void End<TSink>(
        scoped Span<char> word, scoped ref int length, scoped ref (uint Last, uint BeforeLast) context, ref TSink sink)
        where TSink : struct, IGramSink, allows ref struct
    {
        if (length == 1)
        {
            return;
        }

        word[length++] = ' ';
        uint hash = GramHash.OfWord(word[..length]);
        sink.Add(hash);
        sink.Add(GramHash.OfNeighbours(context.Last, hash));
        sink.Add(GramHash.OfGap(context.BeforeLast, hash));
        GramHash.AddParts(word[..length], ref sink);
        context = (hash, context.Last);
        length = 1;
    }

    // What tells sums and code from prose.
    private static bool IsSign(char character) =>
        character is '+' or '*' or '/' or '=' or '%' or '^' or '<' or '>' or '{' or '}' or '(' or ')' or ';' or '#';
}
