using CopilotKit;
using CopilotKit.Programs;
using CopilotKit.Voices.Espeak;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the voices of the <c>espeak-ng</c> program.</summary>
public static class EspeakCopilotKitBuilderExtensions
{
    /// <summary>
    /// Registers a singleton <see cref="ITextToSpeechClient"/> that speaks with the <c>espeak-ng</c> program, in about 130
    /// languages.
    /// </summary>
    /// <param name="builder">The builder to add to.</param>
    /// <param name="configure">
    /// Changes the defaults, after the configuration section <c>CopilotKit:Espeak</c>; checked when the host starts.
    /// </param>
    /// <param name="key">
    /// The service key of the engine. Without a key all engines answer together, the first one added for requests without a
    /// voice.
    /// </param>
    /// <returns><paramref name="builder"/>, for chaining.</returns>
    /// <remarks>The program is GPL-3 and is run as a program of its own, not linked. No text leaves the machine.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="key"/> is empty or white space.</exception>
    public static CopilotKitBuilder AddEspeak(
        this CopilotKitBuilder builder, Action<EspeakOptions>? configure = null, string key = "espeak")
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(key);

        builder.Services.AddOptions<EspeakOptions>(key)
            .Configure<IServiceProvider>(static (options, provider) => Bind(options, provider.GetService<IConfiguration>()))
            .Configure(configure ?? (static _ => { }))
            .ValidateOnStart();
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<EspeakOptions>, EspeakOptionsValidator>());

        builder.Services.TryAddSingleton<IProgramRunner, ProgramRunner>();
        return builder.AddSpeechEngine(key, provider => new EspeakSpeechEngine(
            provider.GetRequiredService<IOptionsMonitor<EspeakOptions>>().Get(key),
            provider.GetRequiredService<IProgramRunner>(),
            provider.GetService<TimeProvider>() ?? TimeProvider.System));
    }

    private static void Bind(EspeakOptions options, IConfiguration? configuration) =>
        configuration?.GetSection($"{CopilotKitOptions.SectionName}:Espeak").Bind(options);
}
