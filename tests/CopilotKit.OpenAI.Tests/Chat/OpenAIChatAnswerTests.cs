using System.Text.Json;
using CopilotKit.Models.Failover;
using CopilotKit.TestKit.Loopback;
using Microsoft.Extensions.AI;
using ChatClient = OpenAI.Chat.ChatClient;

namespace CopilotKit.OpenAI.Tests.Chat;

public class OpenAIChatAnswerTests
{
    [Fact]
    public async Task Answer_WithReasoningCallsAndUsage_IsReadWhole()
    {
        await using ChatLoopback service = new(LoopbackAnswer.Json(
            """
            {"id":"r1","created":1700000000,"model":"model-1-2026","choices":[{"index":0,"finish_reason":"tool_calls","message":{"role":"assistant",
             "reasoning_content":"Two towns.","content":"One moment.","tool_calls":[
             {"id":"c1","type":"function","function":{"name":"weather","arguments":"{\"town\":\"Bath\"}"}},
             {"id":"c2","type":"function","function":{"name":"weather","arguments":"{\"town\":\"York\"}"}}]}}],
             "usage":{"prompt_tokens":11,"completion_tokens":7,"total_tokens":18,"prompt_tokens_details":{"cached_tokens":3},
             "completion_tokens_details":{"reasoning_tokens":2}},"system_fingerprint":"f"}
            """));

        ChatResponse response = await service.AskAsync();

        Assert.Equal(("r1", "model-1-2026", ChatFinishReason.ToolCalls), (response.ResponseId, response.ModelId, response.FinishReason));
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1_700_000_000), response.CreatedAt);
        Assert.Equal("One moment.", response.Text);
        Assert.Equal("Two towns.", Assert.Single(response.Messages[0].Contents.OfType<TextReasoningContent>()).Text);
        Assert.Equal(
            ["c1 Bath", "c2 York"],
            response.Messages[0].Contents.OfType<FunctionCallContent>().Select(call => $"{call.CallId} {call.Arguments!["town"]}"));
        Assert.Equal((11, 7, 18), (response.Usage!.InputTokenCount, response.Usage.OutputTokenCount, response.Usage.TotalTokenCount));
        Assert.Equal((3, 2), (response.Usage.CachedInputTokenCount, response.Usage.ReasoningTokenCount));
        Assert.Equal("f", Assert.IsType<JsonElement>(response.RawRepresentation).GetProperty("system_fingerprint").GetString());
    }

    [Theory]
    [InlineData("stop", "stop")]
    [InlineData("length", "length")]
    [InlineData("function_call", "tool_calls")]
    [InlineData("content_filter", "content_filter")]
    [InlineData("eos", "eos")]
    public async Task Answer_FinishReason_IsKept(string sent, string read)
    {
        await using ChatLoopback service = new(LoopbackAnswer.Json($$$"""{"choices":[{"message":{"content":"Hi"},"finish_reason":"{{{sent}}}"}]}"""));

        ChatResponse response = await service.AskAsync();

        Assert.Equal(read, response.FinishReason!.Value.Value);
    }

    [Fact]
    public async Task Answer_Refusal_IsAnError()
    {
        await using ChatLoopback service = new(LoopbackAnswer.Json(
            """{"choices":[{"message":{"content":null,"refusal":"I will not."},"finish_reason":"stop"}]}"""));

        ChatResponse response = await service.AskAsync();

        ErrorContent error = Assert.Single(response.Messages[0].Contents.OfType<ErrorContent>());
        Assert.Equal(("I will not.", "Refusal"), (error.Message, error.ErrorCode));
    }

    [Theory]
    [InlineData("<html>Welcome</html>")]
    [InlineData("{}")]
    [InlineData("""{"choices":[]}""")]
    [InlineData("[1]")]
    public async Task Answer_NotAsTheInterfaceSays_IsAServerError(string body)
    {
        await using ChatLoopback service = new(LoopbackAnswer.Json(body));

        ModelException exception = await Assert.ThrowsAsync<ModelException>(() => service.AskAsync());

        Assert.Equal(ModelErrorKind.Server, exception.Failure.Kind);
    }

    [Fact]
    public async Task Client_Services_AreTheSdksClientAndTheMetadata()
    {
        await using ChatLoopback service = new(LoopbackAnswer.Json("{}"));

        ChatClientMetadata metadata = service.Client.GetService<ChatClientMetadata>()!;

        Assert.Equal(("openai", "model-1"), (metadata.ProviderName, metadata.DefaultModelId));
        Assert.Equal(service.Server.Address.Port, metadata.ProviderUri!.Port);
        Assert.Same(service.Sdk, service.Client.GetService<ChatClient>());
    }
}
