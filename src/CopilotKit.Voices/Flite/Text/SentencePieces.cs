namespace CopilotKit.Voices.Flite.Text;

/// <summary>Cuts tokens into pieces for one native call each.</summary>
/// <remarks>
/// A call makes its whole prosody before its first sample, and cannot be stopped until then: 220 characters take about 40
/// milliseconds there. Sentences are never joined, so that the first sound of a text comes as early as that of its first sentence.
/// </remarks>
internal static class SentencePieces
{
    private const int MaxWeight = 220;

    /// <summary>
    /// Cuts the tokens at the ends of sentences, and longer sentences at a pause or, without one, where they are too long.
    /// </summary>
    public static IEnumerable<Range> Cut(IReadOnlyList<SpokenToken> tokens)
    {
        int start = 0;
        int weight = 0;
        int lastPause = 0;
        for (int i = 0; i < tokens.Count; i++)
        {
            if (i > start && weight + WeightOf(tokens[i]) > MaxWeight)
            {
                int end = lastPause > start ? lastPause : i;
                yield return start..end;
                weight = Weigh(tokens, end, i);
                start = end;
            }

            weight += WeightOf(tokens[i]);
            if (tokens[i].EndsSentence)
            {
                yield return start..(i + 1);
                (start, weight) = (i + 1, 0);
            }
            else if (tokens[i].Punctuation.Length > 0)
            {
                lastPause = i + 1;
            }
        }

        if (start < tokens.Count)
        {
            yield return start..tokens.Count;
        }
    }

    private static int Weigh(IReadOnlyList<SpokenToken> tokens, int start, int end)
    {
        int weight = 0;
        for (int i = start; i < end; i++)
        {
            weight += WeightOf(tokens[i]);
        }

        return weight;
    }

    // A long run of letters is spelled: each of them becomes a word of its own.
    private static int WeightOf(SpokenToken token)
    {
        bool isSpelled = token.Text.Length > 20 || token.Text.Contains('.', StringComparison.Ordinal);
        return 1 + (isSpelled ? token.Text.Length * 4 : token.Text.Length);
    }
}
