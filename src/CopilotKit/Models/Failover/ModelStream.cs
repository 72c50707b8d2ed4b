using System.Runtime.CompilerServices;
using CopilotKit.Models.Policies;
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
                await AbandonAsync(run, stream, "the caller went away").ConfigureAwait(false);
                run.Gone();
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
            OpenStream stream = Start(run, await run.NextAsync(cancellationToken).ConfigureAwait(false), cancellationToken);
            if (run.Failover.HedgeAfter is { } patience && !run.Shown.HasBegun)
            {
                if (await HedgeAsync(run, stream, patience, cancellationToken).ConfigureAwait(false) is { } winner)
                {
                    return winner;
                }
            }
            else if (await HasOpenedAsync(run, stream, stream.OpenAsync(), cancellationToken).ConfigureAwait(false))
            {
                return stream;
            }
        }
    }

    private static OpenStream Start(SelectionRun run, Attempt attempt, CancellationToken cancellationToken) => run.Shown.Words() is { Length: > 0 } seen
        ? new OpenStream(run, attempt, Splice.Prompt(run.Messages, seen), new Splice(seen, run.Shown.Last), cancellationToken)
        : new OpenStream(run, attempt, run.Messages, null, cancellationToken);

    // Gives false after a failure that another model may make good.
    private static async Task<bool> HasOpenedAsync(SelectionRun run, OpenStream stream, Task opening, CancellationToken cancellationToken)
    {
        try
        {
            await opening.ConfigureAwait(false);
            return true;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            await stream.DisposeAsync().ConfigureAwait(false);
            run.Failed(stream.Attempt, stream.Translate(exception), stream.Characters);
            return false;
        }
        catch
        {
            await AbandonAsync(run, stream, "the caller went away").ConfigureAwait(false);
            run.Gone();
            throw;
        }
    }

    private static async Task<OpenStream?> HedgeAsync(SelectionRun run, OpenStream first, TimeSpan patience, CancellationToken cancellationToken)
    {
        Task opening = first.OpenAsync();
        using CancellationTokenSource hurry = new();
        await Task.WhenAny(opening, Task.Delay(patience, run.Engine.Parts.Time, hurry.Token)).ConfigureAwait(false);
        hurry.Cancel();
        ChoiceReason reason = run.Selection.WhatDecided;
        if (opening.IsCompleted || run.TryNext() is not { } attempt)
        {
            return await HasOpenedAsync(run, first, opening, cancellationToken).ConfigureAwait(false) ? first : null;
        }

        OpenStream second = Start(run, attempt, cancellationToken);
        OpenStream? quicker = await QuickerAsync(run, (first, opening), (second, second.OpenAsync()), cancellationToken).ConfigureAwait(false);
        if (quicker is not null)
        {
            run.Selection.Choose(quicker.Attempt.Index, quicker == first ? reason : ChoiceReason.Hedge);
        }

        return quicker;
    }

    private static async Task<OpenStream?> QuickerAsync(
        SelectionRun run, (OpenStream Stream, Task Opening) first, (OpenStream Stream, Task Opening) second, CancellationToken cancellationToken)
    {
        bool isFirst = await Task.WhenAny(first.Opening, second.Opening).ConfigureAwait(false) == first.Opening;
        ((OpenStream Stream, Task Opening) quick, (OpenStream Stream, Task Opening) slow) = isFirst ? (first, second) : (second, first);
        if (!quick.Opening.IsCompletedSuccessfully)
        {
            return await RemainingAsync(run, quick, slow, cancellationToken).ConfigureAwait(false);
        }

        await DismissAsync(run, slow.Stream, slow.Opening).ConfigureAwait(false);
        return quick.Stream;
    }

    // One of the two has failed: the other decides.
    private static async Task<OpenStream?> RemainingAsync(
        SelectionRun run, (OpenStream Stream, Task Opening) failed, (OpenStream Stream, Task Opening) other, CancellationToken cancellationToken)
    {
        try
        {
            await HasOpenedAsync(run, failed.Stream, failed.Opening, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await DismissAsync(run, other.Stream, other.Opening).ConfigureAwait(false);
            throw;
        }

        return await HasOpenedAsync(run, other.Stream, other.Opening, cancellationToken).ConfigureAwait(false) ? other.Stream : null;
    }

    private static async Task DismissAsync(SelectionRun run, OpenStream stream, Task opening)
    {
        stream.Cancel();
        await opening.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await AbandonAsync(run, stream, "another model was quicker").ConfigureAwait(false);
    }

    private static async Task AbandonAsync(SelectionRun run, OpenStream stream, string problem)
    {
        stream.Cancel();
        await stream.DisposeAsync().ConfigureAwait(false);
        stream.Attempt.Abandoned(stream.Characters, problem);
    }
}
