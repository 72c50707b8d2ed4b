using CopilotKit.Models;
using CopilotKit.SemanticKernel.Routing;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace CopilotKit.SemanticKernel.Verification;

/// <summary>Checks the services that a kernel uses where a request names none.</summary>
internal static class UnkeyedServices
{
    public static IEnumerable<ModelSelectionFinding> Check(Kernel kernel, ModelSelectingChatClient choosing) =>
    [
        .. CheckClient(kernel.Services.GetRequiredService<IChatClient>(), choosing),
        .. CheckService(kernel.Services.GetRequiredService<IChatCompletionService>()),
        .. CheckSelector(kernel.ServiceSelector),
    ];

    private static IEnumerable<ModelSelectionFinding> CheckClient(IChatClient client, ModelSelectingChatClient choosing)
    {
        if (client.GetService<ModelSelectingChatClient>() != choosing)
        {
            yield return new(
                ModelSelectionFindingKind.WayPastSelection,
                $"{client.GetType().Name} is registered as IChatClient, so that whoever asks the services for one gets past the choice.",
                "builder.AddCopilotKit().AddModel(\"name\", client);    // instead of registering it as IChatClient");
            if (client.GetService<ChatClientMetadata>() is null)
            {
                yield return KeyedServices.WithoutMetadata($"{client.GetType().Name}, registered as IChatClient,");
            }

            yield break;
        }

        int invocations = ClientChain.CountInvocations(client);
        if (invocations > 1)
        {
            yield return new(
                ModelSelectionFindingKind.DoubledFunctionInvocation,
                $"{invocations} function invocations stand around the choice; the kernel's own is enough.",
                "services.AddSingleton<IChatClient>(services => services.GetRequiredService<ModelSelectingChatClient>()"
                    + ".AsBuilder().UseKernelFunctionInvocation().Build(services));");
        }

        if (invocations == 0 || ClientChain.HasForeignInvocation(client))
        {
            yield return new(
                ModelSelectionFindingKind.MissingFunctionInvocation,
                $"The registered IChatClient invokes {(invocations == 0 ? "no functions" : "functions past the kernel's filters")}.",
                "client.AsBuilder().UseKernelFunctionInvocation().Build()    // instead of UseFunctionInvocation()");
        }
    }

    private static IEnumerable<ModelSelectionFinding> CheckService(IChatCompletionService service)
    {
        if (service is not SelectingChatCompletionService)
        {
            yield return new(
                ModelSelectionFindingKind.WayPastSelection,
                $"{service.GetType().Name} is registered as IChatCompletionService, so that whoever asks the kernel for one gets past the choice.",
                "builder.AddCopilotKit().AddModel(\"name\", connector);    // instead of registering it as IChatCompletionService");
        }
    }

    private static IEnumerable<ModelSelectionFinding> CheckSelector(IAIServiceSelector selector)
    {
        if (selector is not ModelServiceSelector)
        {
            yield return new(
                ModelSelectionFindingKind.WayPastSelection,
                $"{selector.GetType().Name} selects the services of prompts and agents, past the choice and past policies of functions and agents.",
                "builder.Services.RemoveAll<IAIServiceSelector>();    // before builder.AddCopilotKit()");
        }
    }
}
