using Microsoft.Extensions.AI;

namespace CopilotKit.Models.Failover;

/// <summary>Gets a whole answer, from as many models as it takes.</summary>
internal static class ModelCall
{
    public static async Task<ChatResponse> RunAsync(
        SelectionEngine engine, IEnumerable<ChatMessage> messages, ChatOptions? options, CancellationToken cancellationToken)
    {
        SelectionRun run = engine.Begin(messages, options);
        if (Cascade.Begin(run) && await Cascade.TryAsync(run, cancellationToken).ConfigureAwait(false) is { } cheap)
        {
            return run.Shown.Show(cheap);
        }

        while (true)
        {
            Attempt attempt = await run.NextAsync(cancellationToken).ConfigureAwait(false);
            if (await AskAsync(run, attempt, cancellationToken).ConfigureAwait(false) is { } response)
            {
                run.Succeeded(attempt, response.Usage, response.Usage is null ? response.Text.Length : 0, secondsToFirstToken: null);
                return run.Shown.Show(response);
            }
        }
    }

    /// <summary>Asks a model; gives <see langword="null"/> after a failure that another model may make good.</summary>
    public static async Task<ChatResponse?> AskAsync(SelectionRun run, Attempt attempt, CancellationToken cancellationToken)
    {
        using Deadline deadline = new(run.Engine.Parts.Time, attempt.StartedAt, cancellationToken);
        try
        {
            Task<ChatResponse> answering = attempt.Model.Client.GetResponseAsync(run.Messages, attempt.Options, deadline.Token);
            if (!answering.IsCompleted)
            {
                deadline.WaitFor(run.Failover.ResponseTimeout);
            }

            ChatResponse response = await answering.ConfigureAwait(false);
            return !run.Failover.TriesOthersAfterContentFilter || response.FinishReason != ChatFinishReason.ContentFilter
                ? response
                : throw new ModelException("The answer was filtered.", new ModelFailure(ModelErrorKind.ContentFilter));
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            run.Failed(attempt, deadline.HasPassed ? new TimeoutException($"No answer in time after {deadline.Elapsed.TotalSeconds:0.0} seconds.", exception) : exception);
            return null;
        }
        catch
        {
            run.Left(attempt);
            throw;
        }
    }
}
