using CopilotKit.Models;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace CopilotKit.SemanticKernel.Tests.Routing;

/// <summary>A kernel with two models, of which the first is the better one.</summary>
internal sealed class Stage
{
    private readonly ActingClient _firstClient;
    private readonly ActingClient _secondClient;
    private readonly ActingConnector _firstConnector;
    private readonly ActingConnector _secondConnector;

    public Stage(Plot plot, string kind, Action<IKernelBuilder>? configure = null)
    {
        (First, Second) = (new Actor("first", plot, fails: true), new Actor("second", plot, fails: false));
        (_firstClient, _secondClient) = (new ActingClient(First), new ActingClient(Second));
        (_firstConnector, _secondConnector) = (new ActingConnector(First), new ActingConnector(Second));

        ServiceCollection hosted = new();
        IKernelBuilder builder = kind is "hosted" ? hosted.AddKernel() : Kernel.CreateBuilder();
        CopilotKitBuilder models = builder.AddCopilotKit(options =>
        {
            options.Policy = ModelPolicyNames.Quality;
            options.Models.Failover.ContinuesStartedText = true;
        });
        AddModels(models, kind);
        builder.Plugins.AddFromObject(Bell);
        builder.Services.AddSingleton<IFunctionInvocationFilter>(Filter);
        builder.Services.AddSingleton<IAutoFunctionInvocationFilter>(Filter);
        configure?.Invoke(builder);
        Kernel = kind is "hosted" ? hosted.BuildServiceProvider(validateScopes: true).GetRequiredService<Kernel>() : builder.Build();
    }

    public static string[] Kinds { get; } = ["clients", "connectors", "connector, client", "client, connector", "keyed", "hosted"];

    public Kernel Kernel { get; }

    public Actor First { get; }

    public Actor Second { get; }

    public Bell Bell { get; } = new();

    public RecordingFilter Filter { get; } = new();

    private void AddModels(CopilotKitBuilder models, string kind)
    {
        _ = kind switch
        {
            "clients" => models.AddModel("first", _firstClient, Best).AddModel("second", _secondClient),
            "connectors" => models.AddModel("first", _firstConnector, Best).AddModel("second", _secondConnector),
            "connector, client" => models.AddModel("first", _firstConnector, Best).AddModel("second", _secondClient),
            "client, connector" or "hosted" => models.AddModel("first", _firstClient, Best).AddModel("second", _secondConnector),
            _ => AddKeyed(models),
        };
    }

    // The kernel's own order would choose the one whose key comes last.
    private CopilotKitBuilder AddKeyed(CopilotKitBuilder models)
    {
        models.AddModel("first", services => services.GetRequiredKeyedService<IChatClient>("first"), Best)
            .AddModel("second", services => services.GetRequiredKeyedService<IChatCompletionService>("second"));
        models.Services.AddKeyedSingleton<IChatClient>("first", _firstClient);
        models.Services.AddKeyedSingleton<IChatCompletionService>("second", _secondConnector);
        return models;
    }

    private static void Best(ModelSettings model) => model.Quality = 0.9;
}
