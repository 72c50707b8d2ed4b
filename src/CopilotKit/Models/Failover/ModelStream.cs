using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace CopilotKit.Models.Failover;

/// <summary>Streams an answer, from as many models as it takes.</summary>
internal static class ModelStream
{
    /// <summary>Streams an answer. Each enumeration is a request of its own, and its model is chosen when it begins.</summary>
    public static async IAsyncEnumerable<ChatResponseUpdate> RunAsync(
        SelectionEngine engine, IEnumerable<ChatMessage> messages, ChatOptions? options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        SelectionRun run = engine.Begin(messages, options);
        if (Cascade.Begin(run) && await Cascade.TryAsync(run, cancellationToken).ConfigureAwait(false) is { } cheap)
        {
            foreach (ChatResponseUpdate update in cheap.ToChatResponseUpdates())
            {
                yield return run.Shown.ShowEnded(update);
            }

            yield break;
        }

        bool isAnswered = false;
        while (!isAnswered)
        {
            OpenStream stream = await OpenAsync(run, cancellationToken).ConfigureAwait(false);
            await foreach (ChatResponseUpdate update in RelayAsync(run, stream, cancellationToken).ConfigureAwait(false))
            {
                yield return update;
            }

            isAnswered = stream.Problem is null;
        }
    }

    /// <summary>Gives what one model says, to its end or to what broke it.</summary>
    private static async IAsyncEnumerable<ChatResponseUpdate> RelayAsync(
        SelectionRun run, OpenStream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        bool isOver = false;
        try
        {
            foreach (ChatResponseUpdate update in stream.HasEnded ? [] : stream.Release())
            {
                yield return run.Shown.Show(update);
            }

            while (!stream.HasEnded && stream.Problem is null)
            {
                if (await NextAsync(stream, cancellationToken).ConfigureAwait(false) is { } update)
                {
                    yield return run.Shown.Show(update);
                }
            }

            isOver = true;
        }
        finally
        {
            if (!isOver)
            {
                await stream.LeaveAsync().ConfigureAwait(false);
            }
        }

        await ConcludeAsync(run, stream).ConfigureAwait(false);
        foreach (ChatResponseUpdate update in stream.Problem is null ? stream.Release() : [])
        {
            yield return run.Shown.ShowEnded(update);
        }
    }

    /// <summary>Moves the stream on; gives <see langword="null"/> when there is nothing to show now.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))] // Called for each token, which is to cost no memory.
    private static async ValueTask<ChatResponseUpdate?> NextAsync(OpenStream stream, CancellationToken cancellationToken)
    {
        try
        {
            if (await stream.MoveNextAsync().ConfigureAwait(false))
            {
                return stream.Accept();
            }

            stream.End();
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            stream.Break(exception);
        }

        return null;
    }

    private static async ValueTask ConcludeAsync(SelectionRun run, OpenStream stream)
    {
        try
        {
            if (stream.Problem is { } problem)
            {
                run.Failed(stream.Attempt, problem, stream.Characters);
                return;
            }

            stream.Succeeded();
        }
        finally
        {
            await stream.DisposeAsync().ConfigureAwait(false);
        }
    }

    private static async Task<OpenStream> OpenAsync(SelectionRun run, CancellationToken cancellationToken)
    {
        while (true)
        {
            OpenStream stream = new(run, await run.NextAsync(cancellationToken).ConfigureAwait(false), cancellationToken);
            if (run.Failover.HedgeAfter is { } patience && !run.Shown.HasBegun)
            {
                if (await Hedge.OpenAsync(run, stream, patience, cancellationToken).ConfigureAwait(false) is { } winner)
                {
                    return winner;
                }
            }
            else if (await stream.HasOpenedAsync(stream.OpenAsync(), cancellationToken).ConfigureAwait(false))
            {
                return stream;
            }
        }
    }
}
