using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Agents;

namespace CopilotKit.SemanticKernel.Agents;

/// <summary>
/// What a model is told and offered, so that it can hand a conversation over. Its words are prompts: treat a changed one as changed
/// behaviour.
/// </summary>
internal static class Handover
{
    /// <summary>Makes a plugin with a function for each of the others.</summary>
    public static KernelPlugin PluginFor(IEnumerable<ChatCompletionAgent> others, Action<ChatCompletionAgent> choose) =>
        KernelPluginFactory.CreateFromFunctions(nameof(Handover), others.Select(other => TransferTo(other, choose)));

    /// <summary>Says who the others are; nothing when there are none.</summary>
    public static string InstructionsAbout(IReadOnlyCollection<ChatCompletionAgent> others) => others.Count == 0 ? "" :
        $"You share this conversation with {string.Join(" ", others.Select(other => $"{other.Name} ({other.Description})"))} "
        + "When what the person wants is for one of them, call the function that transfers to them, at once and without announcing it; "
        + "they see the whole conversation.";

    /// <summary>Says whether a call hands over; streams and some connectors write plugin and function in one.</summary>
    public static bool IsCall(string? plugin, string? function) =>
        plugin == nameof(Handover) || function?.StartsWith($"{nameof(Handover)}_", StringComparison.Ordinal) == true
        || function?.StartsWith($"{nameof(Handover)}-", StringComparison.Ordinal) == true;

    private static KernelFunction TransferTo(ChatCompletionAgent other, Action<ChatCompletionAgent> choose) => KernelFunctionFactory.CreateFromMethod(
        () =>
        {
            choose(other);
            return $"{other.Name} goes on.";
        },
        AIJsonUtilities.DefaultOptions,
        $"transfer_to_{other.Name}",
        $"Hands the conversation over to {other.Name}. {other.Description}");
}
