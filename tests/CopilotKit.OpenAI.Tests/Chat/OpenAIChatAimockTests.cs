using System.ClientModel;
using System.ClientModel.Primitives;
using System.Text.Json;
using CopilotKit.Models;
using CopilotKit.Models.Failover;
using CopilotKit.TestKit;
using CopilotKit.TestKit.Aimock;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using OpenAI;
using static OpenAI.Chat.ModelClientExtensions;
using ChatClient = OpenAI.Chat.ChatClient;

namespace CopilotKit.OpenAI.Tests.Chat;

/// <summary>The client before a server that nobody here wrote.</summary>
public class OpenAIChatAimockTests(AimockServer server) : IClassFixture<AimockServer>
{
    [ProgramTheory(AimockServer.Program)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Aimock_Words_ComeWithTheirUsage(bool isStreamed)
    {
        (ChatResponse response, int updates) = await AskAsync("Hello", isStreamed);

        Assert.Equal("Grüße 🎧 from a server that nobody here wrote.", response.Text);
        Assert.Equal((ChatFinishReason.Stop, "m"), (response.FinishReason, response.ModelId));
        Assert.Equal((10, 5, 15), (response.Usage!.InputTokenCount, response.Usage.OutputTokenCount, response.Usage.TotalTokenCount));
        Assert.StartsWith("chatcmpl-", response.ResponseId, StringComparison.Ordinal);
        Assert.Equal(isStreamed, updates > 10);
    }

    [ProgramTheory(AimockServer.Program)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Aimock_ParallelCalls_AreReadAndTheirResultsAreUnderstood(bool isStreamed)
    {
        ChatOptions options = new() { Tools = [AIFunctionFactory.Create((string town) => town, "weather")] };
        List<ChatMessage> messages = [new(ChatRole.User, "What is the weather?")];

        (ChatResponse asks, _) = await AskAsync(messages, isStreamed, options);
        FunctionCallContent[] calls = [.. asks.Messages[0].Contents.OfType<FunctionCallContent>()];
        messages.AddMessages(asks);
        messages.Add(new(ChatRole.Tool, [.. calls.Select(call => new FunctionResultContent(call.CallId, $"sun in {call.Arguments!["town"]}"))]));
        (ChatResponse answers, _) = await AskAsync(messages, isStreamed, options);

        Assert.Equal(("One moment. ", ChatFinishReason.ToolCalls), (asks.Text, asks.FinishReason));
        Assert.Equal(
            ["call_bath weather Bath", "call_york weather York"], calls.Select(call => $"{call.CallId} {call.Name} {call.Arguments!["town"]}"));
        Assert.Equal("Rain in Bath, sun in York.", answers.Text);
    }

    [ProgramTheory(AimockServer.Program)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Aimock_Reasoning_IsToldFromTheAnswer(bool isStreamed)
    {
        (ChatResponse response, _) = await AskAsync("Think.", isStreamed);

        string reasoning = string.Concat(response.Messages[0].Contents.OfType<TextReasoningContent>().Select(content => content.Text));
        Assert.Equal(("Six times seven.", "42."), (reasoning, response.Text));
    }

    [ProgramFact(AimockServer.Program)]
    public async Task Aimock_SchemaAndPicture_AreUnderstood()
    {
        ChatOptions options = new() { ResponseFormat = ChatResponseFormat.ForJsonSchema(JsonElement.Parse("""{"type":"object"}"""), "place") };

        (ChatResponse place, _) = await AskAsync("Name a place.", isStreamed: false, options);
        (ChatResponse cat, _) = await AskAsync(
            [new(ChatRole.User, [new TextContent("What is on this picture?"), new DataContent(new byte[] { 1 }, "image/png")])], isStreamed: false);

        Assert.Equal("Bath", JsonElement.Parse(place.Text).GetProperty("town").GetString());
        Assert.Equal("A cat.", cat.Text);
    }

    [ProgramTheory(AimockServer.Program)]
    [InlineData("Too many", ModelErrorKind.RateLimited, 429, 1.0)]
    [InlineData("Too long", ModelErrorKind.ContextTooLong, 400, null)]
    [InlineData("Fall over", ModelErrorKind.Server, 500, null)]
    [InlineData("Be garbled", ModelErrorKind.Server, null, null)]
    [InlineData("Hang up", ModelErrorKind.Transport, null, null)]
    [InlineData("Something unknown", ModelErrorKind.Transport, 404, null)]
    public async Task Aimock_Errors_AreUnderstoodTheSameWholeAndStreamed(string words, ModelErrorKind kind, int? status, double? retryAfter)
    {
        ModelFailure whole = await FailureAsync("m", words, isStreamed: false);
        ModelFailure stream = await FailureAsync("m", words, isStreamed: true);

        Assert.Equal(new ModelFailure(kind, retryAfter is { } seconds ? TimeSpan.FromSeconds(seconds) : null, status), whole);
        Assert.Equal(whole, stream);
    }

    [ProgramFact(AimockServer.Program)]
    public async Task Aimock_StreamBreaks_AnotherModelOfItGoesOn()
    {
        using ServiceProvider provider = Provider(
            options => options.Models.Failover.ContinuesStartedText = true, ("breaks", 0.9), ("whole", 0.5));

        ChatResponse response = await provider.GetRequiredService<IChatClient>()
            .GetStreamingResponseAsync("Tell me a story.", cancellationToken: TestContext.Current.CancellationToken)
            .ToChatResponseAsync(TestContext.Current.CancellationToken);

        Assert.Equal("The lamp went out, and nobody in the house knew why it had.", response.Text);
        Assert.Equal(["breaks", "whole"], response.GetSelection()!.Attempts.Select(attempt => attempt.Model.Name));
        Assert.Equal(ModelErrorKind.Transport, response.GetSelection()!.Attempts[0].Error);
    }

    private async Task<ModelFailure> FailureAsync(string model, string words, bool isStreamed)
    {
        using ServiceProvider provider = Provider(null, (model, 0.5));
        IChatClient client = provider.GetRequiredService<IChatClient>();
        ModelException exception = await Assert.ThrowsAsync<ModelException>(() => isStreamed
            ? client.GetStreamingResponseAsync(words, cancellationToken: TestContext.Current.CancellationToken).ToChatResponseAsync()
            : client.GetResponseAsync(words, cancellationToken: TestContext.Current.CancellationToken));
        return exception.Failure;
    }

    private ServiceProvider Provider(Action<CopilotKitOptions>? configure, params (string Name, double Quality)[] models)
    {
        ServiceCollection services = new();
        CopilotKitBuilder builder = services.AddCopilotKit(options =>
        {
            options.Models.Failover.MaxWait = TimeSpan.Zero;
            configure?.Invoke(options);
        });
        foreach ((string name, double quality) in models)
        {
            builder.AddModel(name, Sdk(name), configure: model => model.Quality = quality);
        }

        return services.BuildServiceProvider();
    }

    private ChatClient Sdk(string model) => new(
        model,
        new ApiKeyCredential("none"),
        new OpenAIClientOptions { Endpoint = new Uri(server.Address, "v1"), RetryPolicy = new ClientRetryPolicy(0) });

    private Task<(ChatResponse Response, int Updates)> AskAsync(string words, bool isStreamed, ChatOptions? options = null) =>
        AskAsync([new ChatMessage(ChatRole.User, words)], isStreamed, options);

    private async Task<(ChatResponse Response, int Updates)> AskAsync(IEnumerable<ChatMessage> messages, bool isStreamed, ChatOptions? options = null)
    {
        using IChatClient client = Sdk("m").AsModelClient();
        if (!isStreamed)
        {
            return (await client.GetResponseAsync(messages, options, TestContext.Current.CancellationToken), 0);
        }

        List<ChatResponseUpdate> updates = await client.GetStreamingResponseAsync(messages, options, TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken);
        return (updates.ToChatResponse(), updates.Count);
    }
}
