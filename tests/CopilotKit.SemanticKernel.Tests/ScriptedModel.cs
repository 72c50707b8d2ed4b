using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace CopilotKit.SemanticKernel.Tests;

/// <summary>A chat model whose turns are written in the test; each turn sees the results of the calls before it.</summary>
internal sealed class ScriptedModel(params IReadOnlyList<Func<IReadOnlyList<FunctionResultContent>, AIContent>> turns) : IChatClient
{
    private readonly ChatClientMetadata _metadata = new("scripted", defaultModelId: "scripted-1");

    private int _turn;

    /// <summary>Gets the tools that the model was offered last.</summary>
    public IReadOnlyList<AIFunction> Tools { get; private set; } = [];

    public Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Tools = [.. (options?.Tools ?? []).Cast<AIFunction>()];
        FunctionResultContent[] results = [.. messages.SelectMany(message => message.Contents).OfType<FunctionResultContent>()];
        return Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, [turns[_turn++](results)])) { ModelId = "scripted-1" });
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (ChatResponseUpdate update in (await GetResponseAsync(messages, options, cancellationToken)).ToChatResponseUpdates())
        {
            yield return update;
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is null && serviceType == typeof(ChatClientMetadata) ? _metadata : serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose()
    {
    }
}
