using CopilotKit.SemanticKernel.Plugins;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.SemanticKernel;

/// <summary>Adds tools of Microsoft.Extensions.AI to a kernel.</summary>
public static class FunctionsKernelBuilderPluginsExtensions
{
    /// <summary>Adds tools of any origin, such as an MCP server's, as a plugin.</summary>
    /// <param name="plugins">The plugins to add to.</param>
    /// <param name="pluginName">The name of the plugin.</param>
    /// <param name="functions">The tools.</param>
    /// <returns><paramref name="plugins"/>, for chaining.</returns>
    /// <remarks>
    /// Unlike <c>AsKernelFunction()</c>, this keeps <see cref="ApprovalRequiredAIFunction"/>, which <c>AddApproval</c> asks for, and gives
    /// the tools the kernel's services.
    /// </remarks>
    /// <exception cref="ArgumentException">
    /// <paramref name="pluginName"/> is empty, or has characters other than letters, digits and underscores.
    /// </exception>
    public static IKernelBuilderPlugins AddFunctions(
        this IKernelBuilderPlugins plugins, string pluginName, params IReadOnlyList<AIFunction> functions)
    {
        ArgumentNullException.ThrowIfNull(plugins);
        ArgumentException.ThrowIfNullOrWhiteSpace(pluginName);
        ArgumentNullException.ThrowIfNull(functions);

        plugins.Services.AddSingleton(FunctionOrigin.Plugin(pluginName, functions));
        return plugins;
    }
}
