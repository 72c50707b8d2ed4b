using System.Text.Json;
using Anthropic;
using Anthropic.Exceptions;
using CopilotKit.Models;
using CopilotKit.Models.Failover;
using CopilotKit.TestKit;
using CopilotKit.TestKit.Aimock;
using CopilotKit.TestKit.Loopback;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace CopilotKit.Tests.Models;

/// <summary>Models of Anthropic's own SDK in the catalog: no adapter of ours lies between.</summary>
public class AnthropicModelTests(AimockServer aimock) : IClassFixture<AimockServer>
{
    private const string Answer =
        """
        {"id":"msg_1","type":"message","role":"assistant","model":"claude-x","stop_reason":"end_turn","stop_sequence":null,
         "content":[{"type":"text","text":"Good evening."}],"usage":{"input_tokens":12,"output_tokens":4}}
        """;

    private static readonly string[] CallInPieces =
    [
        """{"type":"message_start","message":{"id":"m","type":"message","role":"assistant","model":"x","content":[]"""
            + ""","usage":{"input_tokens":9,"output_tokens":1}}}""",
        """{"type":"content_block_start","index":0,"content_block":{"type":"text","text":""}}""",
        """{"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"One moment."}}""",
        """{"type":"content_block_stop","index":0}""",
        """{"type":"content_block_start","index":1,"content_block":{"type":"tool_use","id":"t1","name":"weather","input":{}}}""",
        """{"type":"content_block_delta","index":1,"delta":{"type":"input_json_delta","partial_json":"{\"town\":\"B"}}""",
        """{"type":"content_block_delta","index":1,"delta":{"type":"input_json_delta","partial_json":"ath\"}"}}""",
        """{"type":"content_block_stop","index":1}""",
        """{"type":"message_delta","delta":{"stop_reason":"tool_use","stop_sequence":null},"usage":{"output_tokens":20}}""",
        """{"type":"message_stop"}""",
    ];

    [Fact]
    public async Task Anthropic_WholeAnswer_IsChosenMeasuredAndPaid()
    {
        await using LoopbackServer server = new(LoopbackAnswer.Json(Answer));
        using ServiceProvider provider = Provider(server.Address);

        ChatResponse response = await AskAsync(provider, isStreamed: false);
        Assert.Equal(("Good evening.", "claude"), (response.Text, response.GetSelection()!.Model.Name));
        Assert.Equal(("/v1/messages", "Bearer key-1"), (server.Requests[0].Path, server.Requests[0].Header("Authorization")));
        Assert.Contains("\"model\":\"claude-x\"", server.Requests[0].Text, StringComparison.Ordinal);
        ModelStatus status = provider.GetRequiredService<ModelSelectingChatClient>().GetStatus()[0];
        Assert.Equal((12L, 4L), (status.InputTokens, status.OutputTokens));
    }

    [Fact]
    public async Task Anthropic_StreamedCall_IsWholeAndTheTurnStaysOnTheModel()
    {
        string events = string.Concat(
            CallInPieces.Select(piece => $"event: {JsonElement.Parse(piece).GetProperty("type")}\ndata: {piece}\n\n"));
        await using LoopbackServer server = new(LoopbackAnswer.Text(200, "text/event-stream", events), LoopbackAnswer.Json(Answer));
        using ServiceProvider provider = Provider(server.Address);
        List<ChatMessage> messages = [new(ChatRole.User, "What is the weather?")];

        ChatResponse asks = await AskAsync(provider, isStreamed: true, messages);
        FunctionCallContent call = Assert.Single(asks.Messages.SelectMany(message => message.Contents).OfType<FunctionCallContent>());
        messages.AddMessages(asks);
        messages.Add(new(ChatRole.Tool, [new FunctionResultContent(call.CallId, "Rain.")]));
        ChatResponse answers = await AskAsync(provider, isStreamed: false, messages);

        Assert.Equal(("t1", "weather", "Bath"), (call.CallId, call.Name, $"{call.Arguments!["town"]}"));
        Assert.StartsWith(
            "claude: it made the tool calls that are being answered", answers.GetSelection()!.Reason, StringComparison.Ordinal);
        Assert.Contains("\"tool_use_id\":\"t1\"", server.Requests[1].Text.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(429, "rate_limit_error", ModelErrorKind.RateLimited)]
    [InlineData(529, "overloaded_error", ModelErrorKind.Server)]
    [InlineData(401, "authentication_error", ModelErrorKind.Authentication)]
    [InlineData(400, "invalid_request_error", ModelErrorKind.BadRequest)]
    public async Task Anthropic_Refusals_AreKnownByTheirStatus(int status, string type, ModelErrorKind kind)
    {
        string body = $$$"""{"type":"error","error":{"type":"{{{type}}}","message":"no"}}""";
        await using LoopbackServer server = new(LoopbackAnswer.Json(body, status));
        using ServiceProvider provider = Provider(server.Address);

        ModelException whole = await Assert.ThrowsAsync<ModelException>(() => AskAsync(provider, isStreamed: false));

        Assert.Equal(new ModelFailure(kind, StatusCode: status), whole.Failure);
    }

    [Fact]
    public async Task Anthropic_ConnectionBroken_IsTransport()
    {
        await using LoopbackServer server = new(LoopbackAnswer.Gone());
        using ServiceProvider provider = Provider(server.Address);

        ModelException exception = await Assert.ThrowsAsync<ModelException>(() => AskAsync(provider, isStreamed: true));

        Assert.Equal(ModelErrorKind.Transport, exception.Failure.Kind);
    }

    [ProgramTheory(AimockServer.Program)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Aimock_AsAnthropic_AnswersWithWordsUsageAndCalls(bool isStreamed)
    {
        using ServiceProvider provider = Provider(aimock.Address);

        ChatResponse hello = await AskAsync(provider, isStreamed, [new(ChatRole.User, "Hello")]);
        ChatResponse calls = await AskAsync(provider, isStreamed, [new(ChatRole.User, "What is the weather?")]);

        Assert.Equal(("Grüße 🎧 from a server that nobody here wrote.", 5L), (hello.Text, hello.Usage!.OutputTokenCount));
        Assert.Equal(
            ["Bath", "York"],
            calls.Messages.SelectMany(message => message.Contents).OfType<FunctionCallContent>().Select(call => $"{call.Arguments!["town"]}"));
    }

    private static async Task<ChatResponse> AskAsync(ServiceProvider provider, bool isStreamed, IEnumerable<ChatMessage>? messages = null)
    {
        IChatClient client = provider.GetRequiredService<IChatClient>();
        ChatOptions options = new() { Tools = [AIFunctionFactory.Create((string town) => town, "weather")] };
        messages ??= [new ChatMessage(ChatRole.User, "Hello.")];
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;
        return isStreamed
            ? await client.GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken)
            : await client.GetResponseAsync(messages, options, cancellationToken);
    }

    private static ServiceProvider Provider(Uri address)
    {
        AnthropicClient anthropic = new() { ApiKey = "key-1", BaseUrl = address.ToString().TrimEnd('/'), MaxRetries = 0 };
        ServiceCollection services = new();
        services.AddCopilotKit(options => options.Models.Failover.MaxWait = TimeSpan.Zero)
            .AddModel("claude", anthropic.AsIChatClient("claude-x"))
            .AddModelErrors<AnthropicApiException>(error => ModelFailure.OfStatus((int)error.StatusCode));
        return services.BuildServiceProvider();
    }
}
