using CopilotKit.Models;
using CopilotKit.Models.Failover;
using CopilotKit.Models.Policies;
using CopilotKit.Speech;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Agents;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.TextGeneration;
using FunctionCallContent = Microsoft.SemanticKernel.FunctionCallContent;
using FunctionResultContent = Microsoft.SemanticKernel.FunctionResultContent;
using TextContent = Microsoft.SemanticKernel.TextContent;

namespace CopilotKit.SemanticKernel.Tests.Routing;

/// <summary>What goes wrong with choosing among models in Semantic Kernel 1.80.0 by itself, and does not with this library.</summary>
public class TrapTests
{
    private static readonly Plot Simple = new(0, Failing.Never);

    [Fact]
    public async Task RouterWithoutMetadata_ThrowsInPrompts_ButOursHasIt()
    {
        Kernel without = Plain(builder => builder.Services.AddSingleton<IChatClient>(RoutingChatClient.Create((_, _) => new(Client("one")))));
        Stage ours = new(Simple, "clients");

        await Assert.ThrowsAsync<ArgumentNullException>(() => without.InvokePromptAsync("Hello", cancellationToken: TestContext.Current.CancellationToken));
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
        builder.AddCopilotKit().AddModel("one", Client("one").AsBuilder().UseKernelFunctionInvocation().Build());

        ArgumentException exception = Assert.Throws<ArgumentException>(() => builder.Build().GetRequiredService<IChatClient>());

        Assert.StartsWith("The client of model one calls tools itself", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ConnectorThatIsAChatClientInDisguise_IsRefused()
    {
        IChatCompletionService disguised = Client("one").AsBuilder().UseKernelFunctionInvocation().Build().AsChatCompletionService();

        ArgumentException exception = Assert.Throws<ArgumentException>(() => Kernel.CreateBuilder().AddCopilotKit().AddModel("one", disguised));

        Assert.StartsWith("Model one is a chat client that AsChatCompletionService() made a connector of", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("service")]
    [InlineData("streamed service")]
    public async Task ConnectorAsChatClient_LosesTheKernel_ButOursGivesItToTheConnector(string way)
    {
        ActingConnector connector = new(new Actor("one", new Plot(1, Failing.Never), fails: false));
        Bell bell = new();
        Kernel kernel = Plain(builder =>
        {
            builder.AddCopilotKit().AddModel("one", connector);
            builder.Plugins.AddFromObject(bell);
        });

        await Ways.AskAsync(kernel, way);

        Assert.All(connector.Calls, call => Assert.Same(kernel, call.Kernel));
        Assert.Equal([1], bell.Rings);
    }

    [Theory]
    [InlineData("agent")]
    [InlineData("streamed agent")]
    public async Task ConnectorFailsInTheSecondRound_NextOneGoesOnFromTheHistory(string way)
    {
        Stage stage = new(new Plot(2, Failing.BetweenToolRounds), "connectors");

        Answer answer = await Ways.AskAsync(stage.Kernel, way);

        Assert.Equal(["first-1", "second-2"], answer.History.SelectMany(message => message.Items).OfType<FunctionResultContent>().Select(result => result.CallId));
        Assert.Equal([1, 2], stage.Bell.Rings);
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
        void AddKeys() => builder.Services.AddKeyedSingleton<IChatClient>("a", Client("a")).AddKeyedSingleton<IChatClient>("b", Client("b"));
        if (areKeysFirst)
        {
            AddKeys();
        }

        builder.AddCopilotKit().AddModel("chosen", Client("chosen"));
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
        services.AddKernel().AddCopilotKit().AddModel("chosen", Client("chosen"));
        ActingClient named = Client("named");
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
        Stage stage = new(Simple, "clients", builder => builder.Services.AddSingleton<ITextGenerationService>(new Typewriter()));

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

        Answer answer = await Ways.AskAsync(
            wire.Kernel, "service", new PromptExecutionSettings { ExtensionData = new Dictionary<string, object> { ["seed"] = 7 } }.WithPolicy("economy").ForUser("ada"));

        Assert.Equal(("economy", "ada"), (answer.Selection!.Request.Policy, answer.Selection.Request.User));
        Assert.Equal(["seed"], wire.Extras);
    }

    [Fact]
    public async Task FunctionAsAnAIFunction_IsInvokedPastTheFilters_ButNotByOurLoop()
    {
        Stage stage = new(new Plot(1, Failing.Never), "clients");
        KernelFunction ring = stage.Kernel.Plugins["Bell"]["ring"].WithKernel(stage.Kernel);

        await ((AIFunction)ring).InvokeAsync(new() { ["times"] = 9 }, TestContext.Current.CancellationToken);
        await Ways.AskAsync(stage.Kernel, "client");

        Assert.Equal([9, 1], stage.Bell.Rings);
        Assert.Equal(["Bell.ring: String"], stage.Filter.Calls);
    }

    [Fact]
    public async Task ToolThatIsNoKernelFunction_FailsInTheKernelsLoop_SoPluginsAreKernelFunctions()
    {
        Stage stage = new(new Plot(1, Failing.Never), "clients", builder =>
        {
            builder.Services.AddSingleton<ITextToSpeechClient>(new TestKit.ToneEngine());
            builder.Plugins.AddVoice().AddStorytelling().AddMeditation();
        });
        ChatOptions options = new PromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.None() }.ToChatOptions(stage.Kernel);
        options.Tools = [AIFunctionFactory.Create((int times) => times, "ring")];
        options.ToolMode = ChatToolMode.Auto;

        ChatResponse response = await stage.Kernel.GetRequiredService<IChatClient>().GetResponseAsync("Ring.", options, TestContext.Current.CancellationToken);

        Exception? exception = response.Messages.SelectMany(message => message.Contents).OfType<Microsoft.Extensions.AI.FunctionResultContent>().Single().Exception;
        Assert.Contains("must be of type KernelFunction", exception!.Message, StringComparison.Ordinal);
        Assert.Equal(["Bell", "Meditation", "Storytelling", "Voice"], stage.Kernel.Plugins.Select(plugin => plugin.Name).Order());
    }

    [Theory]
    [InlineData("bare", 0, 0)]
    [InlineData("foreign", 1, 0)]
    [InlineData("ours", 1, 1)]
    public async Task BareChatClientBehindAnAgent_InvokesNoFunctions_AndAForeignLoopNoFilters_ButOursBoth(string kind, int rings, int autoCalls)
    {
        ActingClient model = new(new Actor("one", new Plot(1, Failing.Never), fails: false));
        (Bell bell, RecordingFilter filter) = (new Bell(), new RecordingFilter());
        Kernel kernel = Plain(builder =>
        {
            _ = kind switch
            {
                "bare" => builder.Services.AddSingleton<IChatClient>(model),
                "foreign" => builder.Services.AddSingleton(model.AsBuilder().UseFunctionInvocation().Build()),
                _ => builder.AddCopilotKit().AddModel("one", model).Services,
            };
            builder.Plugins.AddFromObject(bell);
            builder.Services.AddSingleton<IAutoFunctionInvocationFilter>(filter);
        });
        ChatCompletionAgent agent = new()
        {
            Kernel = kernel,
            Arguments = new(new PromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() }),
        };

        await agent.InvokeAsync("Ring.", cancellationToken: TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal((rings, autoCalls), (bell.Rings.Count, filter.AutoCalls.Count));
    }

    [Fact]
    public async Task PromptsValue_IsAChatResponseOverAChatClient_AndAMessageOverOurs_SelectionIsInBoth()
    {
        Stage stage = new(Simple, "clients");
        Kernel clientsOnly = Plain(builder => builder.Services.AddSingleton(stage.Kernel.GetRequiredService<IChatClient>()));

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
        Kernel kernel = Plain(builder => builder.AddCopilotKit().AddModel("one", new ScriptedModel(_ => sound, _ => sound, _ => sound)));
        IChatCompletionService service = kernel.GetRequiredService<IChatCompletionService>();
        CancellationToken token = TestContext.Current.CancellationToken;

        ChatMessageContent whole = await service.GetChatMessageContentAsync("Sing.", cancellationToken: token);
        List<StreamingChatMessageContent> parts = await service.GetStreamingChatMessageContentsAsync("Sing.", cancellationToken: token).ToListAsync(token);
        List<ChatResponseUpdate> updates = await kernel.GetRequiredService<IChatClient>().GetStreamingResponseAsync("Sing.", cancellationToken: token).ToListAsync(token);

        Assert.Equal("AudioContent", Assert.Single(whole.Items).GetType().Name);
        Assert.Empty(parts.SelectMany(part => part.Items));
        Assert.Same(sound, Assert.Single(updates.SelectMany(update => update.Contents)));
    }

    [Fact]
    public async Task ToolNames_DifferBetweenClientsAndConnectors_ButEachGetsItsOwn()
    {
        Stage stage = new(new Plot(2, Failing.BetweenToolRounds), "connector, client");

        Answer answer = await Ways.AskAsync(stage.Kernel, "service");

        Assert.Equal(["Bell_ring", "Bell_ring"], answer.History.SelectMany(message => message.Items).OfType<FunctionCallContent>().Select(call => call.FunctionName));
        Assert.Equal([1, 2], stage.Bell.Rings);
    }

    [Theory]
    [InlineData("clients", false)]
    [InlineData("clients", true)]
    [InlineData("connectors", false)]
    [InlineData("connectors", true)]
    public async Task CallsForTheCaller_LoseTheirPlugin_ButOursCanBeInvoked(string kind, bool isStreamed)
    {
        Stage stage = new(new Plot(1, Failing.Never), kind);
        PromptExecutionSettings settings = new() { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto(autoInvoke: false) };
        IChatCompletionService service = stage.Kernel.GetRequiredService<IChatCompletionService>();
        CancellationToken token = TestContext.Current.CancellationToken;
        ChatHistory history = new("Ring.", AuthorRole.User);

        FunctionCallContent call = Assert.Single(isStreamed
            ? await StreamedCallsAsync(service.GetStreamingChatMessageContentsAsync(history, settings, stage.Kernel, token))
            : FunctionCallContent.GetFunctionCalls(await service.GetChatMessageContentAsync(history, settings, stage.Kernel, token)));
        history.Add(new ChatMessageContent(AuthorRole.Assistant, [call]));
        history.Add((await call.InvokeAsync(stage.Kernel, token)).ToChatMessage());
        ChatMessageContent answer = await service.GetChatMessageContentAsync(history, settings, stage.Kernel, token);

        Assert.Equal(("Bell", "ring", "The fox goes home."), (call.PluginName, call.FunctionName, answer.Content));
        Assert.Equal([1], stage.Bell.Rings);

        static async Task<IEnumerable<FunctionCallContent>> StreamedCallsAsync(IAsyncEnumerable<StreamingChatMessageContent> parts)
        {
            FunctionCallContentBuilder calls = new();
            await foreach (StreamingChatMessageContent part in parts)
            {
                calls.Append(part);
            }

            return calls.Build();
        }
    }

    [Theory]
    [InlineData("prompt function")]
    [InlineData("streamed prompt function")]
    [InlineData("agent")]
    public async Task FilterThatSwapsSettings_LeaksIntoTheCallersArguments_ButOursChangesNone(string way)
    {
        Stage stage = new(Simple, "clients", builder => builder.AddCopilotKit().UsePolicy("economy", "Diary"));
        PromptExecutionSettings settings = new() { ExtensionData = new Dictionary<string, object> { ["seed"] = 7 } };

        await Ways.AskAsync(stage.Kernel, way, settings);

        Assert.Equal(["seed"], settings.ExtensionData.Keys);
        Assert.Null(settings.ModelId);
    }

    [Fact]
    public async Task FilterThatRestoresSettings_LosesThePolicyInStreams_ButOursKeepsIt()
    {
        Stage stage = new(Simple, "clients", builder => builder.AddCopilotKit().UsePolicy("economy", "Diary", "summarise"));
        KernelPlugin diary = stage.Kernel.CreatePluginFromFunctions("Diary", [stage.Kernel.CreateFunctionFromPrompt("Sum it up.", functionName: "summarise")]);

        List<StreamingKernelContent> parts = await stage.Kernel.InvokeStreamingAsync(diary["summarise"], cancellationToken: TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal("economy", parts[^1].GetSelection()!.Request.Policy);
    }

    [Fact]
    public void AddFromType_FindsNoFunctionInOurPlugins_ButAddVoiceDoes()
    {
        VoicePlugin plugin = new(new TestKit.ToneEngine(), new ScriptPerformer(new TestKit.ToneEngine()), ".");

        Assert.Throws<ArgumentException>(() => Plain(builder => builder.Plugins.AddFromObject(plugin)));
        Assert.NotEmpty(Plain(builder => builder.Plugins.AddVoice(plugin)).Plugins["Voice"]);
    }

    [Fact]
    public async Task AsKernelFunction_GivesJsonAndNoServices_SoOurPluginsAreMadeOfTheirMethods()
    {
        ToneEngineKernel tone = new();

        SavedSound? sound = await tone.Kernel.InvokeAsync<SavedSound>("Voice", "speak", new() { ["text"] = "one" }, TestContext.Current.CancellationToken);

        Assert.NotNull(sound);
        Assert.DoesNotContain(
            tone.Kernel.Plugins.SelectMany(plugin => plugin).SelectMany(function => function.UnderlyingMethod!.GetParameters()),
            parameter => parameter.ParameterType == typeof(IServiceProvider));
    }

    private static Kernel Plain(Action<IKernelBuilder> configure)
    {
        IKernelBuilder builder = Kernel.CreateBuilder();
        configure(builder);
        return builder.Build();
    }

    private static ActingClient Client(string name) => new(new Actor(name, Simple, fails: false));

    /// <summary>What one model hears.</summary>
    private sealed class Wire
    {
        private readonly ActingClient _client = Client("one");
        private readonly ActingConnector _connector = new(new Actor("one", Simple, fails: false));

        public Wire(string kind) => Kernel = Plain(builder => _ = kind is "clients"
            ? builder.AddCopilotKit().AddModel("one", _client, "MAI-1-preview", ModelParty.FirstParty)
            : builder.AddCopilotKit().AddModel("one", _connector, "MAI-1-preview", ModelParty.FirstParty));

        public Kernel Kernel { get; }

        public string? ModelId => _client.Options.SingleOrDefault()?.ModelId ?? _connector.Calls.Single().Settings!.ModelId;

        // Semantic Kernel makes a member of the seed where it knows no connector.
        public IEnumerable<string> Extras => _connector.Calls is [var call]
            ? call.Settings!.ExtensionData!.Keys
            : (_client.Options.Single()!.AdditionalProperties?.Keys ?? []).Concat(_client.Options.Single()!.Seed is 7 ? ["seed"] : []);
    }

    private sealed class ToneEngineKernel
    {
        public ToneEngineKernel() => Kernel = Plain(builder =>
        {
            builder.AddCopilotKit(options => options.SoundFolder = Directory.CreateTempSubdirectory("trap-test").FullName);
            builder.Services.AddSingleton<ITextToSpeechClient>(new TestKit.ToneEngine());
            builder.Plugins.AddVoice().AddStorytelling().AddMeditation();
        });

        public Kernel Kernel { get; }
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
