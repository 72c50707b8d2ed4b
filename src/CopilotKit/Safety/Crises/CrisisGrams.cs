using CopilotKit.Grams;
using CopilotKit.Safety.Phrases;

namespace CopilotKit.Safety.Crises;

/// <summary>Reads a passage as what the model of crises weighs: words written out, their neighbours, their parts, and what its phrases say.</summary>
internal struct CrisisGrams(HashSet<uint> grams) : IGramSink
{
    private const int LongestWord = 30;
    private static readonly uint Edge = GramHash.OfWord("<>");
    private static readonly uint ClauseEnd = GramHash.OfWord(",");
    private static readonly uint SentenceEnd = GramHash.OfWord(".");
    private static readonly uint Quotation = GramHash.OfWord("\"");

    private (uint Last, uint Second, uint Third) _before;

    /// <summary>Gives the grams of a passage, each once.</summary>
    public static HashSet<uint> Of(CrisisPassage passage)
    {
        HashSet<uint> grams = [];
        CrisisGrams reader = new(grams);
        reader.Read(passage);
        return grams;
    }

    public readonly void Add(uint gram) => grams.Add(gram);

    private void Read(CrisisPassage passage)
    {
        Next(Edge);
        foreach (CrisisSentence sentence in passage.Sentences)
        {
            Read(passage.Text, sentence.Words);
            Next(SentenceEnd);
        }

        Next(Edge);
        AddKind("meant", passage.KindOfPhrases);
        AddKind("taken back", passage.KindTakenBack);
    }

    // One gram for whether there is any, one for which.
    private readonly void AddKind(string name, CrisisKind? kind)
    {
        Add(GramHash.OfWord($"{name}: {(kind is null ? "none" : "some")}"));
        Add(GramHash.OfWord($"{name}: {kind}"));
    }

    private void Read(string text, IReadOnlyList<Word> words)
    {
        for (int i = 0; i < words.Count; i++)
        {
            if (i > 0 && words[i].Clause != words[i - 1].Clause)
            {
                Next(ClauseEnd);
            }

            if (words[i].IsQuoted != (i > 0 && words[i - 1].IsQuoted))
            {
                Next(Quotation);
            }

            Next(words[i].Hash);
            if (i == 0 || words[i].Start != words[i - 1].Start)
            {
                AddParts(text.AsSpan(words[i].Start, words[i].End - words[i].Start));
            }
        }
    }

    private void Next(uint word)
    {
        Add(word);
        Add(GramHash.OfNeighbours(_before.Last, word));
        Add(GramHash.OfGap(_before.Second, word));
        Add(GramHash.OfGap(_before.Third, word, between: 2));
        Add(GramHash.OfNeighbours(GramHash.OfNeighbours(_before.Second, _before.Last), word));
        _before = (word, _before.Last, _before.Second);
    }

    private void AddParts(ReadOnlySpan<char> typed)
    {
        Span<char> letters = stackalloc char[LongestWord + 2];
        letters[0] = ' ';
        int length = 1;
        foreach (char character in typed[..Math.Min(LongestWord, typed.Length)])
        {
            if (char.IsLetter(character))
            {
                letters[length++] = char.ToLowerInvariant(character);
            }
        }

        letters[length++] = ' ';
        GramHash.AddParts(letters[..length], ref this);
    }
}
