using CopilotKit.Scripts;
using CopilotKit.Speech;
using CopilotKit.Storytelling;
using CopilotKit.Voices.Tests.Flite;

namespace CopilotKit.Voices.Tests.Performances;

/// <summary>Has stories written offline, for the pace of the real cast.</summary>
internal static class Stories
{
    public static async Task<Script> WriteAsync(string idea, TimeSpan length, StoryGenre genre)
    {
        OfflineStoryAuthor author = new();
        StoryRequest request = new(idea, length) { Genre = genre };
        StoryPlan plan = await author.PlanAsync(request, TestContext.Current.CancellationToken);
        Casting casting = new(await Speaker.Engine.GetVoicesAsync(TestContext.Current.CancellationToken), plan.Roles);
        return await new Storyteller(author).WriteAsync(
            request with { WordsPerMinute = casting.WordsPerMinute }, TestContext.Current.CancellationToken);
    }
}
