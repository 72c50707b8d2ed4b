using System.Runtime.CompilerServices;
using CopilotKit.Speech.Engines;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace CopilotKit.Speech.Composition;

/// <summary>Has the voices of several engines, and sends each request to the engine that has its voice.</summary>
/// <remarks>
/// Voice ids are compared without regard to case. An id that two engines have belongs to the first; the other's voice is listed as
/// <c>engine/voice</c>, and every voice answers to that longer id. A request without a voice goes to the first engine. An engine that
/// cannot list its voices is left out with a Warning and asked again half a minute later; what is listed is remembered for ten minutes.
/// Serves any number of callers at once. The engines belong to the caller and are not disposed.
/// </remarks>
public sealed partial class RoutingTextToSpeechClient : ITextToSpeechClient, ISpeechEngine
{
    private static readonly TimeSpan RememberedWhole = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan RememberedInPart = TimeSpan.FromSeconds(30);

    private readonly IReadOnlyList<(string Key, ITextToSpeechClient Client, ISpeechEngine Engine)> _engines;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private (VoiceDirectory Voices, long Since)? _listed;

    /// <summary>Initializes a new instance of the <see cref="RoutingTextToSpeechClient"/> class.</summary>
    /// <param name="engines">The engines by name, the preferred one first.</param>
    /// <param name="time">Says when voices are listed anew. The default is the system's clock.</param>
    /// <param name="logger">Receives a Warning when an engine cannot list its voices.</param>
    /// <exception cref="ArgumentException">There are no engines.</exception>
    public RoutingTextToSpeechClient(
        IEnumerable<KeyValuePair<string, ITextToSpeechClient>> engines,
        TimeProvider? time = null,
        ILogger<RoutingTextToSpeechClient>? logger = null)
    {
        ArgumentNullException.ThrowIfNull(engines);
        _engines = [.. engines.Select(static engine => (engine.Key, engine.Value, engine.Value.AsSpeechEngine()))];
        if (_engines.Count == 0)
        {
            throw new ArgumentException("At least one engine is needed.", nameof(engines));
        }

        (_time, _logger) = (time ?? TimeProvider.System, logger ?? NullLogger<RoutingTextToSpeechClient>.Instance);
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<Voice>> GetVoicesAsync(CancellationToken cancellationToken = default) =>
        [.. (await ListAsync(cancellationToken).ConfigureAwait(false)).Routes.Select(static route => route.Voice)];

    /// <inheritdoc/>
    public async Task<SpokenUtterance> SpeakAsync(Utterance utterance, SpeechSink sink, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(utterance);
        VoiceRoute route = await RouteAsync(utterance.VoiceId, cancellationToken).ConfigureAwait(false);
        return await route.Engine.SpeakAsync(route.Address(utterance), sink, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <exception cref="SpeechEngineException">No engine has such a voice.</exception>
    public async Task<TextToSpeechResponse> GetAudioAsync(
        string text, TextToSpeechOptions? options = null, CancellationToken cancellationToken = default)
    {
        VoiceRoute route = await RouteAsync(options?.VoiceId, cancellationToken).ConfigureAwait(false);
        return await route.Client.GetAudioAsync(text, route.Address(options), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <exception cref="SpeechEngineException">No engine has such a voice.</exception>
    public async IAsyncEnumerable<TextToSpeechResponseUpdate> GetStreamingAudioAsync(
        string text, TextToSpeechOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        VoiceRoute route = await RouteAsync(options?.VoiceId, cancellationToken).ConfigureAwait(false);
        await foreach (TextToSpeechResponseUpdate update in route.Client
            .GetStreamingAudioAsync(text, route.Address(options), cancellationToken).ConfigureAwait(false))
        {
            yield return update;
        }
    }

    /// <inheritdoc/>
    /// <remarks>What this client does not answer itself, the first engine does.</remarks>
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is null && serviceType.IsInstanceOfType(this) ? this : _engines[0].Client.GetService(serviceType, serviceKey);
    }

    /// <summary>Does nothing: the engines belong to the caller.</summary>
    public void Dispose()
    {
    }

    /// <summary>Lists the voices of all engines that can be asked.</summary>
    internal async ValueTask<VoiceDirectory> ListAsync(CancellationToken cancellationToken)
    {
        if (_listed is { } listed
            && _time.GetElapsedTime(listed.Since) < (listed.Voices.Unreachable.Count == 0 ? RememberedWhole : RememberedInPart))
        {
            return listed.Voices;
        }

        List<VoiceRoute> routes = [];
        List<(string, SpeechEngineException)> unreachable = [];
        foreach ((string key, ITextToSpeechClient client, ISpeechEngine engine) in _engines)
        {
            try
            {
                IReadOnlyList<Voice> voices = await engine.GetVoicesAsync(cancellationToken).ConfigureAwait(false);
                routes.AddRange(voices.Select(voice => new VoiceRoute(
                    key, client, engine, UniqueAmong(routes, key, voice) with { Engine = voice.Engine ?? key }, voice.Id)));
            }
            catch (SpeechEngineException exception)
            {
                LogUnreachable(exception, key);
                unreachable.Add((key, exception));
            }
        }

        VoiceDirectory voicesOfAll = routes.Count > 0 ? new VoiceDirectory(routes, unreachable) : throw NoVoices(unreachable);
        _listed = (voicesOfAll, _time.GetTimestamp());
        return voicesOfAll;
    }

    private static Voice UniqueAmong(List<VoiceRoute> routes, string key, Voice voice) =>
        routes.Exists(route => route.EngineKey != key && route.Voice.Id.Equals(voice.Id, StringComparison.OrdinalIgnoreCase))
            ? voice with { Id = $"{key}/{voice.Id}" }
            : voice;

    private static SpeechEngineException NoVoices(List<(string Key, SpeechEngineException Reason)> unreachable) => new(
        $"None of the speech engines can list its voices: {string.Join(" ", unreachable.Select(engine => $"{engine.Key}: {engine.Reason.Message}"))}",
        unreachable[0].Reason);

    private async ValueTask<VoiceRoute> RouteAsync(string? voiceId, CancellationToken cancellationToken)
    {
        VoiceDirectory voices = await ListAsync(cancellationToken).ConfigureAwait(false);
        return voices.Find(voiceId) ?? throw voices.NoSuchVoice(voiceId!);
    }

    [LoggerMessage(LogLevel.Warning, "The speech engine {Engine} cannot list its voices; the others go on without it.")]
    private partial void LogUnreachable(Exception exception, string engine);
}
