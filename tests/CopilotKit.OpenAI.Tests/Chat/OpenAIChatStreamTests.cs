using System.Text;
using CopilotKit.Models.Failover;
using CopilotKit.TestKit.Loopback;
using Microsoft.Extensions.AI;

namespace CopilotKit.OpenAI.Tests.Chat;

public class OpenAIChatStreamTests
{
    private const string Whole =
        """
        data: {"id":"s1","model":"m","created":1700000000,"choices":[{"index":0,"delta":{"role":"assistant","content":""},"finish_reason":null}]}

        data: {"id":"s1","choices":[{"index":0,"delta":{"reasoning_content":"Hm…"}}]}

        : a comment, as a sign of life

        data: {"id":"s1","choices":[{"index":0,"delta":{"content":"Grüße 🎧 "}}]}

        data: {"id":"s1","choices":[{"index":0,"delta":{"content":"to you"}}]}

        data: {"id":"s1","choices":[{"index":0,"delta":{"tool_calls":[{"index":0,"id":"c1","function":{"name":"weather","arguments":""}}]}}]}

        data: {"id":"s1","choices":[{"index":0,"delta":{"tool_calls":[{"index":1,"id":"c2","function":{"name":"now","arguments":"{"}}]}}]}

        data: {"id":"s1","choices":[{"index":0,"delta":{"tool_calls":[{"index":0,"function":{"arguments":"{\"town\":\"B"}}]}}]}

        data: {"id":"s1","choices":[{"delta":{"tool_calls":[{"index":1,"function":{"arguments":"}"}},{"index":0,"function":{"arguments":"ath\"}"}}]}}]}

        data: {"id":"s1","choices":[{"index":0,"delta":{},"finish_reason":"tool_calls"}]}

        data: {"id":"s1","choices":[],"usage":{"prompt_tokens":5,"completion_tokens":6,"total_tokens":11}}

        data: [DONE]


        """;

    [Fact]
    public async Task Stream_SplitAtEveryByte_IsAlwaysTheSame()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Whole.ReplaceLineEndings("\n"));
        await using ChatLoopback service = new(new LoopbackServer(request => Split(bytes, request.Number)));

        string[] readings = new string[bytes.Length];
        await Parallel.ForAsync(
            0, bytes.Length, TestContext.Current.CancellationToken, async (i, _) => readings[i] = await ReadingOf(service));

        Assert.Equal("Hm…|Grüße 🎧 to you|c1 weather town=Bath|c2 now |tool_calls|5 6 11", Assert.Single(readings.Distinct()));
        Assert.Contains("\"stream_options\":{\"include_usage\":true}", service.Server.Requests[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stream_EveryByteAlone_IsTheSame()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Whole.ReplaceLineEndings("\r\n"));
        LoopbackAnswer answer = LoopbackAnswer.Of(200, "text/event-stream").ThenSplit(bytes, Enumerable.Range(1, bytes.Length - 1));
        await using ChatLoopback service = new(answer);

        string reading = await ReadingOf(service);

        Assert.Equal("Hm…|Grüße 🎧 to you|c1 weather town=Bath|c2 now |tool_calls|5 6 11", reading);
    }

    [Fact]
    public async Task Stream_WordsArrive_BeforeTheEnd()
    {
        TaskCompletionSource isRead = new();
        await using ChatLoopback service = new(LoopbackAnswer.Of(200, "text/event-stream")
            .Then("data: {\"choices\":[{\"delta\":{\"content\":\"Early\"}}]}\n\n"u8.ToArray())
            .ThenWait(isRead.Task)
            .Then("data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n"u8.ToArray()));

        CancellationToken cancellationToken = TestContext.Current.CancellationToken;
        await using IAsyncEnumerator<ChatResponseUpdate> updates =
            service.Client.GetStreamingResponseAsync("Hello", null, cancellationToken).GetAsyncEnumerator(cancellationToken);
        await updates.MoveNextAsync();

        Assert.Equal("Early", updates.Current.Text);
        isRead.SetResult();
        Assert.True(await updates.MoveNextAsync());
        Assert.False(await updates.MoveNextAsync());
    }

    [Fact]
    public async Task Stream_DoneMissingAfterAFinishReason_IsComplete()
    {
        await using ChatLoopback service = new(LoopbackAnswer.Events(
            """{"choices":[{"delta":{"content":"All of it."}}]}""", """{"choices":[{"delta":{},"finish_reason":"stop"}]}"""));

        ChatResponse response = (await service.StreamAsync()).ToChatResponse();

        Assert.Equal(("All of it.", ChatFinishReason.Stop), (response.Text, response.FinishReason));
    }

    [Fact]
    public async Task Stream_EndsWithoutFinishReasonAndDone_HasBrokenOff()
    {
        await using ChatLoopback service = new(LoopbackAnswer.Events("""{"choices":[{"delta":{"content":"Half of"}}]}"""));

        IOException exception = await Assert.ThrowsAsync<IOException>(() => service.StreamAsync());

        Assert.Equal("The model's answer broke off: the service ended the stream without a finish reason and without [DONE].", exception.Message);
    }

    [Fact]
    public async Task Stream_ConnectionBreaks_IsAnIOException()
    {
        await using ChatLoopback service = new(LoopbackAnswer.Events("""{"choices":[{"delta":{"content":"Half of"}}]}""").ThenDisconnect());

        await Assert.ThrowsAnyAsync<IOException>(() => service.StreamAsync());
    }

    [Theory]
    [InlineData("""{"error":{"message":"secret words","type":"server_error","code":null}}""", ModelErrorKind.Server)]
    [InlineData("""{"error":{"message":"secret words","code":429}}""", ModelErrorKind.RateLimited)]
    [InlineData("""{"error":{"message":"secret words","code":"content_filter"}}""", ModelErrorKind.ContentFilter)]
    [InlineData("""{"choices":[{"delta":{"content":"secret""", ModelErrorKind.Server)]
    public async Task Stream_ErrorAmongTheEvents_IsThrownWithoutItsWords(string item, ModelErrorKind kind)
    {
        await using ChatLoopback service = new(LoopbackAnswer.Events("""{"choices":[{"delta":{"content":"Half of"}}]}""", item, "[DONE]"));

        ModelException exception = await Assert.ThrowsAsync<ModelException>(() => service.StreamAsync());

        Assert.Equal(kind, exception.Failure.Kind);
        Assert.DoesNotContain("secret", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"index":0,"id":"a","function":{"name":"f","arguments":"{}"}},{"index":0,"id":"b","function":{"name":"g"}}""", "a f|b g")]
    [InlineData("""{"id":"a","function":{"name":"f","arguments":"{}"}},{"id":"b","function":{"name":"g","arguments":"{}"}}""", "a f|b g")]
    [InlineData("""{"function":{"name":"f","arguments":{"x":1}}},{"function":{"name":"g"}}""", "s-0 f|s-1 g")]
    public async Task Stream_CallsNumberedInOtherWays_AreToldApart(string pieces, string calls)
    {
        await using ChatLoopback service = new(LoopbackAnswer.Events(
            $$$"""{"id":"s","choices":[{"delta":{"tool_calls":[{{{pieces}}}]}}]}""",
            """{"id":"s","choices":[{"delta":{},"finish_reason":"stop"}]}""",
            "[DONE]"));

        List<ChatResponseUpdate> updates = await service.StreamAsync();

        IEnumerable<FunctionCallContent> read = updates.SelectMany(update => update.Contents).OfType<FunctionCallContent>();
        Assert.Equal(calls, string.Join('|', read.Select(call => $"{call.CallId} {call.Name}")));
    }

    [Fact]
    public async Task Stream_CallCutByTheLengthLimit_CarriesWhatIsWrong()
    {
        await using ChatLoopback service = new(LoopbackAnswer.Events(
            """{"choices":[{"delta":{"tool_calls":[{"id":"a","function":{"name":"f","arguments":"{\"x"}}]},"finish_reason":"length"}]}""",
            "[DONE]"));

        ChatResponse response = (await service.StreamAsync()).ToChatResponse();

        Assert.NotNull(Assert.Single(response.Messages[0].Contents.OfType<FunctionCallContent>()).Exception);
    }

    [Fact]
    public async Task Stream_UsageThatCountsUp_IsCountedOnce()
    {
        await using ChatLoopback service = new(LoopbackAnswer.Events(
            """{"choices":[{"delta":{"content":"a"}}],"usage":{"prompt_tokens":5,"completion_tokens":1}}""",
            """{"choices":[{"delta":{"content":"b"},"finish_reason":"stop"}],"usage":{"prompt_tokens":5,"completion_tokens":2}}""",
            "[DONE]"));

        ChatResponse response = (await service.StreamAsync()).ToChatResponse();

        Assert.Equal((5, 2), (response.Usage!.InputTokenCount, response.Usage.OutputTokenCount));
    }

    [Fact]
    public async Task Stream_ServerThatDoesNotStream_IsReadWhole()
    {
        await using ChatLoopback service = new(
            LoopbackAnswer.Json("""{"choices":[{"message":{"content":"All at once"},"finish_reason":"stop"}]}"""));

        ChatResponse response = (await service.StreamAsync()).ToChatResponse();

        Assert.Equal(("All at once", ChatFinishReason.Stop), (response.Text, response.FinishReason));
    }

    [Fact]
    public async Task Stream_Abandoned_HangsUp()
    {
        await using ChatLoopback service = new(LoopbackAnswer.Events("""{"choices":[{"delta":{"content":"One"}}]}""").ThenHang());

        IAsyncEnumerable<ChatResponseUpdate> updates =
            service.Client.GetStreamingResponseAsync("Hello", cancellationToken: TestContext.Current.CancellationToken);
        await foreach (ChatResponseUpdate update in updates)
        {
            Assert.Equal("One", update.Text);
            break;
        }

        await service.Server.Requests[0].ClientLeft.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
    }

    private static LoopbackAnswer Split(byte[] bytes, int position) =>
        LoopbackAnswer.Of(200, "text/event-stream").Then(bytes[..position]).ThenWait(TimeSpan.FromMilliseconds(1)).Then(bytes[position..]);

    private static async Task<string> ReadingOf(ChatLoopback service)
    {
        ChatResponse response = (await service.StreamAsync()).ToChatResponse();
        IList<AIContent> contents = response.Messages[0].Contents;
        IEnumerable<string> calls = contents.OfType<FunctionCallContent>()
            .Select(call => $"{call.CallId} {call.Name} {string.Join(',', call.Arguments!.Select(argument => $"{argument.Key}={argument.Value}"))}");
        return string.Join(
            '|',
            [
                string.Concat(contents.OfType<TextReasoningContent>().Select(content => content.Text)),
                response.Text,
                .. calls,
                response.FinishReason!.Value.Value,
                $"{response.Usage!.InputTokenCount} {response.Usage.OutputTokenCount} {response.Usage.TotalTokenCount}",
            ]);
    }
}
