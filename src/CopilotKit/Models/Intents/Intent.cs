namespace CopilotKit.Models.Intents;

/// <summary>Says what somebody wants with a text, as far as a classifier can tell.</summary>
/// <param name="Name">The intent, such as <c>story</c>; <see langword="null"/> when it is none that the classifier knows.</param>
/// <param name="Confidence">How sure the classifier is, 0 to 1.</param>
public readonly record struct Intent(string? Name, double Confidence)
{
    /// <summary>Gets a value indicating whether the text wants something that the classifier does not know.</summary>
    public bool IsOutOfScope => Name is null;
}
