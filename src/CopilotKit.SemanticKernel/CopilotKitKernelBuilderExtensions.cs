using CopilotKit;
using CopilotKit.SemanticKernel.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.SemanticKernel;

/// <summary>Adds CopilotKit to a kernel.</summary>
public static class CopilotKitKernelBuilderExtensions
{
    /// <summary>Registers the storyteller, the performer and the plugins with the kernel's services, and the choice among models.</summary>
    /// <param name="builder">The kernel builder to add to, also the one that <c>services.AddKernel()</c> gives.</param>
    /// <param name="configure">
    /// Changes the defaults, after the configuration section <c>CopilotKit</c>; checked when a host starts, else at first use.
    /// </param>
    /// <returns>
    /// A builder that adds engines, such as <c>AddFlite()</c>, and models, <c>AddModel("mai", client)</c>. The kernel gets the plugins
    /// with <c>builder.Plugins.AddVoice()</c>.
    /// </returns>
    /// <remarks>
    /// Calling it again only adds to the configuration. A registration of the app's own is left as it is. As soon as there are
    /// models, prompts, agents and the kernel's chat services choose among them: the choosing client, inside the kernel's own
    /// function invocation, is the kernel's <c>IChatClient</c> and <c>IChatCompletionService</c>, and its service selector
    /// prefers it unless a service id is named. <c>kernel.VerifyModelSelection()</c> tells what gets past it.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is <see langword="null"/>.</exception>
    public static CopilotKitBuilder AddCopilotKit(this IKernelBuilder builder, Action<CopilotKitOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);

        return builder.Services.AddCopilotKit(configure).UseModelSelectionHost(new KernelHost());
    }
}
