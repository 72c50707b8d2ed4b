using CopilotKit.Models.Decisions;
using CopilotKit.Models.Policies;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace CopilotKit.Models.Failover;

/// <summary>One request on its way from model to model until one has answered.</summary>
internal sealed class SelectionRun(
    SelectionEngine engine, RosterSnapshot snapshot, Selection selection, IList<ChatMessage> messages, ChatOptions? options, RequestReading reading)
{
    private readonly Succession _succession = new(engine, snapshot, selection, options);
    private (ModelFailure Failure, Exception? Exception) _last;

    public Selection Selection => selection;

    public SelectionEngine Engine => engine;

    public FailoverOptions Failover => snapshot.Options.Failover;

    public ModelsOptions Options => snapshot.Options;

    public ChatOptions? CallerOptions => options;

    public IList<ChatMessage> Messages => messages;

    public RequestReading Reading => reading;

    public ShownAnswer Shown { get; } = new(selection, snapshot.Options.Failover.ContinuesStartedText);

    public DateTimeOffset StartedAt { get; } = engine.Parts.DecisionLog is null ? default : engine.Parts.Time.GetUtcNow();

    /// <summary>Gets the qualities of the models for the intent.</summary>
    public float[] Qualities => snapshot.Roster.QualitiesOf(selection.Request.Intent);

    /// <summary>Gives leave to ask the best model that is left, after a short rest of it if need be.</summary>
    /// <exception cref="NoSuitableModelException">None is able, and none was asked.</exception>
    /// <exception cref="ModelException">Each that is able has failed, or as many as may be tried.</exception>
    public async ValueTask<Attempt> NextAsync(CancellationToken cancellationToken)
    {
        while (!selection.IsRefused)
        {
            if (_succession.TryNext() is { } attempt)
            {
                return attempt;
            }

            if (!await _succession.WaitAsync(cancellationToken).ConfigureAwait(false))
            {
                break;
            }
        }

        throw Exhausted();
    }

    /// <summary>Gives leave to ask the best model that is left at once; <see langword="null"/> when none is.</summary>
    public Attempt? TryNext() => _succession.TryNext();

    /// <summary>Says whether a model is left that is better at the intent.</summary>
    public bool HasStrongerThan(Attempt attempt) => _succession.HasStrongerThan(attempt.Index);

    public void Succeeded(Attempt attempt, UsageDetails? usage, long answeredCharacters, double? secondsToFirstToken)
    {
        selection.Choose(attempt.Index, selection.WhatDecided);
        (long input, long output) = attempt.Answered(usage, answeredCharacters, secondsToFirstToken);
        if (selection.Request.Conversation is { } conversation)
        {
            engine.Conversations.Remember(conversation, attempt.Model.Card.Name);
        }

        Record(isAnswered: true, input, output, secondsToFirstToken);
    }

    /// <summary>The model answered, but its answer is not used: only better ones are asked from now on.</summary>
    public void NotGoodEnough(Attempt attempt, UsageDetails? usage, long answeredCharacters, string fault)
    {
        attempt.Answered(usage, answeredCharacters, secondsToFirstToken: null, fault);
        _succession.OnlyStrongerThan(attempt.Index);
    }

    /// <summary>Counts a failure and prepares the next attempt.</summary>
    /// <exception cref="ModelException">The failure is the caller's, or the caller has seen too much: no other model is asked.</exception>
    public void Failed(Attempt attempt, Exception exception, long answeredCharacters = 0)
    {
        ModelFailure failure = ErrorReading.Of(exception, engine.Parts.Errors);
        bool opened = attempt.Failed(failure, Failover, answeredCharacters);
        _last = (failure, exception);
        if (engine.Parts.Logger is { } logger && logger.IsEnabled(LogLevel.Warning))
        {
            SelectionLog.Failed(logger, attempt.Model.Card.Name, failure.Describe(), SelectionLog.NamesOf(exception), opened ? "open" : "as it was");
        }

        if (Shown.HasBegun && !Failover.ContinuesStartedText)
        {
            throw Ended(failure, exception, "The answer had begun, so no other model was asked.");
        }

        if (failure.Kind == ModelErrorKind.BadRequest || (failure.Kind == ModelErrorKind.ContentFilter && !Failover.TriesOthersAfterContentFilter))
        {
            throw Ended(failure, exception, "No other model was asked.");
        }

        if (failure.Kind == ModelErrorKind.ContextTooLong)
        {
            _succession.OnlyLargerThan(attempt.Index);
        }
    }

    /// <summary>The caller went away: the request ends without an answer, and the model is not to blame.</summary>
    public void Left(Attempt attempt, long answeredCharacters = 0)
    {
        attempt.Abandoned(answeredCharacters, "the caller went away");
        Gone();
    }

    /// <summary>The request ends without an answer.</summary>
    public void Gone() => Record(isAnswered: false, 0, 0, null);

    public NoSuitableModelException NoneSuitable() => new(
        $"No model is able to serve the request: {string.Join("; ", selection.Rejections.Select(rejection => $"{rejection.Model.Name} {rejection.Reason}"))}.");

    private ModelException Exhausted()
    {
        if (_succession.HasBegun)
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

    private void Record(bool isAnswered, long inputTokens, long outputTokens, double? secondsToFirstToken) => engine.Parts.DecisionLog?.Write(
        DecisionRecords.Of(this, isAnswered, inputTokens, outputTokens, secondsToFirstToken));
}
