using System.Diagnostics;
using CopilotKit.Audio;
using CopilotKit.Audio.Loudness;
using CopilotKit.Audio.Wav;
using CopilotKit.Scripts;
using CopilotKit.Speech;
using CopilotKit.Voices.Flite;

namespace CopilotKit.Benchmarks;

/// <summary>What a minute costs until it is levelled, mixed with a bed and normalised, and what measuring and resampling cost.</summary>
internal sealed class MasteringBenchmark : IBenchmark
{
    private const int Rounds = 9;
    private const int Rate = 24_000;
    private const int Seconds = 60;
    private static readonly string[] Finished = ["finished", "mastered", "stereo", "plain"];
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(Seconds);

    public string Name => "mastering";

    public async Task ReportAsync()
    {
        MarkdownTable.Begin("A minute with three speakers and rain under them, finished", "What", "1 core, wall s", "CPU s", "2 cores, wall s", "CPU s");
        IReadOnlyDictionary<string, double> one = await FreshProcess.RunAsync(this, cores: 1);
        IReadOnlyDictionary<string, double> two = await FreshProcess.RunAsync(this, cores: 2);
        Row("spoken by flite, levelled, mixed, normalised, written as WAV", "finished");
        Row("the same with speech that lies ready", "mastered");
        Row("the same in stereo", "stereo");
        Row("the same without a bed", "plain");

        MarkdownTable.Begin("A minute of sound, one core", "What", "wall ms", "CPU ms");
        foreach (string part in (string[])["scan", "scan and true peaks", "ffmpeg ebur128", "ffmpeg ebur128=peak=true", "resample 16 to 48 kHz"])
        {
            if (one.TryGetValue($"{part} wall", out double wall))
            {
                MarkdownTable.Row($"{part}", $"{wall * 1000:0.0}", $"{one[$"{part} cpu"] * 1000:0.0}");
            }
        }

        MarkdownTable.Begin("What the performer allocates once it is warm, beside the PCM that it gives", "What", "MB");
        MarkdownTable.Row($"PCM of {one["minutes"]:0.0} minutes", $"{one["pcm"]:0.0}");
        MarkdownTable.Row($"allocated", $"{one["allocated"]:0.0}");
        MarkdownTable.Row($"of it in the large object heap", $"{one["large"]:0.0}");

        void Row(string title, string key) => MarkdownTable.Row(
            $"{title}", $"{one[$"{key} wall"]:0.000}", $"{one[$"{key} cpu"]:0.000}", $"{two[$"{key} wall"]:0.000}", $"{two[$"{key} cpu"]:0.000}");
    }

    public async Task MeasureAsync(string[] arguments)
    {
        await MeasureFinishedAsync();
        await MeasurePartsAsync();
        await MeasureMemoryAsync();
    }

    private static async Task MeasureFinishedAsync()
    {
        using FliteSpeechEngine flite = new(new FliteOptions());
        Script plain = Stories.ForThreeVoices(await Stories.WriteAsync(Length, flite));
        Script rain = plain with { Cues = [new Ambience("rain"), .. plain.Cues] };
        ReadyEngine ready = new(flite);
        DirectoryInfo folder = Directory.CreateTempSubdirectory("mastering-benchmark");
        string file = Path.Combine(folder.FullName, "story.wav");
        Took[] took = await Took.ByTurnsAsync(
            Rounds,
            () => new ScriptPerformer(flite).SaveAsync(rain, file),
            () => new ScriptPerformer(ready).SaveAsync(rain, file),
            () => new ScriptPerformer(ready).SaveAsync(rain, file, new PerformanceOptions { Channels = 2 }),
            () => new ScriptPerformer(ready).SaveAsync(plain, file));
        foreach ((string key, Took one) in Finished.Zip(took))
        {
            FreshProcess.Write(key, one);
        }

        folder.Delete(recursive: true);
    }

    private static async Task MeasurePartsAsync()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("mastering-benchmark");
        string file = Path.Combine(folder.FullName, "speech.wav");
        float[] speech = SpeechLike.Of(16_000, Seconds);
        using (WavWriter writer = new(File.Create(file), new PcmFormat(Rate)))
        {
            writer.Write(SpeechLike.Of(Rate, Seconds));
        }

        List<(string Name, Func<Task> Work)> parts =
        [
            ("scan", () => Task.Run(() => Scan(file, withPeaks: false))),
            ("scan and true peaks", () => Task.Run(() => Scan(file, withPeaks: true))),
            ("resample 16 to 48 kHz", () => Task.Run(() => Resample(speech))),
        ];
        if (File.Exists("/usr/bin/ffmpeg"))
        {
            parts.Add(("ffmpeg ebur128", () => FfmpegAsync(file, "ebur128")));
            parts.Add(("ffmpeg ebur128=peak=true", () => FfmpegAsync(file, "ebur128=peak=true")));
        }

        Took[] took = await Took.ByTurnsAsync(Rounds, [.. parts.Select(part => part.Work)]);
        foreach (((string name, _), Took one) in parts.Zip(took))
        {
            FreshProcess.Write(name, one);
        }

        folder.Delete(recursive: true);
    }

    private static async Task MeasureMemoryAsync()
    {
        using FliteSpeechEngine flite = new(new FliteOptions());
        ReadyEngine ready = new(flite);
        Line[] lines = [.. Enumerable.Range(0, 250).Select(n => new Line($"ROLE {n % 3}", "This sentence lies ready and needs about two seconds."))];
        await PerformAsync();
        GC.Collect();
        long largeBefore = GC.GetGCMemoryInfo(GCKind.FullBlocking).GenerationInfo[3].SizeAfterBytes;
        long before = GC.GetTotalAllocatedBytes(precise: true);

        PerformanceTimeline timeline = await PerformAsync();

        FreshProcess.Write("allocated", (GC.GetTotalAllocatedBytes(precise: true) - before) / 1e6);
        GC.Collect();
        FreshProcess.Write("large", (GC.GetGCMemoryInfo(GCKind.FullBlocking).GenerationInfo[3].SizeBeforeBytes - largeBefore) / 1e6);
        FreshProcess.Write("minutes", timeline.Duration.TotalMinutes);
        FreshProcess.Write("pcm", timeline.Frames * 2 / 1e6);

        Task<PerformanceTimeline> PerformAsync() =>
            new ScriptPerformer(ready).WriteAsync(new Script([new Ambience("rain"), .. lines]), Stream.Null);
    }

    private static void Scan(string file, bool withPeaks)
    {
        using WavReader reader = new(File.OpenRead(file));
        LoudnessMeter loudness = new(reader.Format);
        TruePeakMeter peaks = new(reader.Format);
        float[] block = new float[4_096];
        while (reader.Read(block) is > 0 and int read)
        {
            loudness.Add(block.AsSpan(0, read));
            if (withPeaks)
            {
                peaks.Add(block.AsSpan(0, read));
            }
        }
    }

    private static void Resample(float[] speech)
    {
        Resampler resampler = new(16_000, 48_000);
        for (int done = 0; done < speech.Length; done += 4_096)
        {
            resampler.Write(speech.AsSpan(done, Math.Min(4_096, speech.Length - done)), new Nowhere());
        }

        resampler.Complete(new Nowhere());
    }

    private static async Task FfmpegAsync(string file, string filter)
    {
        using Process process = Process.Start(new ProcessStartInfo("ffmpeg", ["-v", "error", "-nostdin", "-i", file, "-af", filter, "-f", "null", "-"]))!;
        await process.WaitForExitAsync();
    }
}
