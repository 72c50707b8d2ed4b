using CopilotKit.Scripts;
using CopilotKit.Speech.Styles;
using Microsoft.Extensions.AI;

namespace CopilotKit.Speech.Engines;

/// <summary>Makes an engine of one method that speaks and one that lists the voices.</summary>
/// <remarks>
/// To Microsoft.Extensions.AI it is an <see cref="ITextToSpeechClient"/> whose sound is 16-bit PCM at the voice's own rate, by
/// default in a WAV file; <c>GetService</c> gives the <see cref="ISpeechEngine"/>. Text of any length is spoken sentence by sentence.
/// </remarks>
/// <param name="metadata">The engine's name, for logs and traces.</param>
public abstract class SpeechEngine(TextToSpeechClientMetadata metadata) : ITextToSpeechClient, ISpeechEngine
{
    /// <summary>
    /// The key of <see cref="TextToSpeechOptions.AdditionalProperties"/> that holds a style, a string: see
    /// <see cref="SpeakingStyles"/>.
    /// </summary>
    public const string StyleProperty = "style";

    /// <summary>
    /// The key of <see cref="TextToSpeechOptions.AdditionalProperties"/> that holds how strongly the style is meant, a number:
    /// 0.01 to 2.
    /// </summary>
    public const string StyleDegreeProperty = "degree";

    /// <summary>The key of a response's additional properties that lists what the voice could not say, a list of strings.</summary>
    public const string UnspokenProperty = "unspoken";

    /// <summary>The key of <see cref="TextToSpeechOptions.AdditionalProperties"/> that holds a person's key, a string.</summary>
    /// <remarks>See <see cref="Utterance.Owner"/>.</remarks>
    public const string OwnerProperty = "owner";

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
    public Task<TextToSpeechResponse> GetAudioAsync(
        string text, TextToSpeechOptions? options = null, CancellationToken cancellationToken = default) =>
        SentenceSpeech.GetAudioAsync(this, text, options, cancellationToken);

    /// <inheritdoc/>
    /// <exception cref="SpeechEngineException">The engine failed, or it has no such voice or format.</exception>
    public IAsyncEnumerable<TextToSpeechResponseUpdate> GetStreamingAudioAsync(
        string text, TextToSpeechOptions? options = null, CancellationToken cancellationToken = default) =>
        SentenceSpeech.GetStreamingAudioAsync(this, text, options, cancellationToken);

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
    /// <exception cref="ArgumentOutOfRangeException">
    /// The pace is not 0.25 to 4, the pitch not 0.5 to 2, or the degree not 0.01 to 2.
    /// </exception>
    protected static void ThrowIfInvalid(Utterance utterance, SpeechSink sink)
    {
        ArgumentNullException.ThrowIfNull(utterance);
        ArgumentNullException.ThrowIfNull(sink);
        ThrowIfOutside(utterance.Speed, Utterance.Speeds, nameof(utterance.Speed));
        ThrowIfOutside(utterance.Pitch, Utterance.Pitches, nameof(utterance.Pitch));
        ThrowIfOutside(
            utterance.StyleDegree, new FactorRange(Delivery.MinStyleDegree, Delivery.MaxStyleDegree), nameof(utterance.StyleDegree));
    }

    private static void ThrowIfOutside(double value, FactorRange range, string name)
    {
        if (!(value >= range.Least && value <= range.Most))
        {
            throw new ArgumentOutOfRangeException(
                name, value, FormattableString.Invariant($"{name} must be {range.Least} to {range.Most}."));
        }
    }
}
