using CopilotKit.Scripts;
using CopilotKit.Speech;
using CopilotKit.Speech.Engines;
using CopilotKit.TestKit;

namespace CopilotKit.Tests.Speech;

public sealed class KeptTakesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task SaveAsync_TakesKeptAndOneLineChanged_MakesOneUtteranceAgain()
    {
        PerformanceOptions options = new() { Takes = TakeKeeping.Always };
        ToneEngine engine = new();

        await SaveAsync(engine, "One two. Three. Four five", options);
        await SaveAsync(engine, "One two. Six. Four five", options);

        Assert.Equal(["Four five", "One two.", "Six.", "Three."], engine.Utterances.Select(utterance => utterance.Text).Order());
        Assert.Equal(3, Directory.GetFiles(_folder["x.wav.takes"], "*.speech", SearchOption.AllDirectories).Length);
    }

    [Fact]
    public async Task SaveAsync_FailedAndAskedForAgain_MakesOnlyWhatIsMissing()
    {
        ToneEngine broken = new() { BeforeCall = (_, utterance, _) => utterance.Text == "Three." ? throw new SpeechEngineException("down") : Task.CompletedTask };
        PerformanceOptions options = new() { MaxAttempts = 1, MaxParallelUtterances = 1 };
        ToneEngine engine = new();

        await Assert.ThrowsAsync<PerformanceException>(() => SaveAsync(broken, "One two. Three. Four five", options));
        await SaveAsync(engine, "One two. Three. Four five", options);

        Assert.DoesNotContain("One two.", engine.Utterances.Select(utterance => utterance.Text));
        Assert.Contains("Three.", engine.Utterances.Select(utterance => utterance.Text));
        Assert.False(Directory.Exists(_folder["x.wav.takes"]));
    }

    [Fact]
    public async Task SaveAsync_FromKeptTakes_IsTheSameFileWithTheSameTimes()
    {
        PerformanceOptions options = new() { Takes = TakeKeeping.Always };
        Script script = new(new Line("A", "One two. Three"), new Ambience("rain"), new Line("B", "four five"));
        ScriptPerformer performer = new(new ToneEngine());

        PerformanceTimeline first = await performer.SaveAsync(script, _folder["x.wav"], options, cancellationToken: TestContext.Current.CancellationToken);
        byte[] made = File.ReadAllBytes(_folder["x.wav"]);
        PerformanceTimeline second = await performer.SaveAsync(script, _folder["x.wav"], options, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(made, File.ReadAllBytes(_folder["x.wav"]));
        Assert.Equal(first.Sentences.SelectMany(sentence => sentence.Words), second.Sentences.SelectMany(sentence => sentence.Words));
    }

    [Theory]
    [InlineData(TakeKeeping.UntilDone, false)]
    [InlineData(TakeKeeping.Never, false)]
    [InlineData(TakeKeeping.Always, true)]
    public async Task SaveAsync_Complete_LeavesTakesOnlyWhereTheyAreToStay(TakeKeeping keeping, bool stay)
    {
        await SaveAsync(new ToneEngine(), "one", new PerformanceOptions { Takes = keeping });

        Assert.Equal(stay, Directory.Exists(_folder["x.wav.takes"]));
    }

    [Fact]
    public async Task SaveAsync_Cancelled_LeavesNoTakes()
    {
        using CancellationTokenSource cancelled = new();
        ToneEngine engine = new() { BeforeCall = (call, _, _) => call == 3 ? cancelled.CancelAsync() : Task.CompletedTask };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new ScriptPerformer(engine).SaveAsync(
            new Script(new Line("A", "One. Two. Three. Four. Five. Six. Seven. Eight. Nine.")), _folder["x.wav"], cancellationToken: cancelled.Token));

        Assert.False(Directory.Exists(_folder["x.wav.takes"]));
    }

    public void Dispose() => _folder.Dispose();

    private Task<PerformanceTimeline> SaveAsync(ToneEngine engine, string text, PerformanceOptions options) => new ScriptPerformer(engine).SaveAsync(
        new Script(new Line("A", text)), _folder["x.wav"], options, cancellationToken: TestContext.Current.CancellationToken);
}
