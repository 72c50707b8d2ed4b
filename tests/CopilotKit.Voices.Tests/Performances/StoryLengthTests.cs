using CopilotKit.Scripts;
using CopilotKit.Speech;
using CopilotKit.Storytelling;
using CopilotKit.TestKit;
using CopilotKit.Voices.Tests.Flite;

namespace CopilotKit.Voices.Tests.Performances;

/// <summary>Stories come out as long as they were ordered: a sample here, all lengths of all ideas where COPILOTKIT_FULL is 1.</summary>
public sealed class StoryLengthTests : IDisposable
{
    private static readonly (string Idea, StoryGenre Genre)[] Wishes =
    [
        ("a fox who collects echoes", StoryGenre.Bedtime),
        ("the clock that ran backwards", StoryGenre.Mystery),
        ("two sisters who sail to the moon", StoryGenre.ScienceFiction),
    ];

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, StoryGenre, int> Orders { get; } = new(
        Environment.GetEnvironmentVariable("COPILOTKIT_FULL") == "1"
            ? Wishes.SelectMany(wish => new[] { 1, 2, 3, 5, 10 }.Select(minutes => (wish.Idea, wish.Genre, minutes)))
            : Wishes.Select((wish, i) => (wish.Idea, wish.Genre, i + 1)));

    [FliteTheory(Needs = "ffprobe")]
    [MemberData(nameof(Orders))]
    public async Task SaveAsync_StoryOfOrderedLength_LastsExactlyThatLong(string idea, StoryGenre genre, int minutes)
    {
        Script script = await Stories.WriteAsync(idea, TimeSpan.FromMinutes(minutes), genre);

        PerformanceTimeline timeline = await new ScriptPerformer(Speaker.Engine)
            .SaveAsync(script, _folder["story.wav"], cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(TimeSpan.FromMinutes(minutes), timeline.Duration);
        Assert.Equal(minutes * 60, await Media.DurationAsync(_folder["story.wav"]), 0.001);
    }

    public void Dispose() => _folder.Dispose();
}
