using CopilotKit.CrisisTraining;
using CopilotKit.TestKit;

namespace CopilotKit.Tests.Safety;

/// <summary>Sentences of crises and of everyday life, each with the phrasing template that it follows.</summary>
internal static class CrisisSentences
{
    /// <summary>Gets what the recogniser is learned from.</summary>
    public static Sentence[] Training { get; } = SentenceFiles.ReadAll(RepositoryFolder.PathOf("training/CopilotKit.CrisisTraining/Sentences"));

    /// <summary>Gets what it is judged by; nothing was learned from it.</summary>
    public static Sentence[] Test { get; } = SentenceFiles.ReadFolder(RepositoryFolder.PathOf("tests/CopilotKit.Tests/Safety/Sentences"));
}
