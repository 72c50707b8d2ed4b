using CopilotKit;
using CopilotKit.Models;
using CopilotKit.SemanticKernel.Connectors;
using CopilotKit.SemanticKernel.Routing;
using Microsoft.SemanticKernel.ChatCompletion;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds models of Semantic Kernel's connectors, and policies for kernel functions.</summary>
public static class KernelModelCopilotKitBuilderExtensions
{
    /// <summary>Adds a model that is reached through a connector.</summary>
    /// <param name="builder">The builder to add to.</param>
    /// <param name="name">The app's own name for the model.</param>
    /// <param name="connector">
    /// The connector, such as <c>OpenAIChatCompletionService</c>. It belongs to the caller and is not disposed.
    /// </param>
    /// <param name="configure">
    /// Says what the model is; the configuration section <c>CopilotKit:Models:Catalog:NAME</c> overrides it.
    /// </param>
    /// <returns><paramref name="builder"/>, for chaining.</returns>
    /// <remarks>
    /// The connector gets the settings, the kernel and the history of a call as it would alone, except that it invokes no
    /// functions: the kernel's function invocation does, around all models. Of several answers to one request the first is taken.
    /// </remarks>
    /// <exception cref="ArgumentException">
    /// <paramref name="name"/> is empty or white space; or the connector is a chat client in disguise, which is to be added itself.
    /// </exception>
    public static CopilotKitBuilder AddModel(
        this CopilotKitBuilder builder, string name, IChatCompletionService connector, Action<ModelSettings>? configure = null)
    {
        ConnectorChatClient client = ConnectorChatClient.Over(connector, name);
        return InKernel(builder).AddModel(name, client, configure);
    }

    /// <summary>Adds a model that is reached through a connector, which is made or found when the first request comes.</summary>
    /// <param name="builder">The builder to add to.</param>
    /// <param name="name">The app's own name for the model.</param>
    /// <param name="connector">
    /// Gives the connector: <c>services => services.GetRequiredKeyedService&lt;IChatCompletionService&gt;("gpt")</c>.
    /// </param>
    /// <param name="configure">
    /// Says what the model is; the configuration section <c>CopilotKit:Models:Catalog:NAME</c> overrides it.
    /// </param>
    /// <returns><paramref name="builder"/>, for chaining.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty or white space.</exception>
    public static CopilotKitBuilder AddModel(
        this CopilotKitBuilder builder,
        string name,
        Func<IServiceProvider, IChatCompletionService> connector,
        Action<ModelSettings>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(connector);
        return InKernel(builder).AddModel(name, services => ConnectorChatClient.Over(connector(services), name), configure);
    }

    /// <summary>Adds a model that is reached through a connector, by what its service calls it and whose it is.</summary>
    /// <param name="builder">The builder to add to.</param>
    /// <param name="name">The app's own name for the model.</param>
    /// <param name="connector">The connector. It belongs to the caller and is not disposed.</param>
    /// <param name="deployment">What the service calls the model: given to the connector as <c>PromptExecutionSettings.ModelId</c>.</param>
    /// <param name="party">Whose model it is.</param>
    /// <param name="configure">
    /// Says more about the model; the configuration section <c>CopilotKit:Models:Catalog:NAME</c> overrides it.
    /// </param>
    /// <returns><paramref name="builder"/>, for chaining.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> or <paramref name="deployment"/> is empty or white space.</exception>
    public static CopilotKitBuilder AddModel(
        this CopilotKitBuilder builder,
        string name,
        IChatCompletionService connector,
        string deployment,
        ModelParty party = ModelParty.Partner,
        Action<ModelSettings>? configure = null)
    {
        ConnectorChatClient client = ConnectorChatClient.Over(connector, name);
        return InKernel(builder).AddModel(name, client, deployment, party, configure);
    }

    /// <summary>
    /// Has a policy choose the models for a kernel function: for a prompt, and for whatever a native function asks of models.
    /// </summary>
    /// <param name="builder">The builder to add to.</param>
    /// <param name="policy">One of <see cref="ModelPolicyNames"/> or of <see cref="ModelsOptions.Policies"/>.</param>
    /// <param name="plugin">The name of the plugin, compared without regard to case.</param>
    /// <param name="function">
    /// The function; <see langword="null"/> for all functions of the plugin that are given no policy of their own.
    /// </param>
    /// <returns><paramref name="builder"/>, for chaining.</returns>
    /// <remarks>A request that names a policy itself comes first. See <see cref="ModelSelectionFilter"/>.</remarks>
    /// <exception cref="ArgumentException"><paramref name="policy"/> or <paramref name="plugin"/> is empty or white space.</exception>
    public static CopilotKitBuilder UsePolicy(this CopilotKitBuilder builder, string policy, string plugin, string? function = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(policy);
        ArgumentException.ThrowIfNullOrWhiteSpace(plugin);

        InKernel(builder).Services.AddSingleton(new PolicyRule(plugin, function, policy));
        return builder;
    }

    private static CopilotKitBuilder InKernel(CopilotKitBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.UseModelSelectionHost(new KernelHost());
    }
}
