using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using CopilotKit.Speech;
using CopilotKit.Speech.Engines;
using CopilotKit.Speech.Speaking;

namespace CopilotKit.Benchmarks;

/// <summary>How long our own machinery takes from the token that ends a sentence to the call of the engine.</summary>
internal sealed class SpeakingBenchmark : IBenchmark
{
    private const int Sentences = 400;

    public string Name => "speaking";

    public async Task ReportAsync()
    {
        MarkdownTable.Begin(
            "From the token with which a sentence is certainly over to the call of the engine", "Cores", "first sentence of a process, ms", "median, ms", "slowest of a hundred, ms");
        foreach (int cores in (int[])[1, 2])
        {
            IReadOnlyDictionary<string, double> results = await FreshProcess.RunAsync(this, cores);
            MarkdownTable.Row($"{cores}", $"{results["first"]:0.00}", $"{results["median"]:0.000}", $"{results["slow"]:0.000}");
        }
    }

    public async Task MeasureAsync(string[] arguments)
    {
        NotingEngine engine = new();
        List<double> waits = [];
        await using SpeakingStream speaking = new(new ScriptPerformer(engine));
        await foreach (PerformedSound _ in speaking.SpeakAsync(TokensAsync(engine, waits)))
        {
        }

        FreshProcess.Write("first", waits[0]);
        FreshProcess.Write("median", Took.Median(waits.Skip(Sentences / 4)));
        FreshProcess.Write("slow", Took.Percentile(99, waits.Skip(Sentences / 4)));
    }

    private static async IAsyncEnumerable<string> TokensAsync(
        NotingEngine engine, List<double> waits, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        for (int sentence = 0; sentence < Sentences; sentence++)
        {
            foreach (string token in (string[])["The", " fox", " counts", " an", " echo", "."])
            {
                yield return token;
            }

            // A model takes its time for a sentence: nothing of the one before is under way any more.
            await Task.Delay(5, cancellationToken);
            long ended = Stopwatch.GetTimestamp();
            yield return " ";

            // Asked for the next token, which comes after the call: the sentence is handed on before more is read.
            waits.Add(Stopwatch.GetElapsedTime(ended, await engine.Calls.ReadAsync(cancellationToken)).TotalMilliseconds);
        }
    }

    private sealed class NotingEngine : ISpeechEngine
    {
        private readonly Channel<long> _calls = Channel.CreateUnbounded<long>();
        private readonly float[] _tone = [.. Enumerable.Range(0, 1_600).Select(n => 0.1f * MathF.Sin(n / 8f))];

        public ChannelReader<long> Calls => _calls.Reader;

        public ValueTask<IReadOnlyList<Voice>> GetVoicesAsync(CancellationToken cancellationToken = default) =>
            ValueTask.FromResult<IReadOnlyList<Voice>>([new("one")]);

        public Task<SpokenUtterance> SpeakAsync(Utterance utterance, SpeechSink sink, CancellationToken cancellationToken = default)
        {
            _calls.Writer.TryWrite(Stopwatch.GetTimestamp());
            sink(_tone, 16_000);
            return Task.FromResult(new SpokenUtterance([]));
        }
    }
}
