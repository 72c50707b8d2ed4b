namespace CopilotKit.Models.Intents.Learning;

/// <summary>Reads a text as words, neighbours and parts of words, each hashed to a number.</summary>
internal static class Grams
{
    private const int LongestWord = 30;
    private const int HalfOfLongest = 1_000;
    private const int ShortestPart = 3;
    private const int LongestPart = 5;

    // FNV-1a; each kind begins elsewhere, so that a word is not a part of one.
    private const uint Prime = 16_777_619;
    private const uint PartSeed = 0x811C_9DC5;
    private const uint WordSeed = 0x2545_F491;
    private const uint PairSeed = 0x9E37_79B9;
    private const uint GapSeed = 0x7F4A_7C15;

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
        (uint Last, uint BeforeLast) context = (WordSeed, WordSeed);
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
        uint hash = HashOf(word[..length]);
        sink.Add(hash);
        sink.Add((((PairSeed ^ context.Last) * Prime) ^ hash) * Prime);
        sink.Add((((GapSeed ^ context.BeforeLast) * Prime) ^ hash) * Prime);
        AddParts(word[..length], ref sink);
        context = (hash, context.Last);
        length = 1;
    }

    private static void AddParts<TSink>(scoped ReadOnlySpan<char> word, ref TSink sink)
        where TSink : struct, IGramSink, allows ref struct
    {
        for (int start = 0; start + ShortestPart <= word.Length; start++)
        {
            uint hash = PartSeed;
            int end = Math.Min(word.Length, start + LongestPart);
            for (int i = start; i < end; i++)
            {
                hash = (hash ^ word[i]) * Prime;
                if (i - start + 1 >= ShortestPart)
                {
                    sink.Add(hash);
                }
            }
        }
    }

    private static uint HashOf(ReadOnlySpan<char> word)
    {
        uint hash = WordSeed;
        foreach (char character in word)
        {
            hash = (hash ^ character) * Prime;
        }

        return hash;
    }

    // What tells sums and code from prose.
    private static bool IsSign(char character) =>
        character is '+' or '*' or '/' or '=' or '%' or '^' or '<' or '>' or '{' or '}' or '(' or ')' or ';' or '#';
}
