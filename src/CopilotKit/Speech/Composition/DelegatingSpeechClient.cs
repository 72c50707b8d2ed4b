using CopilotKit.Speech.Engines;
using Microsoft.Extensions.AI;

namespace CopilotKit.Speech.Composition;

/// <summary>A client that stands before another one and changes something about it.</summary>
/// <remarks>
/// Both faces go through: that of Microsoft.Extensions.AI and the richer <see cref="ISpeechEngine"/>. What a derived class
/// does not override is the inner client's. Disposing it disposes the inner client.
/// </remarks>
public abstract class DelegatingSpeechClient : DelegatingTextToSpeechClient, ISpeechEngine
{
    /// <summary>Initializes a new instance of the <see cref="DelegatingSpeechClient"/> class.</summary>
    /// <param name="innerClient">The client behind this one.</param>
    protected DelegatingSpeechClient(ITextToSpeechClient innerClient)
        : base(innerClient) => InnerEngine = innerClient.AsSpeechEngine();

    /// <summary>Gets the inner client's richer interface.</summary>
    protected ISpeechEngine InnerEngine { get; }

    /// <inheritdoc/>
    public virtual ValueTask<IReadOnlyList<Voice>> GetVoicesAsync(CancellationToken cancellationToken = default) =>
        InnerEngine.GetVoicesAsync(cancellationToken);

    /// <inheritdoc/>
    public virtual Task<SpokenUtterance> SpeakAsync(Utterance utterance, SpeechSink sink, CancellationToken cancellationToken = default) =>
        InnerEngine.SpeakAsync(utterance, sink, cancellationToken);
}
