using CopilotKit.Models;
using CopilotKit.Models.Failover;
using CopilotKit.Models.Policies;
using CopilotKit.TestKit;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.TextGeneration;
using TextContent = Microsoft.SemanticKernel.TextContent;

namespace CopilotKit.SemanticKernel.Tests.Routing;

/// <summary>What goes wrong with choosing among models in Semantic Kernel 1.80.0 by itself, and does not with this library.</summary>
public class SelectionTrapTests
{
    [Fact]
    public async Task RouterWithoutMetadata_ThrowsInPrompts_ButOursHasIt()
    {
        RoutingChatClient router = RoutingChatClient.Create((_, _) => new(Traps.Client("one")));
        Kernel without = Traps.Plain(builder => builder.Services.AddSingleton<IChatClient>(router));
        Stage ours = new(Traps.Simple, "clients");

        await Assert.ThrowsAsync<ArgumentNullException>(
            () => without.InvokePromptAsync("Hello", cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal("first", (await Ways.AskAsync(ours.Kernel, "prompt")).Selection!.Model.Name);
    }

    [Theory]
    [InlineData("clients")]
    [InlineData("connectors")]
    public async Task RouterInsideFunctionInvocation_SelectsInEveryRound_ButOursHoldsItsChoiceForTheTurn(string kind)
    {
        Stage stage = new(new Plot(2, Failing.Never), kind, builder => builder.Services.AddSingleton<ISelectionPolicy>(new Alternating()));

        Answer answer = await Ways.AskAsync(stage.Kernel, "agent");

        Assert.Equal([0, 3], new[] { stage.First.Requests, stage.Second.Requests }.Order());
        Assert.Equal("The fox goes home.", answer.Text);
    }

    [Fact]
    public void LeafThatInvokesFunctions_IsRefused()
    {
        IKernelBuilder builder = Kernel.CreateBuilder();
        builder.AddCopilotKit().AddModel("one", Traps.Client("one").AsBuilder().UseKernelFunctionInvocation().Build());

        ArgumentException exception = Assert.Throws<ArgumentException>(() => builder.Build().GetRequiredService<IChatClient>());

        Assert.StartsWith("The client of model one calls tools itself", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ConnectorThatIsAChatClientInDisguise_IsRefused()
    {
        IChatCompletionService disguised = Traps.Client("one").AsBuilder().UseKernelFunctionInvocation().Build().AsChatCompletionService();

        ArgumentException exception = Assert.Throws<ArgumentException>(
            () => Kernel.CreateBuilder().AddCopilotKit().AddModel("one", disguised));

        Assert.StartsWith("Model one is a chat client that AsChatCompletionService()", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("service")]
    [InlineData("streamed service")]
    public async Task StreamedConnectorThrowsTheBareException_BothKindsAreRecognised(string way)
    {
        Stage stage = new(new Plot(0, Failing.BeforeFirstToken), "connectors");

        Answer answer = await Ways.AskAsync(stage.Kernel, way);

        SelectionAttempt failed = answer.Selection!.Attempts[0];
        Assert.Equal(("first", ModelErrorKind.Server), (failed.Model.Name, failed.Error));
        Assert.Equal("Server, status 503", failed.Problem);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task KeyedLeaves_WinByTheOrderOfRegistration_ButNotOverTheChoice(bool areKeysFirst)
    {
        IKernelBuilder builder = Kernel.CreateBuilder();
        void AddKeys() => builder.Services
            .AddKeyedSingleton<IChatClient>("a", Traps.Client("a"))
            .AddKeyedSingleton<IChatClient>("b", Traps.Client("b"));
        if (areKeysFirst)
        {
            AddKeys();
        }

        builder.AddCopilotKit().AddModel("chosen", Traps.Client("chosen"));
        if (!areKeysFirst)
        {
            AddKeys();
        }

        Kernel kernel = builder.Build();

        foreach (string way in Ways.Names)
        {
            Assert.Equal("chosen", (await Ways.AskAsync(kernel, way)).Selection?.Model.Name);
        }
    }

    [Fact]
    public async Task HostedKernel_GetAllServicesFindsNoKeyedClient_ButAServiceIdDoes()
    {
        ServiceCollection services = new();
        services.AddKernel().AddCopilotKit().AddModel("chosen", Traps.Client("chosen"));
        ActingClient named = Traps.Client("named");
        services.AddKeyedSingleton<IChatClient>("named", named);
        using ServiceProvider provider = services.BuildServiceProvider();
        Kernel kernel = provider.GetRequiredService<Kernel>();

        Answer answer = await Ways.AskAsync(kernel, "agent", new PromptExecutionSettings { ServiceId = "named" });

        Assert.DoesNotContain(named, kernel.GetAllServices<IChatClient>());
        Assert.Null(answer.Selection);
        Assert.Single(named.Options);
    }

    [Fact]
    public async Task SelectorThatRefusesChatCompletion_FallsThroughToTextGeneration_ButOursGivesBoth()
    {
        Stage stage = new(Traps.Simple, "clients", builder => builder.Services.AddSingleton<ITextGenerationService>(new Typewriter()));

        Answer answer = await Ways.AskAsync(stage.Kernel, "prompt");

        Assert.Equal(("The fox goes home.", "first"), (answer.Text, answer.Selection!.Model.Name));
    }

    [Theory]
    [InlineData("clients")]
    [InlineData("connectors")]
    public async Task CallersModelId_ReachesTheLeaf_ButOursOverwritesIt(string kind)
    {
        Wire wire = new(kind);

        await Ways.AskAsync(wire.Kernel, "service", new PromptExecutionSettings { ModelId = "somebody-elses" });

        Assert.Equal("MAI-1-preview", wire.ModelId);
    }

    [Theory]
    [InlineData("clients")]
    [InlineData("connectors")]
    public async Task PolicyInExtensionData_ReachesTheLeaf_ButOursTakesItOut(string kind)
    {
        Wire wire = new(kind);

        PromptExecutionSettings settings = new() { ExtensionData = new Dictionary<string, object> { ["seed"] = 7 } };
        Answer answer = await Ways.AskAsync(wire.Kernel, "service", settings.WithPolicy("economy").ForUser("ada"));

        Assert.Equal(("economy", "ada"), (answer.Selection!.Request.Policy, answer.Selection.Request.User));
        Assert.Equal(["seed"], wire.Extras);
    }

    [Fact]
    public async Task PromptsValue_IsAChatResponseOverAChatClient_AndAMessageOverOurs_SelectionIsInBoth()
    {
        Stage stage = new(Traps.Simple, "clients");
        Kernel clientsOnly = Traps.Plain(builder => builder.Services.AddSingleton(stage.Kernel.GetRequiredService<IChatClient>()));

        FunctionResult ours = await stage.Kernel.InvokePromptAsync("Hello", cancellationToken: TestContext.Current.CancellationToken);
        FunctionResult other = await clientsOnly.InvokePromptAsync("Hello", cancellationToken: TestContext.Current.CancellationToken);

        Assert.IsType<ChatMessageContent>(ours.GetValue<object>());
        Assert.IsType<ChatResponse>(other.GetValue<object>());
        Assert.Equal(("first", "first"), (ours.GetSelection()!.Model.Name, other.GetSelection()!.Model.Name));
    }

    [Fact]
    public async Task AudioAnswer_ConvertsWhole_AndIsDroppedFromKernelStreams_ButNotFromTheClients()
    {
        DataContent sound = new(new byte[] { 1, 2, 3 }, "audio/wav");
        Kernel kernel = Traps.Plain(
            builder => builder.AddCopilotKit().AddModel("one", new TalkingModel(_ => [sound], _ => [sound], _ => [sound])));
        IChatCompletionService service = kernel.GetRequiredService<IChatCompletionService>();
        CancellationToken token = TestContext.Current.CancellationToken;

        ChatMessageContent whole = await service.GetChatMessageContentAsync("Sing.", cancellationToken: token);
        List<StreamingChatMessageContent> parts =
            await service.GetStreamingChatMessageContentsAsync("Sing.", cancellationToken: token).ToListAsync(token);
        List<ChatResponseUpdate> updates = await kernel.GetRequiredService<IChatClient>()
            .GetStreamingResponseAsync("Sing.", cancellationToken: token).ToListAsync(token);

        Assert.Equal("AudioContent", Assert.Single(whole.Items).GetType().Name);
        Assert.Empty(parts.SelectMany(part => part.Items));
        Assert.Same(sound, Assert.Single(updates.SelectMany(update => update.Contents)));
    }

    [Theory]
    [InlineData("prompt function")]
    [InlineData("streamed prompt function")]
    [InlineData("agent")]
    public async Task FilterThatSwapsSettings_LeaksIntoTheCallersArguments_ButOursChangesNone(string way)
    {
        Stage stage = new(Traps.Simple, "clients", builder => builder.AddCopilotKit().UsePolicy("economy", "Diary"));
        PromptExecutionSettings settings = new() { ExtensionData = new Dictionary<string, object> { ["seed"] = 7 } };

        await Ways.AskAsync(stage.Kernel, way, settings);

        Assert.Equal(["seed"], settings.ExtensionData.Keys);
        Assert.Null(settings.ModelId);
    }

    [Fact]
    public async Task FilterThatRestoresSettings_LosesThePolicyInStreams_ButOursKeepsIt()
    {
        Stage stage = new(Traps.Simple, "clients", builder => builder.AddCopilotKit().UsePolicy("economy", "Diary", "summarise"));
        Kernel kernel = stage.Kernel;
        KernelFunction alone = kernel.CreateFunctionFromPrompt("Sum it up.", functionName: "summarise");
        KernelFunction prompt = kernel.CreatePluginFromFunctions("Diary", [alone])["summarise"];
        CancellationToken token = TestContext.Current.CancellationToken;

        List<StreamingKernelContent> parts = await kernel.InvokeStreamingAsync(prompt, cancellationToken: token).ToListAsync(token);

        Assert.Equal("economy", parts[^1].GetSelection()!.Request.Policy);
    }

    /// <summary>What one model hears.</summary>
    private sealed class Wire
    {
        private readonly ActingClient _client = Traps.Client("one");
        private readonly ActingConnector _connector = new(new Actor("one", Traps.Simple, fails: false));

        public Wire(string kind) => Kernel = Traps.Plain(builder => _ = kind is "clients"
            ? builder.AddCopilotKit().AddModel("one", _client, "MAI-1-preview", ModelParty.FirstParty)
            : builder.AddCopilotKit().AddModel("one", _connector, "MAI-1-preview", ModelParty.FirstParty));

        public Kernel Kernel { get; }

        public string? ModelId => _client.Options.SingleOrDefault()?.ModelId ?? _connector.Calls.Single().Settings!.ModelId;

        // Semantic Kernel makes a member of the seed where it knows no connector.
        public IEnumerable<string> Extras => _connector.Calls is [var call]
            ? call.Settings!.ExtensionData!.Keys
            : (_client.Options.Single()!.AdditionalProperties?.Keys ?? []).Concat(_client.Options.Single()!.Seed is 7 ? ["seed"] : []);
    }

    private sealed class Alternating : ISelectionPolicy
    {
        private int _requests;

        public string Name => "alternating";

        public ModelOpinion Judge(ModelCard model, SelectionRequest request) => new(Interlocked.Increment(ref _requests) % 4 < 2 ? 10 : 0);
    }

    private sealed class Typewriter : ITextGenerationService
    {
        public IReadOnlyDictionary<string, object?> Attributes { get; } = new Dictionary<string, object?>();

        public Task<IReadOnlyList<TextContent>> GetTextContentsAsync(
            string prompt, PromptExecutionSettings? executionSettings = null, Kernel? kernel = null, CancellationToken cancellationToken = default) =>
            Task.FromResult<IReadOnlyList<TextContent>>([new TextContent("clatter")]);

        public IAsyncEnumerable<StreamingTextContent> GetStreamingTextContentsAsync(
            string prompt, PromptExecutionSettings? executionSettings = null, Kernel? kernel = null, CancellationToken cancellationToken = default) =>
            AsyncEnumerable.Empty<StreamingTextContent>();
    }
}
