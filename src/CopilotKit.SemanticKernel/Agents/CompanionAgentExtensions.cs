using CopilotKit.SemanticKernel.Agents;
using CopilotKit.Speech;
using CopilotKit.Speech.Speaking;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel.ChatCompletion;

namespace Microsoft.SemanticKernel.Agents;

/// <summary>Gives agents a voice.</summary>
public static class CompanionAgentExtensions
{
    /// <summary>Asks an agent and speaks its answer while it is still written.</summary>
    /// <param name="agent">
    /// The agent, or a <see cref="CompanionTeam"/>; its kernel comes from <c>AddCopilotKit</c> with an engine.
    /// </param>
    /// <param name="message">What the person says.</param>
    /// <param name="thread">The conversation. When the answer is interrupted, it keeps only what was heard of it.</param>
    /// <param name="voice">
    /// How it sounds; <see langword="null"/> takes the voice of each companion's <see cref="CompanionProfile"/>, else the one that
    /// narrates.
    /// </param>
    /// <param name="onUpdate">Told of every piece of the answer when it is read, such as to show it.</param>
    /// <param name="options">How the agent is invoked.</param>
    /// <returns>The answer, which begins with <see cref="SpokenReply.SpeakAsync"/>.</returns>
    /// <exception cref="InvalidOperationException">The agent's kernel has no <see cref="ScriptPerformer"/>.</exception>
    public static SpokenReply Speak(
        this Agent agent,
        string message,
        ChatHistoryAgentThread thread,
        SpeakingOptions? voice = null,
        Action<StreamingChatMessageContent>? onUpdate = null,
        AgentInvokeOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(agent);
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(thread);

        IServiceProvider services = (options?.Kernel ?? agent.Kernel).Services;
        ScriptPerformer performer = services.GetService<ScriptPerformer>() ?? throw new InvalidOperationException(
            $"The kernel of {agent.Name ?? "the agent"} cannot speak. Add CopilotKit to it: builder.AddCopilotKit().AddFlite().");
        ReplyReader reader = new(agent, new ChatMessageContent(AuthorRole.User, message), thread, onUpdate, options);
        TimeProvider time = services.GetService<TimeProvider>() ?? TimeProvider.System;
        return new SpokenReply(author => voice ?? CompanionVoice.Of(agent, author), performer, time, reader);
    }
}
