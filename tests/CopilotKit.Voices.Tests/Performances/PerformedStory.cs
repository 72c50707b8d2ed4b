using CopilotKit.Scripts;
using CopilotKit.Speech;
using CopilotKit.Storytelling;
using CopilotKit.TestKit;
using CopilotKit.Voices.Tests.Flite;

namespace CopilotKit.Voices.Tests.Performances;

/// <summary>A story of a minute, written offline and performed with the real voices: once for all tests that look at it.</summary>
public sealed class PerformedStory : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public Script Script { get; private set; } = new();

    public PerformanceFiles Files => new(_folder["story.wav"]);

    public PerformanceTimeline Timeline { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        // The tests are skipped then.
        if (!FliteFactAttribute.IsMissing)
        {
            Script = await Stories.WriteAsync("a fox who collects echoes", TimeSpan.FromMinutes(1), StoryGenre.Bedtime);
            Timeline = await new ScriptPerformer(Speaker.Engine).SaveWithSidecarsAsync(Script, Files.Sound);
        }
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
