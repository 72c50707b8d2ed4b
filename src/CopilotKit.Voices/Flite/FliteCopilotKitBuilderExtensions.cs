using CopilotKit;
using CopilotKit.Voices.Flite;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the offline flite voices.</summary>
public static class FliteCopilotKitBuilderExtensions
{
    /// <summary>Registers a singleton <see cref="ITextToSpeechClient"/> that speaks with flite in this process.</summary>
    /// <param name="builder">The builder to add to.</param>
    /// <param name="configure">
    /// Changes the defaults, after the configuration section <c>CopilotKit:Flite</c>; checked when the host starts.
    /// </param>
    /// <param name="key">
    /// The service key of the engine. Without a key all engines answer together, the first one added for requests without a
    /// voice.
    /// </param>
    /// <returns><paramref name="builder"/>, for chaining.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="key"/> is empty or white space.</exception>
    public static CopilotKitBuilder AddFlite(this CopilotKitBuilder builder, Action<FliteOptions>? configure = null, string key = "flite")
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(key);

        builder.Services.AddOptions<FliteOptions>(key)
            .Configure<IServiceProvider>(static (options, provider) => Bind(options, provider.GetService<IConfiguration>()))
            .Configure(configure ?? (static _ => { }))
            .ValidateOnStart();
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<FliteOptions>, FliteOptionsValidator>());

        return builder.AddSpeechEngine(
            key, provider => new FliteSpeechEngine(provider.GetRequiredService<IOptionsMonitor<FliteOptions>>().Get(key)));
    }

    private static void Bind(FliteOptions options, IConfiguration? configuration) =>
        configuration?.GetSection($"{CopilotKitOptions.SectionName}:Flite").Bind(options);
}
