using System.ComponentModel;
using CopilotKit.Models;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Agents;
using Microsoft.SemanticKernel.ChatCompletion;

namespace CopilotKit.SemanticKernel.Tests.Routing;

/// <summary>How a policy gets in, and the selection out: for one call, never for the kernel.</summary>
public class PolicyTests
{
    private readonly Stage _stage = new(new Plot(0, Failing.Never), "client, connector", builder => builder.AddCopilotKit()
        .UsePolicy("economy", "Diary")
        .UsePolicy("prefer-first-party", "Diary", "summarise"));

    public static TheoryData<string> AllWays { get; } = [.. Ways.Names];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(AllWays))]
    public async Task Settings_NameAPolicy_HoldsForThisCallOnly(string way)
    {
        PromptExecutionSettings settings = new PromptExecutionSettings().WithPolicy("economy").ForUser("ada").ForConversation("tuesday");
        SelectionRequest request = (await Ways.AskAsync(_stage.Kernel, way, settings)).Selection!.Request;
        SelectionRequest next = (await Ways.AskAsync(_stage.Kernel, way, new PromptExecutionSettings())).Selection!.Request;

        Assert.Equal(("economy", "ada", "tuesday"), (request.Policy, request.User, request.Conversation));
        Assert.Equal(("quality", null, null), (next.Policy, next.User, next.Conversation));
    }

    [Fact]
    public async Task Arguments_NameAPolicy_HoldsForThePrompt()
    {
        FunctionResult result = await _stage.Kernel.InvokePromptAsync(
            "Hello", new KernelArguments().WithPolicy("economy").ForUser("ada").ForConversation("tuesday"), cancellationToken: Token);

        SelectionRequest request = result.GetSelection()!.Request;
        Assert.Equal(("economy", "ada", "tuesday"), (request.Policy, request.User, request.Conversation));
    }

    [Theory]
    [InlineData("Diary", "summarise", "prefer-first-party")]
    [InlineData("diary", "other", "economy")]
    [InlineData("Letters", "summarise", "quality")]
    public async Task PromptFunction_OfAPlugin_HasItsPolicy(string plugin, string function, string policy)
    {
        Kernel kernel = _stage.Kernel;
        KernelFunction alone = kernel.CreateFunctionFromPrompt("Hello", functionName: function);
        KernelFunction prompt = kernel.CreatePluginFromFunctions(plugin, [alone])[function];

        FunctionResult whole = await kernel.InvokeAsync(prompt, cancellationToken: Token);
        List<StreamingKernelContent> parts = await kernel.InvokeStreamingAsync(prompt, cancellationToken: Token).ToListAsync(Token);

        Assert.Equal((policy, policy), (whole.GetSelection()!.Request.Policy, parts[0].GetSelection()!.Request.Policy));
    }

    [Fact]
    public async Task PromptFunction_SettingsNameAPolicy_ComesFirst()
    {
        KernelFunction function = _stage.Kernel.CreateFunctionFromPrompt(
            "Hello", new PromptExecutionSettings().WithPolicy("quality"), "summarise");
        KernelPlugin diary = _stage.Kernel.CreatePluginFromFunctions("Diary", [function]);

        FunctionResult result = await _stage.Kernel.InvokeAsync(diary["summarise"], cancellationToken: Token);

        Assert.Equal("quality", result.GetSelection()!.Request.Policy);
    }

    [Theory]
    [InlineData("agent")]
    [InlineData("streamed agent")]
    [InlineData("prompt")]
    [InlineData("service")]
    public async Task NativeFunction_AsksAModel_UnderItsPolicyAndTellsTheSelection(string way)
    {
        KernelFunction function = KernelFunctionFactory.CreateFromMethod(
            async (Kernel kernel) => (await Ways.AskAsync(kernel, way, new())).Text, "summarise");
        KernelPlugin diary = _stage.Kernel.CreatePluginFromFunctions("Diary", [function]);

        FunctionResult result = await _stage.Kernel.InvokeAsync(diary["summarise"], cancellationToken: Token);

        Assert.Equal("The fox goes home.", result.GetValue<string>());
        Assert.Equal(("prefer-first-party", "first"), (result.GetSelection()!.Request.Policy, result.GetSelection()!.Model.Name));
    }

    [Fact]
    public async Task NativeFunction_AsksNoModel_HasNoSelection()
    {
        await Ways.AskAsync(_stage.Kernel, "prompt");

        FunctionResult result = await _stage.Kernel.InvokeAsync("Bell", "ring", new() { ["times"] = 1 }, Token);

        Assert.Null(result.GetSelection());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Agent_WithPolicy_HoldsForItAndTheModelsThatItsToolsAsk(bool isStreamed)
    {
        Echo echo = new();
        Stage stage = new(new Plot(1, Failing.Never), "clients", builder => builder.Plugins.AddFromObject(echo));
        stage.Kernel.Plugins.Remove(stage.Kernel.Plugins["Bell"]);
        ChatCompletionAgent agent = new()
        {
            Name = "Teller",
            Instructions = "Tell.",
            Kernel = stage.Kernel,
            Arguments = new(new PromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() }) { ["listener"] = "Ada" },
        };
        ChatCompletionAgent economical = agent.WithPolicy("economy").ForUser("ada").ForConversation("tuesday");

        Selection selection = isStreamed
            ? (await economical.InvokeStreamingAsync("Hello", cancellationToken: Token).ToListAsync(Token))[^1].Message.GetSelection()!
            : (await economical.InvokeAsync("Hello", cancellationToken: Token).SingleAsync(Token)).Message.GetSelection()!;

        Assert.Equal(("economy", "ada", "tuesday"), (selection.Request.Policy, selection.Request.User, selection.Request.Conversation));
        Assert.Equal(["economy"], echo.Policies);
        Assert.Equal(("Teller", "Tell.", "Ada"), (economical.Name, economical.Instructions, economical.Arguments!["listener"]));
        Assert.Equal(["listener"], agent.Arguments.Names);
    }

    [Fact]
    public async Task Agent_InvocationBringsSettings_PolicyOfTheAgentStays()
    {
        ChatCompletionAgent agent = new ChatCompletionAgent { Kernel = _stage.Kernel }.WithPolicy("economy");
        PromptExecutionSettings settings = new() { ExtensionData = new Dictionary<string, object> { ["seed"] = 1 } };
        AgentInvokeOptions options = new() { KernelArguments = new(settings) };

        AgentResponseItem<ChatMessageContent> item =
            await agent.InvokeAsync("Hello", options: options, cancellationToken: Token).SingleAsync(Token);

        Assert.Equal("economy", item.Message.GetSelection()!.Request.Policy);
    }

    [Fact]
    public async Task Calls_AtTheSameTime_KeepTheirOwnPoliciesAndSelections()
    {
        string[] policies = [.. Enumerable.Range(0, 60).Select(i => ModelPolicyNamesOf(i))];

        Answer[] answers = await Task.WhenAll(policies.Select((policy, i) => Task.Run(
            () => Ways.AskAsync(_stage.Kernel, Ways.Names[i % Ways.Names.Length], new PromptExecutionSettings().WithPolicy(policy)), Token)));

        Assert.Equal(policies, answers.Select(answer => answer.Selection!.Request.Policy));
        Assert.Equal(60, answers.Select(answer => answer.Selection).Distinct().Count());
    }

    private static string ModelPolicyNamesOf(int i) => (i % 3) switch { 0 => "economy", 1 => "quality", _ => "prefer-first-party" };

    /// <summary>A tool that asks a model itself, and answers what it was told.</summary>
    private sealed class Echo
    {
        public List<string> Policies { get; } = [];

        [KernelFunction("ring")]
        [Description("Asks the house.")]
        public async Task<string> AskAsync(Kernel kernel, int times)
        {
            ChatHistory history = [new(AuthorRole.Assistant, [new Microsoft.SemanticKernel.FunctionCallContent("ring", id: "old")])];
            history.Add(new(AuthorRole.Tool, [new Microsoft.SemanticKernel.FunctionResultContent("ring", callId: "old", result: times)]));
            ChatMessageContent answer =
                await kernel.GetRequiredService<IChatCompletionService>().GetChatMessageContentAsync(history, kernel: kernel);
            Policies.Add(answer.GetSelection()!.Request.Policy);
            return answer.Content!;
        }
    }
}
