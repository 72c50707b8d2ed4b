namespace CopilotKit.Models.Intents;

/// <summary>Tells what somebody wants with a text.</summary>
/// <remarks>
/// Asked once for each decision, before any model is called, with the words of the user's last message: an implementation must be quick
/// (microseconds), safe for any number of callers at once, and use no network.
/// </remarks>
public interface IIntentClassifier
{
    /// <summary>Tells what a text wants.</summary>
    /// <param name="text">The text, of any length; may be empty.</param>
    /// <returns>The intent; out of scope when the text is none of those that the classifier knows.</returns>
    Intent Classify(ReadOnlySpan<char> text);
}
