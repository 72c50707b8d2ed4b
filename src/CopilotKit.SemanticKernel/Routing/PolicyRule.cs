using Microsoft.SemanticKernel;

namespace CopilotKit.SemanticKernel.Routing;

/// <summary>Which policy holds for a function, or for all functions of a plugin.</summary>
internal sealed record PolicyRule(string Plugin, string? Function, string Policy)
{
    public bool IsFor(KernelFunction function) =>
        Plugin.Equals(function.PluginName, StringComparison.OrdinalIgnoreCase)
        && (Function is null || Function.Equals(function.Name, StringComparison.OrdinalIgnoreCase));
}
