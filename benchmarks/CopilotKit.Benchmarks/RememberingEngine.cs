using System.Collections.Concurrent;
using CopilotKit.Speech;
using CopilotKit.Speech.Engines;

namespace CopilotKit.Benchmarks;

/// <summary>Remembers what it was asked to speak, so that others can be given exactly the same.</summary>
internal sealed class RememberingEngine(ISpeechEngine engine) : ISpeechEngine
{
    private readonly ConcurrentQueue<Utterance> _utterances = new();

    public IReadOnlyList<Utterance> Utterances => [.. _utterances];

    public ValueTask<IReadOnlyList<Voice>> GetVoicesAsync(CancellationToken cancellationToken = default) =>
        engine.GetVoicesAsync(cancellationToken);

    public Task<SpokenUtterance> SpeakAsync(Utterance utterance, SpeechSink sink, CancellationToken cancellationToken = default)
    {
        _utterances.Enqueue(utterance);
        return engine.SpeakAsync(utterance, sink, cancellationToken);
    }
}
