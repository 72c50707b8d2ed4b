namespace CopilotKit.Meditation;

/// <summary>A type of meditation that fits.</summary>
/// <param name="Type">The name of the type; <see langword="null"/> when none fits, or when there is a hand-off.</param>
/// <param name="Because">Why.</param>
public sealed record MeditationSuggestion(string? Type, string Because)
{
    /// <summary>Gets how long it may be ordered.</summary>
    /// <value>At most the time that there is; <see langword="null"/> when there is no type.</value>
    public double? Minutes { get; init; }

    /// <summary>Gets the words to show to the person instead of a suggestion.</summary>
    /// <value><see langword="null"/> when no crisis was recognised.</value>
    public string? HandOff { get; init; }
}
