using System.ClientModel;
using System.Net;
using System.Runtime.CompilerServices;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace CopilotKit.SemanticKernel.Tests.Routing;

/// <summary>An actor behind the interface of a connector. It throws what those of Semantic Kernel throw.</summary>
internal sealed class ActingConnector(Actor actor) : IChatCompletionService
{
    public IReadOnlyDictionary<string, object?> Attributes { get; } = new Dictionary<string, object?> { ["ModelId"] = actor.Name };

    public List<(PromptExecutionSettings? Settings, Kernel? Kernel)> Calls { get; } = [];

    public Task<IReadOnlyList<ChatMessageContent>> GetChatMessageContentsAsync(
        ChatHistory chatHistory,
        PromptExecutionSettings? executionSettings = null,
        Kernel? kernel = null,
        CancellationToken cancellationToken = default)
    {
        try
        {
            ChatMessageContent answer = Next(chatHistory, executionSettings, kernel) is { } call
                ? new(AuthorRole.Assistant, [call])
                : actor.FailsInTheMiddle ? throw new Refusal(502) : new(AuthorRole.Assistant, Actor.Beginning + Actor.Ending);
            return Task.FromResult<IReadOnlyList<ChatMessageContent>>([answer]);
        }
        catch (ClientResultException exception)
        {
            throw new HttpOperationException((HttpStatusCode)exception.Status, null, exception.Message, exception);
        }
    }

    public async IAsyncEnumerable<StreamingChatMessageContent> GetStreamingChatMessageContentsAsync(
        ChatHistory chatHistory,
        PromptExecutionSettings? executionSettings = null,
        Kernel? kernel = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        if (Next(chatHistory, executionSettings, kernel) is { } call)
        {
            // In pieces, as services send them.
            string name = $"{call.PluginName}-{call.FunctionName}";
            yield return Piece(new StreamingFunctionCallUpdateContent(call.Id, name, "{\"times\":", 0));
            yield return Piece(new StreamingFunctionCallUpdateContent(null, null, $"{call.Arguments!["times"]}}}", 0));
            yield break;
        }

        if (!chatHistory.Any(message => message.Role == AuthorRole.Assistant && message.Content == Actor.Beginning))
        {
            yield return new StreamingChatMessageContent(AuthorRole.Assistant, Actor.Beginning);
        }

        if (actor.FailsInTheMiddle)
        {
            throw new Refusal(502);
        }

        yield return new StreamingChatMessageContent(AuthorRole.Assistant, Actor.Ending);
    }

    private static StreamingChatMessageContent Piece(StreamingFunctionCallUpdateContent call) =>
        new(AuthorRole.Assistant, null) { Items = [call] };

    private FunctionCallContent? Next(ChatHistory history, PromptExecutionSettings? settings, Kernel? kernel)
    {
        Calls.Add((settings, kernel));
        KernelContent[] items = [.. history.SelectMany(message => message.Items)];
        string[] results = [.. items.OfType<FunctionResultContent>().Select(result => result.CallId!)];
        int times = actor.Hear([.. items.OfType<FunctionCallContent>().Select(call => call.Id!)], results);
        if (actor.FailsAtOnce(results.Length))
        {
            throw new Refusal(503);
        }

        FunctionChoiceBehaviorConfiguration? tools = settings?.FunctionChoiceBehavior?.GetConfiguration(new(history) { Kernel = kernel });
        if (times == 0)
        {
            return null;
        }

        KernelFunction ring = tools!.Functions!.Single(function => function.Name == "ring");
        return new FunctionCallContent(ring.Name, ring.PluginName, actor.CallId(times), new() { ["times"] = times });
    }

    private sealed class Refusal : ClientResultException
    {
        public Refusal(int status)
            : base($"Service request failed. Status: {status}") => Status = status;
    }
}
