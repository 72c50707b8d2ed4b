using System.Diagnostics.CodeAnalysis;
using CopilotKit.Models;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Services;

namespace CopilotKit.SemanticKernel.Routing;

/// <summary>Gives prompts and agents the choosing service, unless they name a service id.</summary>
/// <remarks>
/// A service id that is registered as a key names that service, past all choosing. One that is a model of the catalog has the
/// choosing service ask this model first. Both kinds of chat services are given: if one were refused, Semantic Kernel would go
/// on to services of other kinds.
/// </remarks>
internal sealed class ModelServiceSelector(
    SelectingChatCompletionService service, KernelChatClient client, ModelCatalog catalog, ModelSelectionFilter filter)
    : IAIServiceSelector, IChatClientSelector
{
    private static readonly IAIServiceSelector ByOrder = new Kernel().ServiceSelector;

    public bool TrySelectAIService<T>(
        Kernel kernel,
        KernelFunction function,
        KernelArguments arguments,
        [NotNullWhen(true)] out T? service,
        out PromptExecutionSettings? serviceSettings)
        where T : class, IAIService =>
        TrySelect(kernel, function, arguments, out service, out serviceSettings)
        || ByOrder.TrySelectAIService(kernel, function, arguments, out service, out serviceSettings);

    public bool TrySelectChatClient<T>(
        Kernel kernel,
        KernelFunction function,
        KernelArguments arguments,
        [NotNullWhen(true)] out T? service,
        out PromptExecutionSettings? serviceSettings)
        where T : class, IChatClient =>
        TrySelect(kernel, function, arguments, out service, out serviceSettings)
        || ((IChatClientSelector)ByOrder).TrySelectChatClient(kernel, function, arguments, out service, out serviceSettings);

    private bool TrySelect<T>(
        Kernel kernel, KernelFunction function, KernelArguments arguments, [NotNullWhen(true)] out T? selected, out PromptExecutionSettings? settings)
        where T : class
    {
        IReadOnlyDictionary<string, PromptExecutionSettings>? all = arguments.ExecutionSettings ?? function.ExecutionSettings;
        if (all is not null && Keyed<T>(kernel, all) is { } named)
        {
            (selected, settings) = named;
            return true;
        }

        selected = service as T ?? client as T;
        settings = null;
        if (selected is null || !TryGetSettings(all, out settings))
        {
            selected = null;
            return false;
        }

        settings = RequestKeys.Annotate(settings, arguments, filter.PolicyOf(function));
        return true;
    }

    private static (T Service, PromptExecutionSettings Settings)? Keyed<T>(Kernel kernel, IReadOnlyDictionary<string, PromptExecutionSettings> all)
        where T : class
    {
        if (kernel.Services is not IKeyedServiceProvider services)
        {
            return null;
        }

        foreach ((string id, PromptExecutionSettings settings) in all)
        {
            if (ServiceIds.IsName(id) && (services.GetKeyedService<T>(id) ?? Converted<T>(services, id)) is { } keyed)
            {
                return (keyed, RequestKeys.Strip(settings));
            }
        }

        return null;
    }

    // Prompts and agents ask for this kind first and would take what is next in line before they ask for a chat client of that name.
    private static T? Converted<T>(IKeyedServiceProvider services, string id) where T : class =>
        typeof(T) == typeof(IChatCompletionService) ? services.GetKeyedService<IChatClient>(id)?.AsChatCompletionService() as T : null;

    private bool TryGetSettings(IReadOnlyDictionary<string, PromptExecutionSettings>? all, out PromptExecutionSettings? settings)
    {
        settings = null;
        if (all is null or { Count: 0 })
        {
            return true;
        }

        foreach ((string id, PromptExecutionSettings candidate) in all)
        {
            if (ServiceIds.IsName(id) && catalog.TryFind(id, out Model? model))
            {
                settings = candidate.Clone();
                settings.ModelId = model.Card.Name;
                return true;
            }
        }

        settings = all.Where(entry => !ServiceIds.IsName(entry.Key)).Select(entry => entry.Value).FirstOrDefault();
        return settings is not null;
    }
}
