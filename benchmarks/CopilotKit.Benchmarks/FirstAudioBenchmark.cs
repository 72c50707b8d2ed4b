using System.Buffers.Binary;
using System.Diagnostics;
using CopilotKit.Scripts;
using CopilotKit.Speech;
using CopilotKit.Speech.Engines;
using CopilotKit.Voices.Flite;

namespace CopilotKit.Benchmarks;

/// <summary>How long a listener waits for the first sound of a streamed performance, and how much of that the engine takes.</summary>
internal sealed class FirstAudioBenchmark : IBenchmark
{
    private const int Rounds = 40;

    private static readonly string[] Sentences =
    [
        "Once there was a young fox.",
        "Once there was a young fox who lived at the edge of a quiet forest.",
    ];

    public string Name => "first-audio";

    public async Task ReportAsync()
    {
        MarkdownTable.Begin(
            "From the call of StreamAsync to the first sample above -50 dBFS in the hands of the caller",
            "Voice", "length of the first sentence, s", "cores", "first call in its process, ms", "median after that, ms", "slowest of ten, ms", "CPU of the wait, ms", "the engine alone, median, ms");
        foreach (string voice in (string[])["flite-rms", "flite-slt", "flite-awb", "flite-kal16"])
        {
            for (int sentence = 0; sentence < Sentences.Length; sentence++)
            {
                foreach (int cores in (int[])[1, 2])
                {
                    IReadOnlyDictionary<string, double> results = await FreshProcess.RunAsync(this, cores, voice, $"{sentence}");
                    MarkdownTable.Row(
                        $"{voice}", $"{results["sentence"]:0.0}", $"{cores}", $"{results["cold"]:0}", $"{results["median"]:0.0}",
                        $"{results["slow"]:0.0}", $"{results["cpu"]:0.0}", $"{results["engine"]:0.0}");
                }
            }
        }
    }

    public async Task MeasureAsync(string[] arguments)
    {
        using FliteSpeechEngine flite = new(new FliteOptions());
        ScriptPerformer performer = new(flite);
        string sentence = Sentences[int.Parse(arguments[1], null)];
        Script script = ScriptOf(arguments[0], sentence);
        FreshProcess.Write("cold", (await WaitAsync(performer, script)).WallSeconds * 1000);
        FreshProcess.Write("sentence", await LengthAsync(performer, script));

        List<Took> waits = [];
        List<double> engineWaits = [];
        for (int round = 0; round < Rounds + 10; round++)
        {
            waits.Add(await WaitAsync(performer, script));
            engineWaits.Add(await FirstSound.WaitAsync(flite, new Utterance(sentence) { VoiceId = arguments[0] }));
        }

        waits.RemoveRange(0, 10);
        engineWaits.RemoveRange(0, 10);
        FreshProcess.Write("median", Took.Median(waits.Select(wait => wait.WallSeconds * 1000)));
        FreshProcess.Write("slow", Took.Percentile(90, waits.Select(wait => wait.WallSeconds * 1000)));
        FreshProcess.Write("cpu", Took.Median(waits.Select(wait => wait.CpuSeconds * 1000)));
        FreshProcess.Write("engine", Took.Median(engineWaits));
    }

    private static Script ScriptOf(string voice, string sentence) => new(
        new Line(Role.Narrator, sentence),
        new Line(Role.Narrator, "Every morning she walked down to the river and listened to the water."),
        new Line(Role.Narrator, "One day the water was silent, and the fox began to wonder why."))
    {
        Roles = [new Role(Role.Narrator) { VoiceId = voice }],
    };

    private static async Task<double> LengthAsync(ScriptPerformer performer, Script script)
    {
        await foreach (PerformedSound sound in performer.StreamAsync(script))
        {
            if (sound.Sentence is { } sentence)
            {
                return (sentence.End - sentence.Start).TotalSeconds;
            }
        }

        return 0;
    }

    private static async Task<Took> WaitAsync(ScriptPerformer performer, Script script)
    {
        Took took = default;
        TimeSpan cpu = Environment.CpuUsage.TotalTime;
        long start = Stopwatch.GetTimestamp();
        await foreach (PerformedSound sound in performer.StreamAsync(script))
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
            if (Math.Abs((int)BinaryPrimitives.ReadInt16LittleEndian(pcm)) >= FirstSound.Audible * 32_768)
            {
                return true;
            }
        }

        return false;
    }
}
