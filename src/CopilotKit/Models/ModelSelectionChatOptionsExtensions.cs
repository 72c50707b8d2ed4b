using Microsoft.Extensions.AI;

namespace CopilotKit.Models;

/// <summary>Says with a request how its model is chosen.</summary>
public static class ModelSelectionChatOptionsExtensions
{
    /// <summary>Has a policy choose the model of this request.</summary>
    /// <param name="options">The options, which are changed.</param>
    /// <param name="policy">One of <see cref="ModelPolicyNames"/> or of <see cref="ModelsOptions.Policies"/>.</param>
    /// <returns><paramref name="options"/>, for chaining.</returns>
    public static ChatOptions WithPolicy(this ChatOptions options, string policy) => With(options, ModelSelectionKeys.Policy, policy);

    /// <summary>Says who pays for this request.</summary>
    /// <param name="options">The options, which are changed.</param>
    /// <param name="user">The app's own name for the user.</param>
    /// <returns><paramref name="options"/>, for chaining.</returns>
    public static ChatOptions ForUser(this ChatOptions options, string user) => With(options, ModelSelectionKeys.User, user);

    /// <summary>Says which conversation this request belongs to, without telling the model's service.</summary>
    /// <param name="options">The options, which are changed.</param>
    /// <param name="conversation">The app's own name for the conversation.</param>
    /// <returns><paramref name="options"/>, for chaining.</returns>
    public static ChatOptions ForConversation(this ChatOptions options, string conversation) =>
        With(options, ModelSelectionKeys.Conversation, conversation);

    private static ChatOptions With(ChatOptions options, string key, string value)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentException.ThrowIfNullOrWhiteSpace(value);

        (options.AdditionalProperties ??= [])[key] = value;
        return options;
    }
}
