using CopilotKit.Models;
using Microsoft.Extensions.AI;

namespace Microsoft.SemanticKernel;

/// <summary>Finds out which model a kernel's answer came from, and why.</summary>
public static class KernelSelectionExtensions
{
    /// <summary>Gets which model gave a message, and why.</summary>
    /// <param name="content">A message of a chat service, an agent or a prompt.</param>
    /// <returns>The explanation; <see langword="null"/> when something else gave the message.</returns>
    public static Selection? GetSelection(this KernelContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return In(content.Metadata);
    }

    /// <summary>Gets which model gave a part of a streamed message, and why.</summary>
    /// <param name="content">A part of the stream of a chat service, an agent or a prompt.</param>
    /// <returns>The explanation; <see langword="null"/> when something else gave the part.</returns>
    public static Selection? GetSelection(this StreamingKernelContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return In(content.Metadata);
    }

    /// <summary>Gets which model the result of a function came from, and why.</summary>
    /// <param name="result">
    /// The result of a prompt, or of a native function that asked a model: then of the last answer that it got.
    /// </param>
    /// <returns>The explanation; <see langword="null"/> when no model was asked, or none that was chosen.</returns>
    public static Selection? GetSelection(this FunctionResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return In(result.Metadata) ?? result.GetValue<object>() switch
        {
            ChatResponse response => response.GetSelection(),
            KernelContent content => content.GetSelection(),
            IReadOnlyList<ChatMessageContent> and [.., { } last] => last.GetSelection(),
            _ => null,
        };
    }

    private static Selection? In(IReadOnlyDictionary<string, object?>? metadata) =>
        metadata is not null && metadata.TryGetValue(ModelSelectionKeys.Selection, out object? selection) ? selection as Selection : null;
}
