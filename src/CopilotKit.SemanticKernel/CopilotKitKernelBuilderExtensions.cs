using CopilotKit;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.SemanticKernel;

/// <summary>Adds CopilotKit to a kernel.</summary>
public static class CopilotKitKernelBuilderExtensions
{
    /// <summary>Registers the storyteller, the performer and the plugins with the kernel's services.</summary>
    /// <param name="builder">The kernel builder to add to.</param>
    /// <param name="configure">
    /// Changes the defaults, after the configuration section <c>CopilotKit</c>; checked when a host starts, else at first use.
    /// </param>
    /// <returns>
    /// A builder that adds engines, such as <c>AddFlite()</c>. The kernel gets the plugins with <c>builder.Plugins.AddVoice()</c>.
    /// </returns>
    /// <remarks>Calling it again only adds to the configuration. A registration of the app's own is left as it is.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is <see langword="null"/>.</exception>
    public static CopilotKitBuilder AddCopilotKit(this IKernelBuilder builder, Action<CopilotKitOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);

        return builder.Services.AddCopilotKit(configure);
    }
}
