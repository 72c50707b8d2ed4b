namespace CopilotKit.Safety.Crises;

/// <summary>A passage that speaks of a crisis.</summary>
/// <param name="Kind">The kind: by its phrases, else the likeliest.</param>
/// <param name="LogOdds">How much likelier it is than none.</param>
/// <param name="Passage">The passage.</param>
internal sealed record CrisisAlarm(CrisisKind Kind, float LogOdds, CrisisPassage Passage)
{
    private const int MostWords = 5;
    private const float LeastFall = 0.1f;

    private static CrisisModel Model => CrisisModel.Embedded;

    /// <summary>Finds every passage of a text that speaks of a crisis.</summary>
    public static IEnumerable<CrisisAlarm> In(string text) =>
        from passage in CrisisPassage.Of(text)
        let weight = Model.Weigh(passage)
        where weight.LogOdds >= Model.Parts.Threshold
        select new CrisisAlarm(passage.KindOfPhrases ?? weight.Kind, weight.LogOdds, passage);

    /// <summary>Finds the words that weigh most, by leaving out each.</summary>
    public CrisisExplanation Explain()
    {
        (int Start, int End)[] words = [.. Passage.Sentences.SelectMany(sentence => sentence.Words).Select(word => (word.Start, word.End)).Distinct()];
        IEnumerable<string> heaviest =
            from word in words
            let fall = LogOdds - LogOddsWithout(word.Start, word.End)
            where fall >= LeastFall
            orderby fall descending
            select Passage.Text[word.Start..word.End];
        return new CrisisExplanation(Kind, Passage.Text[words[0].Start..words[^1].End], LogOdds, Model.Parts.Threshold, [.. heaviest.Distinct().Take(MostWords)]);

        float LogOddsWithout(int start, int end) => CrisisPassage.Of($"{Passage.Text[words[0].Start..start]} {Passage.Text[end..words[^1].End]}")
            .Select(passage => Model.Weigh(passage).LogOdds).DefaultIfEmpty().Max();
    }
}
