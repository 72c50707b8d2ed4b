using CopilotKit.Safety;
using CopilotKit.TestKit;

namespace CopilotKit.Tests.Safety;

/// <summary>Sentences of crises and of everyday life, each with the phrasing template that it follows.</summary>
internal static class CrisisSentences
{
    public static IReadOnlyList<CrisisSentence> Tune { get; } = Read("tune.txt");

    public static IReadOnlyList<CrisisSentence> Test { get; } = Read("test.txt");

    public static IReadOnlyList<CrisisSentence> Blind { get; } = Read("blind.txt");

    public static IReadOnlyList<CrisisSentence> Independent { get; } =
        [.. Enumerable.Range(1, 4).SelectMany(author => Read($"independent-{author}.txt"))];

    private static CrisisSentence[] Read(string file) =>
    [
        .. from line in TaggedText.Read(RepositoryFolder.PathOf($"tests/CopilotKit.Tests/Safety/Sentences/{file}"))
           let heading = line.Heading.Split(": ", 2)
           select new CrisisSentence(line.Text, heading[1], heading[0] == "none" ? null : Enum.Parse<CrisisKind>(heading[0])),
    ];
}

internal sealed record CrisisSentence(string Text, string Template, CrisisKind? Kind)
{
    public bool IsRecognized => CrisisRecognizer.Recognize(Text) is not null;
}
