using CopilotKit.Scripts;
using CopilotKit.Speech;
using CopilotKit.Storytelling;

namespace CopilotKit.Benchmarks;

/// <summary>The stories that are performed: by the offline author, the same in every run.</summary>
internal static class Stories
{
    /// <summary>Writes a story for a narrator and two characters.</summary>
    /// <param name="length">How long its performance lasts.</param>
    /// <param name="engine">Whose narrator it is written for.</param>
    public static async Task<Script> WriteAsync(TimeSpan length, ISpeechEngine engine)
    {
        IReadOnlyList<Voice> voices = await engine.GetVoicesAsync();
        OfflineStoryAuthor author = new();
        StoryRequest request = new("a fox who collects echoes", length) { WordsPerMinute = voices[0].WordsPerMinute };
        StoryPlan plan = await author.PlanAsync(request);
        Script script = new([.. author.WriteAsync(request, plan).ToBlockingEnumerable()]) { Title = plan.Title, Roles = plan.Roles, Length = length };
        return script;
    }
}
