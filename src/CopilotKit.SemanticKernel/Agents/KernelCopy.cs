using Microsoft.SemanticKernel;

namespace CopilotKit.SemanticKernel.Agents;

/// <summary>Copies kernels for one agent or one invocation.</summary>
internal static class KernelCopy
{
    /// <summary>
    /// Copies a kernel with exactly the plugins given; the services, filters and data stay shared or copied as in a clone.
    /// </summary>
    public static Kernel Of(Kernel kernel, IEnumerable<KernelPlugin> plugins)
    {
        // A clone of a kernel without plugins takes those of the services again.
        KernelPlugin[] own = [.. plugins];
        Kernel copy = kernel.Clone();
        copy.Plugins.Clear();
        copy.Plugins.AddRange(own);
        return copy;
    }
}
