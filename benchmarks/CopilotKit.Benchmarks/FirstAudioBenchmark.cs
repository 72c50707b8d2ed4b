using System.Buffers.Binary;
using System.Diagnostics;
using CopilotKit.Scripts;
using CopilotKit.Speech;
using CopilotKit.Voices.Flite;

namespace CopilotKit.Benchmarks;

/// <summary>How long a listener waits for the first sound of a streamed performance.</summary>
internal sealed class FirstAudioBenchmark : IBenchmark
{
    private const int Rounds = 30;

    private static readonly int AudibleSample = (int)Math.Ceiling(32_768 * Math.Pow(10, -50 / 20d));

    // The first sentence lasts about four seconds.
    private static readonly Script Script = new(
        new Line(Role.Narrator, "Once there was a young fox who lived at the edge of a quiet forest."),
        new Line("MARA", "Every morning she walked down to the river and listened to the water."),
        new Line(Role.Narrator, "One day the water was silent, and the fox began to wonder why."));

    public string Name => "first-audio";

    public async Task ReportAsync()
    {
        MarkdownTable.Begin(
            "From the call of StreamAsync to the first sample above -50 dBFS in the hands of the caller",
            "Cores", "length of the first sentence, s", "first call in its process, ms", "median after that, ms", "slowest of ten, ms", "CPU of the wait, ms");
        foreach (int cores in (int[])[1, 2])
        {
            IReadOnlyDictionary<string, double> results = await FreshProcess.RunAsync(this, cores);
            MarkdownTable.Row(
                $"{cores}", $"{results["sentence"]:0.0}", $"{results["cold"]:0}", $"{results["median"]:0.0}", $"{results["slow"]:0.0}", $"{results["cpu"]:0.0}");
        }
    }

    public async Task MeasureAsync(string[] arguments)
    {
        using FliteSpeechEngine flite = new(new FliteOptions());
        ScriptPerformer performer = new(flite);
        FreshProcess.Write("cold", (await WaitAsync(performer)).WallSeconds * 1000);
        await foreach (PerformedSound sound in performer.StreamAsync(Script))
        {
            if (sound.Sentence is { } sentence)
            {
                FreshProcess.Write("sentence", (sentence.End - sentence.Start).TotalSeconds);
                break;
            }
        }

        List<Took> waits = [];
        for (int round = 0; round < Rounds + 5; round++)
        {
            waits.Add(await WaitAsync(performer));
        }

        waits.RemoveRange(0, 5);
        double[] sorted = [.. waits.Select(wait => wait.WallSeconds * 1000).Order()];
        FreshProcess.Write("median", sorted[Rounds / 2]);
        FreshProcess.Write("slow", sorted[Rounds * 9 / 10]);
        FreshProcess.Write("cpu", Took.Median(waits.Select(wait => wait.CpuSeconds * 1000)));
    }

    private static async Task<Took> WaitAsync(ScriptPerformer performer)
    {
        Took took = default;
        TimeSpan cpu = Environment.CpuUsage.TotalTime;
        long start = Stopwatch.GetTimestamp();
        await foreach (PerformedSound sound in performer.StreamAsync(Script))
        {
            if (IsAudible(sound.Pcm.Span))
            {
                took = new Took(Stopwatch.GetElapsedTime(start).TotalSeconds, (Environment.CpuUsage.TotalTime - cpu).TotalSeconds);
                break;
            }
        }

        return took;
    }

    private static bool IsAudible(ReadOnlySpan<byte> pcm)
    {
        for (; pcm.Length >= 2; pcm = pcm[2..])
        {
            if (Math.Abs((int)BinaryPrimitives.ReadInt16LittleEndian(pcm)) >= AudibleSample)
            {
                return true;
            }
        }

        return false;
    }
}
