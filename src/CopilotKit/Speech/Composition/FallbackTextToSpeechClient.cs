using System.Runtime.CompilerServices;
using CopilotKit.Speech.Engines;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace CopilotKit.Speech.Composition;

/// <summary>Lets the nearest voice of another engine speak where an engine fails, from the next word on.</summary>
/// <remarks>
/// Nearest is decided by gender, age, accent, language and pitch. <see cref="SpokenUtterance.VoiceId"/> and the captions say who stood
/// in. WAV and PCM are made sentence by sentence; another format is asked for as a whole. Serves any number of callers at once.
/// </remarks>
public sealed partial class FallbackTextToSpeechClient : DelegatingSpeechClient
{
    private readonly RoutingTextToSpeechClient _router;
    private readonly StandIns _standIns;
    private readonly bool _holdsUtterances;
    private readonly ILogger _logger;

    /// <summary>Initializes a new instance of the <see cref="FallbackTextToSpeechClient"/> class.</summary>
    /// <param name="router">Has the engines. It is disposed with this client.</param>
    /// <param name="options">How to stand in; <see langword="null"/> takes the defaults.</param>
    /// <param name="time">Lets engines rest that failed. The default is the system's clock.</param>
    /// <param name="logger">Receives a Warning when an engine failed and another one stands in.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public FallbackTextToSpeechClient(
        RoutingTextToSpeechClient router,
        SpeechFallbackOptions? options = null,
        TimeProvider? time = null,
        ILogger<FallbackTextToSpeechClient>? logger = null)
        : base(router)
    {
        options ??= new SpeechFallbackOptions();
        OptionErrors.ThrowIfAny(options.Errors(), nameof(options));

        (_router, _holdsUtterances, _logger) = (router, options.HoldsUtterances, logger ?? NullLogger<FallbackTextToSpeechClient>.Instance);
        _standIns = new StandIns(options.Rest, time ?? TimeProvider.System);
    }

    /// <inheritdoc/>
    /// <exception cref="SpeechEngineException">Every engine failed, or none has such a voice.</exception>
    public override async Task<SpokenUtterance> SpeakAsync(
        Utterance utterance, SpeechSink sink, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(utterance);
        ArgumentNullException.ThrowIfNull(sink);

        (VoiceRoute? wanted, IEnumerable<VoiceRoute> routes) =
            await RoutesAsync(utterance.VoiceId, utterance.Language, cancellationToken).ConfigureAwait(false);
        SpeechEngineException? failure = null;
        Continuation? continuation = null;
        foreach (VoiceRoute route in routes)
        {
            using HeldSound sound = new(sink, isHeld: continuation is not null || (_holdsUtterances && !utterance.IsRepeatable));
            try
            {
                SpokenUtterance spoken =
                    await route.Engine.SpeakAsync(route.Address(utterance), sound.Receive, cancellationToken).ConfigureAwait(false);
                spoken = route == wanted ? spoken : spoken with { VoiceId = route.Voice.Id };
                if (continuation is not null)
                {
                    return continuation.Finish(spoken, sound, sink);
                }

                sound.Release();
                return spoken;
            }
            catch (SpeechEngineException exception)
            {
                NoteFailure(route, exception);
                failure = exception;
                if (sound.HandedOn > 0 && utterance.IsRepeatable)
                {
                    // The caller throws the sound away and asks again; this engine rests then.
                    throw;
                }

                continuation = sound.HandedOn > 0 ? new Continuation(utterance, route.Voice, sound.SampleRate, sound.Heard) : continuation;
            }
        }

        throw new SpeechEngineException($"Every speech engine failed, the last one with: {failure?.Message}", failure!);
    }

    /// <inheritdoc/>
    /// <exception cref="SpeechEngineException">Every engine failed, or none has such a voice.</exception>
    public override async Task<TextToSpeechResponse> GetAudioAsync(
        string text, TextToSpeechOptions? options = null, CancellationToken cancellationToken = default)
    {
        if (SentenceSpeech.CanMake(options))
        {
            return await SentenceSpeech.GetAudioAsync(this, text, options, cancellationToken).ConfigureAwait(false);
        }

        (_, IEnumerable<VoiceRoute> routes) =
            await RoutesAsync(options?.VoiceId, options?.Language, cancellationToken).ConfigureAwait(false);
        Exception? failure = null;
        foreach (VoiceRoute route in routes)
        {
            try
            {
                return await route.Client.GetAudioAsync(text, route.Address(options), cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is not ArgumentException
                && (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested))
            {
                // A request that took too long is cancelled too, but not by the caller.
                NoteFailure(route, exception);
                failure = exception;
            }
        }

        throw new SpeechEngineException($"Every speech engine failed, the last one with: {failure?.Message}", failure!);
    }

    /// <inheritdoc/>
    /// <exception cref="SpeechEngineException">Every engine failed, or none has such a voice.</exception>
    public override IAsyncEnumerable<TextToSpeechResponseUpdate> GetStreamingAudioAsync(
        string text, TextToSpeechOptions? options = null, CancellationToken cancellationToken = default) =>
        SentenceSpeech.CanMake(options)
            ? SentenceSpeech.GetStreamingAudioAsync(this, text, options, cancellationToken)
            : AsOneAsync(text, options, cancellationToken);

    private async IAsyncEnumerable<TextToSpeechResponseUpdate> AsOneAsync(
        string text, TextToSpeechOptions? options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        TextToSpeechResponse response = await GetAudioAsync(text, options, cancellationToken).ConfigureAwait(false);
        foreach (TextToSpeechResponseUpdate update in response.ToTextToSpeechResponseUpdates())
        {
            yield return update;
        }
    }

    private async ValueTask<(VoiceRoute? Wanted, IEnumerable<VoiceRoute> Routes)> RoutesAsync(
        string? voiceId, string? language, CancellationToken cancellationToken)
    {
        VoiceDirectory voices = await _router.ListAsync(cancellationToken).ConfigureAwait(false);
        VoiceRoute? wanted = voices.Find(voiceId);
        return wanted is null && voices.Unreachable.Count == 0
            ? throw voices.NoSuchVoice(voiceId!)
            : (wanted, _standIns.InOrder(voices, wanted, language));
    }

    private void NoteFailure(VoiceRoute route, Exception exception)
    {
        _standIns.Failed(route.EngineKey);
        LogFailed(exception, route.EngineKey, route.Voice.Id);
    }

    [LoggerMessage(LogLevel.Warning, "The speech engine {Engine} failed with the voice {Voice}; another one stands in if there is one.")]
    private partial void LogFailed(Exception exception, string engine, string voice);
}
