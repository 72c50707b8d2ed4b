using System.Runtime.CompilerServices;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Agents;

namespace CopilotKit.SemanticKernel.Agents;

/// <summary>Reads an agent's streamed answer, author by author, and knows which messages it has put into the thread.</summary>
internal sealed class ReplyReader : IDisposable
{
    private readonly ChatHistoryAgentThread _thread;
    private readonly Action<StreamingChatMessageContent>? _onUpdate;
    private readonly Func<ChatMessageContent, Task>? _onMessage;
    private readonly List<ChatMessageContent> _noted = [];
    private readonly SemaphoreSlim _reading = new(1);
    private readonly CancellationTokenSource _closed = new();
    private readonly IAsyncEnumerator<AgentResponseItem<StreamingChatMessageContent>> _updates;
    private StreamingChatMessageContent? _next;
    private bool _isOver;

    public ReplyReader(
        Agent agent,
        ChatMessageContent message,
        ChatHistoryAgentThread thread,
        Action<StreamingChatMessageContent>? onUpdate,
        AgentInvokeOptions? options)
    {
        (_thread, _onUpdate, _onMessage) = (thread, onUpdate, options?.OnIntermediateMessage);
        AgentInvokeOptions noting = new(options ?? new AgentInvokeOptions()) { OnIntermediateMessage = NoteAsync };
        _updates = agent.InvokeStreamingAsync(message, thread, noting, _closed.Token).GetAsyncEnumerator(CancellationToken.None);
    }

    /// <summary>Gets who says the words that are read.</summary>
    public string? Author { get; private set; }

    /// <summary>Waits until somebody says something more.</summary>
    /// <returns>Whether there was more.</returns>
    public async Task<bool> MoveToNextAuthorAsync(CancellationToken cancellationToken)
    {
        while (string.IsNullOrEmpty(_next?.Content) && await NextAsync(cancellationToken).ConfigureAwait(false))
        {
        }

        Author = _next?.AuthorName;
        return _next is not null;
    }

    /// <summary>Gives the words of this author.</summary>
    public async IAsyncEnumerable<string> WordsAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        while (_next is { } update && (update.AuthorName == Author || string.IsNullOrEmpty(update.Content)))
        {
            yield return update.Content ?? "";
            await NextAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Ends the answer. Afterwards nothing is read any more, and nothing is put into the thread.</summary>
    public async Task CloseAsync()
    {
        await _closed.CancelAsync().ConfigureAwait(false);
        await _reading.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        if (!_isOver)
        {
            (_isOver, _next) = (true, null);
            await _updates.DisposeAsync().ConfigureAwait(false);
            ToolTraces.Mend(_thread.ChatHistory, _noted, new HashSet<string>());
        }

        _reading.Release();
    }

    /// <summary>Puts what was heard in the place of what was written.</summary>
    /// <param name="heard">Author by author, in their order; an empty text when nothing was heard.</param>
    public void Keep(IReadOnlyList<(string? Author, string Text)> heard) => HeardWords.Keep(_thread.ChatHistory, _noted, heard);

    /// <inheritdoc/>
    public void Dispose()
    {
        _reading.Dispose();
        _closed.Dispose();
    }

    private async Task<bool> NextAsync(CancellationToken cancellationToken)
    {
        // An agent that is at work on its next word does not look at a token that came later than its call.
        using CancellationTokenRegistration ending = cancellationToken.Register(_closed.Cancel);
        await _reading.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        try
        {
            _next = !_isOver && await _updates.MoveNextAsync().ConfigureAwait(false) ? _updates.Current.Message : null;
        }
        finally
        {
            _reading.Release();
        }

        if (_next is not null)
        {
            _onUpdate?.Invoke(_next);
        }

        return _next is not null;
    }

    private Task NoteAsync(ChatMessageContent message)
    {
        _noted.Add(message);
        return _onMessage?.Invoke(message) ?? Task.CompletedTask;
    }
}
