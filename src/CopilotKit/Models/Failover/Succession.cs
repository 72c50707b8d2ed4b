using CopilotKit.Models.Budgets;
using CopilotKit.Models.Policies;
using Microsoft.Extensions.AI;

namespace CopilotKit.Models.Failover;

/// <summary>The order in which one request asks models: the best that is left, with leave of its circuit and its budget.</summary>
internal sealed class Succession(SelectionEngine engine, RosterSnapshot snapshot, Selection selection, ChatOptions? options)
{
    private readonly bool[] _isOut = new bool[selection.Scores.Length];
    private int _asked;
    private bool _hasLooked;
    private bool _hasWaited;

    /// <summary>Gets a value indicating whether any model was asked.</summary>
    public bool HasBegun => _asked > 0;

    private FailoverOptions Failover => snapshot.Options.Failover;

    private float[] Qualities => snapshot.Roster.QualitiesOf(selection.Request.Intent);

    /// <summary>Gives leave to ask the best model that is left at once.</summary>
    /// <returns><see langword="null"/> when none is left, or as many were asked as may be.</returns>
    public Attempt? TryNext()
    {
        RefreshAbsences();
        while (_asked < Failover.MaxAttempts)
        {
            (int index, ChoiceReason reason) = _hasLooked ? Following() : (selection.Index, selection.WhatDecided);
            if (index < 0)
            {
                return null;
            }

            selection.Choose(index, reason);
            _hasLooked = true;
            RejectionCode rejection = TryStart(index, out Attempt? attempt);
            if (attempt is not null)
            {
                _isOut[index] = true;
                _asked++;
                return attempt;
            }

            selection.Scores[index].Rejection = rejection;
        }

        return null;
    }

    /// <summary>
    /// Where every other way is barred, gives a model that asked for a short rest that rest, once, so that it can be asked again.
    /// </summary>
    /// <returns>Whether a model can be asked now.</returns>
    public async ValueTask<bool> WaitAsync(CancellationToken cancellationToken)
    {
        TimeProvider time = engine.Parts.Time;
        long now = time.GetTimestamp();
        int[] resting = [.. Enumerable.Range(0, _isOut.Length).Where(i => IsOnlyResting(i, now))];
        if (_hasWaited || resting.Length == 0 || _asked >= Failover.MaxAttempts)
        {
            return false;
        }

        long soonest = resting.Min(i => snapshot.Healths[i].State.RestUntil);
        TimeSpan wait = time.GetElapsedTime(now, soonest);
        if (wait > Failover.MaxWait)
        {
            return false;
        }

        _hasWaited = true;
        await Task.Delay(wait + TimeSpan.FromMilliseconds(1), time, cancellationToken).ConfigureAwait(false);
        foreach (int i in resting.Where(i => snapshot.Healths[i].State.RestUntil == soonest))
        {
            (_isOut[i], selection.Scores[i].Rejection) = (false, RejectionCode.None);
        }

        return true;
    }

    /// <summary>Says whether a model is left that is better at the intent.</summary>
    public bool HasStrongerThan(int index)
    {
        float[] qualities = Qualities;
        return Enumerable.Range(0, qualities.Length)
            .Any(i => qualities[i] > qualities[index] && !_isOut[i] && selection.Scores[i].Rejection == RejectionCode.None);
    }

    /// <summary>Asks only models from now on that are better at the intent.</summary>
    public void OnlyStrongerThan(int index)
    {
        float[] qualities = Qualities;
        for (int i = 0; i < qualities.Length; i++)
        {
            _isOut[i] |= qualities[i] <= qualities[index];
        }

        selection.Choose(index, ChoiceReason.Escalation);
    }

    /// <summary>Asks only models from now on that hold more.</summary>
    public void OnlyLargerThan(int index)
    {
        ModelCard[] cards = snapshot.Roster.Cards;
        for (int i = 0; i < cards.Length; i++)
        {
            _isOut[i] |= cards[i].ContextWindowTokens <= cards[index].ContextWindowTokens;
        }
    }

    // While others were asked, a rest or an open circuit may have come to its end.
    private void RefreshAbsences()
    {
        if (!HasBegun)
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

    private (int Index, ChoiceReason Reason) Following()
    {
        int index = Chooser.Best(selection.Scores, _isOut);
        return index < 0 ? (Chooser.LastResort(selection.Scores, _isOut), ChoiceReason.LastResort)
            : selection.WhatDecided == ChoiceReason.Escalation ? (index, ChoiceReason.Escalation)
            : (index, HasBegun ? ChoiceReason.Failover : ChoiceReason.Score);
    }

    private RejectionCode TryStart(int index, out Attempt? attempt)
    {
        attempt = null;
        Model model = snapshot.Models[index];
        BudgetOptions budgets = snapshot.Options.Budgets;
        BudgetReservation? reservation = null;
        if (budgets.IsLimited)
        {
            reservation = engine.Ledger.TryReserve(budgets, selection.Request, model.Card.Provider, MostThatItCosts(model.Card));
            if (reservation is null)
            {
                return RejectionCode.Budget;
            }
        }

        ModelHealth health = snapshot.Healths[index];
        long now = engine.Parts.Time.GetTimestamp();
        RejectionCode rejection = health.TryEnter(now, selection.WhatDecided == ChoiceReason.LastResort, out Admission admission);
        if (rejection != RejectionCode.None)
        {
            reservation?.Settle(0);
            return rejection;
        }

        ChatOptions? leaf = LeafOptions.For(options, model.Card, budgets.IsLimited);
        attempt = new Attempt(index, model, health, admission, reservation, leaf, selection, engine.Parts.Time, now);
        return RejectionCode.None;
    }

    private decimal MostThatItCosts(ModelCard card) => Price.Of(
        card, selection.Request.InputTokens, Math.Min(selection.Request.MaxOutputTokens ?? card.MaxOutputTokens, card.MaxOutputTokens));

    private bool IsOnlyResting(int index, long now) =>
        selection.Scores[index].Rejection is RejectionCode.None or RejectionCode.Resting && snapshot.Healths[index].State.RestUntil > now;
}
