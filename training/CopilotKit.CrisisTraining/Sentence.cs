using CopilotKit.Safety;
using CopilotKit.Safety.Crises;

namespace CopilotKit.CrisisTraining;

/// <summary>A message to learn from or to judge by.</summary>
/// <param name="Author">Whose it is: the name of its file.</param>
/// <param name="Template">Which way to say it.</param>
/// <param name="Kind">What it is; <see langword="null"/> where there is no crisis.</param>
/// <param name="Text">The words.</param>
internal sealed record Sentence(string Author, string Template, CrisisKind? Kind, string Text)
{
    /// <summary>Gets its passages, as the recogniser reads them.</summary>
    public IReadOnlyList<CrisisPassage> Passages => field ??= [.. CrisisPassage.Of(Text)];

    /// <summary>Gets the grams of each of its passages.</summary>
    public IReadOnlyList<uint[]> Grams => field ??= [.. Passages.Select(passage => CrisisGrams.Of(passage).Order().ToArray())];

    /// <summary>Gets a value indicating whether it is an everyday request, rather than something that is close to a crisis.</summary>
    public bool IsEveryday => !Author.StartsWith("author", StringComparison.Ordinal) && Kind is null;

    /// <summary>Gets who is in the crisis and how it is said: <c>stated</c>, <c>other</c> or <c>implied</c>.</summary>
    public string Manner => Template.Split('-')[0];

    /// <summary>Gets the number of the answer that is right. What the authors call danger may be an overdose or abuse by its phrases.</summary>
    public int Answer => (Kind, Passages.Select(passage => passage.KindOfPhrases).FirstOrDefault()) switch
    {
        (null, _) => CrisisModelParts.None,
        (CrisisKind.Danger, (CrisisKind.Overdose or CrisisKind.Abuse) and { } kind) => (int)kind,
        ({ } kind, _) => (int)kind,
    };

    /// <summary>Gives how much likelier a crisis is than none: that of the passage for which it is the most.</summary>
    public float LogOddsBy(CrisisModel model) => Passages.Select(passage => model.Weigh(passage).LogOdds).DefaultIfEmpty(float.MinValue).Max();
}
