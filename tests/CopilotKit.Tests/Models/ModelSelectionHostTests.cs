using CopilotKit.Models;
using CopilotKit.TestKit;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace CopilotKit.Tests.Models;

/// <summary>What a framework with a tool-calling loop of its own puts around the choice.</summary>
public class ModelSelectionHostTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void UseModelSelectionHost_BeforeOrAfterModels_IsAroundTheChoiceAndAddsOnce(bool isBefore)
    {
        ServiceCollection services = new();
        Host host = new();
        CopilotKitBuilder builder = services.AddCopilotKit();
        _ = isBefore
            ? builder.UseModelSelectionHost(host).AddModel("a", new EchoingModel()).AddModel("b", new EchoingModel())
            : builder.AddModel("a", new EchoingModel()).AddModel("b", new EchoingModel()).UseModelSelectionHost(host);
        using ServiceProvider provider = services.BuildServiceProvider();

        IChatClient client = provider.GetRequiredService<IChatClient>();

        Assert.IsType<Loop>(client);
        Assert.Same(provider.GetRequiredService<ModelSelectingChatClient>(), client.GetService<ModelSelectingChatClient>());
        Assert.Equal(1, host.Added);
    }

    [Fact]
    public void UseModelSelectionHost_WithoutModels_AddsNothing()
    {
        ServiceCollection services = new();
        Host host = new();

        services.AddCopilotKit().UseModelSelectionHost(host);

        Assert.Equal(0, host.Added);
        Assert.DoesNotContain(services, service => service.ServiceType == typeof(IChatClient));
    }

    [Fact]
    public void UseModelSelectionHost_Twice_FirstStays()
    {
        ServiceCollection services = new();
        (Host first, Host second) = (new Host(), new Host());

        services.AddCopilotKit().UseModelSelectionHost(first).UseModelSelectionHost(second).AddModel("a", new EchoingModel());

        Assert.Equal((1, 0), (first.Added, second.Added));
    }

    [Fact]
    public async Task AddModel_DeploymentAndParty_AreOnTheCardAndPolicyIsTheAppsShortcut()
    {
        ServiceCollection services = new();
        services.AddCopilotKit(options => options.Policy = ModelPolicyNames.Economy)
            .AddModel("mai", new EchoingModel(), "MAI-1-preview", ModelParty.FirstParty, model => model.Quality = 0.7);
        using ServiceProvider provider = services.BuildServiceProvider();

        Selection selection = await provider.GetRequiredService<ModelSelectingChatClient>()
            .SelectAsync([new(ChatRole.User, "Hello.")], cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(("MAI-1-preview", ModelParty.FirstParty, 0.7), (selection.Model.ModelId, selection.Model.Party, selection.Model.Quality));
        Assert.Equal("economy", selection.Request.Policy);
    }

    private sealed class Host : IModelSelectionHost
    {
        public int Added { get; private set; }

        public void AddTo(IServiceCollection services) => Added++;

        public IChatClient GetChatClient(IServiceProvider services) => new Loop(services.GetRequiredService<ModelSelectingChatClient>());
    }

    private sealed class Loop(IChatClient inner) : DelegatingChatClient(inner);
}
