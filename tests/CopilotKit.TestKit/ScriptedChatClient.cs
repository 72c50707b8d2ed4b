using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace CopilotKit.TestKit;

/// <summary>A chat client that answers with prepared replies, in order, and remembers what it was asked.</summary>
/// <param name="replies">The answers: text, or an exception to throw.</param>
public sealed class ScriptedChatClient(params IReadOnlyList<object> replies) : IChatClient
{
    private static readonly int[] PortionLengths = [1, 7, 2, 13, 3, 29];

    private int _next;

    /// <summary>Gets what was asked, in order.</summary>
    public List<ScriptedRequest> Requests { get; } = [];

    /// <summary>Gets or sets why the replies end.</summary>
    public ChatFinishReason FinishReason { get; set; } = ChatFinishReason.Stop;

    /// <inheritdoc/>
    public Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(
            new ChatResponse(new ChatMessage(ChatRole.Assistant, Next(messages, options))) { FinishReason = FinishReason });
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        string text = Next(messages, options);
        for (int start = 0, portion = 0; start < text.Length; portion++)
        {
            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            int length = Math.Min(PortionLengths[portion % PortionLengths.Length], text.Length - start);
            yield return new ChatResponseUpdate(ChatRole.Assistant, text.Substring(start, length));
            start += length;
        }

        yield return new ChatResponseUpdate(ChatRole.Assistant, "") { FinishReason = FinishReason };
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private string Next(IEnumerable<ChatMessage> messages, ChatOptions? options)
    {
        Requests.Add(new ScriptedRequest([.. messages], options));
        return _next >= replies.Count ? throw new InvalidOperationException($"Only {replies.Count} replies were prepared.")
            : replies[_next++] switch
            {
                Exception exception => throw exception,
                object reply => reply.ToString()!,
            };
    }
}

/// <summary>What a chat client was asked.</summary>
/// <param name="Messages">The messages.</param>
/// <param name="Options">The options.</param>
public sealed record ScriptedRequest(IReadOnlyList<ChatMessage> Messages, ChatOptions? Options)
{
    /// <summary>Gets the text of all messages.</summary>
    public string Text => string.Join("\n", Messages.Select(message => message.Text));
}
