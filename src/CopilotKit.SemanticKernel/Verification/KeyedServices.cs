using CopilotKit.Models;
using CopilotKit.SemanticKernel.Routing;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace CopilotKit.SemanticKernel.Verification;

/// <summary>Checks the services that a request can name by a service id: the key that they are registered under.</summary>
internal static class KeyedServices
{
    public static IEnumerable<ModelSelectionFinding> Check(Kernel kernel)
    {
        KernelRegistrations registrations = kernel.Services.GetRequiredService<KernelRegistrations>();
        return [.. Check<IChatClient>(kernel, registrations), .. Check<IChatCompletionService>(kernel, registrations)];
    }

    public static ModelSelectionFinding WithoutMetadata(string client) => new(
        ModelSelectionFindingKind.MissingMetadata,
        $"{client} gives no ChatClientMetadata: prompts that a selector gives it throw.",
        "public override object? GetService(Type type, object? key = null) => "
            + "type == typeof(ChatClientMetadata) ? new ChatClientMetadata(\"name\") : base.GetService(type, key);");

    private static IEnumerable<ModelSelectionFinding> Check<T>(Kernel kernel, KernelRegistrations registrations) where T : class => registrations
        .Of(typeof(T))
        .Where(service => service.IsKeyedService)
        .GroupBy(service => service.ServiceKey!)
        .SelectMany(same => same.Key is string id && ServiceIds.IsName(id)
            ? CheckNamed<T>(kernel, id, same.Count())
            : [Nameless(typeof(T).Name, same.Key)]);

    private static ModelSelectionFinding Nameless(string type, object key) => new(
        ModelSelectionFindingKind.UnreachableService,
        $"No service id names the {type} under the key '{key}': a service id is a text other than '{PromptExecutionSettings.DefaultServiceId}'.",
        $"builder.Services.AddKeyedSingleton<{type}>(\"name\", …);");

    private static IEnumerable<ModelSelectionFinding> CheckNamed<T>(Kernel kernel, string id, int count) where T : class
    {
        string type = typeof(T).Name;
        if (count > 1)
        {
            yield return new(
                ModelSelectionFindingKind.UnreachableService,
                $"Of the {count} services registered as {type} under the key '{id}' only the last can be reached.",
                $"builder.Services.AddKeyedSingleton<{type}>(\"{id}-2\", …);");
        }

        if ((kernel.Services as IKeyedServiceProvider)?.GetKeyedService<T>(id) is not { } service)
        {
            yield return new(
                ModelSelectionFindingKind.UnreachableService,
                $"The kernel's services know no keys, so that nothing reaches the {type} under the key '{id}'.",
                "new Kernel(services.BuildServiceProvider())");
            yield break;
        }

        if (!kernel.GetAllServices<T>().Contains(service) && !kernel.Services.GetRequiredService<ModelCatalog>().TryFind(id, out _))
        {
            yield return new(
                ModelSelectionFindingKind.UnreachableService,
                $"Only a service id reaches the {type} under the key '{id}': in a host neither GetAllServices nor a ModelId finds keyed services.",
                $"builder.AddCopilotKit().AddModel(\"{id}\", services => services.GetRequiredKeyedService<{type}>(\"{id}\"));");
        }

        foreach (ModelSelectionFinding finding in service is IChatClient client ? CheckClient(id, client) : [])
        {
            yield return finding;
        }
    }

    private static IEnumerable<ModelSelectionFinding> CheckClient(string id, IChatClient client)
    {
        if (client.GetService<ChatClientMetadata>() is null)
        {
            yield return WithoutMetadata($"The chat client under the key '{id}'");
        }

        int invocations = ClientChain.CountInvocations(client);
        if (invocations > 1)
        {
            yield return new(
                ModelSelectionFindingKind.DoubledFunctionInvocation,
                $"{invocations} function invocations stand around the chat client under the key '{id}'.",
                "client.AsBuilder().UseKernelFunctionInvocation().Build()    // once");
        }

        if (invocations == 0 || ClientChain.HasForeignInvocation(client))
        {
            yield return new(
                ModelSelectionFindingKind.MissingFunctionInvocation,
                $"Requests that name the service id '{id}' get a chat client that invokes "
                    + (invocations == 0 ? "no functions." : "functions past the kernel's filters."),
                $"builder.AddCopilotKit().AddModel(\"{id}\", client);    // without a key: a service id may name a model of the catalog");
        }
    }
}
