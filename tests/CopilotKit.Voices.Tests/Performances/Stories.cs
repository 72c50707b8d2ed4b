using CopilotKit.Scripts;
using CopilotKit.Speech;
using CopilotKit.Storytelling;
using CopilotKit.Voices.Tests.Flite;

namespace CopilotKit.Voices.Tests.Performances;

/// <summary>Has stories written offline, for the pace of the real cast.</summary>
internal static class Stories
{
    private static readonly Storyteller Teller = new(
        new OfflineStoryAuthor(),
        pace: static async (roles, cancellationToken) => new Casting(await Speaker.Engine.GetVoicesAsync(cancellationToken), roles).WordsPerMinute);

    public static Task<Script> WriteAsync(string idea, TimeSpan length, StoryGenre genre) =>
        Teller.WriteAsync(new StoryRequest(idea, length) { Genre = genre }, TestContext.Current.CancellationToken);
}
