using System.Buffers;
using System.ClientModel;
using System.ClientModel.Primitives;
using System.Globalization;
using System.Text.Json;
using CopilotKit.Speech;
using CopilotKit.Speech.Engines;
using Microsoft.Extensions.AI;
using OpenAI.Audio;

namespace CopilotKit.OpenAI.Speech;

/// <summary>Speaks with a service of the shape of OpenAI's <c>POST /v1/audio/speech</c>, through the SDK's own client.</summary>
/// <remarks>
/// Serves any number of callers at once. The words, the name of the voice and the instructions go to the service. The SDK's client sets
/// the address, the credentials, the retries (three by default, <c>Retry-After</c> honoured) and the time for an answer to begin; of an
/// answer that has begun nothing is repeated. Sound is handed on as it arrives. Word times are estimated.
/// </remarks>
internal sealed class OpenAISpeechEngine : SpeechEngine
{
    // What services send that do not know the format pcm, or have something to say.
    private static readonly HashSet<string> OtherKinds =
    [
        "audio/mpeg", "audio/mp3", "audio/wav", "audio/x-wav", "audio/ogg", "audio/opus", "audio/flac", "audio/aac", "application/json",
    ];

    private readonly AudioClient _client;
    private readonly OpenAISpeechOptions _options;
    private readonly TimeProvider _time;
    private readonly string _model;
    private readonly string _place;
    private readonly bool _takesInstructions;
    private IReadOnlyList<Voice>? _listed;

    public OpenAISpeechEngine(AudioClient client, OpenAISpeechOptions options, TimeProvider time)
        : this(client, options, time, AddressOf(client), ModelOf(client))
    {
    }

    private OpenAISpeechEngine(AudioClient client, OpenAISpeechOptions options, TimeProvider time, Uri address, string model)
        : base(new TextToSpeechClientMetadata("openai", address, model))
    {
        (_client, _options, _time, _model) = (client, options, time, model);
        _place = $"at '{address.Host}'";
        _takesInstructions = options.TakesInstructions ?? model.Contains("gpt", StringComparison.OrdinalIgnoreCase);
        Capabilities = new EngineCapabilities
        {
            Styles = _takesInstructions ? StyleSupport.Free : StyleSupport.None,
            HasStyleDegree = _takesInstructions,
            Speed = new FactorRange(0.25, 4),
            IsStreaming = true,
            IsRemote = !address.IsLoopback,
        };
    }

    /// <inheritdoc/>
    public override EngineCapabilities Capabilities { get; }

    /// <inheritdoc/>
    public override async ValueTask<IReadOnlyList<Voice>> GetVoicesAsync(CancellationToken cancellationToken = default)
    {
        IReadOnlyList<Voice> voices = _options.Voices.Count > 0 ? [.. _options.Voices]
            : _options.ListsVoices ? _listed ??= await AskForVoicesAsync(cancellationToken).ConfigureAwait(false)
            : OpenAIVoices.Own;
        Voice first = voices.FirstOrDefault(voice => voice.Id.Equals(_options.DefaultVoice, StringComparison.OrdinalIgnoreCase))
            ?? new Voice(_options.DefaultVoice);
        return [first, .. voices.Where(voice => voice.Id != first.Id)];
    }

    /// <inheritdoc/>
    public override async Task<SpokenUtterance> SpeakAsync(
        Utterance utterance, SpeechSink sink, CancellationToken cancellationToken = default)
    {
        ThrowIfInvalid(utterance, sink);

        PcmSpeech? speech = null;
        foreach (Range portion in TextPortions.Of(utterance.Text, _options.MaxCharacters))
        {
            using PipelineResponse response = await AskAsync(utterance, portion, cancellationToken).ConfigureAwait(false);
            string mediaType = response.Headers.TryGetValue("Content-Type", out string? type) ? type ?? "" : "";
            ThrowIfNoSound(mediaType);
            speech ??= new PcmSpeech(utterance.Text, RateOf(mediaType), sink, _options.StallTimeout, _time);
            Stream body = response.ContentStream!;
            Stream sound = mediaType.StartsWith("text/event-stream", StringComparison.OrdinalIgnoreCase) ? new SpeechEvents(body) : body;
            await using (sound.ConfigureAwait(false))
            {
                TimeSpan length = await speech.ReadAsync(portion, sound, cancellationToken).ConfigureAwait(false);
                ThrowIfEmpty(length, utterance.Text.AsSpan(portion));
            }
        }

        return speech?.ToSpoken() ?? new SpokenUtterance([]);
    }

#pragma warning disable OPENAI001 // The SDK marks these two as experimental; there is no other way to what the client was made for.
    private static Uri AddressOf(AudioClient client) => client.Endpoint;

    private static string ModelOf(AudioClient client) => client.Model;
#pragma warning restore OPENAI001

    private async Task<PipelineResponse> AskAsync(Utterance utterance, Range portion, CancellationToken cancellationToken)
    {
        try
        {
            using BinaryContent body = BinaryContent.Create(BinaryData.FromBytes(BodyOf(utterance, portion)));
            RequestOptions options = new() { BufferResponse = false, CancellationToken = cancellationToken };
            ClientResult result = await _client.GenerateSpeechAsync(body, options).ConfigureAwait(false);
            return result.GetRawResponse();
        }
        catch (Exception exception) when (OpenAISpeechErrors.Of(exception, _place, cancellationToken) is { } error)
        {
            throw error;
        }
    }

    private ReadOnlyMemory<byte> BodyOf(Utterance utterance, Range portion)
    {
        ArrayBufferWriter<byte> bytes = new();
        using Utf8JsonWriter json = new(bytes);
        json.WriteStartObject();
        json.WriteString("model", _model);
        json.WriteString("input", utterance.Text.AsSpan(portion));
        json.WriteString("voice", utterance.VoiceId ?? _options.DefaultVoice);
        json.WriteString("response_format", "pcm");
        if (utterance.Speed is not 1)
        {
            json.WriteNumber("speed", utterance.Speed);
        }

        if (_takesInstructions && SpeechInstructions.Of(utterance, _options.Instructions) is { } instructions)
        {
            json.WriteString("instructions", instructions);
        }

        if (_options.UsesEvents)
        {
            json.WriteString("stream_format", "sse");
        }

        json.WriteEndObject();
        json.Flush();
        return bytes.WrittenMemory;
    }

    private async Task<IReadOnlyList<Voice>> AskForVoicesAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await OpenAIVoices.AskAsync(_client, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (OpenAISpeechErrors.Of(exception, _place, cancellationToken) is { } error)
        {
            throw error;
        }
    }

    private void ThrowIfNoSound(string mediaType)
    {
        string kind = mediaType.Split(';')[0].Trim().ToLowerInvariant();
        bool isOther = OtherKinds.Contains(kind) || (kind.StartsWith("text/", StringComparison.Ordinal) && kind is not "text/event-stream");
        if (isOther)
        {
            throw new SpeechEngineException($"The speech service {_place} sent {kind} instead of 16-bit PCM.");
        }
    }

    private void ThrowIfEmpty(TimeSpan length, ReadOnlySpan<char> portion)
    {
        if (length == TimeSpan.Zero && portion.ContainsAnyInRange('0', 'z'))
        {
            throw new SpeechEngineException($"The speech service {_place} sent no sound.");
        }
    }

    // Some services name their rate: audio/pcm;rate=22050.
    private int RateOf(string mediaType)
    {
        int at = mediaType.IndexOf("rate=", StringComparison.OrdinalIgnoreCase);
        string digits = at < 0 ? "" : new string([.. mediaType[(at + 5)..].TakeWhile(char.IsAsciiDigit)]);
        bool isKnown = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int rate) && rate is >= 8_000 and <= 192_000;
        return isKnown ? rate : _options.SampleRate;
    }
}
