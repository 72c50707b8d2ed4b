using System.Text;
using CopilotKit.Models.Budgets;
using CopilotKit.Models.Decisions;
using CopilotKit.Models.Policies;
using Microsoft.Extensions.AI;

namespace CopilotKit.Models.Failover;

/// <summary>One request on its way from model to model until one has answered.</summary>
internal sealed class SelectionRun(
    SelectionEngine engine, RosterSnapshot snapshot, Selection selection, IList<ChatMessage> messages, ChatOptions? options, RequestReading reading)
{
    private bool[]? _tried;
    private int _attempts;
    private bool _hasWaited;
    private decimal _dollars;
    private (ModelFailure Failure, Exception? Exception) _last;
    private AdditionalPropertiesDictionary? _sharedProperties;

    public Selection Selection => selection;

    public SelectionEngine Engine => engine;

    public FailoverOptions Failover => snapshot.Options.Failover;

    public ModelsOptions Options => snapshot.Options;

    public ChatOptions? CallerOptions => options;

    public IList<ChatMessage> Messages => messages;

    public RequestReading Reading => reading;

    /// <summary>Gets what the caller has seen of the answer, where another model may have to go on with it.</summary>
    public StringBuilder Seen { get; } = new();

    public DateTimeOffset StartedAt { get; } = engine.Parts.DecisionLog is null ? default : engine.Parts.Time.GetUtcNow();

    /// <summary>Gives leave to ask the best model that is left.</summary>
    /// <exception cref="NoSuitableModelException">None is able, and none was asked.</exception>
    /// <exception cref="ModelException">Each that is able has failed, or as many as may be tried.</exception>
    public async ValueTask<Attempt> NextAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            if (!selection.IsRefused && TryNext() is { } attempt)
            {
                return attempt;
            }

            if (selection.IsRefused || !await RestAsync(cancellationToken).ConfigureAwait(false))
            {
                throw Exhausted();
            }
        }
    }

    /// <summary>Gives leave to ask the best model that is left at once; <see langword="null"/> when none is.</summary>
    public Attempt? TryNext()
    {
        RefreshAbsences();
        while (_attempts < Failover.MaxAttempts)
        {
            (int index, ChoiceReason reason) = _tried is null ? (selection.Index, selection.WhatDecided) : Following(_tried);
            if (index < 0)
            {
                return null;
            }

            selection.Choose(index, reason);
            _tried ??= new bool[selection.Scores.Length];
            RejectionCode rejection = TryStart(index, out Attempt? attempt);
            if (rejection == RejectionCode.None)
            {
                _tried[index] = true;
                _attempts++;
                return attempt;
            }

            selection.Scores[index].Rejection = rejection;
        }

        return null;
    }

    /// <summary>Gets the qualities of the models for the intent.</summary>
    public float[] Qualities => snapshot.Roster.QualitiesOf(selection.Request.Intent);

    public void Succeeded(Attempt attempt, UsageDetails? usage, long answeredCharacters, double? secondsToFirstToken)
    {
        selection.Choose(attempt.Index, selection.WhatDecided);
        (long input, long output) = Answered(attempt, usage, answeredCharacters, secondsToFirstToken, problem: null);
        if (selection.Request.Conversation is { } conversation)
        {
            engine.Conversations.Remember(conversation, attempt.Model.Card.Name);
        }

        Record(isAnswered: true, input, output, secondsToFirstToken);
    }

    /// <summary>Says whether a model is left that is better at the intent.</summary>
    public bool HasStrongerThan(Attempt attempt)
    {
        float[] qualities = Qualities;
        return Enumerable.Range(0, qualities.Length)
            .Any(i => qualities[i] > qualities[attempt.Index] && !_tried![i] && selection.Scores[i].Rejection == RejectionCode.None);
    }

    /// <summary>The model answered, but its answer is not used: only better ones are asked from now on.</summary>
    public void NotGoodEnough(Attempt attempt, UsageDetails? usage, long answeredCharacters, string fault)
    {
        Answered(attempt, usage, answeredCharacters, secondsToFirstToken: null, fault);
        float[] qualities = Qualities;
        for (int i = 0; i < qualities.Length; i++)
        {
            _tried![i] |= qualities[i] <= qualities[attempt.Index];
        }

        selection.Choose(attempt.Index, ChoiceReason.Escalation);
    }

    /// <summary>Counts a failure and prepares the next attempt.</summary>
    /// <exception cref="ModelException">The failure is the caller's: no other model is asked.</exception>
    public void Failed(Attempt attempt, Exception exception, long answeredCharacters = 0, bool isShown = false)
    {
        ModelFailure failure = ErrorReading.Of(exception, engine.Parts.Errors);
        Failed(attempt, failure, exception, answeredCharacters);
        if (isShown && !Failover.ContinuesStartedText)
        {
            throw Ended(failure, exception, "The answer had begun, so no other model was asked.");
        }

        if (failure.Kind == ModelErrorKind.BadRequest || (failure.Kind == ModelErrorKind.ContentFilter && !Failover.TriesOthersAfterContentFilter))
        {
            throw Ended(failure, exception, "No other model was asked.");
        }
    }

    /// <summary>The caller went away, or the answer of another model came sooner: the model is not to blame.</summary>
    public void Abandoned(Attempt attempt, long answeredCharacters, string problem)
    {
        attempt.Health.Abandoned(attempt.Admission);
        Spend(attempt, selection.Request.InputTokens, (answeredCharacters + 3) / 4);
        Ended(attempt, new SelectionAttempt(attempt.Model.Card, Took(attempt), problem));
    }

    /// <summary>The request ends without an answer.</summary>
    public void Gone() => Record(isAnswered: false, 0, 0, null);

    /// <summary>Gets the last update that the caller has seen.</summary>
    public ChatResponseUpdate? LastShown { get; private set; }

    /// <summary>Marks an update for the caller, and remembers its words where another model may have to go on with them.</summary>
    public ChatResponseUpdate Show(ChatResponseUpdate update)
    {
        LastShown = update;
        if (Failover.ContinuesStartedText)
        {
            Seen.Append(update.Text);
        }

        return Mark(update);
    }

    /// <summary>Lets an update say where it comes from; the updates of an answer share one dictionary, so that a token costs no memory.</summary>
    private ChatResponseUpdate Mark(ChatResponseUpdate update)
    {
        update.AdditionalProperties = Marked(update.AdditionalProperties);
        return update;
    }

    public ChatResponse Mark(ChatResponse response)
    {
        response.AdditionalProperties = Marked(response.AdditionalProperties);
        foreach (ChatMessage message in response.Messages)
        {
            message.AdditionalProperties = Marked(message.AdditionalProperties);
            MarkCalls(message.Contents);
        }

        return response;
    }

    public void MarkCalls(IList<AIContent> contents)
    {
        for (int i = 0; i < contents.Count; i++)
        {
            if (contents[i] is FunctionCallContent call)
            {
                (call.AdditionalProperties ??= [])[ModelSelectionKeys.Model] = selection.Model.Name;
            }
        }
    }

    private AdditionalPropertiesDictionary Marked(AdditionalPropertiesDictionary? properties)
    {
        if (properties is null || properties == _sharedProperties)
        {
            return _sharedProperties ??= new() { [ModelSelectionKeys.Selection] = selection };
        }

        properties[ModelSelectionKeys.Selection] = selection;
        return properties;
    }

    public NoSuitableModelException NoneSuitable() => new(
        $"No model is able to serve the request: {string.Join("; ", selection.Rejections.Select(rejection => $"{rejection.Model.Name} {rejection.Reason}"))}.");

    // While others were asked, a rest or an open circuit may have come to its end.
    private void RefreshAbsences()
    {
        if (_attempts == 0)
        {
            return;
        }

        long now = engine.Parts.Time.GetTimestamp();
        for (int i = 0; i < selection.Scores.Length; i++)
        {
            ref RejectionCode rejection = ref selection.Scores[i].Rejection;
            if (rejection is RejectionCode.Resting or RejectionCode.CircuitOpen or RejectionCode.ProbeUnderWay)
            {
                rejection = ModelHealth.Check(snapshot.Healths[i].State, now);
            }
        }
    }

    private (int Index, ChoiceReason Reason) Following(bool[] tried)
    {
        int index = Chooser.Best(selection.Scores, tried);
        return index < 0 ? (Chooser.LastResort(selection.Scores, tried), ChoiceReason.LastResort)
            : selection.WhatDecided == ChoiceReason.Escalation ? (index, ChoiceReason.Escalation)
            : (index, _attempts > 0 ? ChoiceReason.Failover : ChoiceReason.Score);
    }

    private RejectionCode TryStart(int index, out Attempt? attempt)
    {
        attempt = null;
        Model model = snapshot.Models[index];
        BudgetReservation? reservation = null;
        if (snapshot.Options.Budgets.IsLimited)
        {
            reservation = engine.Ledger.TryReserve(snapshot.Options.Budgets, selection.Request, model.Card.Provider, MostThatItCosts(model.Card));
            if (reservation is null)
            {
                return RejectionCode.Budget;
            }
        }

        long now = engine.Parts.Time.GetTimestamp();
        RejectionCode rejection = snapshot.Healths[index].TryEnter(now, selection.WhatDecided == ChoiceReason.LastResort, out Admission admission);
        if (rejection != RejectionCode.None)
        {
            reservation?.Settle(0);
            return rejection;
        }

        ChatOptions? leaf = LeafOptions.For(options, model.Card, snapshot.Options.Budgets.IsLimited);
        attempt = new Attempt(index, model, snapshot.Healths[index], admission, reservation, leaf) { StartedAt = now, Trace = SelectionTrace.Start(selection, model.Card) };
        return RejectionCode.None;
    }

    private decimal MostThatItCosts(ModelCard card) => Price.Of(
        card, selection.Request.InputTokens, Math.Min(selection.Request.MaxOutputTokens ?? card.MaxOutputTokens, card.MaxOutputTokens));

    private void Failed(Attempt attempt, ModelFailure failure, Exception exception, long answeredCharacters)
    {
        bool opened = false;
        switch (failure.Kind)
        {
            case ModelErrorKind.RateLimited:
                attempt.Health.Abandoned(attempt.Admission);
                attempt.Health.Rest(failure.RetryAfter ?? Failover.DefaultRest);
                break;
            case ModelErrorKind.ContentFilter or ModelErrorKind.BadRequest or ModelErrorKind.ContextTooLong:
                attempt.Health.Abandoned(attempt.Admission);
                break;
            default:
                opened = attempt.Health.Failed(attempt.Admission, failure.Kind == ModelErrorKind.Authentication ? 1 : Failover.FailuresToOpen, Failover.OpenDuration);
                break;
        }

        _last = (failure, exception);
        bool mayHaveCost = answeredCharacters > 0 || failure.Kind is ModelErrorKind.Timeout or ModelErrorKind.ContentFilter;
        Spend(attempt, mayHaveCost ? selection.Request.InputTokens : 0, (answeredCharacters + 3) / 4);
        Ended(attempt, new SelectionAttempt(attempt.Model.Card, Took(attempt), ProblemOf(failure)) { Error = failure.Kind });
        RejectShorterThan(failure, attempt.Model.Card);
        if (engine.Parts.Logger is { } logger)
        {
            SelectionLog.Failed(logger, attempt.Model.Card.Name, ProblemOf(failure), opened ? "open" : "as it was", exception);
        }
    }

    private void RejectShorterThan(ModelFailure failure, ModelCard card)
    {
        for (int i = 0; failure.Kind == ModelErrorKind.ContextTooLong && i < selection.Scores.Length; i++)
        {
            _tried![i] |= snapshot.Roster.Cards[i].ContextWindowTokens <= card.ContextWindowTokens;
        }
    }

    // Where every other way is barred, a model that only asked for a short rest gets it and is asked once more.
    private async ValueTask<bool> RestAsync(CancellationToken cancellationToken)
    {
        long now = engine.Parts.Time.GetTimestamp();
        long soonest = long.MaxValue;
        for (int i = 0; i < selection.Scores.Length; i++)
        {
            soonest = IsOnlyResting(i, now) ? Math.Min(soonest, snapshot.Healths[i].State.RestUntil) : soonest;
        }

        TimeSpan wait = soonest == long.MaxValue ? TimeSpan.MaxValue : engine.Parts.Time.GetElapsedTime(now, soonest);
        if (_hasWaited || wait > Failover.MaxWait || _attempts >= Failover.MaxAttempts)
        {
            return false;
        }

        _hasWaited = true;
        await Task.Delay(wait + TimeSpan.FromMilliseconds(1), engine.Parts.Time, cancellationToken).ConfigureAwait(false);
        _tried ??= new bool[selection.Scores.Length];
        for (int i = 0; i < selection.Scores.Length; i++)
        {
            if (snapshot.Healths[i].State.RestUntil == soonest && IsOnlyResting(i, now))
            {
                (_tried[i], selection.Scores[i].Rejection) = (false, RejectionCode.None);
            }
        }

        return true;
    }

    private bool IsOnlyResting(int index, long now) =>
        selection.Scores[index].Rejection is RejectionCode.None or RejectionCode.Resting && snapshot.Healths[index].State.RestUntil > now;

    private ModelException Exhausted()
    {
        if (_attempts > 0)
        {
            return Ended(_last.Failure, _last.Exception, "No other model is left.");
        }

        Gone();
        return NoneSuitable();
    }

    private ModelException Ended(ModelFailure failure, Exception? exception, string why)
    {
        Gone();
        string tried = string.Join(", ", selection.Attempts.Select(attempt => $"{attempt.Model.Name} ({attempt.Problem})"));
        return new ModelException($"No answer from {tried}. {why}", failure, exception) { Selection = selection };
    }

    private static string ProblemOf(ModelFailure failure) =>
        failure.StatusCode is { } status ? FormattableString.Invariant($"{failure.Kind}, status {status}") : failure.Kind.ToString();

    private TimeSpan Took(Attempt attempt) => engine.Parts.Time.GetElapsedTime(attempt.StartedAt);

    private (long Input, long Output) Answered(
        Attempt attempt, UsageDetails? usage, long answeredCharacters, double? secondsToFirstToken, string? problem)
    {
        long now = engine.Parts.Time.GetTimestamp();
        attempt.Health.Succeeded(attempt.Admission, secondsToFirstToken, now);
        long input = usage?.InputTokenCount ?? selection.Request.InputTokens;
        long output = usage?.OutputTokenCount ?? ((answeredCharacters + 3) / 4);
        Spend(attempt, input, output);
        Ended(attempt, new SelectionAttempt(attempt.Model.Card, engine.Parts.Time.GetElapsedTime(attempt.StartedAt, now), problem));
        return (input, output);
    }

    private void Ended(Attempt attempt, SelectionAttempt result)
    {
        selection.Add(result);
        SelectionTrace.End(attempt.Trace, result);
    }

    private void Spend(Attempt attempt, long inputTokens, long outputTokens)
    {
        decimal dollars = Price.Of(attempt.Model.Card, inputTokens, outputTokens);
        _dollars += dollars;
        attempt.Reservation?.Settle(dollars);
        attempt.Health.Spent(inputTokens, outputTokens, dollars);
    }

    private void Record(bool isAnswered, long inputTokens, long outputTokens, double? secondsToFirstToken) => engine.Parts.DecisionLog?.Write(
        DecisionRecords.Of(this, isAnswered, inputTokens, outputTokens, _dollars, secondsToFirstToken));
}
