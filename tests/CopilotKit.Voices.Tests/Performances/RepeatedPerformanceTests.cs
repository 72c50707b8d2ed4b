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

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [FliteTheory]
    [InlineData(null)]
    [InlineData(70)]
    public async Task SaveAsync_SameScriptTwice_GivesTheSameFile(int? seconds)
    {
        TimeSpan? length = seconds is { } ordered ? TimeSpan.FromSeconds(ordered) : null;
        PerformanceTimeline first = await SaveAsync("first.wav", length);
        PerformanceTimeline second = await SaveAsync("second.wav", length);

        Assert.Equal(3, first.Cast.Select(role => role.Voice.Id).Distinct().Count());
        Assert.Equal(first.Sentences.Select(sentence => (sentence.Start, sentence.End)), second.Sentences.Select(sentence => (sentence.Start, sentence.End)));
        Assert.Equal(await File.ReadAllBytesAsync(_folder["first.wav"], Token), await File.ReadAllBytesAsync(_folder["second.wav"], Token));
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
        _script, _folder[name], new PerformanceOptions { Length = length }, cancellationToken: Token);

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
