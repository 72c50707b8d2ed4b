using CopilotKit.Audio;
using CopilotKit.Audio.Loudness;
using CopilotKit.Audio.Sounds;

namespace CopilotKit.Benchmarks;

/// <summary>What each part of the sound chain costs by itself.</summary>
internal sealed class AudioBenchmark : IBenchmark
{
    private const int Rounds = 15;
    private const int SpeechRate = 16_000;
    private const int Rate = 24_000;
    private const int Seconds = 60;

    public string Name => "audio";

    public async Task ReportAsync()
    {
        IReadOnlyDictionary<string, double> results = await FreshProcess.RunAsync(this, cores: 1);
        MarkdownTable.Begin("The sound chain, 60 s of mono sound, one core", "Part", "CPU ms", "times real time");
        foreach ((string part, double milliseconds) in results)
        {
            MarkdownTable.Row($"{part}", $"{milliseconds:0.0}", $"{Seconds * 1000 / milliseconds:0}");
        }
    }

    public async Task MeasureAsync(string[] arguments)
    {
        float[] speech = SpeechLike.Of(SpeechRate, Seconds);
        float[] sound = SpeechLike.Of(Rate, Seconds);
        byte[] pcm = new byte[sound.Length * 2];
        (string Name, Action Work)[] parts =
        [
            ("trim near-silence, 16 kHz", () =>
            {
                SpeechTrimmer trimmer = new(SpeechRate);
                InPortions(speech, portion => trimmer.Write(portion, new Nowhere()));
            }),
            ("resample 16 to 24 kHz", () =>
            {
                Resampler resampler = new(SpeechRate, Rate);
                InPortions(speech, portion => resampler.Write(portion, new Nowhere()));
            }),
            ("resample 16 to 48 kHz", () =>
            {
                Resampler resampler = new(SpeechRate, 48_000);
                InPortions(speech, portion => resampler.Write(portion, new Nowhere()));
            }),
            ("resample 22.05 to 24 kHz", () =>
            {
                Resampler resampler = new(22_050, Rate);
                InPortions(speech, portion => resampler.Write(portion, new Nowhere()));
            }),
            ("measure loudness", () => new LoudnessMeter(new PcmFormat(Rate)).Add(sound)),
            ("measure true peaks", () => new TruePeakMeter(new PcmFormat(Rate)).Add(sound)),
            ("limit, peaks 6 dB too high", () => Limit(sound, 7)),
            ("limit, no peak too high", () => Limit(sound, 0)),
            ("encode as 16 bits", () => Pcm16.Encode(sound, pcm)),
            .. SoundLibrary.BedNames.Select(bed => ((string, Action))($"synthesise {bed}", () => Synthesise(bed))),
        ];
        Took[] took = await Took.ByTurnsAsync(Rounds, [.. parts.Select(part => (Func<Task>)(() => Task.Run(part.Work)))]);
        foreach (((string name, _), Took one) in parts.Zip(took))
        {
            FreshProcess.Write(name, one.CpuSeconds * 1000);
        }
    }

    private static void Limit(float[] sound, double gainDecibels)
    {
        Mixer mixer = new(new PcmFormat(Rate));
        mixer.Add(sound, new MixPlacement(0) { GainDecibels = gainDecibels });
        Limiter limiter = new(new PcmFormat(Rate));
        float[] portion = new float[4_096];
        for (int done = 0; done < sound.Length; done += portion.Length)
        {
            mixer.Read(portion);
            limiter.Write(portion, new Nowhere());
        }
    }

    private static void Synthesise(string bed)
    {
        ISampleSource source = SoundLibrary.Create(bed, Rate);
        float[] portion = new float[4_096];
        for (int done = 0; done < Rate * Seconds; done += portion.Length)
        {
            source.Read(portion);
        }
    }

    private static void InPortions(ReadOnlySpan<float> samples, Action<ReadOnlySpan<float>> take)
    {
        for (; !samples.IsEmpty; samples = samples[Math.Min(4_096, samples.Length)..])
        {
            take(samples[..Math.Min(4_096, samples.Length)]);
        }
    }
}
