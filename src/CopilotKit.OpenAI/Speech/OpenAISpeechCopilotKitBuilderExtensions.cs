using CopilotKit;
using CopilotKit.OpenAI;
using CopilotKit.OpenAI.Speech;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using OpenAI;
using OpenAI.Audio;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the voices of OpenAI, Azure OpenAI and compatible servers.</summary>
public static class OpenAISpeechCopilotKitBuilderExtensions
{
    private const string NoClient =
        "Where no client is given, the Model is needed (in configuration CopilotKit:OpenAI:Speech:Model), and a Key or the Endpoint of a "
        + "server of your own. A key in the environment is not looked for.";

    /// <summary>Registers a singleton <see cref="ITextToSpeechClient"/> that speaks with a client of yours.</summary>
    /// <param name="builder">The builder to add to.</param>
    /// <param name="client">
    /// Such as <c>new OpenAIClient(key).GetAudioClient("gpt-4o-mini-tts")</c>, or that of an <c>AzureOpenAIClient</c>.
    /// </param>
    /// <param name="configure">
    /// Changes the defaults, after the configuration section <c>CopilotKit:OpenAI:Speech</c>; checked when the host starts.
    /// </param>
    /// <param name="key">
    /// The service key of the engine. Without a key all engines answer together, the first one added for requests without a
    /// voice.
    /// </param>
    /// <returns><paramref name="builder"/>, for chaining.</returns>
    /// <exception cref="ArgumentNullException">
    /// <paramref name="builder"/> or <paramref name="client"/> is <see langword="null"/>.
    /// </exception>
    /// <exception cref="ArgumentException"><paramref name="key"/> is empty or white space.</exception>
    public static CopilotKitBuilder AddOpenAISpeech(
        this CopilotKitBuilder builder, AudioClient client, Action<OpenAISpeechOptions>? configure = null, string key = "openai-speech")
    {
        ArgumentNullException.ThrowIfNull(client);
        return Add(builder, _ => client, configure, key);
    }

    /// <summary>
    /// Registers a singleton <see cref="ITextToSpeechClient"/> over the service of configuration: OpenAI, or a compatible server.
    /// </summary>
    /// <param name="builder">The builder to add to.</param>
    /// <param name="configure">
    /// Changes the defaults, after the configuration section <c>CopilotKit:OpenAI:Speech</c>; a model is needed, and a key or an
    /// address.
    /// </param>
    /// <param name="key">
    /// The service key of the engine. Without a key all engines answer together, the first one added for requests without a
    /// voice.
    /// </param>
    /// <returns><paramref name="builder"/>, for chaining.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="key"/> is empty or white space.</exception>
    public static CopilotKitBuilder AddOpenAISpeech(
        this CopilotKitBuilder builder, Action<OpenAISpeechOptions>? configure = null, string key = "openai-speech")
    {
        Add(builder, ClientOf, configure, key);
        builder.Services.AddOptions<OpenAISpeechOptions>(key)
            .Validate(static options => options.Model is { Length: > 0 } && (options.Key ?? options.Endpoint?.AbsoluteUri) is not null, NoClient);
        return builder;
    }

    private static CopilotKitBuilder Add(
        CopilotKitBuilder builder, Func<OpenAISpeechOptions, AudioClient> client, Action<OpenAISpeechOptions>? configure, string key)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(key);

        builder.Services.AddOptions<OpenAISpeechOptions>(key)
            .Configure<IServiceProvider>(static (options, provider) => Bind(options, provider.GetService<IConfiguration>()))
            .Configure(configure ?? (static _ => { }))
            .ValidateOnStart();
        builder.Services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<OpenAISpeechOptions>, OpenAISpeechOptionsValidator>());
        return builder.AddSpeechEngine(key, provider =>
        {
            OpenAISpeechOptions options = provider.GetRequiredService<IOptionsMonitor<OpenAISpeechOptions>>().Get(key);
            return new OpenAISpeechEngine(client(options), options, provider.GetService<TimeProvider>() ?? TimeProvider.System);
        });
    }

    private static AudioClient ClientOf(OpenAISpeechOptions options) =>
        new(options.Model!, ServiceAccess.CredentialOf(options.Key), new OpenAIClientOptions { Endpoint = options.Endpoint });

    private static void Bind(OpenAISpeechOptions options, IConfiguration? configuration) =>
        configuration?.GetSection($"{CopilotKitOptions.SectionName}:OpenAI:Speech").Bind(options);
}
