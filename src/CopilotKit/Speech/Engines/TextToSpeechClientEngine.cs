using System.Buffers;
using System.Globalization;
using System.Net.Http.Headers;
using CopilotKit.Audio;
using CopilotKit.Audio.Wav;
using CopilotKit.Speech.Styles;
using Microsoft.Extensions.AI;

namespace CopilotKit.Speech.Engines;

/// <summary>Lets any <see cref="ITextToSpeechClient"/> perform scripts: asks it for WAV and estimates the word times.</summary>
/// <param name="client">The client; it belongs to the caller.</param>
/// <param name="voices">Its voices; without any, the client's own default voice speaks every role.</param>
internal sealed class TextToSpeechClientEngine(ITextToSpeechClient client, IReadOnlyList<Voice> voices) : ISpeechEngine
{
    private const string DefaultVoice = "default";

    public ValueTask<IReadOnlyList<Voice>> GetVoicesAsync(CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(voices.Count > 0 ? voices : [new Voice(DefaultVoice)]);

    public async Task<SpokenUtterance> SpeakAsync(Utterance utterance, SpeechSink sink, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(utterance);
        ArgumentNullException.ThrowIfNull(sink);

        TextToSpeechOptions options = new()
        {
            AudioFormat = "wav",
            VoiceId = utterance.VoiceId is DefaultVoice ? null : utterance.VoiceId,
            Language = utterance.Language,
            Speed = utterance.Speed is 1 ? null : (float)utterance.Speed,
            Pitch = utterance.Pitch is 1 ? null : (float)utterance.Pitch,
            AdditionalProperties = StyleOptions.Of(utterance),
        };
        DataContent sound = await AskAsync(utterance.Text, options, cancellationToken).ConfigureAwait(false);
        AudibleSpans heard = Play(sound, sink);
        return new SpokenUtterance(WordsOf(utterance.Text, heard)) { AreTimesEstimated = true };
    }

    private async Task<DataContent> AskAsync(string text, TextToSpeechOptions options, CancellationToken cancellationToken)
    {
        try
        {
            TextToSpeechResponse response = await client.GetAudioAsync(text, options, cancellationToken).ConfigureAwait(false);
            return response.Contents.OfType<DataContent>().FirstOrDefault(content => content.Data.Length > 0)
                ?? throw new SpeechEngineException("The speech client answered without sound.");
        }
        catch (Exception exception) when (exception is not SpeechEngineException
            && (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested))
        {
            // A request that took too long is cancelled too, but not by the caller.
            throw new SpeechEngineException($"The speech client failed: {exception.Message}", exception);
        }
    }

    private static AudibleSpans Play(DataContent sound, SpeechSink sink)
    {
        if (RawFormatOf(sound.MediaType) is { } raw)
        {
            float[] samples = new float[sound.Data.Length / 2];
            Pcm16.Decode(sound.Data.Span, samples);
            return Send(FirstChannel(samples, raw.Channels), raw.SampleRate, sink);
        }

        try
        {
            using WavReader reader = new(new MemoryStream(sound.Data.ToArray()));
            ArrayBufferWriter<float> samples = new();
            int channels = reader.Format.Channels;
            for (int count; (count = reader.Read(samples.GetSpan(4096 * channels))) > 0;)
            {
                samples.Advance(count);
            }

            return Send(FirstChannel(samples.WrittenSpan, channels), reader.Format.SampleRate, sink);
        }
        catch (AudioFormatException exception)
        {
            throw new SpeechEngineException($"The speech client gave {sound.MediaType}; WAV or 16-bit PCM is needed.", exception);
        }
    }

    private static AudibleSpans Send(ReadOnlySpan<float> samples, int sampleRate, SpeechSink sink)
    {
        AudibleSpans heard = new(sampleRate);
        heard.Take(samples);
        sink(samples, sampleRate);
        return heard;
    }

    private static IReadOnlyList<SpokenWord> WordsOf(string text, AudibleSpans heard) => heard.IsSilent
        ? EstimatedWords.Of(text, .., TimeSpan.Zero, heard.ToTime(heard.Samples), [])
        : EstimatedWords.Of(text, .., heard.Start, heard.End, heard.Pauses);

    // Speech is mono; what comes as stereo has the same voice on both sides.
    private static float[] FirstChannel(ReadOnlySpan<float> samples, int channels)
    {
        float[] mono = new float[samples.Length / channels];
        Interleaved.CopyChannel(samples, channels, 0, mono);
        return mono;
    }

    private static PcmFormat? RawFormatOf(string mediaType)
    {
        if (!MediaTypeHeaderValue.TryParse(mediaType, out MediaTypeHeaderValue? type)
            || type.MediaType?.ToUpperInvariant() is not ("AUDIO/PCM" or "AUDIO/L16"))
        {
            return null;
        }

        // The form that OpenAI's service calls pcm is 24 kHz, mono, unless the media type says otherwise.
        return new PcmFormat(
            NumberOf("rate", 24_000, PcmFormat.MinSampleRate, PcmFormat.MaxSampleRate),
            NumberOf("channels", 1, 1, PcmFormat.MaxChannels));

        int NumberOf(string name, int usual, int min, int max)
        {
            string? said = type.Parameters
                .FirstOrDefault(parameter => parameter.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value;
            return said is null ? usual
                : int.TryParse(said.Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
                    && number >= min && number <= max ? number
                : throw new SpeechEngineException($"The speech client gave {mediaType}; the {name} must be {min} to {max}.");
        }
    }
}
