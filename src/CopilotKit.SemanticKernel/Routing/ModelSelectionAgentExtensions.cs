using CopilotKit.Models;
using Microsoft.SemanticKernel.Agents;

namespace Microsoft.SemanticKernel;

/// <summary>Says for an agent how its models are chosen.</summary>
/// <remarks>
/// Each method gives a copy of the agent, with the same id, kernel and plugins: the agent itself stays as it is. Arguments
/// and settings of one invocation come before the agent's own. What holds for the agent holds for the models that its tools
/// ask as well, if it is a policy.
/// </remarks>
public static class ModelSelectionAgentExtensions
{
    /// <summary>Has a policy choose the agent's models.</summary>
    /// <param name="agent">The agent.</param>
    /// <param name="policy">One of <see cref="ModelPolicyNames"/> or of <see cref="ModelsOptions.Policies"/>.</param>
    /// <returns>A copy of the agent.</returns>
    public static ChatCompletionAgent WithPolicy(this ChatCompletionAgent agent, string policy) =>
        Copy(agent, arguments => arguments.WithPolicy(policy));

    /// <summary>Says who pays for the agent: budgets are counted by it, together with all other agents of this user.</summary>
    /// <param name="agent">The agent.</param>
    /// <param name="user">The app's own name for the user.</param>
    /// <returns>A copy of the agent.</returns>
    public static ChatCompletionAgent ForUser(this ChatCompletionAgent agent, string user) =>
        Copy(agent, arguments => arguments.ForUser(user));

    /// <summary>
    /// Says which conversation the agent is in: it stays on its model, and budgets are counted by
    /// it, for all its agents together.
    /// </summary>
    /// <param name="agent">The agent.</param>
    /// <param name="conversation">The app's own name for the conversation.</param>
    /// <returns>A copy of the agent.</returns>
    public static ChatCompletionAgent ForConversation(this ChatCompletionAgent agent, string conversation) =>
        Copy(agent, arguments => arguments.ForConversation(conversation));

    private static ChatCompletionAgent Copy(ChatCompletionAgent agent, Func<KernelArguments, KernelArguments> say)
    {
        ArgumentNullException.ThrowIfNull(agent);

        return new ChatCompletionAgent
        {
            Id = agent.Id,
            Name = agent.Name,
            Description = agent.Description,
            Instructions = agent.Instructions,
            InstructionsRole = agent.InstructionsRole,
            Kernel = agent.Kernel,
            Arguments = say(agent.Arguments is { } arguments ? new KernelArguments(arguments, CopyOf(arguments.ExecutionSettings)) : []),
            HistoryReducer = agent.HistoryReducer,
            LoggerFactory = agent.LoggerFactory,
            Template = agent.Template,
            UseImmutableKernel = agent.UseImmutableKernel,
        };
    }

    private static Dictionary<string, PromptExecutionSettings>? CopyOf(IReadOnlyDictionary<string, PromptExecutionSettings>? settings) =>
        settings?.ToDictionary(entry => entry.Key, entry => entry.Value);
}
