using System.Diagnostics;
using CopilotKit.Models.Budgets;
using Microsoft.Extensions.AI;

namespace CopilotKit.Models.Failover;

/// <summary>
/// A model that is being asked. Its end is told once, and settles what waits for it: circuit, budget, trace and selection.
/// </summary>
internal sealed class Attempt(
    int index,
    Model model,
    ModelHealth health,
    Admission admission,
    BudgetReservation? reservation,
    ChatOptions? options,
    Selection selection,
    TimeProvider time,
    long startedAt)
{
    private readonly Activity? _trace = SelectionTrace.Start(selection, model.Card);

    public int Index => index;

    public Model Model => model;

    /// <summary>Gets what the model is asked with: the caller's options without what concerns only the choice.</summary>
    public ChatOptions? Options => options;

    public long StartedAt => startedAt;

    /// <summary>The model answered.</summary>
    /// <param name="usage">What it reported; tokens are guessed where it reported none.</param>
    /// <param name="characters">How long its answer was.</param>
    /// <param name="secondsToFirstToken">How long that took, where it was seen.</param>
    /// <param name="fault">Why the answer is not used, where it is not.</param>
    /// <returns>The tokens of the request and of the answer.</returns>
    public (long Input, long Output) Answered(UsageDetails? usage, long characters, double? secondsToFirstToken, string? fault = null)
    {
        long input = usage?.InputTokenCount ?? selection.Request.InputTokens;
        long output = usage?.OutputTokenCount ?? TokensOf(characters);
        long now = time.GetTimestamp();
        health.Succeeded(admission, secondsToFirstToken, now);
        End(new SelectionAttempt(model.Card, time.GetElapsedTime(startedAt, now), fault) { Dollars = Settle(input, output) });
        return (input, output);
    }

    /// <summary>The model failed.</summary>
    /// <returns>Whether that opened its circuit.</returns>
    public bool Failed(ModelFailure failure, FailoverOptions options, long characters)
    {
        bool opened = Blame(failure, options);
        bool mayHaveCost = characters > 0 || failure.Kind is ModelErrorKind.Timeout or ModelErrorKind.ContentFilter;
        decimal dollars = Settle(mayHaveCost ? selection.Request.InputTokens : 0, TokensOf(characters));
        End(new SelectionAttempt(model.Card, Took(), failure.Describe()) { Error = failure.Kind, Dollars = dollars });
        return opened;
    }

    /// <summary>The caller went away, or the answer of another model came sooner: the model is not to blame.</summary>
    public void Abandoned(long characters, string problem)
    {
        health.Abandoned(admission);
        decimal dollars = Settle(selection.Request.InputTokens, TokensOf(characters));
        End(new SelectionAttempt(model.Card, Took(), problem) { Dollars = dollars });
    }

    private static long TokensOf(long characters) => (characters + 3) / 4;

    private bool Blame(ModelFailure failure, FailoverOptions options)
    {
        switch (failure.Kind)
        {
            case ModelErrorKind.RateLimited:
                health.Abandoned(admission);
                health.Rest(failure.RetryAfter ?? options.DefaultRest);
                return false;
            case ModelErrorKind.ContentFilter or ModelErrorKind.BadRequest or ModelErrorKind.ContextTooLong:
                health.Abandoned(admission);
                return false;
            default:
                int failuresToOpen = failure.Kind == ModelErrorKind.Authentication ? 1 : options.FailuresToOpen;
                return health.Failed(admission, failuresToOpen, options.OpenDuration);
        }
    }

    private decimal Settle(long inputTokens, long outputTokens)
    {
        decimal dollars = Price.Of(model.Card, inputTokens, outputTokens);
        reservation?.Settle(dollars);
        health.Spent(inputTokens, outputTokens, dollars);
        return dollars;
    }

    private void End(SelectionAttempt result)
    {
        selection.Add(result);
        SelectionTrace.End(_trace, result);
    }

    private TimeSpan Took() => time.GetElapsedTime(startedAt);
}
