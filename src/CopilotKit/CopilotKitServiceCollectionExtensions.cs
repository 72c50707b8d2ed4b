using System.Diagnostics.Metrics;
using CopilotKit;
using CopilotKit.Meditation;
using CopilotKit.Programs;
using CopilotKit.Safety;
using CopilotKit.Speech;
using CopilotKit.Speech.Engines;
using CopilotKit.Speech.Modes;
using CopilotKit.Storytelling;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds CopilotKit to an app.</summary>
public static class CopilotKitServiceCollectionExtensions
{
    /// <summary>Registers the storyteller, the composer of meditations, the performer, the guard for crises and the plugins.</summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="configure">
    /// Changes the defaults, after the configuration section <c>CopilotKit</c>; checked when the host starts.
    /// </param>
    /// <returns>A builder that adds engines, such as <c>AddFlite()</c>.</returns>
    /// <remarks>Calling it again only adds to the configuration. A registration of the app's own is left as it is.</remarks>
    public static CopilotKitBuilder AddCopilotKit(this IServiceCollection services, Action<CopilotKitOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);

        services.AddOptions<CopilotKitOptions>()
            .Configure<IServiceProvider>(static (options, provider) => Bind(options, provider.GetService<IConfiguration>()))
            .Configure(configure ?? (static _ => { }))
            .ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<CopilotKitOptions>, CopilotKitOptionsValidator>());

        services.TryAddSingleton(TimeProvider.System);
        _ = SpeechComposition.Of(services);
        services.TryAddSingleton(static provider => new CrisisGuard(OptionsOf(provider).Crisis, provider.GetService<IMeterFactory>()));
        services.TryAddSingleton(static provider => EngineOf(provider));
        services.TryAddSingleton(static provider => new ScriptPerformer(
            provider.GetRequiredService<ISpeechEngine>(),
            OptionsOf(provider).Performance,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetService<ILogger<ScriptPerformer>>(),
            provider.GetService<IProgramRunner>()));
        services.TryAddSingleton(static _ => new ScriptDirector());
        services.TryAddSingleton(static provider => new VoicePlugin(
            provider.GetRequiredService<ISpeechEngine>(),
            provider.GetRequiredService<ScriptPerformer>(),
            OptionsOf(provider).SoundFolder,
            provider.GetRequiredService<ScriptDirector>()));
        services.TryAddSingleton(static provider => StorytellerOf(provider));
        services.TryAddSingleton(static provider => new StorytellingPlugin(provider.GetRequiredService<Storyteller>()));
        services.TryAddSingleton(static provider => ComposerOf(provider));
        services.TryAddSingleton(static provider => new MeditationPlugin(
            provider.GetRequiredService<MeditationComposer>(),
            provider.GetRequiredService<ScriptPerformer>(),
            OptionsOf(provider).SoundFolder,
            provider.GetRequiredService<CrisisGuard>()));
        return new CopilotKitBuilder(services);
    }

    private static void Bind(CopilotKitOptions options, IConfiguration? configuration) =>
        configuration?.GetSection(CopilotKitOptions.SectionName).Bind(options);

    private static CopilotKitOptions OptionsOf(IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<CopilotKitOptions>>().Value;

    private static Storyteller StorytellerOf(IServiceProvider provider)
    {
        OfflineStoryAuthor offline = new();
        bool usesModel = OptionsOf(provider).Storytelling.UsesChatModel;
        IStoryAuthor? author = provider.GetService<IStoryAuthor>()
            ?? (usesModel ? new ModelStoryAuthor(provider.GetRequiredService<IChatClient>()) : null);

        CastPace? pace = VoicesOf(provider) is not { } voices ? null : async (roles, cancellationToken) =>
            new Casting(await voices(cancellationToken).ConfigureAwait(false), roles).WordsPerMinute;
        return new Storyteller(
            author ?? offline,
            author is null ? null : offline,
            pace,
            provider.GetRequiredService<CrisisGuard>(),
            provider.GetService<ILogger<Storyteller>>());
    }

    private static MeditationComposer ComposerOf(IServiceProvider provider)
    {
        NarratorPace? pace = VoicesOf(provider) is not { } voices ? null : async (narrator, cancellationToken) =>
            new Casting(await voices(cancellationToken).ConfigureAwait(false), [narrator]).Roles[0].Voice.WordsPerMinute;
        IChatClient? model = OptionsOf(provider).Meditation.UsesChatModel ? provider.GetRequiredService<IChatClient>() : null;
        return new MeditationComposer(
            pace, provider.GetRequiredService<CrisisGuard>(), model, provider.GetService<ILogger<MeditationComposer>>());
    }

    // Stories and meditations can be written where nothing can speak; then nobody's pace is known.
    private static Func<CancellationToken, ValueTask<IReadOnlyList<Voice>>>? VoicesOf(IServiceProvider provider) =>
        provider.GetRequiredService<ComposedSpeech>().Client?.AsSpeechEngine() is { } engine ? engine.GetVoicesAsync : null;

    private static ISpeechEngine EngineOf(IServiceProvider provider) =>
        provider.GetRequiredService<ComposedSpeech>().Client?.AsSpeechEngine()
        ?? throw new InvalidOperationException(
            "No speech engine is registered. Add one: services.AddCopilotKit().AddFlite(), or any ITextToSpeechClient of yours.");
}
