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
    public async Task SaveAsync_SameScriptTwice_GivesTheSameCastAndTheSameTimes()
    {
        PerformanceTimeline first = await SaveAsync("first.wav");
        PerformanceTimeline second = await SaveAsync("second.wav");

        Assert.Equal(3, first.Cast.Select(role => role.Voice.Id).Distinct().Count());
        Assert.Equal(first.Cast.Select(role => (role.Role.Name, role.Voice.Id, role.Pitch)), second.Cast.Select(role => (role.Role.Name, role.Voice.Id, role.Pitch)));
        Assert.Equal(first.Frames, second.Frames);
        Assert.Equal(first.Sentences.SelectMany(sentence => sentence.Words), second.Sentences.SelectMany(sentence => sentence.Words));
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

    private Task<PerformanceTimeline> SaveAsync(string name) =>
        new ScriptPerformer(Speaker.Engine).SaveAsync(_script, _folder[name], cancellationToken: TestContext.Current.CancellationToken);

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
