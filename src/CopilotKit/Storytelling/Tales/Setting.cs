namespace CopilotKit.Storytelling.Tales;

/// <summary>A place where stories happen.</summary>
/// <param name="Keys">Words of an idea that ask for it.</param>
/// <param name="Name">A template for its name.</param>
/// <param name="Where">How one is there, mentioned first: <c>in the harbour town of {place}</c>.</param>
/// <param name="There">How one is there afterwards: <c>in {place}</c>.</param>
/// <param name="Folk">Those who live there, in the plural.</param>
internal sealed record Setting(string Keys, string Name, string Where, string There, string Folk)
{
    public required IReadOnlyList<string> Sights { get; init; }

    public required IReadOnlyList<string> Sounds { get; init; }

    public required IReadOnlyList<string> Smells { get; init; }

    public required IReadOnlyList<string> Foods { get; init; }

    public required IReadOnlyList<string> Weathers { get; init; }

    public required IReadOnlyList<string> Landmarks { get; init; }
}
