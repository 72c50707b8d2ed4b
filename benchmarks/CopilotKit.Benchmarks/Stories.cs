using CopilotKit.Scripts;
using CopilotKit.Speech;
using CopilotKit.Storytelling;

namespace CopilotKit.Benchmarks;

/// <summary>The stories that are performed: by the offline author, the same in every run.</summary>
internal static class Stories
{
    /// <summary>Writes a story for a narrator and two characters, or more where it is too long for so few.</summary>
    /// <param name="length">How long its performance lasts.</param>
    /// <param name="engine">For whose voices it is written.</param>
    public static async Task<Script> WriteAsync(TimeSpan length, ISpeechEngine engine)
    {
        OfflineStoryAuthor author = new();
        Storyteller teller = new(author, pace: async (roles, token) => new Casting(await engine.GetVoicesAsync(token), roles).WordsPerMinute);
        StoryRequest request = new("a fox who collects echoes", length);
        for (int seed = 1; seed <= 20 && (await author.PlanAsync(request)).Roles.Count != 3; seed++)
        {
            request = request with { Seed = seed };
        }

        return await teller.WriteAsync(request);
    }
}
