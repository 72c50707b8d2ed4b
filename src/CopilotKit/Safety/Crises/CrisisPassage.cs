namespace CopilotKit.Safety.Crises;

/// <summary>Some sentences in a row that are judged as one: as much as people write in one breath.</summary>
/// <param name="Text">The text that they are of.</param>
/// <param name="Sentences">The sentences.</param>
internal sealed record CrisisPassage(string Text, IReadOnlyList<CrisisSentence> Sentences)
{
    /// <summary>How many words are judged as one. Fewer hide what belongs together, more hide one sentence among many.</summary>
    private const int MaxWords = 40;

    // What is said across the seam of two passages is in both of them.
    private const int Overlap = 15;

    // The more urgent the help, the earlier.
    private static readonly CrisisKind[] Urgency =
        [CrisisKind.Overdose, CrisisKind.Danger, CrisisKind.Suicide, CrisisKind.Abuse, CrisisKind.SelfHarm];

    /// <summary>Gets the most urgent kind of crisis that its phrases speak of.</summary>
    public CrisisKind? KindOfPhrases => MostUrgent(Sentences.SelectMany(sentence => sentence.Meant));

    /// <summary>Gets the most urgent kind of crisis that its phrases speak of only to take it back.</summary>
    public CrisisKind? KindTakenBack => MostUrgent(Sentences.SelectMany(sentence => sentence.Said.Except(sentence.Meant)));

    /// <summary>Cuts a text into passages; a short one is a single passage.</summary>
    public static IEnumerable<CrisisPassage> Of(string text)
    {
        List<CrisisSentence> passage = [];
        int count = 0;
        foreach (CrisisSentence sentence in CrisisLanguage.Read(text).SelectMany(Pieces))
        {
            if (passage.Count > 0 && count + sentence.Words.Count > MaxWords)
            {
                yield return new CrisisPassage(text, passage);
                CrisisSentence last = passage[^1];
                passage = last.Words.Count <= Overlap ? [last] : [];
                count = passage.Sum(one => one.Words.Count);
            }

            passage.Add(sentence);
            count += sentence.Words.Count;
        }

        if (passage.Count > 0)
        {
            yield return new CrisisPassage(text, passage);
        }
    }

    /// <summary>Gives the most urgent of some kinds.</summary>
    public static CrisisKind? MostUrgent(IEnumerable<CrisisKind> kinds) =>
        kinds.OrderBy(kind => Array.IndexOf(Urgency, kind)).Select(kind => (CrisisKind?)kind).FirstOrDefault();

    private static IEnumerable<CrisisSentence> Pieces(CrisisSentence sentence)
    {
        if (sentence.Words.Count <= MaxWords)
        {
            return [sentence];
        }

        return from start in Enumerable.Range(0, ((sentence.Words.Count - Overlap - 1) / (MaxWords - Overlap)) + 1)
               select sentence with { Words = [.. sentence.Words.Skip(start * (MaxWords - Overlap)).Take(MaxWords)] };
    }
}
