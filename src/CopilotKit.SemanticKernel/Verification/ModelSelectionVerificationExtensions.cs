using CopilotKit.Models;
using CopilotKit.SemanticKernel.Routing;
using CopilotKit.SemanticKernel.Verification;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.SemanticKernel;

/// <summary>Checks that a kernel's models are chosen wherever the kernel calls one.</summary>
public static class ModelSelectionVerificationExtensions
{
    /// <summary>
    /// Looks for ways past the choice, doubled or missing function invocation, unreachable services and missing metadata.
    /// </summary>
    /// <param name="kernel">The kernel, as the app built it.</param>
    /// <returns>What was found, each with the line that mends it; empty when all is well.</returns>
    /// <remarks>
    /// Calls no model. It makes the chat services that are registered, as their first use would. Meant for a test or the start of an app.
    /// </remarks>
    public static IReadOnlyList<ModelSelectionFinding> VerifyModelSelection(this Kernel kernel)
    {
        ArgumentNullException.ThrowIfNull(kernel);

        if (kernel.Services.GetService<ModelSelectingChatClient>() is not { } choosing || choosing.GetStatus().Count == 0)
        {
            const string mend = "builder.AddCopilotKit().AddModel(\"name\", client);";
            return [new(ModelSelectionFindingKind.NoModels, "The kernel has no model to choose.", mend)];
        }

        return kernel.Services.GetService<SelectingChatCompletionService>() is null
            ? [new(
                ModelSelectionFindingKind.MissingFunctionInvocation,
                "Models were added to the services, but not for kernels: agents would call no tools, and prompts see one kind of service only.",
                "services.AddKernel().AddCopilotKit();")]
            : [.. UnkeyedServices.Check(kernel, choosing), .. KeyedServices.Check(kernel)];
    }
}
