using CopilotKit;
using CopilotKit.Models;
using CopilotKit.Models.Failover;
using CopilotKit.OpenAI.Chat;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OpenAI;
using OpenAI.Chat;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds models of OpenAI, Azure OpenAI, Microsoft Foundry and compatible servers.</summary>
public static class OpenAIModelCopilotKitBuilderExtensions
{
    /// <summary>Lets configuration name models with the service <c>openai</c>, and makes the SDK's errors understood.</summary>
    /// <param name="builder">The builder to add to.</param>
    /// <returns><paramref name="builder"/>, for chaining.</returns>
    /// <remarks>
    /// A model in <c>CopilotKit:Models:Catalog:NAME</c> needs <c>Service</c> (<c>openai</c>), <c>ModelId</c>, and an <c>Endpoint</c>, an
    /// <c>ApiKey</c> or both. Its client repeats no request. <c>AddModel</c> with a client of the SDK does this too.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is <see langword="null"/>.</exception>
    public static CopilotKitBuilder AddOpenAIModels(this CopilotKitBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);

        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IModelClientFactory, OpenAIModelClientFactory>());
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IModelErrorClassifier, OpenAIErrorClassifier>());
        return builder.AddModelSelection();
    }

    /// <summary>Adds a model that the registered <c>IChatClient</c> can choose.</summary>
    /// <param name="builder">The builder to add to.</param>
    /// <param name="name">The app's own name for the model.</param>
    /// <param name="client">Best without retries of its own: <c>RetryPolicy = new ClientRetryPolicy(0)</c>.</param>
    /// <param name="deployment">What the service calls the model, such as <c>MAI-1-preview</c>.</param>
    /// <param name="party">Whose model it is.</param>
    /// <param name="configure">
    /// Says more about the model; the configuration section <c>CopilotKit:Models:Catalog:NAME</c> overrides it.
    /// </param>
    /// <returns><paramref name="builder"/>, for chaining.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> or <paramref name="deployment"/> is empty or white space.</exception>
    public static CopilotKitBuilder AddModel(
        this CopilotKitBuilder builder,
        string name,
        OpenAIClient client,
        string deployment,
        ModelParty party = ModelParty.Partner,
        Action<ModelSettings>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentException.ThrowIfNullOrWhiteSpace(deployment);

        return builder.AddModel(name, client.GetChatClient(deployment), party, configure);
    }

    /// <summary>Adds a model that the registered <c>IChatClient</c> can choose.</summary>
    /// <param name="builder">The builder to add to.</param>
    /// <param name="name">The app's own name for the model.</param>
    /// <param name="client">Best without retries of its own: <c>RetryPolicy = new ClientRetryPolicy(0)</c>.</param>
    /// <param name="party">Whose model it is.</param>
    /// <param name="configure">
    /// Says more about the model; the configuration section <c>CopilotKit:Models:Catalog:NAME</c> overrides it.
    /// </param>
    /// <returns><paramref name="builder"/>, for chaining.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty or white space.</exception>
    public static CopilotKitBuilder AddModel(
        this CopilotKitBuilder builder,
        string name,
        ChatClient client,
        ModelParty party = ModelParty.Partner,
        Action<ModelSettings>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(client);

        return builder.AddOpenAIModels().AddModel(name, client.AsModelClient(), settings =>
        {
            (settings.Party, settings.Provider) = (party, "openai");
            configure?.Invoke(settings);
        });
    }
}
