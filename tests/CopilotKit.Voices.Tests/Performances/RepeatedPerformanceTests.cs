using CopilotKit.Scripts;
using CopilotKit.Speech;
using CopilotKit.TestKit;
using CopilotKit.Voices.Tests.Flite;

namespace CopilotKit.Voices.Tests.Performances;

public sealed class RepeatedPerformanceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private readonly Script _script = new(
        [.. StoryText.Sentences.Select((sentence, i) => new Line(i % 3 is 0 ? "MARA" : i % 3 is 1 ? Role.Narrator : "BEAR", sentence))])
    {
        Roles = [new Role("MARA") { Gender = VoiceGender.Female, Age = VoiceAge.Child }, new Role("BEAR") { Age = VoiceAge.Old }],
    };

    [FliteFact]
    public async Task SaveAsync_SameScriptTwice_GivesTheSameCastAndTheSameLength()
    {
        PerformanceTimeline first = await SaveAsync("first.wav", TimeSpan.FromSeconds(70));
        PerformanceTimeline second = await SaveAsync("second.wav", TimeSpan.FromSeconds(70));

        Assert.Equal(3, first.Cast.Select(role => role.Voice.Id).Distinct().Count());
        Assert.Equal(first.Cast.Select(role => (role.Role.Name, role.Voice.Id, role.Pitch)), second.Cast.Select(role => (role.Role.Name, role.Voice.Id, role.Pitch)));
        Assert.Equal(first.Frames, second.Frames);
    }

    // flite draws its noise from the C library's rand(), which all threads share: where a sentence sinks below the threshold of
    // the trimmer was measured to vary by 15 ms on average and 95 ms at most. With an ordered length, silences make up for it.
    [FliteFact]
    public async Task SaveAsync_SameScriptTwiceWithoutLength_GivesTheSameTimesButForTheEdgesOfSentences()
    {
        PerformanceTimeline first = await SaveAsync("first.wav", length: null);
        PerformanceTimeline second = await SaveAsync("second.wav", length: null);

        Assert.Equal(first.Duration.TotalSeconds, second.Duration.TotalSeconds, 0.01 * first.Duration.TotalSeconds);
        Assert.All(first.Sentences.Zip(second.Sentences), pair =>
            Assert.Equal((pair.First.End - pair.First.Start).TotalSeconds, (pair.Second.End - pair.Second.Start).TotalSeconds, 0.15));
    }

    [FliteFact]
    public async Task SaveWithSidecarsAsync_CancelledAmidSpeech_LeavesNoFile()
    {
        using CancellationTokenSource cancelled = new();
        CancelAfter progress = new(cancelled, sentences: 3);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new ScriptPerformer(Speaker.Engine)
            .SaveWithSidecarsAsync(_script, _folder["story.wav"], progress: progress, cancellationToken: cancelled.Token));

        Assert.InRange(progress.Reports, 3, StoryText.Sentences.Length - 1);
        Assert.Empty(_folder.Files);
    }

    public void Dispose() => _folder.Dispose();

    private Task<PerformanceTimeline> SaveAsync(string name, TimeSpan? length) => new ScriptPerformer(Speaker.Engine).SaveAsync(
        _script, _folder[name], new PerformanceOptions { Length = length }, cancellationToken: TestContext.Current.CancellationToken);

    private sealed class CancelAfter(CancellationTokenSource source, int sentences) : IProgress<PerformanceProgress>
    {
        public int Reports { get; private set; }

        public void Report(PerformanceProgress value)
        {
            if (++Reports == sentences)
            {
                source.Cancel();
            }
        }
    }
}
