using Microsoft.Extensions.AI;

namespace CopilotKit.Models.Failover;

/// <summary>The stream of one attempt: says what may be shown, and holds back what must wait.</summary>
/// <remarks>
/// What comes before the first visible content waits, so that another model can take over unnoticed. Tool calls and what
/// follows them wait for the end of the stream: nobody can act on them earlier, and a model that fails after them has then
/// shown no call that would run twice.
/// </remarks>
internal sealed class OpenStream : IAsyncDisposable
{
    private readonly SelectionRun _run;
    private readonly Deadline _deadline;
    private readonly IList<ChatMessage> _messages;
    private IAsyncEnumerator<ChatResponseUpdate>? _updates;
    private readonly Splice? _splice;
    private List<ChatResponseUpdate> _held = [];
    private bool _holdsToTheEnd;
    private UsageDetails? _usage;
    private bool _hasAny;

    public OpenStream(SelectionRun run, Attempt attempt, CancellationToken cancellationToken)
    {
        (_run, Attempt, _messages) = (run, attempt, run.Messages);
        if (run.Shown.Words() is { Length: > 0 } seen)
        {
            (_messages, _splice) = (Splice.Prompt(run.Messages, seen), new Splice(seen, run.Shown.Last));
        }

        _deadline = new Deadline(run.Engine.Parts.Time, attempt.StartedAt, cancellationToken);
    }

    public Attempt Attempt { get; }

    public bool HasEnded { get; private set; }

    /// <summary>Gets the seconds to the first visible content, or to the end.</summary>
    public double SecondsToFirstToken { get; private set; }

    public long Characters { get; private set; }

    /// <summary>Gets what broke the stream; <see langword="null"/> while nothing has.</summary>
    public Exception? Problem { get; private set; }

    /// <summary>Reads until there is something to show, or the end.</summary>
    public async Task OpenAsync()
    {
        _deadline.WaitFor(_run.Failover.FirstTokenTimeout);

        // Not before: a client may throw here already, which is a failure like any other.
        _updates = Attempt.Model.Client.GetStreamingResponseAsync(_messages, Attempt.Options, _deadline.Token).GetAsyncEnumerator(_deadline.Token);
        do
        {
            if (!await _updates.MoveNextAsync().ConfigureAwait(false))
            {
                End();
                break;
            }
        }
        while (!Accept(_updates.Current, out ChatResponseUpdate shown) || !Open(shown));

        SecondsToFirstToken = _deadline.Elapsed.TotalSeconds;
        _deadline.WaitBetweenSigns(_run.Failover.StallTimeout);
    }

    /// <summary>Waits until it is open.</summary>
    /// <returns>Whether it is; not after a failure that another model may make good.</returns>
    /// <exception cref="ModelException">No other model may.</exception>
    public async Task<bool> HasOpenedAsync(Task opening, CancellationToken cancellationToken)
    {
        try
        {
            await opening.ConfigureAwait(false);
            return true;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            await DisposeAsync().ConfigureAwait(false);
            _run.Failed(Attempt, Translate(exception), Characters);
            return false;
        }
        catch
        {
            await LeaveAsync().ConfigureAwait(false);
            throw;
        }
    }

    public ValueTask<bool> MoveNextAsync() => _updates!.MoveNextAsync();

    /// <summary>Takes the update that the stream has moved to.</summary>
    /// <returns>What may be shown now; <see langword="null"/> when it is held back.</returns>
    public ChatResponseUpdate? Accept() => Accept(_updates!.Current, out ChatResponseUpdate shown) ? shown : null;

    /// <summary>Notes what broke the stream.</summary>
    public void Break(Exception exception) => Problem = Translate(exception);

    /// <summary>Gives what was held back and may be shown now.</summary>
    public List<ChatResponseUpdate> Release()
    {
        List<ChatResponseUpdate> held = _held;
        _held = [];
        return held;
    }

    public void Succeeded() => _run.Succeeded(Attempt, _usage, Characters, SecondsToFirstToken);

    public void Cancel() => _deadline.Cancel();

    /// <summary>Ends it, and the request with it, because the caller went away.</summary>
    public async Task LeaveAsync()
    {
        Cancel();
        await DisposeAsync().ConfigureAwait(false);
        _run.Left(Attempt, Characters);
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_updates is not null)
            {
                await _updates.DisposeAsync().ConfigureAwait(false);
            }
        }
        finally
        {
            _deadline.Dispose();
        }
    }

    // Says whether the update may be shown now.
    private bool Accept(ChatResponseUpdate update, out ChatResponseUpdate shown)
    {
        shown = update;
        _hasAny = true;
        _deadline.SignOfLife();
        IList<AIContent> contents = update.Contents;
        for (int i = 0; i < contents.Count; i++)
        {
            Observe(contents[i]);
        }

        if (_splice is not null)
        {
            shown = _splice.Apply(update);
        }

        if (_holdsToTheEnd)
        {
            _held.Add(shown);
        }

        return !_holdsToTheEnd;
    }

    /// <summary>Marks the end of the stream, with what was still undecided.</summary>
    /// <exception cref="ModelException">It ended before it began.</exception>
    public void End()
    {
        HasEnded = true;
        if (!_hasAny)
        {
            throw new ModelException("The stream ended without anything.", new ModelFailure(ModelErrorKind.Transport));
        }

        if (_splice?.End() is { } rest)
        {
            _held.Insert(0, rest);
        }
    }

    // Puts the exception that cancelled tokens cause into the words of what really happened.
    private Exception Translate(Exception exception) => _deadline.HasPassed && exception is OperationCanceledException
        ? new TimeoutException($"No token in time after {_deadline.Elapsed.TotalSeconds:0.0} seconds.", exception)
        : exception;

    private bool Open(ChatResponseUpdate update)
    {
        _held.Add(update);
        return IsVisible(update);
    }

    private void Observe(AIContent content)
    {
        switch (content)
        {
            case TextContent text:
                Characters += text.Text.Length;
                break;
            case UsageContent usage:
                (_usage ??= new UsageDetails()).Add(usage.Details);
                break;
            case FunctionCallContent:
                _holdsToTheEnd = true;
                break;
            default:
                break;
        }
    }

    private static bool IsVisible(ChatResponseUpdate update)
    {
        foreach (AIContent content in update.Contents)
        {
            if (content is not (UsageContent or TextContent { Text: "" } or TextReasoningContent { Text: "" }))
            {
                return true;
            }
        }

        return false;
    }
}
