namespace CopilotKit.Speech.Engines;

/// <summary>Speaks with one or more voices, and hands out raw samples and word times while it speaks.</summary>
/// <remarks>
/// The richer interface that a performance uses where an <c>ITextToSpeechClient</c> offers it through <c>GetService</c>.
/// Implementations serve any number of callers at once.
/// </remarks>
public interface ISpeechEngine
{
    /// <summary>Lists the voices.</summary>
    /// <param name="cancellationToken">Ends the listing early.</param>
    /// <returns>At least one voice; the first is the default.</returns>
    /// <exception cref="SpeechEngineException">The engine cannot be reached or is not installed.</exception>
    ValueTask<IReadOnlyList<Voice>> GetVoicesAsync(CancellationToken cancellationToken = default);

    /// <summary>Speaks one utterance.</summary>
    /// <param name="utterance">The words and how they are said.</param>
    /// <param name="sink">Receives the samples in order while they are made, one call at a time.</param>
    /// <param name="cancellationToken">Ends the speech early.</param>
    /// <returns>When each word was said, and what could not be said.</returns>
    /// <exception cref="SpeechEngineException">The engine failed, or it has no such voice.</exception>
    Task<SpokenUtterance> SpeakAsync(Utterance utterance, SpeechSink sink, CancellationToken cancellationToken = default);
}

/// <summary>Receives speech while it is made.</summary>
/// <param name="samples">Mono samples, full scale at -1 and 1. They are valid only during the call.</param>
/// <param name="sampleRate">Samples per second, the same in every call of one utterance.</param>
public delegate void SpeechSink(ReadOnlySpan<float> samples, int sampleRate);
