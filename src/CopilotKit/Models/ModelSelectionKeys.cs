namespace CopilotKit.Models;

/// <summary>The keys of <c>AdditionalProperties</c>: those that a request may hold are taken out before a model sees its options.</summary>
public static class ModelSelectionKeys
{
    /// <summary>The name of the policy that chooses, as a string.</summary>
    public const string Policy = "copilotkit.policy";

    /// <summary>Who pays, as a string: budgets are counted by it.</summary>
    public const string User = "copilotkit.user";

    /// <summary>
    /// The conversation, as a string: it stays on its model, and budgets are counted by it. Without it
    /// <c>ChatOptions.ConversationId</c> counts.
    /// </summary>
    public const string Conversation = "copilotkit.conversation";

    /// <summary>The <see cref="Models.Selection"/> of a message, a response or an update: what <c>GetSelection()</c> reads.</summary>
    public const string Selection = "copilotkit.selection";

    /// <summary>Where a tool call holds the name of the model that made it, so that its turn goes on there.</summary>
    internal const string Model = "copilotkit.model";
}
