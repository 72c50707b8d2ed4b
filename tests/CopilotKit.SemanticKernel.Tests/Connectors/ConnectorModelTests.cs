using System.ClientModel.Primitives;
using CopilotKit.Models;
using CopilotKit.Models.Failover;
using CopilotKit.SemanticKernel.Tests.Routing;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using FunctionCallContent = Microsoft.SemanticKernel.FunctionCallContent;
using FunctionResultContent = Microsoft.SemanticKernel.FunctionResultContent;

namespace CopilotKit.SemanticKernel.Tests.Connectors;

public class ConnectorModelTests
{
    private static readonly ChatMessageContent Hello = new(AuthorRole.Assistant, "Hello.");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Settings_OfAConnectorsOwnKind_ReachIt()
    {
        FakeConnector connector = new(Hello);

        OwnSettings own = new OwnSettings { Style = "brief" }.WithPolicy("economy");
        await Service(connector).GetChatMessageContentAsync("Hi", own, cancellationToken: Token);

        OwnSettings settings = Assert.IsType<OwnSettings>(connector.Calls[0].Settings);
        Assert.Equal("brief", settings.Style);
        Assert.Empty(settings.ExtensionData!);
    }

    [Fact]
    public async Task Settings_LimitOfTheModel_IsSaidInGeneralTerms()
    {
        FakeConnector connector = new(Hello);
        IChatCompletionService service = Service(connector, model => model.MaxOutputTokens = 50);

        await service.GetChatMessageContentAsync("Hi", new PromptExecutionSettings
        {
            ExtensionData = new Dictionary<string, object>
            {
                ["max_tokens"] = 900,
                ["temperature"] = 0.5,
                ["logprobs"] = true,
                ["chat_system_prompt"] = "Be kind.",
            },
        }, cancellationToken: Token);

        IDictionary<string, object> data = connector.Calls[0].Settings!.ExtensionData!;
        Assert.Equal((50, 0.5f, true), (data["max_tokens"], data["temperature"], data["logprobs"]));
        Assert.Equal("Be kind.", connector.Calls[0].History[0].Content);
    }

    [Fact]
    public async Task Request_OfAChatClient_SaysAllThatSettingsCanSay()
    {
        FakeConnector connector = new(Hello);
        ChatOptions options = new()
        {
            Instructions = "Be kind.",
            Temperature = 0.1f,
            TopP = 0.2f,
            TopK = 3,
            Seed = 4,
            MaxOutputTokens = 5,
            FrequencyPenalty = 0.6f,
            PresencePenalty = 0.7f,
            StopSequences = ["end"],
            ResponseFormat = ChatResponseFormat.Json,
            Reasoning = new() { Effort = ReasoningEffort.High },
        };

        await Client(connector, model => model.Capabilities |= ModelCapabilities.Reasoning).GetResponseAsync("Hi", options, Token);

        (ChatHistory history, PromptExecutionSettings? settings) = Assert.Single(connector.Calls);
        Assert.Equal(["system: Be kind.", "user: Hi"], history.Select(message => $"{message.Role}: {message.Content}"));
        Assert.Equal(
            ["frequency_penalty=0.6", "max_tokens=5", "presence_penalty=0.7", "reasoning_effort=high", "response_format=json_object", "seed=4",
             "stop_sequences=end", "temperature=0.1", "top_k=3", "top_p=0.2"],
            settings!.ExtensionData!.Select(entry => FormattableString.Invariant(
                $"{entry.Key}={(entry.Value is IList<string> texts ? string.Join(',', texts) : entry.Value)}")).Order());
    }

    [Fact]
    public async Task Request_OfAChatClient_MayBringSettingsAsRawOptions()
    {
        FakeConnector connector = new(Hello);

        await Client(connector).GetResponseAsync("Hi", new ChatOptions { RawRepresentationFactory = _ => new OwnSettings { Style = "long" } }, Token);

        Assert.Equal("long", Assert.IsType<OwnSettings>(connector.Calls[0].Settings).Style);
    }

    [Theory]
    [InlineData("auto", typeof(AutoFunctionChoiceBehavior))]
    [InlineData("required", typeof(RequiredFunctionChoiceBehavior))]
    [InlineData("none", typeof(NoneFunctionChoiceBehavior))]
    public async Task Tools_AreOfferedAsTheCallerWants_ButNotInvokedByTheConnector(string behavior, Type kind)
    {
        FakeConnector connector = new(Hello);
        Kernel kernel = Kernel(connector);
        FunctionChoiceBehaviorOptions how = new() { AllowStrictSchemaAdherence = true, AllowParallelCalls = false };

        await kernel.GetRequiredService<IChatCompletionService>().GetChatMessageContentAsync("Hi", new PromptExecutionSettings
        {
            FunctionChoiceBehavior = behavior switch
            {
                "auto" => FunctionChoiceBehavior.Auto(options: how),
                "required" => FunctionChoiceBehavior.Required(options: how),
                _ => FunctionChoiceBehavior.None(options: how),
            },
        }, kernel, Token);

        FunctionChoiceBehavior offered = connector.Calls[0].Settings!.FunctionChoiceBehavior!;
        FunctionChoiceBehaviorConfiguration configuration = offered.GetConfiguration(new([]) { Kernel = kernel });
        Assert.IsType(kind, offered);
        Assert.False(configuration.AutoInvoke && kind != typeof(NoneFunctionChoiceBehavior));
        Assert.Equal(["Bell.ring"], configuration.Functions!.Select(function => $"{function.PluginName}.{function.Name}"));
        Assert.Equal(behavior is not "none", configuration.Options.AllowStrictSchemaAdherence);
    }

    [Fact]
    public async Task Calls_WithoutIds_FindTheirResults()
    {
        FakeConnector connector = new(
            new ChatMessageContent(AuthorRole.Assistant, [Ring(1), Ring(2)]), new ChatMessageContent(AuthorRole.Assistant, [Ring(3)]), Hello);
        Kernel kernel = Kernel(connector);

        ChatHistory history = new("Hi", AuthorRole.User);
        await kernel.GetRequiredService<IChatCompletionService>().GetChatMessageContentAsync(
            history, new PromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() }, kernel, Token);

        FunctionResultContent[] results =
            [.. connector.Calls[2].History.SelectMany(message => message.Items).OfType<FunctionResultContent>()];
        Assert.Equal(["rung 1", "rung 2", "rung 3"], results.Select(result => result.Result?.ToString()));
        Assert.Equal(3, results.Select(result => result.CallId).Distinct().Count());
        Assert.All(results, result => Assert.Equal(("Bell", "ring"), (result.PluginName, result.FunctionName)));

        static FunctionCallContent Ring(int times) => new("ring", "Bell", arguments: new() { ["times"] = times });
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Connector_RunsToolsItself_NextModelGoesOnFromThemAndHistoryHoldsThem(bool isStreamed)
    {
        FakeConnector first = new(async (history, _, kernel) =>
        {
            history.Add(new(AuthorRole.Assistant, [new FunctionCallContent("ring", "Bell", "own-1", new() { ["times"] = 5 })]));
            FunctionResult result = await kernel!.InvokeAsync("Bell", "ring", new() { ["times"] = 5 }, Token);
            history.Add(new(AuthorRole.Tool, [new FunctionResultContent("ring", "Bell", "own-1", result.GetValue<string>())]));
            throw new HttpOperationException(System.Net.HttpStatusCode.BadGateway, null, "Bad gateway.", null);
        });
        FakeConnector second = new(Hello);
        Bell bell = new();
        IKernelBuilder builder = Microsoft.SemanticKernel.Kernel.CreateBuilder();
        builder.AddCopilotKit().AddModel("first", first, model => model.Quality = 0.9).AddModel("second", second);
        builder.Plugins.AddFromObject(bell);
        Kernel kernel = builder.Build();
        IChatCompletionService service = kernel.GetRequiredService<IChatCompletionService>();
        ChatHistory history = new("Hi", AuthorRole.User);

        string? text = isStreamed
            ? string.Concat(await service.GetStreamingChatMessageContentsAsync(history, null, kernel, Token).ToListAsync(Token))
            : (await service.GetChatMessageContentAsync(history, null, kernel, Token)).Content;

        Assert.Equal("Hello.", text);
        Assert.Equal([5], bell.Rings);
        Assert.Equal(3, second.Calls[0].History.Count);
        Assert.Equal(["own-1"], history.SelectMany(message => message.Items).OfType<FunctionResultContent>().Select(result => result.CallId));
    }

    [Fact]
    public async Task Answer_KeepsWhatTheConnectorSaysOfIt()
    {
        object inner = new();
        Dictionary<string, object?> metadata = new() { ["Id"] = "7" };
        FakeConnector connector = new(new ChatMessageContent(AuthorRole.Assistant, "Hello.", "fake-2", inner, metadata: metadata));

        ChatMessageContent answer = await Service(connector).GetChatMessageContentAsync("Hi", cancellationToken: Token);

        Assert.Equal(("fake-2", inner, "7", "one"), (answer.ModelId, answer.InnerContent, answer.Metadata!["Id"], answer.GetSelection()!.Model.Name));
    }

    [Theory]
    [InlineData("details")]
    [InlineData("content")]
    [InlineData("persistable")]
    public async Task Usage_InTheMetadata_IsWhatBudgetsCount(string kind)
    {
        UsageDetails details = new() { InputTokenCount = 30, OutputTokenCount = 4 };
        object usage = kind switch { "details" => details, "content" => new UsageContent(details), _ => new PersistableUsage() };
        Dictionary<string, object?> metadata = new() { ["Usage"] = usage };
        FakeConnector connector = new(
            new(AuthorRole.Assistant, "Hello.", metadata: metadata), new ChatMessageContent(AuthorRole.Assistant, "Hello.", metadata: metadata));
        Kernel kernel = Kernel(connector, model => (model.DollarsPerMillionInputTokens, model.DollarsPerMillionOutputTokens) = (1, 100));
        IChatCompletionService service = kernel.GetRequiredService<IChatCompletionService>();

        await service.GetChatMessageContentAsync("Hi", cancellationToken: Token);
        await service.GetStreamingChatMessageContentsAsync("Hi", cancellationToken: Token).ToListAsync(Token);

        ModelStatus status = Assert.Single(kernel.GetRequiredService<ModelSelectingChatClient>().GetStatus());
        Assert.Equal((60, 8), (status.InputTokens, status.OutputTokens));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Caller_GoesAway_NoOtherModelIsAsked(bool isStreamed)
    {
        using CancellationTokenSource source = new();
        FakeConnector first = new(async (_, _, _) =>
        {
            await source.CancelAsync();
            throw new OperationCanceledException(source.Token);
        });
        FakeConnector second = new(Hello);
        IKernelBuilder builder = Microsoft.SemanticKernel.Kernel.CreateBuilder();
        builder.AddCopilotKit().AddModel("first", first, model => model.Quality = 0.9).AddModel("second", second);
        IChatCompletionService service = builder.Build().GetRequiredService<IChatCompletionService>();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => _ = isStreamed
            ? (object)await service.GetStreamingChatMessageContentsAsync("Hi", cancellationToken: source.Token).ToListAsync(Token)
            : await service.GetChatMessageContentAsync("Hi", cancellationToken: source.Token));

        Assert.Empty(second.Calls);
    }

    [Fact]
    public async Task ContentFilter_InTheMetadata_IsSeen()
    {
        Dictionary<string, object?> metadata = new() { ["FinishReason"] = "ContentFilter" };
        FakeConnector first = new(new ChatMessageContent(AuthorRole.Assistant, "", metadata: metadata));
        IKernelBuilder builder = Microsoft.SemanticKernel.Kernel.CreateBuilder();
        builder.AddCopilotKit(options => options.Models.Failover.TriesOthersAfterContentFilter = true)
            .AddModel("first", first, model => model.Quality = 0.9).AddModel("second", new FakeConnector(Hello));

        IChatCompletionService service = builder.Build().GetRequiredService<IChatCompletionService>();

        ChatMessageContent answer = await service.GetChatMessageContentAsync("Hi", cancellationToken: Token);

        Assert.Equal(("second", ModelErrorKind.ContentFilter), (answer.GetSelection()!.Model.Name, answer.GetSelection()!.Attempts[0].Error));
    }

    [Fact]
    public void Metadata_IsTheConnectors()
    {
        Kernel kernel = Kernel(new FakeConnector(Hello));
        IChatClient leaf = kernel.GetRequiredService<ModelCatalog>().Models[0].Client;

        ChatClientMetadata metadata = leaf.GetService<ChatClientMetadata>()!;

        Assert.Equal(("FakeConnector", "fake-1"), (metadata.ProviderName, metadata.DefaultModelId));
        Assert.Equal(new Uri("https://localhost:1/"), metadata.ProviderUri);
        Assert.IsType<FakeConnector>(leaf.GetService<IChatCompletionService>());
    }

    private static Kernel Kernel(FakeConnector connector, Action<ModelSettings>? configure = null)
    {
        IKernelBuilder builder = Microsoft.SemanticKernel.Kernel.CreateBuilder();
        builder.AddCopilotKit().AddModel("one", connector, configure);
        builder.Plugins.AddFromObject(new Bell());
        return builder.Build();
    }

    private static IChatCompletionService Service(FakeConnector connector, Action<ModelSettings>? configure = null) =>
        Kernel(connector, configure).GetRequiredService<IChatCompletionService>();

    private static IChatClient Client(FakeConnector connector, Action<ModelSettings>? configure = null) =>
        Kernel(connector, configure).GetRequiredService<IChatClient>();

    private sealed class OwnSettings : PromptExecutionSettings
    {
        public string? Style { get; set; }

        public override PromptExecutionSettings Clone() => new OwnSettings
        {
            Style = Style,
            ModelId = ModelId,
            FunctionChoiceBehavior = FunctionChoiceBehavior,
            ExtensionData = ExtensionData is null ? null : new Dictionary<string, object>(ExtensionData),
        };
    }

    /// <summary>Says its tokens as the OpenAI SDK's own type does.</summary>
    private sealed class PersistableUsage : IPersistableModel<PersistableUsage>
    {
        public BinaryData Write(ModelReaderWriterOptions options) =>
            BinaryData.FromString("""{"completion_tokens":4,"prompt_tokens":30,"total_tokens":34}""");

        public PersistableUsage Create(BinaryData data, ModelReaderWriterOptions options) => throw new NotSupportedException();

        public string GetFormatFromOptions(ModelReaderWriterOptions options) => "J";
    }
}
