using CopilotKit.CrisisTraining;
using CopilotKit.TestKit;

namespace CopilotKit.Tests.Safety;

/// <summary>Sentences of crises and of everyday life, each with the phrasing template that it follows.</summary>
internal static class CrisisSentences
{
    private static readonly Sentence[] Judging = SentenceFiles.ReadFolder(RepositoryFolder.PathOf("tests/CopilotKit.Tests/Safety/Sentences"));

    /// <summary>Gets what the recogniser is learned from.</summary>
    public static Sentence[] Training { get; } = SentenceFiles.ReadAll(RepositoryFolder.PathOf("training/CopilotKit.CrisisTraining/Sentences"));

    /// <summary>Gets what it is judged by: of other authors, and measured once before anybody looked at it.</summary>
    public static Sentence[] Test { get; } = [.. Judging.Where(sentence => sentence.Author.StartsWith("blind", StringComparison.Ordinal))];

    /// <summary>Gets sentences of the author of the phrases, close to what the phrases were made for.</summary>
    public static Sentence[] OfThePhrases { get; } = [.. Judging.Where(sentence => sentence.Author == "phrases")];
}
