using Microsoft.Extensions.AI;

namespace CopilotKit.Models;

/// <summary>Finds out which model answered, and why.</summary>
public static class SelectionExtensions
{
    /// <summary>Gets which model gave a response, and why.</summary>
    /// <param name="response">
    /// A response of <see cref="ModelSelectingChatClient"/>, also through clients around it that
    /// keep <c>AdditionalProperties</c>.
    /// </param>
    /// <returns>The explanation; <see langword="null"/> when something else gave the response.</returns>
    public static Selection? GetSelection(this ChatResponse response)
    {
        ArgumentNullException.ThrowIfNull(response);
        return In(response.AdditionalProperties) ?? response.Messages.Select(message => In(message.AdditionalProperties)).LastOrDefault(found => found is not null);
    }

    /// <summary>Gets which model gave a message, and why.</summary>
    /// <param name="message">A message of such a response.</param>
    /// <returns>The explanation; <see langword="null"/> when something else gave the message.</returns>
    public static Selection? GetSelection(this ChatMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return In(message.AdditionalProperties);
    }

    /// <summary>Gets which model gave an update, and why.</summary>
    /// <param name="update">
    /// An update of such a stream. The parts of one answer share their <c>AdditionalProperties</c> where the model gave none.
    /// </param>
    /// <returns>The explanation; <see langword="null"/> when something else gave the update.</returns>
    public static Selection? GetSelection(this ChatResponseUpdate update)
    {
        ArgumentNullException.ThrowIfNull(update);
        return In(update.AdditionalProperties);
    }

    private static Selection? In(AdditionalPropertiesDictionary? properties) =>
        properties is not null && properties.TryGetValue(ModelSelectionKeys.Selection, out object? value) ? value as Selection : null;
}
