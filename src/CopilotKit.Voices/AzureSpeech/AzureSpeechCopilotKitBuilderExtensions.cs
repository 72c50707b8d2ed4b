using CopilotKit;
using CopilotKit.Voices.AzureSpeech;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the voices of Azure Speech.</summary>
public static class AzureSpeechCopilotKitBuilderExtensions
{
    // One pool of connections for all engines without a client of their own. A redirect would carry the key to another host.
    private static readonly HttpClient SharedClient = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(15),
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <summary>Registers a singleton <see cref="ITextToSpeechClient"/> that speaks with Azure Speech: neural, HD and MAI voices.</summary>
    /// <param name="builder">The builder to add to.</param>
    /// <param name="configure">
    /// Changes the defaults, after the configuration section <c>CopilotKit:AzureSpeech</c>; checked when the host starts.
    /// </param>
    /// <param name="key">
    /// The service key of the engine. Without a key all engines answer together, the first one added for requests without a
    /// voice.
    /// </param>
    /// <returns><paramref name="builder"/>, for chaining.</returns>
    /// <remarks>
    /// The words that are spoken go to the configured resource, and every request costs money. An <see cref="HttpClient"/> registered under
    /// the same service key is used instead of the engine's own.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="key"/> is empty or white space.</exception>
    public static CopilotKitBuilder AddAzureSpeech(
        this CopilotKitBuilder builder, Action<AzureSpeechOptions>? configure = null, string key = "azure-speech")
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(key);

        builder.Services.AddOptions<AzureSpeechOptions>(key)
            .Configure<IServiceProvider>(static (options, provider) => Bind(options, provider.GetService<IConfiguration>()))
            .Configure(configure ?? (static _ => { }))
            .ValidateOnStart();
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<AzureSpeechOptions>, AzureSpeechOptionsValidator>());

        return builder.AddSpeechEngine(key, provider => new AzureSpeechEngine(
            provider.GetRequiredService<IOptionsMonitor<AzureSpeechOptions>>().Get(key),
            provider.GetKeyedService<HttpClient>(key) ?? SharedClient,
            provider.GetService<TimeProvider>() ?? TimeProvider.System,
            provider.GetService<ILogger<AzureSpeechEngine>>() ?? (ILogger)NullLogger.Instance));
    }

    private static void Bind(AzureSpeechOptions options, IConfiguration? configuration) =>
        configuration?.GetSection($"{CopilotKitOptions.SectionName}:AzureSpeech").Bind(options);
}
