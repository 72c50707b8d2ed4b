using CopilotKit.Models;
using CopilotKit.SemanticKernel.Tests.Routing;
using CopilotKit.SemanticKernel.Verification;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Services;

namespace CopilotKit.SemanticKernel.Tests.Verification;

public class ModelSelectionVerificationTests
{
    [Theory]
    [InlineData("clients")]
    [InlineData("connectors")]
    [InlineData("connector, client")]
    public void Verify_KernelAsDocumented_FindsNothing(string kind) =>
        Assert.Empty(new Stage(new Plot(0, Failing.Never), kind).Kernel.VerifyModelSelection());

    [Fact]
    public void Verify_HostedKernel_FindsNothing()
    {
        ServiceCollection services = new();
        services.AddCopilotKit().AddModel("one", Model());
        services.AddKernel().AddCopilotKit();
        using ServiceProvider provider = services.BuildServiceProvider(validateScopes: true);

        Assert.Empty(provider.GetRequiredService<Kernel>().VerifyModelSelection());
    }

    [Fact]
    public void Verify_NoModel_GivesTheLineThatAddsOne()
    {
        IKernelBuilder builder = Kernel.CreateBuilder();
        builder.AddCopilotKit();

        ModelSelectionFinding finding = Assert.Single(builder.Build().VerifyModelSelection());

        Assert.Equal(
            "NoModels: The kernel has no model to choose.\n    builder.AddCopilotKit().AddModel(\"name\", client);", finding.ToString());
    }

    [Fact]
    public void Verify_ModelsWithoutTheKernel_GivesTheLineThatTellsIt()
    {
        ServiceCollection services = new();
        services.AddCopilotKit().AddModel("one", Model());
        services.AddKernel();
        using ServiceProvider provider = services.BuildServiceProvider();

        ModelSelectionFinding finding = Assert.Single(provider.GetRequiredService<Kernel>().VerifyModelSelection());

        Assert.Equal((ModelSelectionFindingKind.MissingFunctionInvocation, "services.AddKernel().AddCopilotKit();"), (finding.Kind, finding.Mend));
    }

    [Fact]
    public void Verify_OwnChatClient_IsAWayPast() => AssertFinds(
        ModelSelectionFindingKind.WayPastSelection,
        "ActingClient is registered as IChatClient",
        builder => builder.Services.AddSingleton<IChatClient>(Model()));

    [Fact]
    public void Verify_OwnConnector_IsAWayPast() => AssertFinds(
        ModelSelectionFindingKind.WayPastSelection,
        "ActingConnector is registered as IChatCompletionService",
        builder => builder.Services.AddSingleton<IChatCompletionService>(Connector()));

    [Fact]
    public void Verify_OwnSelector_IsAWayPast() => AssertFinds(
        ModelSelectionFindingKind.WayPastSelection,
        "OwnSelector selects the services",
        builder => builder.Services.AddSingleton<IAIServiceSelector>(new OwnSelector()));

    [Fact]
    public void Verify_TwoFunctionInvocations_AreFound() => AssertFinds(
        ModelSelectionFindingKind.DoubledFunctionInvocation,
        "2 function invocations",
        builder => builder.Services.AddSingleton<IChatClient>(services =>
            services.GetRequiredService<ModelSelectingChatClient>()
                .AsBuilder().UseKernelFunctionInvocation().UseKernelFunctionInvocation().Build(services)));

    [Fact]
    public void Verify_NoFunctionInvocation_IsFound() => AssertFinds(
        ModelSelectionFindingKind.MissingFunctionInvocation,
        "invokes no functions",
        builder => builder.Services.AddSingleton<IChatClient>(services => services.GetRequiredService<ModelSelectingChatClient>()));

    [Fact]
    public void Verify_InvocationWithoutFilters_IsFound() => AssertFinds(
        ModelSelectionFindingKind.MissingFunctionInvocation,
        "past the kernel's filters",
        builder => builder.Services.AddSingleton<IChatClient>(services =>
            services.GetRequiredService<ModelSelectingChatClient>().AsBuilder().UseFunctionInvocation().Build(services)));

    [Theory]
    [InlineData(7)]
    [InlineData("default")]
    [InlineData("")]
    public void Verify_KeyThatNoServiceIdIs_IsUnreachable(object key) => AssertFinds(
        ModelSelectionFindingKind.UnreachableService,
        $"under the key '{key}'",
        builder => builder.Services.AddKeyedSingleton<IChatClient>(key, InvokingModel()));

    [Fact]
    public void Verify_OneKeyTwice_FirstIsUnreachable() => AssertFinds(
        ModelSelectionFindingKind.UnreachableService,
        "Of the 2 services registered as IChatCompletionService under the key 'own' only the last",
        builder => builder.Services
            .AddKeyedSingleton<IChatCompletionService>("own", Connector())
            .AddKeyedSingleton<IChatCompletionService>("own", Connector()));

    [Fact]
    public void Verify_KeyInAHostedKernel_IsUnreachableButByName()
    {
        ServiceCollection services = new();
        services.AddKernel().AddCopilotKit().AddModel("one", Model());
        services.AddKeyedSingleton<IChatClient>("own", InvokingModel());
        using ServiceProvider provider = services.BuildServiceProvider();

        ModelSelectionFinding finding = Assert.Single(provider.GetRequiredService<Kernel>().VerifyModelSelection());

        Assert.Equal(ModelSelectionFindingKind.UnreachableService, finding.Kind);
        Assert.Equal("builder.AddCopilotKit().AddModel(\"own\", services => services.GetRequiredKeyedService<IChatClient>(\"own\"));", finding.Mend);
    }

    [Fact]
    public void Verify_ServicesWithoutKeys_ReachNoKey()
    {
        ServiceCollection services = new();
        services.AddKernel().AddCopilotKit().AddModel("one", Model());
        services.AddKeyedSingleton<IChatClient>("own", InvokingModel());
        using ServiceProvider provider = services.BuildServiceProvider();
        Kernel kernel = new(new WithoutKeys(provider));

        ModelSelectionFinding finding = Assert.Single(kernel.VerifyModelSelection());

        Assert.Contains("know no keys", finding.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_KeyedClientWithoutMetadata_IsFound() => AssertFinds(
        ModelSelectionFindingKind.MissingMetadata,
        "The chat client under the key 'own' gives no ChatClientMetadata",
        builder => builder.Services.AddKeyedSingleton<IChatClient>(
            "own", (_, _) => RoutingChatClient.Create((_, _) => new(Model())).AsBuilder().UseKernelFunctionInvocation().Build()));

    [Fact]
    public void Verify_BareKeyedClient_InvokesNoFunctions() => AssertFinds(
        ModelSelectionFindingKind.MissingFunctionInvocation,
        "name the service id 'own'",
        builder => builder.Services.AddKeyedSingleton<IChatClient>("own", Model()));

    private static void AssertFinds(ModelSelectionFindingKind kind, string problem, Action<IKernelBuilder> configure)
    {
        Stage stage = new(new Plot(0, Failing.Never), "clients", configure);

        ModelSelectionFinding finding = Assert.Single(stage.Kernel.VerifyModelSelection());

        Assert.Equal(kind, finding.Kind);
        Assert.Contains(problem, finding.Problem, StringComparison.Ordinal);
        Assert.NotEmpty(finding.Mend);
    }

    private static ActingClient Model() => new(new Actor("own", new Plot(0, Failing.Never), fails: false));

    private static ActingConnector Connector() => new(new Actor("own", new Plot(0, Failing.Never), fails: false));

    private static IChatClient InvokingModel() => Model().AsBuilder().UseKernelFunctionInvocation().Build();

    private sealed class WithoutKeys(IServiceProvider inner) : IServiceProvider
    {
        public object? GetService(Type serviceType) => inner.GetService(serviceType);
    }

    private sealed class OwnSelector : IAIServiceSelector
    {
        public bool TrySelectAIService<T>(
            Kernel kernel, KernelFunction function, KernelArguments arguments, out T service, out PromptExecutionSettings? serviceSettings)
            where T : class, IAIService
        {
            (service, serviceSettings) = (kernel.GetRequiredService<T>(), null);
            return true;
        }
    }
}
