using System.ClientModel;
using System.ClientModel.Primitives;
using System.Text.Json;
using CopilotKit.Models.Failover;
using CopilotKit.TestKit.Loopback;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using OpenAI;
using ChatClient = OpenAI.Chat.ChatClient;

namespace CopilotKit.OpenAI.Tests.Chat;

/// <summary>What some services say or want in other words.</summary>
public class OpenAIChatDialectTests
{
    private const string Answer = """{"choices":[{"message":{"content":"Hi"},"finish_reason":"stop"}]}""";

    public static TheoryData<ChatOptions, string, string> Options { get; } = new()
    {
        { new ChatOptions { Tools = [Tool()], ToolMode = ChatToolMode.None }, "tool_choice", "\"none\"" },
        { new ChatOptions { Tools = [Tool()], ToolMode = ChatToolMode.Auto }, "tool_choice", "\"auto\"" },
        { new ChatOptions { Tools = [Tool()], ToolMode = ChatToolMode.RequireAny }, "tool_choice", "\"required\"" },
        { new ChatOptions { ResponseFormat = ChatResponseFormat.Json }, "response_format", """{"type":"json_object"}""" },
        { new ChatOptions { Reasoning = new ReasoningOptions { Effort = ReasoningEffort.None } }, "reasoning_effort", "\"none\"" },
        { new ChatOptions { Reasoning = new ReasoningOptions { Effort = ReasoningEffort.Medium } }, "reasoning_effort", "\"medium\"" },
        { new ChatOptions { Reasoning = new ReasoningOptions { Effort = ReasoningEffort.High } }, "reasoning_effort", "\"high\"" },
        { new ChatOptions { Reasoning = new ReasoningOptions { Effort = ReasoningEffort.ExtraHigh } }, "reasoning_effort", "\"xhigh\"" },
        {
            new ChatOptions { Tools = [AIFunctionFactory.CreateDeclaration("now", null, default)] },
            "tools",
            """[{"type":"function","function":{"name":"now","description":"","parameters":{"type":"object","properties":{}}}}]"""
        },
        {
            new ChatOptions { Tools = [new StrictTool()] },
            "tools",
            """[{"type":"function","function":{"name":"exact","description":"","parameters":{"type":"object"},"strict":true}}]"""
        },
    };

    [Theory]
    [MemberData(nameof(Options))]
    public async Task Request_Option_IsWrittenInTheInterfacesWords(ChatOptions options, string member, string value)
    {
        await using ChatLoopback service = new(LoopbackAnswer.Json(Answer));

        await service.AskAsync(options);

        JsonElement sent = JsonElement.Parse(service.Server.Requests[0].Text).GetProperty(member);
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(value), sent), sent.GetRawText());
    }

    [Fact]
    public async Task Request_ResultsOfTools_AreWordsJsonOrErrors()
    {
        await using ChatLoopback service = new(LoopbackAnswer.Json(Answer));
        AIContent[] results =
        [
            new FunctionResultContent("1", "Rain"),
            new FunctionResultContent("2", JsonElement.Parse("\"Sun\"")),
            new FunctionResultContent("3", new TextContent("Fog")),
            new FunctionResultContent("4", new[] { 1, 2 }),
            new FunctionResultContent("5", null) { Exception = new IOException("No network.") },
            new FunctionResultContent("6", null),
        ];

        await service.Client.GetResponseAsync(
            [new ChatMessage(ChatRole.Tool, results), new ChatMessage(ChatRole.User, [new FunctionResultContent("7", "Snow")])],
            cancellationToken: TestContext.Current.CancellationToken);

        JsonElement sent = JsonElement.Parse(service.Server.Requests[0].Text).GetProperty("messages");
        Assert.Equal(
            ["tool 1 Rain", "tool 2 Sun", "tool 3 Fog", "tool 4 [1,2]", "tool 5 Error: No network.", "tool 6 ", "tool 7 Snow"],
            sent.EnumerateArray().Select(one => $"{one.GetProperty("role")} {one.GetProperty("tool_call_id")} {one.GetProperty("content")}"));
    }

    [Fact]
    public async Task Request_ToolThatIsNoFunction_IsRefusedByName()
    {
        await using ChatLoopback service = new(LoopbackAnswer.Json(Answer));

        ModelException exception = await Assert.ThrowsAsync<ModelException>(
            () => service.AskAsync(new ChatOptions { Tools = [new HostedWebSearchTool()] }));

        Assert.Equal("The tool web_search is no function, and this interface knows only those.", exception.Message);
        Assert.Empty(service.Server.Requests);
    }

    [Fact]
    public async Task Answer_InOtherWords_IsReadAllTheSame()
    {
        await using ChatLoopback service = new(LoopbackAnswer.Json(
            """
            {"created":1700000000000000,"choices":[{"finish_reason":"stop",
             "message":{"reasoning":"Six times seven.","content":[{"type":"text","text":"It is "},{"type":"text","text":"42."}]}}]}
            """));

        ChatResponse response = await service.AskAsync();

        Assert.Equal(("It is 42.", null), (response.Text, response.CreatedAt));
        Assert.Equal("Six times seven.", Assert.Single(response.Messages[0].Contents.OfType<TextReasoningContent>()).Text);
    }

    [Fact]
    public async Task Answer_ErrorWithTheStatusOfSuccess_IsThatError()
    {
        await using ChatLoopback service = new(LoopbackAnswer.Json(
            """{"error":{"message":"Slow down.","code":429},"choices":[{"message":{"content":"Hi"}}]}"""));

        ModelException exception = await Assert.ThrowsAsync<ModelException>(() => service.AskAsync());

        Assert.Equal((ModelErrorKind.RateLimited, 429), (exception.Failure.Kind, exception.Failure.StatusCode));
    }

    [Fact]
    public async Task Stream_DoneWithoutAFinishReason_IsComplete()
    {
        await using ChatLoopback service = new(LoopbackAnswer.Events("""{"choices":[{"delta":{"content":"All of it."}}]}""", "[DONE]"));

        ChatResponse response = (await service.StreamAsync()).ToChatResponse();

        Assert.Equal(("All of it.", null), (response.Text, response.FinishReason));
    }

    [Fact]
    public async Task Stream_RefusalInPieces_IsOneError()
    {
        await using ChatLoopback service = new(LoopbackAnswer.Events(
            """{"choices":[{"delta":{"refusal":"I will "}}]}""",
            """{"choices":[{"delta":{"refusal":"not."}}]}""",
            """{"choices":[{"delta":{},"finish_reason":"stop"}]}""",
            "[DONE]"));

        ChatResponse response = (await service.StreamAsync()).ToChatResponse();

        Assert.Equal("I will not.", Assert.Single(response.Messages[0].Contents.OfType<ErrorContent>()).Message);
    }

    [Fact]
    public async Task Errors_GatheredByTheSdksRetries_AreRead()
    {
        await using LoopbackServer server = new(LoopbackAnswer.Gone());
        OpenAIClientOptions options = new() { Endpoint = new Uri(server.Address, "v1"), RetryPolicy = new AtOnce() };
        ServiceCollection services = new();
        services.AddCopilotKit().AddModel("m", new ChatClient("m", new ApiKeyCredential("k"), options));
        using ServiceProvider provider = services.BuildServiceProvider();

        ModelException exception = await Assert.ThrowsAsync<ModelException>(
            () => provider.GetRequiredService<IChatClient>().GetResponseAsync("Hello", cancellationToken: TestContext.Current.CancellationToken));

        Assert.IsType<AggregateException>(exception.InnerException);
        Assert.Equal((ModelErrorKind.Transport, 2), (exception.Failure.Kind, server.Requests.Count));
    }

    private static AIFunctionDeclaration Tool() => AIFunctionFactory.CreateDeclaration("weather", null, JsonElement.Parse("""{"type":"object"}"""));

    private sealed class AtOnce() : ClientRetryPolicy(1)
    {
        protected override TimeSpan GetNextDelay(PipelineMessage message, int tryCount) => TimeSpan.Zero;
    }

    private sealed class StrictTool : AIFunctionDeclaration
    {
        public override string Name => "exact";

        public override JsonElement JsonSchema { get; } = JsonElement.Parse("""{"type":"object"}""");

        public override IReadOnlyDictionary<string, object?> AdditionalProperties { get; } =
            new Dictionary<string, object?> { ["strict"] = true };
    }
}
