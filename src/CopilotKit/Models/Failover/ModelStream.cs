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

        OpenStream? stream = null;
        try
        {
            do
            {
                stream = await OpenAsync(run, cancellationToken).ConfigureAwait(false);
                List<ChatResponseUpdate> beginning = stream.HasEnded ? [] : stream.Release();
                foreach (ChatResponseUpdate update in beginning)
                {
                    yield return run.Shown.Show(update);
                }

                while (!stream.HasEnded && stream.Problem is null)
                {
                    ChatResponseUpdate? update = null;
                    try
                    {
                        if (await stream.MoveNextAsync().ConfigureAwait(false))
                        {
                            update = stream.Accept();
                        }
                        else
                        {
                            stream.End();
                        }
                    }
                    catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
                    {
                        stream.Break(exception);
                    }

                    if (update is not null)
                    {
                        yield return run.Shown.Show(update);
                    }
                }

                OpenStream over = stream;
                stream = null;
                await ConcludeAsync(run, over).ConfigureAwait(false);
                foreach (ChatResponseUpdate update in over.Problem is null ? over.Release() : [])
                {
                    yield return run.Shown.ShowEnded(update);
                }

                if (over.Problem is null)
                {
                    yield break;
                }
            }
            while (true);
        }
        finally
        {
            if (stream is not null)
            {
                await stream.LeaveAsync().ConfigureAwait(false);
            }
        }
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
