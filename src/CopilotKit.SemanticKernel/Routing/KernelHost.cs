using CopilotKit.Models;
using CopilotKit.Models.Failover;
using CopilotKit.OpenAI.Chat;
using CopilotKit.SemanticKernel.Connectors;
using CopilotKit.SemanticKernel.Verification;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace CopilotKit.SemanticKernel.Routing;

/// <summary>Puts the choosing client where a kernel looks for models.</summary>
internal sealed class KernelHost : IModelSelectionHost
{
    public void AddTo(IServiceCollection services)
    {
        services.AddSingleton(new KernelRegistrations(services));
        services.TryAddSingleton(static provider => new KernelChatClient(
            provider.GetRequiredService<ModelSelectingChatClient>().AsBuilder().UseKernelFunctionInvocation().Build(provider)));
        services.TryAddSingleton<SelectingChatCompletionService>();
        services.TryAddSingleton<IChatCompletionService>(static provider => provider.GetRequiredService<SelectingChatCompletionService>());
        services.TryAddSingleton<IAIServiceSelector, ModelServiceSelector>();
        services.TryAddSingleton(static provider => new ModelSelectionFilter(provider.GetServices<PolicyRule>()));
        services.AddSingleton<IFunctionInvocationFilter>(static provider => provider.GetRequiredService<ModelSelectionFilter>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IModelErrorClassifier, ConnectorErrorClassifier>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IModelErrorClassifier, OpenAIErrorClassifier>());
    }

    public IChatClient GetChatClient(IServiceProvider services) => services.GetRequiredService<KernelChatClient>();
}
