using CopilotKit.Audio;
using CopilotKit.Audio.Loudness;
using CopilotKit.Audio.Wav;
using CopilotKit.Scripts;
using CopilotKit.Speech;
using CopilotKit.TestKit;
using CopilotKit.Voices.Tests.Flite;

namespace CopilotKit.Voices.Tests.Performances;

/// <summary>Finished files are as loud as ordered, by our meter and by ffmpeg's: a sample here, all twenty where COPILOTKIT_FULL is 1.</summary>
public sealed class MasteredPerformanceTests : IDisposable
{
    private static readonly string?[] Beds = ["rain", "ocean", "forest", "fire", "brown-noise", "pink-noise", null];
    private static readonly string[] Endings = [".wav", ".mp3", ".opus", ".m4b", ".flac"];
    private static readonly double?[] Targets = [null, -14, -23];
    private static readonly int[] Rates = [24_000, 48_000, 16_000, 44_100];

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<int> Performances { get; } =
        new(Environment.GetEnvironmentVariable("COPILOTKIT_FULL") == "1" ? Enumerable.Range(0, 20) : [0, 6, 11, 17]);

    [FliteTheory(Needs = "ffmpeg")]
    [MemberData(nameof(Performances))]
    public async Task SaveAsync_Performance_MeasuresTheTargetWithEvenSpeakers(int number)
    {
        PerformanceOptions options = new() { Channels = 1 + (number % 2), SampleRate = Rates[number % Rates.Length] };
        options.LoudnessLufs = Targets[number % Targets.Length] ?? options.LoudnessLufs;
        string file = _folder[$"x{Endings[number % Endings.Length]}"];

        PerformanceTimeline timeline = await new ScriptPerformer(Speaker.Engine)
            .SaveAsync(ScriptOf(number), file, options, cancellationToken: TestContext.Current.CancellationToken);

        (double lufs, double peak) = await Ebur128.MeasureAsync(file);
        (PcmFormat format, float[] samples) = await DecodeAsync(file);
        Assert.Equal(options.LoudnessLufs, lufs, 0.2);
        Assert.InRange(peak, -20, -1);
        Assert.Equal(lufs, Loudness(samples, format), 0.1);
        double[] speakers = [.. timeline.Sentences.GroupBy(sentence => sentence.Role).Select(role => Loudness([.. role.SelectMany(sentence => Of(samples, format, sentence))], format))];
        Assert.Equal(3, speakers.Length);
        Assert.InRange(speakers.Max() - speakers.Min(), 0, 1);
    }

    public void Dispose() => _folder.Dispose();

    private static Script ScriptOf(int number)
    {
        string[] sentences = [.. Enumerable.Range(number, 6).Select(n => StoryText.Sentences[n % StoryText.Sentences.Length])];
        List<Cue> cues = [.. sentences.Select((sentence, i) => new Line(i % 3 is 0 ? Role.Narrator : i % 3 is 1 ? "MARA" : "BEAR", sentence))];
        cues.Insert(3, number % 3 == 0 ? new Pause(TimeSpan.FromSeconds(3)) : new Sound(number % 3 == 1 ? "bell" : "singing-bowl"));
        cues.InsertRange(0, Beds[number % Beds.Length] is { } bed ? [new Ambience(bed) { GainDecibels = -12 - number }] : []);
        return new Script(cues) { Roles = [new Role("MARA") { Gender = VoiceGender.Female, Age = VoiceAge.Child }, new Role("BEAR") { Age = VoiceAge.Old }] };
    }

    private static IEnumerable<float> Of(float[] samples, PcmFormat format, PerformedSentence sentence) => samples
        .Skip((int)format.ToFrames(sentence.Start) * format.Channels)
        .Take((int)format.ToFrames(sentence.End - sentence.Start) * format.Channels);

    private static double Loudness(float[] samples, PcmFormat format)
    {
        LoudnessMeter meter = new(format);
        meter.Add(samples);
        return meter.IntegratedLufs;
    }

    private async Task<(PcmFormat Format, float[] Samples)> DecodeAsync(string file)
    {
        ProgramOutput output = await ExternalProgram.RunAsync("ffmpeg", "-v", "error", "-i", file, "-c:a", "pcm_f32le", _folder["decoded.wav"]);
        Assert.Equal(("", 0), (output.Errors, output.ExitCode));
        using WavReader reader = new(File.OpenRead(_folder["decoded.wav"]));
        return (reader.Format, TemporaryFolder.ReadWav(_folder["decoded.wav"]));
    }
}
