using CopilotKit;
using CopilotKit.Models;
using CopilotKit.Models.Failover;
using CopilotKit.Models.Intents;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds chat models, and the choice between them.</summary>
public static class ModelCopilotKitBuilderExtensions
{
    /// <summary>Adds a model that the registered <see cref="IChatClient"/> can choose.</summary>
    /// <param name="builder">The builder to add to.</param>
    /// <param name="name">The app's own name for the model.</param>
    /// <param name="client">
    /// What reaches the model: without a tool-calling loop of its own. It belongs to the caller and is not disposed.
    /// </param>
    /// <param name="configure">
    /// Says what the model is, before the configuration section <c>CopilotKit:Models:Catalog:NAME</c>, which overrides
    /// it; checked when the host starts.
    /// </param>
    /// <returns><paramref name="builder"/>, for chaining.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty or white space.</exception>
    public static CopilotKitBuilder AddModel(
        this CopilotKitBuilder builder, string name, IChatClient client, Action<ModelSettings>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        return builder.AddModel(name, _ => client, configure);
    }

    /// <summary>Adds a model by what its service calls it and whose it is.</summary>
    /// <param name="builder">The builder to add to.</param>
    /// <param name="name">The app's own name for the model.</param>
    /// <param name="client">
    /// What reaches the model: without a tool-calling loop of its own. It belongs to the caller and is not disposed.
    /// </param>
    /// <param name="deployment">What the service calls the model, such as <c>MAI-1-preview</c>: sent as <c>ChatOptions.ModelId</c>.</param>
    /// <param name="party">Whose model it is.</param>
    /// <param name="configure">
    /// Says more about the model; the configuration section <c>CopilotKit:Models:Catalog:NAME</c> overrides it.
    /// </param>
    /// <returns><paramref name="builder"/>, for chaining.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> or <paramref name="deployment"/> is empty or white space.</exception>
    public static CopilotKitBuilder AddModel(
        this CopilotKitBuilder builder,
        string name,
        IChatClient client,
        string deployment,
        ModelParty party = ModelParty.Partner,
        Action<ModelSettings>? configure = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(deployment);
        return builder.AddModel(name, client, settings =>
        {
            (settings.ModelId, settings.Party) = (deployment, party);
            configure?.Invoke(settings);
        });
    }

    /// <summary>
    /// Adds a model that the registered <see cref="IChatClient"/> can choose, whose client is made when the first request comes.
    /// </summary>
    /// <param name="builder">The builder to add to.</param>
    /// <param name="name">The app's own name for the model.</param>
    /// <param name="client">Makes what reaches the model: without a tool-calling loop of its own. What it made is not disposed.</param>
    /// <param name="configure">
    /// Says what the model is, before the configuration section <c>CopilotKit:Models:Catalog:NAME</c>, which overrides
    /// it; checked when the host starts.
    /// </param>
    /// <returns><paramref name="builder"/>, for chaining.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty or white space.</exception>
    public static CopilotKitBuilder AddModel(
        this CopilotKitBuilder builder, string name, Func<IServiceProvider, IChatClient> client, Action<ModelSettings>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(client);

        ConfigureOptions<CopilotKitOptions> says = new(options => configure?.Invoke(SettingsOf(options, name)));

        // Before everything else, so that configuration has the last word.
        builder.Services.Insert(0, ServiceDescriptor.Singleton<IConfigureOptions<CopilotKitOptions>>(says));
        builder.Services.AddSingleton(new ModelRegistration(name, client));
        return builder.AddModelSelection();
    }

    /// <summary>
    /// Registers the catalog with the models that configuration names, and as <see cref="IChatClient"/> what chooses among them.
    /// </summary>
    /// <param name="builder">The builder to add to.</param>
    /// <returns><paramref name="builder"/>, for chaining.</returns>
    /// <remarks>
    /// <c>AddModel</c> does this too: call it where every model comes from configuration. An <see cref="IChatClient"/> of the
    /// app's own is left as it is. Where an <see cref="IModelSelectionHost"/> is registered, its tool-calling loop is around the
    /// client. The configuration section <c>CopilotKit:Models</c> is read again whenever it changes; settings that are out of
    /// range then leave everything as it was.
    /// </remarks>
    public static CopilotKitBuilder AddModelSelection(this CopilotKitBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);

        bool isFirst = !HasModels(builder.Services);
        builder.Services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IOptionsChangeTokenSource<CopilotKitOptions>, ConfigurationChanges>());
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<CopilotKitOptions>, ModelsOptionsValidator>());
        builder.Services.TryAddSingleton<ModelCatalogSource>();
        builder.Services.TryAddSingleton(static provider => provider.GetRequiredService<ModelCatalogSource>().Catalog);
        builder.Services.TryAddSingleton(static provider => provider.GetRequiredService<ModelCatalogSource>().Client);
        builder.Services.TryAddSingleton<IChatClient>(static provider =>
            provider.GetService<IModelSelectionHost>()?.GetChatClient(provider) ?? provider.GetRequiredService<ModelSelectingChatClient>());
        if (isFirst)
        {
            HostOf(builder.Services)?.AddTo(builder.Services);
        }

        return builder;
    }

    /// <summary>
    /// Lets a framework put its tool-calling loop around the choosing client, and add what it needs, as soon as there are models.
    /// </summary>
    /// <param name="builder">The builder to add to.</param>
    /// <param name="host">The framework. Where one is registered already, that one stays.</param>
    /// <returns><paramref name="builder"/>, for chaining.</returns>
    /// <remarks>It does not matter whether models are added before or after.</remarks>
    public static CopilotKitBuilder UseModelSelectionHost(this CopilotKitBuilder builder, IModelSelectionHost host)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(host);
        if (HostOf(builder.Services) is not null)
        {
            return builder;
        }

        builder.Services.AddSingleton(host);
        if (HasModels(builder.Services))
        {
            host.AddTo(builder.Services);
        }

        return builder;
    }

    /// <summary>Registers what tells the intent of a request, so that models are judged by their quality for it.</summary>
    /// <param name="builder">The builder to add to.</param>
    /// <param name="classifier">
    /// An own one; <see cref="IntentClassifier.Companion"/> when <see langword="null"/>, trained when
    /// the first model is to be chosen.
    /// </param>
    /// <returns><paramref name="builder"/>, for chaining.</returns>
    /// <remarks>A classifier that is registered already is left as it is.</remarks>
    public static CopilotKitBuilder AddIntents(this CopilotKitBuilder builder, IIntentClassifier? classifier = null)
    {
        ArgumentNullException.ThrowIfNull(builder);

        builder.Services.TryAddSingleton(_ => classifier ?? IntentClassifier.Companion);
        return builder;
    }

    /// <summary>Says what an exception of a client means, where its SDK has exceptions of its own.</summary>
    /// <typeparam name="TException">The exception, or one that it derives from.</typeparam>
    /// <param name="builder">The builder to add to.</param>
    /// <param name="classify">
    /// Gives the meaning, such as <c>ModelFailure.OfStatus(429)</c>; <see langword="null"/> leaves it to others.
    /// </param>
    /// <returns><paramref name="builder"/>, for chaining.</returns>
    /// <remarks>
    /// Asked before what is known of the platform's exceptions, for the exception and those inside it. An exception that nobody knows is
    /// <see cref="ModelErrorKind.Unknown"/>: the next model is asked, and it counts for the circuit.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="classify"/> is <see langword="null"/>.</exception>
    public static CopilotKitBuilder AddModelErrors<TException>(this CopilotKitBuilder builder, Func<TException, ModelFailure?> classify)
        where TException : Exception
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(classify);

        builder.Services.AddSingleton<IModelErrorClassifier>(new StatedErrors<TException>(classify));
        return builder;
    }

    private static bool HasModels(IServiceCollection services) =>
        services.Any(static service => service.ServiceType == typeof(ModelCatalogSource));

    private static IModelSelectionHost? HostOf(IServiceCollection services) => services
        .Select(static service => service.IsKeyedService ? null : service.ImplementationInstance)
        .OfType<IModelSelectionHost>()
        .FirstOrDefault();

    private static ModelSettings SettingsOf(CopilotKitOptions options, string name)
    {
        if (!options.Models.Catalog.TryGetValue(name, out ModelSettings? settings))
        {
            options.Models.Catalog.Add(name, settings = new ModelSettings());
        }

        return settings;
    }
}
