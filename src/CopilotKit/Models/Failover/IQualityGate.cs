using Microsoft.Extensions.AI;

namespace CopilotKit.Models.Failover;

/// <summary>Judges the answer of a cheap model before a caller sees it.</summary>
/// <remarks>
/// Where an app registers none, an answer is good that is not empty, was not cut off or filtered, and is
/// JSON where JSON was asked for.
/// </remarks>
public interface IQualityGate
{
    /// <summary>Judges an answer.</summary>
    /// <param name="messages">What was asked.</param>
    /// <param name="options">How it was asked.</param>
    /// <param name="answer">What the model answered.</param>
    /// <param name="cancellationToken">Ends the judging.</param>
    /// <returns><see langword="null"/> when the answer is good; otherwise what is wrong with it, as explanations show it.</returns>
    ValueTask<string?> FindFaultAsync(
        IReadOnlyList<ChatMessage> messages, ChatOptions? options, ChatResponse answer, CancellationToken cancellationToken);
}
