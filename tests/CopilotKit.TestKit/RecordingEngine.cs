using System.Collections.Concurrent;
using CopilotKit.Speech;
using CopilotKit.Speech.Engines;

namespace CopilotKit.TestKit;

/// <summary>An engine that says everything in a hundredth of a second, and remembers what it was given.</summary>
public sealed class RecordingEngine : ISpeechEngine
{
    private const int Rate = 16_000;
    private static readonly float[] Sound = [.. Enumerable.Repeat(0.1f, Rate / 100)];
    private readonly ConcurrentQueue<Utterance> _utterances = [];

    /// <summary>Gets what was asked for, in the order in which it was asked.</summary>
    public IReadOnlyCollection<Utterance> Utterances => _utterances;

    /// <summary>Gets the voices.</summary>
    public IReadOnlyList<Voice> Voices { get; init; } = [new("one") { LoudnessLufs = -20 }, new("two") { LoudnessLufs = -20 }];

    public ValueTask<IReadOnlyList<Voice>> GetVoicesAsync(CancellationToken cancellationToken = default) => ValueTask.FromResult(Voices);

    public Task<SpokenUtterance> SpeakAsync(Utterance utterance, SpeechSink sink, CancellationToken cancellationToken = default)
    {
        _utterances.Enqueue(utterance);
        sink(Sound, Rate);
        return Task.FromResult(new SpokenUtterance([]));
    }
}
