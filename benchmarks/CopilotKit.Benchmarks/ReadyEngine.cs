using System.Collections.Concurrent;
using CopilotKit.Speech;
using CopilotKit.Speech.Engines;

namespace CopilotKit.Benchmarks;

/// <summary>Speaks each utterance once and gives the same samples ever after, at no cost.</summary>
internal sealed class ReadyEngine(ISpeechEngine engine) : ISpeechEngine
{
    private const int PortionSamples = 4_096;
    private readonly ConcurrentDictionary<Utterance, (float[] Samples, int Rate, SpokenUtterance Spoken)> _known = new();

    public ValueTask<IReadOnlyList<Voice>> GetVoicesAsync(CancellationToken cancellationToken = default) =>
        engine.GetVoicesAsync(cancellationToken);

    public async Task<SpokenUtterance> SpeakAsync(Utterance utterance, SpeechSink sink, CancellationToken cancellationToken = default)
    {
        if (!_known.TryGetValue(utterance, out (float[] Samples, int Rate, SpokenUtterance Spoken) known))
        {
            List<float> samples = [];
            int rate = 0;
            SpokenUtterance spoken = await engine.SpeakAsync(
                utterance,
                (chunk, sampleRate) =>
                {
                    samples.AddRange(chunk);
                    rate = sampleRate;
                },
                cancellationToken);
            _known[utterance] = known = ([.. samples], rate, spoken);
        }

        for (int done = 0; done < known.Samples.Length; done += PortionSamples)
        {
            sink(known.Samples.AsSpan(done, Math.Min(PortionSamples, known.Samples.Length - done)), known.Rate);
        }

        return known.Spoken;
    }
}
