using CopilotKit.Models;

namespace Microsoft.SemanticKernel;

/// <summary>Says with the settings of a prompt, or the arguments of a call, how its model is chosen.</summary>
/// <remarks>What is said goes to the choice and is taken out before a model sees the request. Settings come before arguments.</remarks>
public static class ModelSelectionSettingsExtensions
{
    /// <summary>Has a policy choose the model.</summary>
    /// <typeparam name="TSettings">The kind of the settings.</typeparam>
    /// <param name="settings">The settings, which are changed.</param>
    /// <param name="policy">One of <see cref="ModelPolicyNames"/> or of <see cref="ModelsOptions.Policies"/>.</param>
    /// <returns><paramref name="settings"/>, for chaining.</returns>
    /// <exception cref="InvalidOperationException">The settings are frozen.</exception>
    public static TSettings WithPolicy<TSettings>(this TSettings settings, string policy) where TSettings : PromptExecutionSettings =>
        With(settings, ModelSelectionKeys.Policy, policy);

    /// <summary>Says who pays: budgets are counted by it.</summary>
    /// <typeparam name="TSettings">The kind of the settings.</typeparam>
    /// <param name="settings">The settings, which are changed.</param>
    /// <param name="user">The app's own name for the user.</param>
    /// <returns><paramref name="settings"/>, for chaining.</returns>
    /// <exception cref="InvalidOperationException">The settings are frozen.</exception>
    public static TSettings ForUser<TSettings>(this TSettings settings, string user) where TSettings : PromptExecutionSettings =>
        With(settings, ModelSelectionKeys.User, user);

    /// <summary>Says which conversation it is: it stays on its model, and budgets are counted by it.</summary>
    /// <typeparam name="TSettings">The kind of the settings.</typeparam>
    /// <param name="settings">The settings, which are changed.</param>
    /// <param name="conversation">The app's own name for the conversation.</param>
    /// <returns><paramref name="settings"/>, for chaining.</returns>
    /// <exception cref="InvalidOperationException">The settings are frozen.</exception>
    public static TSettings ForConversation<TSettings>(this TSettings settings, string conversation) where TSettings : PromptExecutionSettings =>
        With(settings, ModelSelectionKeys.Conversation, conversation);

    /// <summary>Has a policy choose the model.</summary>
    /// <param name="arguments">The arguments of a prompt or an agent, which are changed.</param>
    /// <param name="policy">One of <see cref="ModelPolicyNames"/> or of <see cref="ModelsOptions.Policies"/>.</param>
    /// <returns><paramref name="arguments"/>, for chaining.</returns>
    public static KernelArguments WithPolicy(this KernelArguments arguments, string policy) =>
        With(arguments, ModelSelectionKeys.Policy, policy);

    /// <summary>Says who pays: budgets are counted by it.</summary>
    /// <param name="arguments">The arguments of a prompt or an agent, which are changed.</param>
    /// <param name="user">The app's own name for the user.</param>
    /// <returns><paramref name="arguments"/>, for chaining.</returns>
    public static KernelArguments ForUser(this KernelArguments arguments, string user) => With(arguments, ModelSelectionKeys.User, user);

    /// <summary>Says which conversation it is: it stays on its model, and budgets are counted by it.</summary>
    /// <param name="arguments">The arguments of a prompt or an agent, which are changed.</param>
    /// <param name="conversation">The app's own name for the conversation.</param>
    /// <returns><paramref name="arguments"/>, for chaining.</returns>
    public static KernelArguments ForConversation(this KernelArguments arguments, string conversation) =>
        With(arguments, ModelSelectionKeys.Conversation, conversation);

    private static TSettings With<TSettings>(TSettings settings, string key, string value) where TSettings : PromptExecutionSettings
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentException.ThrowIfNullOrWhiteSpace(value);

        // Anew, so that settings that share the dictionary stay as they are, and frozen ones say so.
        settings.ExtensionData =
            new Dictionary<string, object>(settings.ExtensionData ?? new Dictionary<string, object>()) { [key] = value };
        return settings;
    }

    private static KernelArguments With(KernelArguments arguments, string key, string value)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        ArgumentException.ThrowIfNullOrWhiteSpace(value);

        arguments[key] = value;
        return arguments;
    }
}
