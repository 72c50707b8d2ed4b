using System.Globalization;
using System.Text;
using CopilotKit.Models.Policies;

namespace CopilotKit.Models.Decisions;

/// <summary>Finds the words and tables for a selection.</summary>
internal static class SelectionText
{
    public static string ReasonOf(Selection selection)
    {
        string request = selection.Request.Intent is { Name: { } intent } known
            ? $"policy {selection.Request.Policy}, intent {intent} ({Number(known.Confidence, "0.00")})"
            : $"policy {selection.Request.Policy}";
        return $"{selection.Model.Name}: {WordsFor(selection.WhatDecided)} ({request}).";
    }

    public static SelectionCandidate[] CandidatesOf(Roster roster, CandidateScore[] scores) =>
    [
        .. scores.Select((score, i) => (Score: score, Card: roster.Cards[i]))
            .Where(candidate => candidate.Score.Rejection == RejectionCode.None)
            .OrderByDescending(candidate => candidate.Score.Total)
            .Select(candidate => CandidateOf(candidate.Card, candidate.Score)),
    ];

    public static SelectionRejection[] RejectionsOf(Roster roster, CompiledPolicy policy, Selection selection) =>
    [
        .. selection.Scores.Select((score, i) => (score.Rejection, Index: i))
            .Where(model => model.Rejection != RejectionCode.None)
            .Select(model => new SelectionRejection(
                roster.Cards[model.Index],
                ReasonOf(model.Rejection, roster.Cards[model.Index], policy.Settings, selection.Request, selection.Refusals?[model.Index]))),
    ];

    public static string Explain(Selection selection)
    {
        StringBuilder text = new();
        text.AppendLine(selection.Reason);
        AppendTable(text, selection);
        foreach (SelectionRejection rejection in selection.Rejections)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"not {rejection.Model.Name}: {rejection.Reason}");
        }

        foreach (SelectionAttempt attempt in selection.Attempts)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"asked {attempt.Model.Name}: {attempt.Problem ?? "answered"} ({attempt.Duration.TotalSeconds:0.00} s)");
        }

        return text.ToString().TrimEnd();
    }

    private static void AppendTable(StringBuilder text, Selection selection)
    {
        int width = selection.Candidates.Select(candidate => candidate.Model.Name.Length).Append(5).Max();
        text.AppendLine(CultureInfo.InvariantCulture, $"{"model".PadRight(width)}  score = quality  + cost  + latency + health + party + stays + own   dollars  first token");
        foreach (SelectionCandidate candidate in selection.Candidates)
        {
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"{candidate.Model.Name.PadRight(width)}  {candidate.Score:0.000}   {candidate.Quality:0.000}    {candidate.Cost:0.000}   {candidate.Latency:0.000}     "
                    + $"{candidate.Health:0.000}    {candidate.Party:0.000}   {candidate.Stickiness:0.000}   {candidate.Own:0.000} "
                    + $"{candidate.EstimatedDollars:0.000000}  {candidate.ExpectedTimeToFirstToken.TotalSeconds:0.00} s");
        }
    }

    private static string WordsFor(ChoiceReason reason) => reason switch
    {
        ChoiceReason.Stickiness => "the conversation stays on it, no other is better by the margin",
        ChoiceReason.Turn => "it made the tool calls that are being answered",
        ChoiceReason.AskedFor => "the caller asked for it",
        ChoiceReason.Cascade => "the cheapest tries first",
        ChoiceReason.Escalation => "the cheaper answer was not good enough",
        ChoiceReason.Failover => "the best of those that had not failed",
        ChoiceReason.LastResort => "nothing else is left, though it has been failing",
        ChoiceReason.Hedge => "its first token came sooner",
        _ => "the highest score",
    };

    private static SelectionCandidate CandidateOf(ModelCard card, CandidateScore score) => new(card, score.Total)
    {
        Quality = score.Quality,
        Cost = score.Cost,
        Latency = score.Latency,
        Health = score.Health,
        Party = score.Party,
        Stickiness = score.Stickiness,
        Own = score.Own,
        EstimatedDollars = score.Dollars,
        ExpectedTimeToFirstToken = TimeSpan.FromSeconds(score.LatencySeconds),
        SuccessShare = score.HealthShare,
    };

    private static string ReasonOf(RejectionCode code, ModelCard card, PolicySettings policy, SelectionRequest request, string? refusal) => code switch
    {
        RejectionCode.Capabilities => $"cannot do {request.Capabilities & ~card.Capabilities}",
        RejectionCode.Context => FormattableString.Invariant(
            $"holds {card.ContextWindowTokens} tokens; the request has about {request.InputTokens}, and its answer needs room"),
        RejectionCode.Party => $"is {card.Party}, allowed are {string.Join(", ", policy.AllowedParties)}",
        RejectionCode.Region => $"runs in {ListOf(card.Regions)}, allowed are {string.Join(", ", policy.Regions)}",
        RejectionCode.DataBoundary => $"keeps data within {ListOf(card.DataBoundaries)}, asked for is {string.Join(" or ", policy.DataBoundaries)}",
        RejectionCode.PriceUnknown => "has no price, which a budget needs",
        RejectionCode.Budget => "could cost more than the budget has left",
        RejectionCode.CircuitOpen => "failed too often in a row, its circuit is open",
        RejectionCode.ProbeUnderWay => "its circuit is half-open, and another request is finding out whether it works again",
        RejectionCode.Resting => "asked to be left alone for a while",
        RejectionCode.Policy => refusal ?? "was refused",
        _ => "",
    };

    private static string ListOf(IReadOnlyList<string> tags) => tags.Count == 0 ? "nothing known" : string.Join(", ", tags);

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
