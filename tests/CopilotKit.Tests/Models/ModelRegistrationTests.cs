using CopilotKit.Models;
using CopilotKit.TestKit;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CopilotKit.Tests.Models;

public class ModelRegistrationTests
{
    private static readonly ChatMessage[] Hello = [new(ChatRole.User, "Hello.")];

    [Fact]
    public async Task AddModel_CodeAndConfiguration_ConfigurationHasTheLastWord()
    {
        using ServiceProvider provider = Provider(
            new()
            {
                ["CopilotKit:Models:Policy"] = "economy",
                ["CopilotKit:Models:Catalog:MAI:Quality"] = "0.7",
                ["CopilotKit:Models:Catalog:MAI:Capabilities"] = "Tools, Vision",
                ["CopilotKit:Models:Catalog:MAI:QualityByIntent:story"] = "0.9",
                ["CopilotKit:Models:Catalog:MAI:Regions:0"] = "eu",
            },
            builder => builder.AddModel("mai", new EchoingModel(), model => (model.Party, model.Quality) = (ModelParty.FirstParty, 0.2)));

        Selection selection = await provider.GetRequiredService<ModelSelectingChatClient>().SelectAsync(Hello, cancellationToken: TestContext.Current.CancellationToken);

        ModelCard card = selection.Model;
        Assert.Equal(("mai", ModelParty.FirstParty, 0.7, ModelCapabilities.Tools | ModelCapabilities.Vision), (card.Name, card.Party, card.Quality, card.Capabilities));
        Assert.Equal((0.9, "eu", "economy"), (card.QualityByIntent["story"], Assert.Single(card.Regions), selection.Request.Policy));
    }

    [Fact]
    public async Task AddModel_ChatClient_IsTheChoosingOne()
    {
        using ServiceProvider provider = Provider([], builder => builder.AddModel("a", new EchoingModel()).AddModel("b", new EchoingModel(), model => model.Quality = 1));

        ChatResponse response = await provider.GetRequiredService<IChatClient>().GetResponseAsync("Hello", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(("Hello", "b"), (response.Text, response.GetSelection()!.Model.Name));
        Assert.Equal(["a", "b"], provider.GetRequiredService<ModelCatalog>().Models.Select(model => model.Card.Name));
    }

    [Fact]
    public async Task Configuration_Changes_ConcernTheNextRequest()
    {
        ChangeableConfiguration source = new() { ["CopilotKit:Models:Catalog:b:Quality"] = "0.9" };
        using ServiceProvider provider = Provider(
            source, builder => builder.AddModel("a", new EchoingModel()).AddModel("b", new EchoingModel()));
        ModelSelectingChatClient client = provider.GetRequiredService<ModelSelectingChatClient>();

        string before = (await client.SelectAsync(Hello, cancellationToken: TestContext.Current.CancellationToken)).Model.Name;
        source.Change("CopilotKit:Models:Catalog:b:Quality", "0.1");
        string after = (await client.SelectAsync(Hello, cancellationToken: TestContext.Current.CancellationToken)).Model.Name;
        source.Change("CopilotKit:Models:Policy", "economy");
        Selection economy = await client.SelectAsync(Hello, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(("b", "a", "economy"), (before, after, economy.Request.Policy));
    }

    [Fact]
    public async Task Configuration_ChangesToNonsense_LeavesEverythingAsItWas()
    {
        ChangeableConfiguration source = [];
        using ServiceProvider provider = Provider(source, builder => builder.AddModel("a", new EchoingModel()));
        ModelSelectingChatClient client = provider.GetRequiredService<ModelSelectingChatClient>();

        Exception? error = Record.Exception(() => source.Change("CopilotKit:Models:Policy", "nonsense"));
        Selection selection = await client.SelectAsync(Hello, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Contains("Models.Policy: must be one of", Assert.IsType<AggregateException>(error).InnerException!.Message, StringComparison.Ordinal);
        Assert.Equal("balanced", selection.Request.Policy);
    }

    [Theory]
    [InlineData("CopilotKit:Models:Policy", "best", "Property Models.Policy: must be one of quality, balanced, economy, prefer-first-party, private, not best.")]
    [InlineData("CopilotKit:Models:Catalog:a:Quality", "2", "Model a: Quality must be 0 to 1, not 2.")]
    [InlineData("CopilotKit:Models:Catalog:a:ContextWindowTokens", "0", "Model a: ContextWindowTokens must be at least 1 token, not 0.")]
    [InlineData("CopilotKit:Models:Failover:MaxAttempts", "0", "Property Models.Failover.MaxAttempts: must be 1 to 20, not 0.")]
    [InlineData("CopilotKit:Models:Failover:StallTimeout", "00:00:00", "Property Models.Failover.StallTimeout: must be more than zero to one day, not 00:00:00.")]
    [InlineData("CopilotKit:Models:Budgets:DollarsPerUser", "-1", "Property Models.Budgets.DollarsPerUser: must be at least 0 dollars, not -1.")]
    [InlineData("CopilotKit:Models:Policies:mine:Cost", "11", "Property Models.Policies.mine.Cost: must be 0 to 10, not 11.")]
    [InlineData("CopilotKit:Models:Catalog:b:Service", "elsewhere", "Model b: Service must be one of loopback, not elsewhere; or give the client in code: AddModel(\"b\", client).")]
    public void Configuration_OutOfRange_IsRefusedAtStart(string key, string value, string message)
    {
        using ServiceProvider provider = Provider(
            new() { [key] = value }, builder => builder.AddModel("a", new EchoingModel()).Services.AddSingleton<IModelClientFactory, LoopbackFactory>());

        OptionsValidationException exception = Assert.Throws<OptionsValidationException>(
            () => provider.GetRequiredService<IStartupValidator>().Validate());

        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Configuration_NamesAService_ItsFactoryMakesTheClientOnceAndItsKeyIsShownNowhere()
    {
        ChangeableConfiguration source = new()
        {
            ["CopilotKit:Models:Catalog:mai:Service"] = "Loopback",
            ["CopilotKit:Models:Catalog:mai:Endpoint"] = "http://localhost:1",
            ["CopilotKit:Models:Catalog:mai:ApiKey"] = "hush",
        };
        LoopbackFactory factory = new();
        using ServiceProvider provider = Provider(
            source, builder => builder.AddModelSelection().Services.AddSingleton<IModelClientFactory>(factory));
        ModelCatalog catalog = provider.GetRequiredService<ModelCatalog>();

        source.Change("CopilotKit:Models:Catalog:mai:Quality", "0.9");

        Model model = Assert.Single(catalog.Models);
        Assert.Equal((1, "hush", 0.9), (factory.Made.Count, factory.Made[0].ApiKey, model.Card.Quality));
        Assert.DoesNotContain("hush", model.Card.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("localhost", model.Card.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Configuration_KeyAlone_StartsNothing()
    {
        using ServiceProvider provider = Provider(
            new() { ["CopilotKit:Models:Catalog:mai:ApiKey"] = "hush" }, builder => builder.AddModelSelection());

        provider.GetRequiredService<IStartupValidator>().Validate();

        Assert.Empty(provider.GetRequiredService<ModelCatalog>().Models);
    }

    [Fact]
    public void Catalog_TwoModelsOfOneName_IsRefused()
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(() => new ModelCatalog(
            [new Model(new ModelCard("a"), new EchoingModel()), new Model(new ModelCard("A"), new EchoingModel())]));

        Assert.StartsWith("Two models are called a.", exception.Message, StringComparison.Ordinal);
    }

    private static ServiceProvider Provider(ChangeableConfiguration source, Action<CopilotKitBuilder> add)
    {
        ServiceCollection services = new();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Add(source).Build());
        add(services.AddCopilotKit());
        return services.BuildServiceProvider();
    }

    private sealed class LoopbackFactory : IModelClientFactory
    {
        public List<ModelSettings> Made { get; } = [];

        public IReadOnlyCollection<string> Services => ["loopback"];

        public IChatClient Create(string name, ModelSettings settings)
        {
            Made.Add(settings);
            return new EchoingModel();
        }
    }

    private sealed class ChangeableConfiguration : Dictionary<string, string?>, IConfigurationSource
    {
        private Provided? _provider;

        public IConfigurationProvider Build(IConfigurationBuilder builder) => _provider = new Provided(this);

        public void Change(string key, string value) => _provider!.Change(key, value);

        private sealed class Provided : ConfigurationProvider
        {
            public Provided(Dictionary<string, string?> values) =>
                Data = new Dictionary<string, string?>(values, StringComparer.OrdinalIgnoreCase);

            public void Change(string key, string value)
            {
                Data[key] = value;
                OnReload();
            }
        }
    }
}
