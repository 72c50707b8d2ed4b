using CopilotKit.SemanticKernel.Plugins;
using CopilotKit.Speech;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Agents;
using Microsoft.SemanticKernel.ChatCompletion;
using FunctionCallContent = Microsoft.SemanticKernel.FunctionCallContent;
using FunctionResultContent = Microsoft.SemanticKernel.FunctionResultContent;
using ToolResult = Microsoft.Extensions.AI.FunctionResultContent;

namespace CopilotKit.SemanticKernel.Tests.Routing;

/// <summary>What goes wrong with tools in Semantic Kernel 1.80.0 by itself, and does not with this library.</summary>
public class ToolTrapTests
{
    [Theory]
    [InlineData("agent")]
    [InlineData("streamed agent")]
    public async Task ConnectorFailsInTheSecondRound_NextOneGoesOnFromTheHistory(string way)
    {
        Stage stage = new(new Plot(2, Failing.BetweenToolRounds), "connectors");

        Answer answer = await Ways.AskAsync(stage.Kernel, way);

        IEnumerable<FunctionResultContent> results = answer.History.SelectMany(message => message.Items).OfType<FunctionResultContent>();
        Assert.Equal(["first-1", "second-2"], results.Select(result => result.CallId));
        Assert.Equal([1, 2], stage.Bell.Rings);
    }

    [Theory]
    [InlineData("service")]
    [InlineData("streamed service")]
    public async Task ConnectorAsChatClient_LosesTheKernel_ButOursGivesItToTheConnector(string way)
    {
        ActingConnector connector = new(new Actor("one", new Plot(1, Failing.Never), fails: false));
        Bell bell = new();
        Kernel kernel = Traps.Plain(builder =>
        {
            builder.AddCopilotKit().AddModel("one", connector);
            builder.Plugins.AddFromObject(bell);
        });

        await Ways.AskAsync(kernel, way);

        Assert.All(connector.Calls, call => Assert.Same(kernel, call.Kernel));
        Assert.Equal([1], bell.Rings);
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
        ChatOptions options =
            new PromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.None() }.ToChatOptions(stage.Kernel);
        options.Tools = [AIFunctionFactory.Create((int times) => times, "ring")];
        options.ToolMode = ChatToolMode.Auto;

        ChatResponse response = await stage.Kernel.GetRequiredService<IChatClient>()
            .GetResponseAsync("Ring.", options, TestContext.Current.CancellationToken);

        AIContent result = response.Messages.SelectMany(message => message.Contents).Single(content => content is ToolResult);
        Assert.Contains("must be of type KernelFunction", ((ToolResult)result).Exception!.Message, StringComparison.Ordinal);
        Assert.Equal(["Bell", "Meditation", "Storytelling", "Voice"], stage.Kernel.Plugins.Select(plugin => plugin.Name).Order());
    }

    [Theory]
    [InlineData("bare", 0, 0)]
    [InlineData("foreign", 1, 0)]
    [InlineData("ours", 1, 1)]
    public async Task BareChatClientBehindAnAgent_InvokesNoFunctions_AndAForeignLoopNoFilters_ButOursBoth(
        string kind, int rings, int autoCalls)
    {
        ActingClient model = new(new Actor("one", new Plot(1, Failing.Never), fails: false));
        (Bell bell, RecordingFilter filter) = (new Bell(), new RecordingFilter());
        Kernel kernel = Traps.Plain(builder =>
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
    public async Task ToolNames_DifferBetweenClientsAndConnectors_ButEachGetsItsOwn()
    {
        Stage stage = new(new Plot(2, Failing.BetweenToolRounds), "connector, client");

        Answer answer = await Ways.AskAsync(stage.Kernel, "service");

        IEnumerable<FunctionCallContent> calls = answer.History.SelectMany(message => message.Items).OfType<FunctionCallContent>();
        Assert.Equal(["Bell_ring", "Bell_ring"], calls.Select(call => call.FunctionName));
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

    [Fact]
    public void AddFromType_FindsNoFunctionInOurPlugins_ButAddVoiceDoes()
    {
        VoicePlugin plugin = new(new TestKit.ToneEngine(), new ScriptPerformer(new TestKit.ToneEngine()), ".");

        Assert.Throws<ArgumentException>(() => Traps.Plain(builder => builder.Plugins.AddFromObject(plugin)));
        Assert.NotEmpty(Traps.Plain(builder => builder.Plugins.AddVoice(plugin)).Plugins["Voice"]);
    }

    [Fact]
    public async Task AsKernelFunction_GivesJsonAndNoServices_SoOurPluginsAreMadeOfTheirMethods()
    {
        ToneEngineKernel tone = new();

        SavedSound? sound = await tone.Kernel.InvokeAsync<SavedSound>(
            "Voice", "speak", new() { ["text"] = "one" }, TestContext.Current.CancellationToken);

        Assert.NotNull(sound);
        Assert.DoesNotContain(
            tone.Kernel.Plugins.SelectMany(plugin => plugin).SelectMany(function => function.UnderlyingMethod!.GetParameters()),
            parameter => parameter.ParameterType == typeof(IServiceProvider));
    }

    [Fact]
    public void AsKernelFunction_LosesTheToolsPropertiesAndWhatItAnswersFor_ButAddFunctionsKeepsTheTool()
    {
        AIFunction tool = new ApprovalRequiredAIFunction(AIFunctionFactory.Create(
            () => "done",
            new AIFunctionFactoryOptions { Name = "erase", AdditionalProperties = new Dictionary<string, object?> { ["owner"] = "ada" } }));

        KernelFunction lost = tool.AsKernelFunction();
        KernelFunction kept = Traps.Plain(builder => builder.Plugins.AddFunctions("Files", tool)).Plugins["Files"]["erase"];

        Assert.Null(lost.GetService<ApprovalRequiredAIFunction>());
        Assert.False(lost.AdditionalProperties.ContainsKey("owner"));
        Assert.False(FunctionOrigin.NeedsApproval(FunctionOrigin.Of(lost)));
        Assert.True(FunctionOrigin.NeedsApproval(FunctionOrigin.Of(kept)));
        Assert.Equal("ada", FunctionOrigin.Of(kept).AdditionalProperties["owner"]);
    }

    private sealed class ToneEngineKernel
    {
        public ToneEngineKernel() => Kernel = Traps.Plain(builder =>
        {
            builder.AddCopilotKit(options => options.SoundFolder = Directory.CreateTempSubdirectory("trap-test").FullName);
            builder.Services.AddSingleton<ITextToSpeechClient>(new TestKit.ToneEngine());
            builder.Plugins.AddVoice().AddStorytelling().AddMeditation();
        });

        public Kernel Kernel { get; }
    }
}
