using CopilotKit.Audio;
using CopilotKit.Audio.Loudness;
using CopilotKit.Scripts;
using CopilotKit.Speech;
using CopilotKit.Speech.Engines;
using CopilotKit.TestKit;
using CopilotKit.Tests.Audio;

namespace CopilotKit.Tests.Speech;

/// <summary>The whole of a performance is as loud as ordered, whatever it holds, and roles stand where they belong.</summary>
public sealed class MasteredSoundTests : IDisposable
{
    private const string Words = "one two three four five six seven eight";
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData(1, null, "rain", -24)]
    [InlineData(1, -16.0, "ocean", -12)]
    [InlineData(2, null, "fire", -15)]
    [InlineData(2, -23.0, "forest", -20)]
    [InlineData(1, -12.0, "pink-noise", -18)]
    public async Task SaveAsync_WithBedAndSounds_MeasuresTheTarget(int channels, double? target, string bed, double level)
    {
        PerformanceOptions options = new() { Channels = channels };
        options.LoudnessLufs = target ?? options.LoudnessLufs;
        Script script = new(
            new Sound("bell"),
            new Ambience(bed) { GainDecibels = level },
            new Line(Role.Narrator, Words),
            new Pause(TimeSpan.FromSeconds(4)),
            new Line("EVE", Words),
            new Sound("chime"),
            new Line("SCOT", Words))
        {
            Roles = [new("EVE") { Gender = VoiceGender.Female }, new("SCOT") { Accent = "Scottish" }],
        };

        (PerformanceTimeline timeline, float[] samples) = await SaveAsync(script, options);

        TruePeakMeter peaks = new(timeline.Format);
        peaks.Add(samples);
        Assert.Equal(target ?? (channels == 2 ? -16 : -19), Loudness(samples, timeline.Format), 0.2);
        Assert.InRange(peaks.TruePeakDecibels, -20, -1);
        double[] speakers = [.. timeline.Sentences.Select(sentence => Loudness(Of(samples, timeline, sentence.Start, sentence.End), timeline.Format))];
        Assert.InRange(speakers.Max() - speakers.Min(), 0, 1);
    }

    [Fact]
    public async Task SaveAsync_VoiceOfHighPeaks_GetsBackMuchOfWhatThePeaksCost()
    {
        Script script = new(new Line("SMOOTH", Words), new Line("PEAKY", Words), new Line("SMOOTH", Words), new Line("PEAKY", Words))
        {
            Roles = [new("SMOOTH") { VoiceId = "smooth" }, new("PEAKY") { VoiceId = "peaky" }],
        };

        (PerformanceTimeline timeline, float[] samples) = await SaveAsync(script, new PerformanceOptions { LoudnessLufs = -15 }, new BurstEngine());

        double[] lines = [.. timeline.Sentences.Select(sentence => Loudness(Of(samples, timeline, sentence.Start, sentence.End), timeline.Format))];
        Assert.InRange(Loudness(samples, timeline.Format), -16, -14.8);
        Assert.InRange(lines.Max() - lines.Min(), 0, 1.3);
    }

    [Fact]
    public async Task SaveAsync_LoudBedUnderFewWords_DoesNotPressTheWords()
    {
        Script script = new(new Ambience("rain") { GainDecibels = -15 }, new Line("A", "one two"), new Pause(TimeSpan.FromMinutes(1)), new Line("A", "three four"));

        (PerformanceTimeline timeline, float[] samples) = await SaveAsync(script, new PerformanceOptions());

        double words = Loudness(Of(samples, timeline, timeline.Sentences[0].Start, timeline.Sentences[0].End), timeline.Format);
        Assert.InRange(words, -19.5, -12.5);
    }

    [Fact]
    public async Task SaveAsync_NothingButABed_MeasuresTheTarget()
    {
        (PerformanceTimeline timeline, float[] samples) = await SaveAsync(
            new Script(new Ambience("brown-noise"), new Pause(TimeSpan.FromSeconds(20))), new PerformanceOptions());

        Assert.Equal(-19, Loudness(samples, timeline.Format), 0.2);
    }

    [Fact]
    public async Task SaveAsync_Stereo_PlacesRolesToBothSidesAndTheNarratorInTheMiddle()
    {
        Script script = new(new Line(Role.Narrator, Words), new Line("B", Words), new Line("C", Words), new Line("D", Words));
        PerformanceOptions options = new() { Channels = 2, StageWidth = 0.5, RolePans = { ["d"] = 1 } };

        (PerformanceTimeline timeline, float[] samples) = await SaveAsync(script, options);

        double[] balances = [.. timeline.Sentences.Select(sentence => Balance(Of(samples, timeline, sentence.Start, sentence.End)))];
        Assert.Equal(0, balances[0], 0.05);
        Assert.Equal(-7.66, balances[1], 0.1);
        Assert.Equal(7.66, balances[2], 0.1);
        Assert.InRange(balances[3], 60, double.PositiveInfinity);
        Assert.Equal(new PcmFormat(24_000, 2), timeline.Format);
    }

    [Fact]
    public async Task SaveAsync_Stereo_HasTheTimelineOfMono()
    {
        Script script = new(new Chapter("First"), new Line("A", "one two"), new Sound("chime"), new Chapter("Second"), new Line("B", "three"));

        (PerformanceTimeline mono, float[] monoSamples) = await SaveAsync(script, new PerformanceOptions());
        (PerformanceTimeline stereo, float[] stereoSamples) = await SaveAsync(script, new PerformanceOptions { Channels = 2 });

        Assert.Equal(mono.Chapters, stereo.Chapters);
        Assert.Equal(mono.Sentences.Select(sentence => (sentence.Start, sentence.End)), stereo.Sentences.Select(sentence => (sentence.Start, sentence.End)));
        Assert.Equal((mono.Frames, monoSamples.Length * 2), (stereo.Frames, stereoSamples.Length));
    }

    [Fact]
    public async Task StreamAsync_Stereo_GivesBothChannels()
    {
        Script script = new(new Line(Role.Narrator, Words), new Line("B", Words));
        List<byte> pcm = [];
        TimeSpan lastStart = TimeSpan.Zero;
        await foreach (PerformedSound portion in new ScriptPerformer(new ToneEngine()).StreamAsync(
            script, new PerformanceOptions { Channels = 2, RolePans = { ["B"] = -1 } }, TestContext.Current.CancellationToken))
        {
            Assert.Equal(TimeSpan.FromSeconds(pcm.Count / 4 / 24_000.0).TotalSeconds, portion.Start.TotalSeconds, 0.000_1);
            pcm.AddRange(portion.Pcm.Span);
        }

        float[] samples = new float[pcm.Count / 2];
        Pcm16.Decode(pcm.ToArray(), samples);
        Assert.Equal(0, Balance(samples[..48_000]), 0.05);
        Assert.InRange(Balance(samples[^48_000..]), double.NegativeInfinity, -60);
    }

    [Fact]
    public async Task SaveAsync_SameScriptTwice_GivesTheSameBytes()
    {
        Script script = new(new Ambience("fire"), new Line("A", Words), new Sound("singing-bowl"), new Ambience("forest"), new Line("B", Words));

        (_, float[] first) = await SaveAsync(script, new PerformanceOptions());
        (_, float[] second) = await SaveAsync(script, new PerformanceOptions { MaxParallelUtterances = 1 });

        Assert.Equal(first, second);
    }

    [Theory]
    [InlineData(3, 0.4, null, "Channels: must be 1 to 2 channels, not 3.")]
    [InlineData(2, 1.5, null, "StageWidth: must be 0 to 1 of the way to the side, not 1.5.")]
    [InlineData(2, 0.4, "x.gif", "CoverImage: must end in .jpg, .jpeg or .png, not 'x.gif'.")]
    public async Task SaveAsync_OptionOutOfRange_SaysSo(int channels, double width, string? cover, string message)
    {
        PerformanceOptions options = new() { Channels = channels, StageWidth = width, CoverImage = cover };

        ArgumentException exception = await Assert.ThrowsAsync<ArgumentException>(() => SaveAsync(new Script(new Line("A", "b")), options));

        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static double Loudness(float[] samples, PcmFormat format)
    {
        LoudnessMeter meter = new(format);
        meter.Add(samples);
        return meter.IntegratedLufs;
    }

    private static float[] Of(float[] samples, PerformanceTimeline timeline, TimeSpan start, TimeSpan end)
    {
        int channels = timeline.Format.Channels;
        return samples[((int)timeline.Format.ToFrames(start) * channels)..((int)timeline.Format.ToFrames(end) * channels)];
    }

    /// <summary>By how many decibels the right channel is louder.</summary>
    private static double Balance(float[] stereo) => Decibels.FromFactor(
        Signals.Rms([.. stereo.Where((_, i) => i % 2 == 1)]) / Signals.Rms([.. stereo.Where((_, i) => i % 2 == 0)]));

    private async Task<(PerformanceTimeline Timeline, float[] Samples)> SaveAsync(
        Script script, PerformanceOptions options, ISpeechEngine? engine = null)
    {
        PerformanceTimeline timeline = await new ScriptPerformer(engine ?? new ToneEngine()).SaveAsync(
            script, _folder["x.wav"], options, cancellationToken: TestContext.Current.CancellationToken);
        return (timeline, TemporaryFolder.ReadWav(_folder["x.wav"]));
    }
}
