using System.Diagnostics.CodeAnalysis;
using CopilotKit;
using CopilotKit.Speech.Caching;
using CopilotKit.Speech.Composition;
using CopilotKit.Speech.Costs;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds speech engines, and what stands around them: cache, fallback, telemetry, retries, prices.</summary>
/// <remarks>
/// The order of the calls does not matter. Where two or more engines are added, requests go to the engine that has the voice. What
/// stands around engines also stands around a client of the app's own; fallback needs two engines.
/// </remarks>
public static class SpeechCopilotKitBuilderExtensions
{
    /// <summary>Registers an engine as a singleton.</summary>
    /// <param name="builder">The builder to add to.</param>
    /// <param name="key">The service key of the engine, and its name in <c>engine/voice</c>.</param>
    /// <param name="create">Makes the engine.</param>
    /// <returns><paramref name="builder"/>, for chaining.</returns>
    /// <exception cref="ArgumentException"><paramref name="key"/> is empty or white space.</exception>
    /// <remarks>An engine of the same key that is there already stays. The same key gives its <c>ISpeechEngine</c> too.</remarks>
    public static CopilotKitBuilder AddSpeechEngine(
        this CopilotKitBuilder builder, string key, Func<IServiceProvider, ITextToSpeechClient> create)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        ArgumentNullException.ThrowIfNull(create);

        SpeechComposition.Of(builder.Services);
        builder.Services.TryAddKeyedSingleton(key, (provider, _) => create(provider));
        builder.Services.TryAddKeyedSingleton(
            key, static (provider, key) => provider.GetRequiredKeyedService<ITextToSpeechClient>(key).AsSpeechEngine());
        builder.Services.TryAddSingleton(SpeechComposition.Unkeyed);
        return builder;
    }

    /// <summary>Speaks from a cache on disk what was spoken before; <see cref="SpeechCache"/> is a service then.</summary>
    /// <param name="builder">The builder to add to.</param>
    /// <param name="configure">Changes the defaults, after the section <c>CopilotKit:SpeechCache</c>; checked when the host starts.</param>
    /// <returns><paramref name="builder"/>, for chaining.</returns>
    public static CopilotKitBuilder AddSpeechCache(this CopilotKitBuilder builder, Action<SpeechCacheOptions>? configure = null)
    {
        AddOptions<SpeechCacheOptions>(
            builder,
            static (options, settings) => settings.GetSection("SpeechCache").Bind(options),
            configure,
            static options => options.Errors());
        builder.Services.TryAddSingleton(static provider => new SpeechCache(
            provider.GetRequiredService<IOptions<SpeechCacheOptions>>().Value,
            provider.GetService<TimeProvider>(),
            provider.GetService<ILogger<SpeechCache>>()));
        SpeechComposition.Of(builder.Services).Add(
            SpeechLayer.Cache, static (provider, client, _) => new CachingTextToSpeechClient(client, provider.GetRequiredService<SpeechCache>()));
        return builder;
    }

    /// <summary>Lets the nearest voice of another engine speak where an engine fails.</summary>
    /// <param name="builder">The builder to add to.</param>
    /// <param name="configure">
    /// Changes the defaults, after the section <c>CopilotKit:SpeechFallback</c>; checked when the host starts.
    /// </param>
    /// <returns><paramref name="builder"/>, for chaining.</returns>
    public static CopilotKitBuilder AddSpeechFallback(this CopilotKitBuilder builder, Action<SpeechFallbackOptions>? configure = null)
    {
        AddOptions<SpeechFallbackOptions>(
            builder,
            static (options, settings) => settings.GetSection("SpeechFallback").Bind(options),
            configure,
            static options => options.Errors());
        SpeechComposition.Of(builder.Services).AddFallback(static (provider, router) => new FallbackTextToSpeechClient(
            router,
            provider.GetRequiredService<IOptions<SpeechFallbackOptions>>().Value,
            provider.GetService<TimeProvider>(),
            provider.GetService<ILogger<FallbackTextToSpeechClient>>()));
        return builder;
    }

    /// <summary>Traces and measures every request to an engine: see <see cref="OpenTelemetryTextToSpeechClient"/>.</summary>
    /// <param name="builder">The builder to add to.</param>
    /// <returns><paramref name="builder"/>, for chaining.</returns>
    public static CopilotKitBuilder AddSpeechTelemetry(this CopilotKitBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        SpeechComposition.Of(builder.Services).Add(
            SpeechLayer.Telemetry, static (provider, client, _) => new OpenTelemetryTextToSpeechClient(client, provider.GetService<TimeProvider>()));
        return builder;
    }

    /// <summary>Tries requests again that failed before anything was heard.</summary>
    /// <param name="builder">The builder to add to.</param>
    /// <param name="configure">
    /// Changes the defaults, after the section <c>CopilotKit:SpeechRetries</c>; checked when the host starts.
    /// </param>
    /// <returns><paramref name="builder"/>, for chaining.</returns>
    public static CopilotKitBuilder AddSpeechRetries(this CopilotKitBuilder builder, Action<SpeechRetryOptions>? configure = null)
    {
        AddOptions<SpeechRetryOptions>(
            builder,
            static (options, settings) => settings.GetSection("SpeechRetries").Bind(options),
            configure,
            static options => options.Errors());
        SpeechComposition.Of(builder.Services).Add(SpeechLayer.Retries, static (provider, client, _) => new RetryingTextToSpeechClient(
            client,
            provider.GetRequiredService<IOptions<SpeechRetryOptions>>().Value,
            provider.GetService<TimeProvider>(),
            provider.GetService<ILogger<RetryingTextToSpeechClient>>()));
        return builder;
    }

    /// <summary>Says what voices cost, so that a performance can be reckoned, or refused, before anything is sent.</summary>
    /// <param name="builder">The builder to add to.</param>
    /// <param name="configure">Sets prices, after the section <c>CopilotKit:SpeechPrices</c>; checked when the host starts.</param>
    /// <returns><paramref name="builder"/>, for chaining.</returns>
    public static CopilotKitBuilder AddSpeechPrices(this CopilotKitBuilder builder, Action<SpeechPrices>? configure = null)
    {
        AddOptions<SpeechPrices>(
            builder,
            static (options, settings) => settings.GetSection("SpeechPrices").Bind(options),
            configure,
            static options => options.Errors());
        SpeechComposition.Of(builder.Services).Add(SpeechLayer.Prices, static (provider, client, key) =>
            new PricedTextToSpeechClient(client, provider.GetRequiredService<IOptions<SpeechPrices>>().Value, key));
        return builder;
    }

    // The binding itself stands at each caller: it is generated for the type that is named there.
    private static void AddOptions<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(
        CopilotKitBuilder builder, Action<TOptions, IConfiguration> bind, Action<TOptions>? configure, Func<TOptions, IEnumerable<string>> errors)
        where TOptions : class
    {
        ArgumentNullException.ThrowIfNull(builder);

        builder.Services.AddOptions<TOptions>()
            .Configure<IServiceProvider>((options, provider) =>
            {
                if (provider.GetService<IConfiguration>()?.GetSection(CopilotKitOptions.SectionName) is { } settings)
                {
                    bind(options, settings);
                }
            })
            .Configure(configure ?? (static _ => { }))
            .ValidateOnStart();
        if (!builder.Services.Any(static service => service.ImplementationInstance is ErrorsValidator<TOptions>))
        {
            builder.Services.AddSingleton<IValidateOptions<TOptions>>(new ErrorsValidator<TOptions>(errors));
        }
    }
}
