using CopilotKit.Safety.Crises;

namespace CopilotKit.CrisisTraining;

/// <summary>Judges each author's sentences by a model that was learned from all the others.</summary>
internal static class Validation
{
    private static readonly float[] Thresholds = [-1, 0, 0.5f, 1, 1.5f, 2, 2.5f, 3, 4];

    /// <summary>Prints what comes of it: a line for each author, then one for each threshold.</summary>
    /// <param name="all">The sentences to learn from.</param>
    /// <param name="everyday">Everyday requests, which no model learns from.</param>
    public static void Report(Sentence[] all, Sentence[] everyday)
    {
        string[] authors = [.. all.Where(sentence => !sentence.IsEveryday).Select(sentence => sentence.Author).Distinct()];
        Judged[][] judged = [.. authors.AsParallel().AsOrdered().Select(author => Judge(all, author, everyday))];
        Console.WriteLine("| Left out | crises | found | none | false alarms | everyday alarms |\n|---|---:|---:|---:|---:|---:|");
        for (int i = 0; i < authors.Length; i++)
        {
            Console.WriteLine(RowOf(authors[i], judged[i], Learner.Threshold));
        }

        Judged[] together = [.. judged.SelectMany(one => one)];
        foreach (string manner in new[] { "stated", "other", "implied" })
        {
            Judged[] said = [.. together.Where(one => one.Sentence.Kind is not null && one.Sentence.Manner == manner)];
            Console.WriteLine($"{manner}: {Share(said, Learner.Threshold):P1} of {said.Length}");
        }

        foreach (float threshold in Thresholds)
        {
            Console.WriteLine(RowOf($"all, from {threshold}", together, threshold));
        }
    }

    private static Judged[] Judge(Sentence[] all, string author, Sentence[] everyday)
    {
        CrisisModel model = new(Learner.Learn([.. all.Where(sentence => sentence.Author != author)]));
        return [.. all.Where(sentence => sentence.Author == author).Concat(everyday).Select(sentence => new Judged(sentence, sentence.LogOddsBy(model)))];
    }

    private static string RowOf(string name, Judged[] judged, float threshold)
    {
        Judged[] crises = [.. judged.Where(one => one.Sentence.Kind is not null)];
        Judged[] none = [.. judged.Where(one => one.Sentence is { Kind: null, IsEveryday: false })];
        Judged[] everyday = [.. judged.Where(one => one.Sentence.IsEveryday)];
        return $"| {name} | {crises.Length} | {Share(crises, threshold):P1} | {none.Length} | {Share(none, threshold):P1} | {Share(everyday, threshold):P3} |";
    }

    private static double Share(Judged[] judged, float threshold) =>
        judged is [] ? double.NaN : judged.Average(one => one.LogOdds >= threshold ? 1d : 0);

    private readonly record struct Judged(Sentence Sentence, float LogOdds);
}
