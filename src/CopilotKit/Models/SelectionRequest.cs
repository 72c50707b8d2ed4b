using CopilotKit.Models.Intents;

namespace CopilotKit.Models;

/// <summary>What is known of a request before a model is chosen: none of its content.</summary>
/// <param name="Policy">The policy that chooses.</param>
/// <param name="Capabilities">What the model must be able to do.</param>
/// <param name="InputTokens">How long the request is, estimated: a token for 4 ASCII characters and one for each other character, 4 for each message, the
/// tools' schemas like text, 1 100 for an image, one for 500 bytes of other media.</param>
/// <param name="MaxOutputTokens">How long the answer may become; <see langword="null"/> when the caller did not say.</param>
public sealed record SelectionRequest(string Policy, ModelCapabilities Capabilities, int InputTokens, int? MaxOutputTokens)
{
    /// <summary>Gets what the user wants; <see langword="null"/> when no classifier was asked.</summary>
    public Intent? Intent { get; init; }

    /// <summary>Gets the conversation; <see langword="null"/> when the caller named none.</summary>
    public string? Conversation { get; init; }

    /// <summary>Gets the user; <see langword="null"/> when the caller named none.</summary>
    public string? User { get; init; }
}
