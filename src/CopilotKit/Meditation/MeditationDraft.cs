namespace CopilotKit.Meditation;

/// <summary>A meditation as a model receives it.</summary>
/// <param name="Title">The title.</param>
/// <param name="Type">The name of its type; another one than ordered when that is not safe for the person.</param>
/// <param name="Minutes">How long its performance lasts.</param>
/// <param name="Screenplay">The whole in the screenplay text form; empty when there is a hand-off.</param>
public sealed record MeditationDraft(string Title, string Type, double Minutes, string Screenplay)
{
    /// <summary>Gets what to tell the person: why something was exchanged, and that this is no medical product.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Gets the words to show to the person instead of a meditation.</summary>
    /// <value><see langword="null"/> when no crisis was recognised.</value>
    public string? HandOff { get; init; }
}
