namespace CopilotKit.Models.Intents;

/// <summary>A text and what it wants: what a classifier learns from.</summary>
/// <param name="Text">The text.</param>
/// <param name="Intent">What it wants, such as <c>story</c>; <see langword="null"/> when it is an example of what is out of scope.</param>
public sealed record LabelledText(string Text, string? Intent)
{
    /// <summary>Gets what the text has in common with others that are hardly more than repetitions of it, such as its template.</summary>
    /// <value>Any name: texts of one group are never on both sides of cross-validation.
    /// <see langword="null"/>, the default, is a group of its own.</value>
    public string? Group { get; init; }
}
