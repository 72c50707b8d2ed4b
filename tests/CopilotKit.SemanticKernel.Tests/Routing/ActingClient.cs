using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace CopilotKit.SemanticKernel.Tests.Routing;

/// <summary>An actor behind the interface of a chat client.</summary>
internal sealed class ActingClient(Actor actor) : IChatClient
{
    private readonly ChatClientMetadata _metadata = new("acting", defaultModelId: actor.Name);

    public List<ChatOptions?> Options { get; } = [];

    public Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        AIContent next = Next([.. messages], options);
        return next is TextContent && actor.FailsInTheMiddle
            ? throw new HttpRequestException("The line broke.", null, HttpStatusCode.BadGateway)
            : Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, [next])) { ModelId = actor.Name });
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        ChatMessage[] all = [.. messages];
        if (Next(all, options) is FunctionCallContent call)
        {
            yield return new ChatResponseUpdate(ChatRole.Assistant, [call]);
            yield break;
        }

        if (!all.Any(message => message.Role == ChatRole.Assistant && message.Text == Actor.Beginning))
        {
            yield return new ChatResponseUpdate(ChatRole.Assistant, Actor.Beginning);
        }

        if (actor.FailsInTheMiddle)
        {
            throw new HttpRequestException("The line broke.", null, HttpStatusCode.BadGateway);
        }

        yield return new ChatResponseUpdate(ChatRole.Assistant, Actor.Ending);
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceType == typeof(ChatClientMetadata) ? _metadata : serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose()
    {
    }

    private AIContent Next(ChatMessage[] messages, ChatOptions? options)
    {
        Options.Add(options);
        AIContent[] contents = [.. messages.SelectMany(message => message.Contents)];
        string[] results = [.. contents.OfType<FunctionResultContent>().Select(result => result.CallId)];
        int times = actor.Hear([.. contents.OfType<FunctionCallContent>().Select(call => call.CallId)], results);
        if (actor.FailsAtOnce(results.Length))
        {
            throw new HttpRequestException("The house is closed.", null, HttpStatusCode.ServiceUnavailable);
        }

        return times == 0
            ? new TextContent(Actor.Beginning + Actor.Ending)
            : new FunctionCallContent(
                actor.CallId(times),
                options!.Tools!.OfType<AIFunction>().Single(tool => tool.Name.EndsWith("ring", StringComparison.Ordinal)).Name,
                new Dictionary<string, object?> { ["times"] = JsonSerializer.SerializeToElement(times) });
    }
}
