namespace CopilotKit.Speech;

/// <summary>Makes an engine of one method that speaks and one that lists the voices.</summary>
public abstract class SpeechEngine : ISpeechEngine
{
    /// <inheritdoc/>
    public abstract ValueTask<IReadOnlyList<Voice>> GetVoicesAsync(CancellationToken cancellationToken = default);

    /// <inheritdoc/>
    public abstract Task<SpokenUtterance> SpeakAsync(
        Utterance utterance, SpeechSink sink, CancellationToken cancellationToken = default);
}
