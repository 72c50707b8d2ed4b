using CopilotKit.Audio.Wav;
using CopilotKit.Meditation;
using CopilotKit.Scripts;
using CopilotKit.Speech;
using CopilotKit.TestKit;

namespace CopilotKit.Tests.Meditation;

/// <summary>
/// Every type in every length with every voice lasts exactly as long as ordered, or is refused with a range that is true: a sample here, all of
/// them where COPILOTKIT_FULL is 1.
/// </summary>
public sealed class MeditationLengthTests : IDisposable
{
    private static readonly bool IsFull = Environment.GetEnvironmentVariable("COPILOTKIT_FULL") == "1";
    private static readonly PerformanceOptions Quick = new() { SampleRate = 8_000 };
    private static readonly int[] Lengths = [1, 3, 5, 10, 15, 20, 30, 45, 60];

    // The engine knows no speed: what it reads in a minute is what the composer reckons with for its calm roles, 0.85 of a voice's pace.
    private static readonly Dictionary<string, double> WordsPerMinute = new() { ["man"] = 240 / 0.85, ["woman"] = 170 / 0.85, ["scot"] = 120 / 0.85 };

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<MeditationType, int, string> Orders { get; } = new(IsFull ? All() : Sample());

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task SaveAsync_OrderedLength_IsExactOrRefusedWithATrueRange(MeditationType type, int minutes, string voice)
    {
        MeditationRequest request = new(type, TimeSpan.FromMinutes(minutes)) { Seed = minutes, WordsPerMinute = WordsPerMinute[voice] };
        Script script;
        try
        {
            script = await Compose.ScriptAsync(request);
        }
        catch (MeditationLengthException exception)
        {
            Assert.False(request.Length >= exception.Shortest && request.Length <= exception.Longest);
            foreach (TimeSpan end in (TimeSpan[])[exception.Shortest, exception.Longest])
            {
                await LastsExactlyAsync(await Compose.ScriptAsync(request with { Length = end }), voice, end);
            }

            return;
        }

        await LastsExactlyAsync(script, voice, request.Length);
    }

    [Fact]
    public async Task SaveAsync_Dry_EveryPauseIsDigitalSilenceOfExactlyTheTimelinesLength()
    {
        Script script = await Compose.ScriptAsync(Compose.Request(MeditationType.LovingKindness, 5) with { Bells = MeditationBells.None });

        PerformanceTimeline timeline = await SaveAsync(script, Quick);
        float[] samples = TemporaryFolder.ReadWav(_folder["meditation.wav"]);

        Assert.True(timeline.Silences.Count > 25);
        Assert.Equal(
            timeline.Frames,
            timeline.Silences.Sum(silence => timeline.Format.ToFrames(silence.Length))
                + timeline.Sentences.Sum(sentence => timeline.Format.ToFrames(sentence.End) - timeline.Format.ToFrames(sentence.Start)));
        Assert.All(timeline.Silences, silence =>
        {
            int start = (int)timeline.Format.ToFrames(silence.Start);
            Assert.True(samples.AsSpan(start, (int)timeline.Format.ToFrames(silence.Length)).IndexOfAnyExcept(0f) < 0, $"There is sound at {silence.Start}.");
        });
    }

    [Theory]
    [InlineData(MeditationType.CoherentBreathing, 60, 5.5, 8_000)]
    [InlineData(MeditationType.CoherentBreathing, 45, 4.9999, 11_025)]
    [InlineData(MeditationType.CoherentBreathing, 5, 5.5, 24_000)]
    [InlineData(MeditationType.BoxBreathing, 10, 4, 11_025)]
    public async Task SaveAsync_BreathCues_BeginWithin20MillisecondsOfTheGridToTheEnd(MeditationType type, double minutes, double pace, int sampleRate)
    {
        Script script = await Compose.ScriptAsync(
            Compose.Request(type, minutes) with { BreathPace = TimeSpan.FromSeconds(pace), Guidance = minutes > 30 ? GuidanceLevel.Standard : GuidanceLevel.Experienced, Bells = MeditationBells.None });

        PerformanceTimeline timeline = await SaveAsync(script, new PerformanceOptions { SampleRate = sampleRate });
        float[] samples = TemporaryFolder.ReadWav(_folder["meditation.wav"]);

        PerformedSentence[] cues = [.. timeline.Sentences.Where(sentence => IsBreath(script.Cues[sentence.CueNumber - 1]))];
        TimeSpan grid = cues[0].Start;
        Assert.True(cues.Length > 20 && cues[^1].Start - grid > TimeSpan.FromMinutes(minutes * 0.75));
        Assert.Equal(minutes > 30, cues.Count(cue => cue.Start - grid > TimeSpan.FromMinutes(30)) >= 10);
        Assert.All(cues, cue =>
        {
            double onset = (OnsetFrom(samples, (int)timeline.Format.ToFrames(cue.Start)) / (double)sampleRate) - grid.TotalSeconds;
            Assert.Equal(0, onset - (Math.Round(onset / pace) * pace), 0.02);
        });
    }

    public void Dispose() => _folder.Dispose();

    private static IEnumerable<(MeditationType, int, string)> All() =>
        from type in MeditationTypes.All
        from minutes in Lengths
        from voice in (string[])["man", "woman", "scot"]
        select (type.Type, minutes, voice);

    // Of the short ones, and of the refused ones those whose range is short.
    private static IEnumerable<(MeditationType, int, string)> Sample()
    {
        (MeditationType, int, string)[] shortOnes = [.. All().Where(order => order.Item2 <= 10 && order.Item1 is not MeditationType.YogaNidra
            && MeditationTypes.Of(order.Item1) is var type && (order.Item2 >= type.Shortest.TotalMinutes || type.Longest.TotalMinutes <= 20))];
        new Random(4).Shuffle(shortOnes);
        return [.. shortOnes.DistinctBy(order => order.Item1), (MeditationType.ThreeMinuteBreathingSpace, 20, "scot"), (MeditationType.YogaNidra, 10, "woman")];
    }

    private static bool IsBreath(Cue cue) => cue is Slot || (cue is OptionalGroup group && group.Cues is [Slot, ..]);

    private static int OnsetFrom(float[] samples, int start)
    {
        int onset = start;
        while (Math.Abs(samples[onset]) < 0.003f)
        {
            onset++;
        }

        return onset;
    }

    private static ToneEngine Voices { get; } = new() { Slowness = voice => 240 / (WordsPerMinute[voice] * 0.85) };

    private async Task LastsExactlyAsync(Script script, string voice, TimeSpan length)
    {
        PerformanceTimeline timeline = await SaveAsync(script with { Roles = [script.Roles[0] with { VoiceId = voice }] }, Quick);

        using WavReader reader = new(File.OpenRead(_folder["meditation.wav"]));
        Assert.Equal(reader.Format.ToFrames(length), timeline.Frames);
        Assert.Equal(reader.Format.ToFrames(length) * 2, new FileInfo(_folder["meditation.wav"]).Length - DataStart(_folder["meditation.wav"]));
    }

    // The samples come last in our files: what stands before them ends with the chunk's name and length.
    private static long DataStart(string path)
    {
        byte[] head = new byte[4_096];
        using FileStream file = File.OpenRead(path);
        int read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return head.AsSpan(0, read).IndexOf("data"u8) + 8;
    }

    private async Task<PerformanceTimeline> SaveAsync(Script script, PerformanceOptions options) =>
        await new ScriptPerformer(Voices).SaveAsync(script, _folder["meditation.wav"], options, cancellationToken: TestContext.Current.CancellationToken);
}
