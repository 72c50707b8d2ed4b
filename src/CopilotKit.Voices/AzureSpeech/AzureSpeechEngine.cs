using CopilotKit.Scripts;
using CopilotKit.Speech;
using CopilotKit.Speech.Engines;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace CopilotKit.Voices.AzureSpeech;

/// <summary>Speaks with Azure Speech over REST: neural, HD and MAI voices.</summary>
/// <remarks>
/// Serves any number of callers at once. The words and the name of the voice go to the service, and nothing else; every request
/// costs money. Sound is 16-bit at 24 kHz and handed on as it arrives. Word times are estimated: the REST interface gives none.
/// </remarks>
internal sealed class AzureSpeechEngine : SpeechEngine
{
    private const int SampleRate = 24_000;

    private readonly AzureSpeechOptions _options;
    private readonly TimeProvider _time;
    private readonly AzureSpeechService _service;
    private readonly AzureSpeechRetries _retries;
    private readonly AzureVoiceList _voices;
    private readonly AzureDelivery _delivery;

    public AzureSpeechEngine(AzureSpeechOptions options, HttpClient http, TimeProvider time, ILogger logger)
        : base(new TextToSpeechClientMetadata("azure.speech", options.Endpoint, options.DefaultVoice))
    {
        (_options, _time) = (options, time);
        _service = new AzureSpeechService(options, http, time);
        _retries = new AzureSpeechRetries(options, time, logger);
        _voices = new AzureVoiceList(
            token => _retries.ExecuteAsync(async inner => await _service.GetVoicesAsync(inner).ConfigureAwait(false), token),
            _service.Place,
            options,
            time,
            logger);
        _delivery = new AzureDelivery(options, logger);
    }

    /// <inheritdoc/>
    public override EngineCapabilities Capabilities => AzureDelivery.Capabilities;

    /// <inheritdoc/>
    public override ValueTask<IReadOnlyList<Voice>> GetVoicesAsync(CancellationToken cancellationToken = default) =>
        _voices.ListAsync(cancellationToken);

    /// <inheritdoc/>
    public override async Task<SpokenUtterance> SpeakAsync(
        Utterance utterance, SpeechSink sink, CancellationToken cancellationToken = default)
    {
        ThrowIfInvalid(utterance, sink);

        AzureVoice voice = await _voices.FindAsync(utterance.VoiceId ?? _options.DefaultVoice, cancellationToken).ConfigureAwait(false);
        SsmlPassage passage = _delivery.PassageFor(utterance, voice);
        double wordsPerMinute = voice.Voice.WordsPerMinute * passage.Speed;
        PcmSpeech speech = new(utterance.Text, SampleRate, sink, _options.StallTimeout, _time);
        foreach (Range portion in AzurePortions.Of(utterance.Text, wordsPerMinute))
        {
            TimeSpan least = AzurePortions.LeastLengthOf(utterance.Text.AsSpan(portion), wordsPerMinute);
            string ssml = SsmlWriter.Write([passage with { Text = utterance.Text[portion] }], voice.Voice.Language);
            TimeSpan length = await _retries
                .ExecuteAsync(token => SpeakAsync(ssml, speech, portion, least, token), cancellationToken).ConfigureAwait(false);
            ThrowIfTruncated(length, least);
        }

        return speech.ToSpoken();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _voices.Dispose();
        base.Dispose(disposing);
    }

    private async ValueTask<TimeSpan> SpeakAsync(
        string ssml, PcmSpeech speech, Range portion, TimeSpan least, CancellationToken cancellationToken)
    {
        TimeSpan before = speech.Length;
        try
        {
            using HttpResponseMessage response = await _service.SynthesizeAsync(ssml, cancellationToken).ConfigureAwait(false);
            ThrowIfNoSound(response);
            Stream sound = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            await using (sound.ConfigureAwait(false))
            {
                TimeSpan length = await speech.ReadAsync(portion, sound, cancellationToken).ConfigureAwait(false);
                return length > TimeSpan.Zero || least == TimeSpan.Zero ? length
                    : throw new TransientSpeechException($"Azure Speech {_service.Place} sent no sound.");
            }
        }
        catch (SpeechEngineException exception) when (
            exception.InnerException is IOException or OperationCanceledException && speech.Length == before)
        {
            // The connection broke before anything was heard, so that nothing would be said twice.
            throw new TransientSpeechException(exception.Message, innerException: exception);
        }
    }

    private static void ThrowIfNoSound(HttpResponseMessage response)
    {
        string mediaType = response.Content.Headers.ContentType?.MediaType ?? "";
        if (mediaType.StartsWith("text/", StringComparison.OrdinalIgnoreCase)
            || mediaType.Contains("json", StringComparison.OrdinalIgnoreCase))
        {
            throw new SpeechEngineException(
                $"What answers for Azure Speech sent {mediaType} instead of sound; is something between it and this app?");
        }
    }

    private static void ThrowIfTruncated(TimeSpan length, TimeSpan least)
    {
        if (length < least / 2)
        {
            throw new SpeechEngineException(FormattableString.Invariant(
                $"Azure Speech sent {length.TotalSeconds:0.0} s of sound for words that take about {least.TotalSeconds:0.0} s: some are missing."));
        }
    }
}
