namespace CopilotKit.Models;

/// <summary>The keys by which a request says how its model is chosen: no model sees them.</summary>
internal static class ChoiceKeys
{
    public static IReadOnlyList<string> All { get; } =
        [ModelSelectionKeys.Policy, ModelSelectionKeys.User, ModelSelectionKeys.Conversation];
}
