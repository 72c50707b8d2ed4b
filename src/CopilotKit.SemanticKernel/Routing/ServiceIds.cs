using Microsoft.SemanticKernel;

namespace CopilotKit.SemanticKernel.Routing;

/// <summary>Tells service ids that name something from those that stand for any service.</summary>
internal static class ServiceIds
{
    public static bool IsName(string id) =>
        id.Length > 0 && !id.Equals(PromptExecutionSettings.DefaultServiceId, StringComparison.OrdinalIgnoreCase);
}
