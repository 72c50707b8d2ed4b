using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace CopilotKit.Benchmarks;

/// <summary>A model whose answers lie ready, so that only what is around it takes time.</summary>
internal sealed class ReadyModel : IChatClient
{
    private readonly ChatResponseUpdate[] _updates;
    private readonly ChatMessage _message = new(ChatRole.Assistant, "Yes.");

    public ReadyModel(int updates) =>
        _updates = [.. Enumerable.Range(0, updates).Select(_ => new ChatResponseUpdate(ChatRole.Assistant, "word "))];

    /// <summary>Takes away what a reader has put on the updates.</summary>
    public void Forget() => Array.ForEach(_updates, update => update.AdditionalProperties = null);

    public Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(new ChatResponse(_message));

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask;
        foreach (ChatResponseUpdate update in _updates)
        {
            yield return update;
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }
}
