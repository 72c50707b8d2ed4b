using CopilotKit.Models.Policies;

namespace CopilotKit.Models.Failover;

/// <summary>Asks a second model when the first token of the first one is slow: whichever is quicker answers.</summary>
internal static class Hedge
{
    /// <summary>Opens a stream, or that of another model which is quicker.</summary>
    /// <returns>The stream that answers; <see langword="null"/> when all that were asked have failed.</returns>
    public static async Task<OpenStream?> OpenAsync(
        SelectionRun run, OpenStream first, TimeSpan patience, CancellationToken cancellationToken)
    {
        Task opening = first.OpenAsync();
        using CancellationTokenSource hurry = new();
        await Task.WhenAny(opening, Task.Delay(patience, run.Engine.Parts.Time, hurry.Token)).ConfigureAwait(false);
        hurry.Cancel();
        ChoiceReason reason = run.Selection.WhatDecided;
        if (opening.IsCompleted || run.TryNext() is not { } attempt)
        {
            return await first.HasOpenedAsync(opening, cancellationToken).ConfigureAwait(false) ? first : null;
        }

        OpenStream second = new(run, attempt, cancellationToken);
        OpenStream? quicker = await QuickerAsync((first, opening), (second, second.OpenAsync()), cancellationToken).ConfigureAwait(false);
        if (quicker is not null)
        {
            run.Selection.Choose(quicker.Attempt.Index, quicker == first ? reason : ChoiceReason.Hedge);
        }

        return quicker;
    }

    private static async Task<OpenStream?> QuickerAsync(
        (OpenStream Stream, Task Opening) first, (OpenStream Stream, Task Opening) second, CancellationToken cancellationToken)
    {
        bool isFirst = await Task.WhenAny(first.Opening, second.Opening).ConfigureAwait(false) == first.Opening;
        ((OpenStream Stream, Task Opening) quick, (OpenStream Stream, Task Opening) slow) = isFirst ? (first, second) : (second, first);
        if (!quick.Opening.IsCompletedSuccessfully)
        {
            return await RemainingAsync(quick, slow, cancellationToken).ConfigureAwait(false);
        }

        await DismissAsync(slow.Stream, slow.Opening).ConfigureAwait(false);
        return quick.Stream;
    }

    // One of the two has failed: the other decides.
    private static async Task<OpenStream?> RemainingAsync(
        (OpenStream Stream, Task Opening) failed, (OpenStream Stream, Task Opening) other, CancellationToken cancellationToken)
    {
        try
        {
            await failed.Stream.HasOpenedAsync(failed.Opening, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await DismissAsync(other.Stream, other.Opening).ConfigureAwait(false);
            throw;
        }

        return await other.Stream.HasOpenedAsync(other.Opening, cancellationToken).ConfigureAwait(false) ? other.Stream : null;
    }

    private static async Task DismissAsync(OpenStream stream, Task opening)
    {
        stream.Cancel();
        await opening.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await stream.DisposeAsync().ConfigureAwait(false);
        stream.Attempt.Abandoned(stream.Characters, "another model was quicker");
    }
}
