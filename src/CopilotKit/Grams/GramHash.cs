namespace CopilotKit.Grams;

/// <summary>Turns words, their neighbours and their parts into numbers: FNV-1a, each kind of gram beginning elsewhere.</summary>
internal static class GramHash
{
    /// <summary>The number of the place before the first word.</summary>
    public const uint Start = 0x2545_F491;

    private const uint Prime = 16_777_619;
    private const uint Part = 0x811C_9DC5;
    private const uint Neighbour = 0x9E37_79B9;
    private const uint Gap = 0x7F4A_7C15;
    private const int ShortestPart = 3;
    private const int LongestPart = 5;

    /// <summary>Gives the number of a word.</summary>
    public static uint OfWord(ReadOnlySpan<char> word)
    {
        uint hash = Start;
        foreach (char character in word)
        {
            hash = (hash ^ character) * Prime;
        }

        return hash;
    }

    /// <summary>Gives the number of two words that stand side by side.</summary>
    public static uint OfNeighbours(uint first, uint second) => Join(Neighbour, first, second);

    /// <summary>Gives the number of two words with some words of any kind between them.</summary>
    public static uint OfGap(uint first, uint second, uint between = 1) => Join(Gap + between - 1, first, second);

    /// <summary>Adds the numbers of all parts of a word that have 3 to 5 characters.</summary>
    /// <param name="word">The word, with a space at each end, so that its beginning and its end are parts of their own.</param>
    /// <param name="sink">What takes them.</param>
    public static void AddParts<TSink>(scoped ReadOnlySpan<char> word, ref TSink sink)
        where TSink : struct, IGramSink, allows ref struct
    {
        for (int start = 0; start + ShortestPart <= word.Length; start++)
        {
            uint hash = Part;
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

    private static uint Join(uint seed, uint first, uint second) => (((seed ^ first) * Prime) ^ second) * Prime;
}
