using CopilotKit.Models.Intents.Sentences;

namespace CopilotKit.Models.Intents;

/// <summary>The intents of a companion, and sentences to learn them from.</summary>
public static class CompanionIntents
{
    private static readonly Lazy<LabelledText[]> LazyTexts = new(SentenceFile.Read);

    /// <summary>Gets the intents.</summary>
    /// <value>In alphabetical order: the names to use in <see cref="ModelCard.QualityByIntent"/>.</value>
    public static IReadOnlyList<string> Names { get; } =
    [
        "briefing", "coding", "creative-writing", "crisis", "factual-question", "image-question", "mathematics", "meditation", "planning",
        "read-aloud", "small-talk", "story", "summarising", "translation",
    ];

    /// <summary>Gets the sentences that <see cref="IntentClassifier.Companion"/> learns from.</summary>
    /// <value>
    /// English, each with its template as its group; also examples of what is out of scope. Add the app's own to them and train.
    /// </value>
    public static IReadOnlyList<LabelledText> Texts => LazyTexts.Value;
}
