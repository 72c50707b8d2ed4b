using CopilotKit.Speech.Speaking;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Agents;

namespace CopilotKit.SemanticKernel.Agents;

/// <summary>Keeps a companion's voice with its kernel, since the agent class is sealed.</summary>
internal static class CompanionVoice
{
    private const string Key = "copilotkit.voice";

    /// <summary>Puts a voice into an agent's own kernel.</summary>
    public static void Set(Kernel kernel, SpeakingOptions? voice) => kernel.Data[Key] = voice;

    /// <summary>Gives the voice of whoever speaks: the agent, or a member of the team.</summary>
    public static SpeakingOptions? Of(Agent agent, string? author) =>
        (agent as CompanionTeam)?.Members.FirstOrDefault(member => member.Name == author) is { } member ? Of(member) : Of(agent);

    private static SpeakingOptions? Of(Agent agent) =>
        agent.Kernel.Data.TryGetValue(Key, out object? voice) ? voice as SpeakingOptions : null;
}
