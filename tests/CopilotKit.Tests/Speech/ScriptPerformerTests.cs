using CopilotKit.Audio;
using CopilotKit.Audio.Captions;
using CopilotKit.Audio.Loudness;
using CopilotKit.Scripts;
using CopilotKit.Speech;
using CopilotKit.Speech.Engines;
using CopilotKit.Speech.Styles;
using CopilotKit.TestKit;

namespace CopilotKit.Tests.Speech;

public sealed class ScriptPerformerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task SaveAsync_WrittenPause_IsDigitalSilenceOfExactlyItsLength()
    {
        Script script = new(new Line("A", "one two"), new Pause(TimeSpan.FromSeconds(1.5)), new Line("A", "three"));

        (PerformanceTimeline timeline, float[] samples) = await SaveAsync(new ToneEngine(), script);

        PerformedSilence silence = Assert.Single(timeline.Silences);
        int start = (int)timeline.Format.ToFrames(silence.Start);
        Assert.Equal(36_000, timeline.Format.ToFrames(silence.Length));
        Assert.All(samples[start..(start + 36_000)], sample => Assert.Equal(0f, sample));
        Assert.Contains(samples[(start - 1_000)..start], sample => sample != 0);
        Assert.Contains(samples[(start + 36_000)..(start + 37_000)], sample => sample != 0);
    }

    [Fact]
    public async Task SaveAsync_Captions_HoldEveryWordWithItsTime()
    {
        Script script = new(new Line(Role.Narrator, "one two. Three\nfour"), new Line("B", "five — six"));

        (PerformanceTimeline timeline, float[] samples) = await SaveAsync(new ToneEngine(), script);

        CaptionWord[] words = [.. timeline.Sentences.SelectMany(sentence => sentence.Words)];
        Assert.Equal(["one", "two.", "Three", "four", "five", "—", "six"], words.Select(word => word.Text));
        Assert.All(words, word => Assert.InRange(LevelAt(samples, word.Start + TimeSpan.FromMilliseconds(100)), 0.02, 1));
        Assert.Equal(samples.Length, timeline.Frames);
    }

    [Fact]
    public async Task SaveAsync_VoicesOfDifferentLevel_AreEvenAndAsLoudAsOrdered()
    {
        Script script = new(
            new Line(Role.Narrator, "one two three four five six seven"), new Line("EVE", "one two three four five six seven"))
        {
            Roles = [new("EVE") { Gender = VoiceGender.Female }],
        };

        (PerformanceTimeline timeline, float[] samples) = await SaveAsync(new ToneEngine(), script);

        double[] levels = [.. timeline.Sentences.Select(sentence => Loudness(samples[At(sentence.Start)..At(sentence.End)]))];
        Assert.Equal(levels[0], levels[1], 0.3);
        Assert.Equal(-19, Loudness(samples), 0.2);
    }

    [Theory]
    [InlineData(4.0)]
    [InlineData(5.123)]
    [InlineData(8.5)]
    public async Task SaveAsync_OrderedLength_IsExactToTheSample(double seconds)
    {
        Script script = new(
            new Line("A", "one two three"),
            new Pause(TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5)),
            new OptionalGroup(1, [new Line("A", "four five six")]),
            new Line("A", "seven eight nine"))
        {
            Length = TimeSpan.FromSeconds(seconds),
        };

        (PerformanceTimeline timeline, float[] samples) = await SaveAsync(new ToneEngine(), script);

        Assert.Equal((long)(seconds * 24_000), samples.Length);
        Assert.Equal(TimeSpan.FromSeconds(seconds), timeline.Duration);
    }

    [Fact]
    public async Task SaveAsync_LengthOutOfReach_IsRefusedWithARangeThatIsTrue()
    {
        Script script = new(
            new Line("A", "one two three"),
            new Pause(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2)),
            new Line("A", "four"))
        {
            Length = TimeSpan.FromSeconds(30),
        };

        InfeasibleLengthException exception = await Assert.ThrowsAsync<InfeasibleLengthException>(() => SaveAsync(new ToneEngine(), script));
        (PerformanceTimeline shortest, _) = await SaveAsync(new ToneEngine(), script with { Length = exception.Shortest });
        (PerformanceTimeline longest, _) = await SaveAsync(new ToneEngine(), script with { Length = exception.Longest });

        Assert.Equal((exception.Shortest, exception.Longest), (shortest.Duration, longest.Duration));
        Assert.Equal(TimeSpan.FromSeconds(1), exception.Longest - exception.Shortest);
    }

    [Fact]
    public async Task SaveAsync_Slots_LastExactlyAsLongAsTheySay()
    {
        Script script = new(
            new Slot(TimeSpan.FromSeconds(4), [new Line("A", "one")]),
            new Slot(TimeSpan.FromSeconds(4), [new Line("A", "two three"), new Pause(TimeSpan.FromSeconds(1))]),
            new Slot(TimeSpan.FromSeconds(4), [new Line("A", "four")]));

        (PerformanceTimeline timeline, _) = await SaveAsync(new ToneEngine(), script);

        Assert.Equal([0, 4, 8], timeline.Sentences.Select(sentence => sentence.Start.TotalSeconds));
        Assert.Equal(TimeSpan.FromSeconds(12), timeline.Duration);
    }

    [Fact]
    public async Task SaveAsync_SlotThatIsTooShort_NamesTheCue()
    {
        Script script = new(new Line("A", "one"), new Slot(TimeSpan.FromSeconds(0.3), [new Line("A", "two three four")]));

        PerformanceException exception = await Assert.ThrowsAsync<PerformanceException>(() => SaveAsync(new ToneEngine(), script));

        Assert.Equal(2, exception.CueNumber);
        Assert.StartsWith("Cue 2: a slot of 0.3 s holds cues that need 0.7", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SaveAsync_UtteranceThatFailsOnce_IsTriedAgain()
    {
        ToneEngine engine = new() { BeforeCall = (call, _, _) => call == 1 ? throw new SpeechEngineException("busy") : Task.CompletedTask };

        CollectingLogger<ScriptPerformer> log = new();

        PerformanceTimeline timeline = await new ScriptPerformer(engine, logger: log).SaveAsync(
            new Script(new Line("A", "one"), new Line("A", "two")), _folder["x.wav"], cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(["one", "two"], timeline.Sentences.Select(sentence => sentence.Text));
        Assert.Equal(3, engine.Calls);
        Assert.Equal(["Warning: An utterance failed in attempt 1 of 3; it is tried again."], log.Entries);
    }

    [Fact]
    public async Task SaveAsync_UtteranceThatAlwaysFails_NamesTheCueAndLeavesNoFile()
    {
        ToneEngine engine = new()
        {
            BeforeCall = (_, utterance, _) => utterance.Text == "two" ? throw new SpeechEngineException("no breath") : Task.CompletedTask,
        };
        Script script = new(new Line("A", "one"), new Pause(TimeSpan.Zero), new Line("EVE", "two"), new Line("A", "three"));

        PerformanceException exception = await Assert.ThrowsAsync<PerformanceException>(
            () => SaveAsync(engine, script, new PerformanceOptions { MaxAttempts = 2 }));

        Assert.Equal(3, exception.CueNumber);
        Assert.Contains("EVE (2 attempts): no breath", exception.Message, StringComparison.Ordinal);
        Assert.Empty(_folder.Files);
    }

    [Fact]
    public async Task SaveAsync_Cancelled_LeavesNoFile()
    {
        using CancellationTokenSource cancelled = new();
        ToneEngine engine = new() { BeforeCall = (call, _, token) => call == 2 ? WaitAfter(cancelled.CancelAsync(), token) : Task.CompletedTask };
        Script script = new([.. Enumerable.Range(0, 20).Select(n => new Line("A", $"number {n}"))]);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new ScriptPerformer(engine)
            .SaveWithSidecarsAsync(script, _folder["x.wav"], cancellationToken: cancelled.Token));

        Assert.Empty(_folder.Files);
    }

    [Fact]
    public async Task SaveAsync_ManyUtterances_AreSpokenInParallelWithinTheBound()
    {
        int now = 0;
        int most = 0;
        ToneEngine engine = new()
        {
            BeforeCall = async (_, _, token) =>
            {
                InterlockedMax(ref most, Interlocked.Increment(ref now));
                await Task.Delay(5, token);
                Interlocked.Decrement(ref now);
            },
        };
        Script script = new([.. Enumerable.Range(0, 40).Select(n => new Line("A", $"number {n}"))]);

        (PerformanceTimeline timeline, _) = await SaveAsync(engine, script, new PerformanceOptions { MaxParallelUtterances = 3 });

        Assert.Equal(Enumerable.Range(0, 40).Select(n => $"number {n}"), timeline.Sentences.Select(sentence => sentence.Text));
        Assert.Equal(3, most);
    }

    [Fact]
    public async Task SaveWithSidecarsAsync_Script_LeavesFiveFilesThatAgree()
    {
        Script script = new(new Chapter("First"), new Line("EVE", "one two"), new Chapter("Second"), new Line(Role.Narrator, "three")) { Title = "T" };
        PerformanceFiles files = new(_folder["x.wav"]);
        List<PerformanceProgress> progress = [];

        PerformanceTimeline timeline = await new ScriptPerformer(new ToneEngine()).SaveWithSidecarsAsync(
            script, files.Sound, progress: new SynchronousProgress(progress.Add), cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(files.All.Order(), _folder.Files.Order());
        Assert.Equal(script, ScreenplayReader.Read(await File.ReadAllTextAsync(files.Screenplay, TestContext.Current.CancellationToken)));
        Assert.Contains("<v EVE>", await File.ReadAllTextAsync(files.WebVtt, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(["First", "Second"], timeline.Chapters.Select(chapter => chapter.Title));
        Assert.Equal([2, 4], progress.Select(step => step.CuesDone));
        Assert.Equal((4, TimeSpan.Zero), (progress[^1].CueCount, progress[^1].TimeLeft));
    }

    [Fact]
    public async Task SaveAsync_SoundThatIsNotKnown_IsRefusedBeforeAnythingIsSpoken()
    {
        ToneEngine engine = new();

        PerformanceException exception = await Assert.ThrowsAsync<PerformanceException>(
            () => SaveAsync(engine, new Script(new Line("A", "one"), new Sound("trumpet"))));

        Assert.Equal("Cue 2: there is no sound of the name 'trumpet'; there is bell, chime, singing-bowl.", exception.Message);
        Assert.Equal(0, engine.Calls);
    }

    [Theory]
    [InlineData("x.wma")]
    [InlineData("x")]
    public async Task SaveAsync_OtherFormat_IsRefused(string name)
    {
        ArgumentException exception = await Assert.ThrowsAsync<ArgumentException>(
            () => new ScriptPerformer(new ToneEngine()).SaveAsync(new Script(new Line("A", "b")), _folder[name], cancellationToken: TestContext.Current.CancellationToken));

        Assert.Contains("must end in .wav, .flac, .mp3, .opus, .m4a, .m4b, not in", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SaveAsync_Delivery_ReachesTheEngineAndTheLevel()
    {
        Script script = new(
            new Line("A", "one two three four") { Delivery = new Delivery { Style = "calm", Speed = 0.8 } },
            new Line("A", "one two three four") { Delivery = new Delivery { GainDecibels = -6 } })
        {
            Roles = [new("A") { Delivery = new Delivery { Speed = 1.2 } }],
        };
        ToneEngine engine = new();

        (PerformanceTimeline timeline, float[] samples) = await SaveAsync(engine, script, new PerformanceOptions { Speed = 1.1, MaxParallelUtterances = 1 });

        Assert.Equal([("calm", 0.88), (null, 1.32)], engine.Utterances.Select(utterance => (utterance.Style, Math.Round(utterance.Speed, 6))));
        double[] levels = [.. timeline.Sentences.Select(sentence => Loudness(samples[At(sentence.Start)..At(sentence.End)]))];
        Assert.Equal(6 + StyleProsody.Of("calm").GainDecibels, levels[0] - levels[1], 0.2);
    }

    public void Dispose() => _folder.Dispose();

    private static async Task WaitAfter(Task task, CancellationToken cancellationToken)
    {
        await task;
        await Task.Delay(Timeout.Infinite, cancellationToken);
    }

    private static void InterlockedMax(ref int most, int value)
    {
        int seen;
        while ((seen = most) < value)
        {
            Interlocked.CompareExchange(ref most, value, seen);
        }
    }

    private static int At(TimeSpan time) => (int)new PcmFormat(24_000).ToFrames(time);

    private static double LevelAt(float[] samples, TimeSpan time) => samples.AsSpan(At(time) - 200, 400).ToArray().Max(Math.Abs);

    private static double Loudness(float[] samples)
    {
        LoudnessMeter meter = new(new PcmFormat(24_000));
        meter.Add(samples);
        return meter.IntegratedLufs;
    }

    private async Task<(PerformanceTimeline Timeline, float[] Samples)> SaveAsync(ToneEngine engine, Script script, PerformanceOptions? options = null)
    {
        string path = _folder["performance.wav"];
        PerformanceTimeline timeline = await new ScriptPerformer(engine).SaveAsync(script, path, options, cancellationToken: TestContext.Current.CancellationToken);
        return (timeline, TemporaryFolder.ReadWav(path));
    }

    private sealed class SynchronousProgress(Action<PerformanceProgress> report) : IProgress<PerformanceProgress>
    {
        public void Report(PerformanceProgress value) => report(value);
    }
}
