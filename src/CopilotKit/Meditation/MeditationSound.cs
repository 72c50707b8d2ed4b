namespace CopilotKit.Meditation;

/// <summary>A meditation that was performed.</summary>
/// <param name="Title">The title.</param>
/// <param name="Type">The name of its type; another one than ordered when that is not safe for the person.</param>
/// <param name="Minutes">How long it lasts.</param>
/// <param name="Path">Where the sound is, with captions, chapters and the screenplay beside it; <see langword="null"/> when there is a hand-off.</param>
public sealed record MeditationSound(string Title, string Type, double Minutes, string? Path)
{
    /// <summary>Gets what to tell the person: why something was exchanged, and that this is no medical product.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Gets the words to show to the person instead of a meditation.</summary>
    /// <value><see langword="null"/> when no crisis was recognised.</value>
    public string? HandOff { get; init; }
}
