using CopilotKit.Models.Policies;
using Microsoft.Extensions.AI;

namespace CopilotKit.Models.Failover;

/// <summary>Lets the cheapest model try first.</summary>
internal static class Cascade
{
    private static readonly FormQualityGate ByForm = new();

    /// <summary>Chooses the cheapest model where that is another than the best.</summary>
    /// <returns>Whether it tries first.</returns>
    public static bool Begin(SelectionRun run)
    {
        if (!run.Options.Cascade.IsEnabled
            || run.Selection.WhatDecided is ChoiceReason.AskedFor or ChoiceReason.Turn
            || run.Selection.Request.Capabilities.HasFlag(ModelCapabilities.Tools)
            || run.Selection.Index < 0)
        {
            return false;
        }

        int cheapest = CheapestOf(run);
        if (cheapest == run.Selection.Index)
        {
            return false;
        }

        run.Selection.Choose(cheapest, ChoiceReason.Cascade);
        return true;
    }

    /// <summary>Asks the cheapest model.</summary>
    /// <returns>Its answer; <see langword="null"/> when it failed or its answer is not good enough.</returns>
    public static async Task<ChatResponse?> TryAsync(SelectionRun run, CancellationToken cancellationToken)
    {
        Attempt attempt = await run.NextAsync(cancellationToken).ConfigureAwait(false);
        if (await ModelCall.AskAsync(run, attempt, cancellationToken).ConfigureAwait(false) is not { } answer)
        {
            return null;
        }

        string? fault = await FaultOfAsync(run, attempt, answer, cancellationToken).ConfigureAwait(false);
        if (fault is null || !run.HasStrongerThan(attempt))
        {
            run.Succeeded(attempt, answer.Usage, answer.Text.Length, secondsToFirstToken: null);
            return answer;
        }

        run.NotGoodEnough(attempt, answer.Usage, answer.Text.Length, fault);
        return null;
    }

    private static async Task<string?> FaultOfAsync(
        SelectionRun run, Attempt attempt, ChatResponse answer, CancellationToken cancellationToken)
    {
        IQualityGate gate = run.Engine.Parts.QualityGate ?? ByForm;
        try
        {
            return await gate.FindFaultAsync([.. run.Messages], run.CallerOptions, answer, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            attempt.Abandoned(answer.Text.Length, "its answer could not be judged");
            run.Gone();
            throw;
        }
    }

    private static int CheapestOf(SelectionRun run)
    {
        int cheapest = run.Selection.Index;
        CandidateScore[] scores = run.Selection.Scores;
        float[] qualities = run.Qualities;
        for (int i = 0; i < scores.Length; i++)
        {
            bool mayTry = scores[i].Rejection == RejectionCode.None && qualities[i] >= run.Options.Cascade.MinQuality;
            cheapest = mayTry && scores[i].Dollars < scores[cheapest].Dollars ? i : cheapest;
        }

        return cheapest;
    }
}
