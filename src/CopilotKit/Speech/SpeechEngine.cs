using System.Buffers;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using CopilotKit.Audio;
using CopilotKit.Audio.Wav;
using CopilotKit.Scripts;
using CopilotKit.Speech.Styles;
using Microsoft.Extensions.AI;

namespace CopilotKit.Speech;

/// <summary>Makes an engine of one method that speaks and one that lists the voices.</summary>
/// <remarks>
/// To Microsoft.Extensions.AI it is an <see cref="ITextToSpeechClient"/> whose sound is 16-bit PCM at the voice's own rate, by
/// default in a WAV file; <c>GetService</c> gives the <see cref="ISpeechEngine"/>. Text of any length is spoken sentence by sentence.
/// </remarks>
/// <param name="metadata">The engine's name, for logs and traces.</param>
public abstract class SpeechEngine(TextToSpeechClientMetadata metadata) : ITextToSpeechClient, ISpeechEngine
{
    /// <summary>The key of <see cref="TextToSpeechOptions.AdditionalProperties"/> that holds a style, a string: see <see cref="SpeakingStyles"/>.</summary>
    public const string StyleProperty = "style";

    /// <summary>The key of <see cref="TextToSpeechOptions.AdditionalProperties"/> that holds how strongly the style is meant, a number: 0.01 to 2.</summary>
    public const string StyleDegreeProperty = "degree";

    /// <summary>The key of a response's additional properties that lists what the voice could not say, a list of strings.</summary>
    public const string UnspokenProperty = "unspoken";

    /// <summary>Gets what the engine can do; <c>GetService</c> gives it too.</summary>
    /// <value>The default states nothing: one pace, one pitch, no styles, word times estimated.</value>
    public virtual EngineCapabilities Capabilities { get; } = new();

    /// <inheritdoc/>
    public abstract ValueTask<IReadOnlyList<Voice>> GetVoicesAsync(CancellationToken cancellationToken = default);

    /// <inheritdoc/>
    public abstract Task<SpokenUtterance> SpeakAsync(
        Utterance utterance, SpeechSink sink, CancellationToken cancellationToken = default);

    /// <inheritdoc/>
    /// <exception cref="SpeechEngineException">The engine failed, or it has no such voice or format.</exception>
    public async Task<TextToSpeechResponse> GetAudioAsync(
        string text, TextToSpeechOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);

        bool isWav = IsWav(options);
        int sampleRate = 0;
        ArrayBufferWriter<float> sound = new();
        List<string> unspoken = [];
        foreach (Utterance utterance in UtterancesOf(text, options))
        {
            SpokenUtterance spoken = await SpeakAsync(utterance, Collect, cancellationToken).ConfigureAwait(false);
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
            AdditionalProperties = unspoken.Count == 0 ? null : new() { [UnspokenProperty] = unspoken },
        };

        void Collect(ReadOnlySpan<float> samples, int rate)
        {
            sampleRate = rate;
            sound.Write(samples);
        }
    }

    /// <inheritdoc/>
    /// <exception cref="SpeechEngineException">The engine failed, or it has no such voice or format.</exception>
    public IAsyncEnumerable<TextToSpeechResponseUpdate> GetStreamingAudioAsync(
        string text, TextToSpeechOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        return StreamAsync(text, options, IsWav(options), cancellationToken);
    }

    /// <inheritdoc/>
    public virtual object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is not null ? null
            : serviceType == typeof(TextToSpeechClientMetadata) ? metadata
            : serviceType == typeof(EngineCapabilities) ? Capabilities
            : serviceType.IsInstanceOfType(this) ? this : null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Frees what the engine holds.</summary>
    /// <param name="disposing">Whether it was asked for, and is not the finaliser's doing.</param>
    protected virtual void Dispose(bool disposing)
    {
    }

    /// <summary>Checks what every engine is asked.</summary>
    /// <param name="utterance">The utterance.</param>
    /// <param name="sink">The sink.</param>
    /// <exception cref="ArgumentNullException">One of them is missing.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The pace is not 0.25 to 4, the pitch not 0.5 to 2, or the degree not 0.01 to 2.</exception>
    protected static void ThrowIfInvalid(Utterance utterance, SpeechSink sink)
    {
        ArgumentNullException.ThrowIfNull(utterance);
        ArgumentNullException.ThrowIfNull(sink);
        ThrowIfOutside(utterance.Speed, 0.25, 4, nameof(utterance.Speed));
        ThrowIfOutside(utterance.Pitch, 0.5, 2, nameof(utterance.Pitch));
        ThrowIfOutside(utterance.StyleDegree, 0.01, 2, nameof(utterance.StyleDegree));
    }

    private static void ThrowIfOutside(double value, double least, double most, string name)
    {
        if (!(value >= least && value <= most))
        {
            throw new ArgumentOutOfRangeException(name, value, FormattableString.Invariant($"{name} must be {least} to {most}."));
        }
    }

    private static bool IsWav(TextToSpeechOptions? options) => options?.AudioFormat?.ToLowerInvariant() switch
    {
        null or "wav" or "audio/wav" => true,
        "pcm" or "audio/pcm" or "audio/l16" => false,
        var format => throw new SpeechEngineException($"The format '{format}' is not made here; 'wav' and 'pcm' are."),
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
        });

    private async IAsyncEnumerable<TextToSpeechResponseUpdate> StreamAsync(
        string text, TextToSpeechOptions? options, bool isWav, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // A caller that stops reading stops the voice as well.
        using CancellationTokenSource stopped = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Channel<TextToSpeechResponseUpdate> updates = Channel.CreateUnbounded<TextToSpeechResponseUpdate>();
        Task speaking = SpeakIntoAsync(updates.Writer, UtterancesOf(text, options), isWav, stopped.Token);
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

    private async Task SpeakIntoAsync(
        ChannelWriter<TextToSpeechResponseUpdate> updates, IEnumerable<Utterance> utterances, bool isWav, CancellationToken cancellationToken)
    {
        try
        {
            bool hasBegun = false;
            foreach (Utterance utterance in utterances)
            {
                await SpeakAsync(utterance, Send, cancellationToken).ConfigureAwait(false);
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
