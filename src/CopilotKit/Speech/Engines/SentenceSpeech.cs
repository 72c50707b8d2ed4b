using System.Buffers;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using CopilotKit.Audio;
using CopilotKit.Audio.Wav;
using CopilotKit.Scripts;
using CopilotKit.Speech.Styles;
using Microsoft.Extensions.AI;

namespace CopilotKit.Speech.Engines;

/// <summary>Answers the requests of Microsoft.Extensions.AI with an engine that speaks utterances, one for each sentence.</summary>
internal static class SentenceSpeech
{
    /// <summary>Says whether the format that is asked for can be made of samples.</summary>
    public static bool CanMake(TextToSpeechOptions? options) => IsWavOrPcm(options) is not null;

    /// <summary>Speaks a text into one sound.</summary>
    public static async Task<TextToSpeechResponse> GetAudioAsync(
        ISpeechEngine engine, string text, TextToSpeechOptions? options, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);

        bool isWav = IsWav(options);
        int sampleRate = 0;
        ArrayBufferWriter<float> sound = new();
        List<string> unspoken = [];
        foreach (Utterance utterance in UtterancesOf(text, options))
        {
            SpokenUtterance spoken = await engine.SpeakAsync(utterance, Collect, cancellationToken).ConfigureAwait(false);
            unspoken.AddRange(spoken.Unspoken.Select(range => utterance.Text[range]));
        }

        if (sampleRate == 0)
        {
            throw new SpeechEngineException("The voice can say no part of the text.");
        }

        byte[] bytes = Encode(sound.WrittenSpan, sampleRate, isWav, isWhole: true);
        return new TextToSpeechResponse([new DataContent(bytes, MediaType(isWav, sampleRate))])
        {
            ModelId = options?.ModelId,
            AdditionalProperties = unspoken.Count == 0 ? null : new() { [SpeechEngine.UnspokenProperty] = unspoken },
        };

        void Collect(ReadOnlySpan<float> samples, int rate)
        {
            sampleRate = rate;
            sound.Write(samples);
        }
    }

    /// <summary>Speaks a text as a stream of sound.</summary>
    public static IAsyncEnumerable<TextToSpeechResponseUpdate> GetStreamingAudioAsync(
        ISpeechEngine engine, string text, TextToSpeechOptions? options, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        return StreamAsync(engine, text, options, IsWav(options), cancellationToken);
    }

    private static bool IsWav(TextToSpeechOptions? options) => IsWavOrPcm(options)
        ?? throw new SpeechEngineException($"The format '{options!.AudioFormat}' is not made here; 'wav' and 'pcm' are.");

    private static bool? IsWavOrPcm(TextToSpeechOptions? options) => options?.AudioFormat?.ToLowerInvariant() switch
    {
        null or "wav" or "audio/wav" => true,
        "pcm" or "audio/pcm" or "audio/l16" => false,
        _ => null,
    };

    /// <summary>Encodes sound, a header before it where one is wanted. The header of a part cannot tell the whole length.</summary>
    private static byte[] Encode(ReadOnlySpan<float> samples, int sampleRate, bool hasHeader, bool isWhole)
    {
        WavHeader header = new(new PcmFormat(sampleRate), information: null, isPatchable: isWhole);
        if (isWhole)
        {
            header.SetDataLength(samples.Length * 2L, samples.Length);
        }

        ReadOnlySpan<byte> head = hasHeader ? header.Bytes : [];
        byte[] bytes = new byte[head.Length + (samples.Length * 2)];
        head.CopyTo(bytes);
        Pcm16.Encode(samples, bytes.AsSpan(head.Length));
        return bytes;
    }

    private static string MediaType(bool isWav, int sampleRate) => isWav ? "audio/wav" : $"audio/pcm;rate={sampleRate}";

    private static IEnumerable<Utterance> UtterancesOf(string text, TextToSpeechOptions? options) =>
        Sentences.Of(text).Select(range => new Utterance(text[range])
        {
            VoiceId = options?.VoiceId,
            Language = options?.Language,
            Speed = options?.Speed ?? 1,
            Pitch = options?.Pitch ?? 1,
            Style = StyleOptions.StyleOf(options),
            StyleDegree = StyleOptions.DegreeOf(options),
            Owner = options?.AdditionalProperties?.TryGetValue(SpeechEngine.OwnerProperty, out string? owner) == true ? owner : null,
        });

    private static async IAsyncEnumerable<TextToSpeechResponseUpdate> StreamAsync(
        ISpeechEngine engine, string text, TextToSpeechOptions? options, bool isWav, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // A caller that stops reading stops the voice as well.
        using CancellationTokenSource stopped = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Channel<TextToSpeechResponseUpdate> updates = Channel.CreateUnbounded<TextToSpeechResponseUpdate>();
        Task speaking = SpeakIntoAsync(engine, updates.Writer, UtterancesOf(text, options), isWav, stopped.Token);
        try
        {
            await foreach (TextToSpeechResponseUpdate update in updates.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                yield return update;
            }
        }
        finally
        {
            await stopped.CancelAsync().ConfigureAwait(false);
            await speaking.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task SpeakIntoAsync(
        ISpeechEngine engine, ChannelWriter<TextToSpeechResponseUpdate> updates, IEnumerable<Utterance> utterances, bool isWav, CancellationToken cancellationToken)
    {
        try
        {
            bool hasBegun = false;
            foreach (Utterance utterance in utterances)
            {
                await engine.SpeakAsync(utterance, Send, cancellationToken).ConfigureAwait(false);
            }

            updates.Complete();

            void Send(ReadOnlySpan<float> samples, int rate)
            {
                byte[] bytes = Encode(samples, rate, hasHeader: isWav && !hasBegun, isWhole: false);
                hasBegun = true;
                updates.TryWrite(new TextToSpeechResponseUpdate([new DataContent(bytes, MediaType(isWav, rate))])
                {
                    Kind = TextToSpeechResponseUpdateKind.AudioUpdating,
                });
            }
        }
        catch (Exception exception)
        {
            updates.Complete(exception);
            throw;
        }
    }
}
