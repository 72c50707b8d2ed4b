namespace CopilotKit.Models.Policies;

/// <summary>Applies needs and weights to a roster: the same for real requests and for replayed ones.</summary>
internal static class Chooser
{
    private const double TypicalOutputTokens = 500;
    private const double CheapestThatCounts = 1e-6;
    private static readonly double FactorThatIsWorthNothing = Math.Log2(1_000);

    /// <summary>Scores every model and chooses one.</summary>
    /// <returns>The place of the chosen model, -1 for none, and what decided.</returns>
    public static (int Index, ChoiceReason Reason) Choose(
        Roster roster, CompiledPolicy policy, SelectionRequest request, ReadOnlySpan<ModelFacts> facts, Wish wish, Span<CandidateScore> scores)
    {
        float[] qualities = roster.QualitiesOf(request.Intent);
        double cheapest = Needs(roster, policy, request, facts, scores);
        PolicySettings settings = policy.Settings;
        int best = -1;
        for (int i = 0; i < scores.Length; i++)
        {
            ref CandidateScore score = ref scores[i];
            score.LatencySeconds = (float)facts[i].LatencySeconds;
            score.HealthShare = (float)facts[i].HealthShare;
            score.Quality = (float)settings.Quality * qualities[i];
            score.Cost = (float)(settings.Cost * CostPart(score.Dollars, cheapest));
            score.Latency = (float)(settings.Latency / (1 + facts[i].LatencySeconds));
            score.Health = (float)(settings.Health * facts[i].HealthShare);
            score.Party = policy.PartyScores[i];
            score.Stickiness = i == wish.Sticky ? (float)settings.StickinessMargin : 0;
            score.Total = score.Quality + score.Cost + score.Latency + score.Health + score.Party + score.Stickiness;
            best = score.Rejection == RejectionCode.None && (best < 0 || score.Total > scores[best].Total) ? i : best;
        }

        return Prefer(best, wish, scores);
    }

    /// <summary>Gives the best model that may still be taken; -1 when there is none.</summary>
    public static int Best(ReadOnlySpan<CandidateScore> scores, ReadOnlySpan<bool> tried) => Best(scores, tried, RejectionCode.None);

    /// <summary>Gives the best model of those whose circuit is open; -1 when there is none.</summary>
    public static int LastResort(ReadOnlySpan<CandidateScore> scores, ReadOnlySpan<bool> tried) =>
        Best(scores, tried, RejectionCode.CircuitOpen);

    /// <summary>Lets preferences speak again after opinions changed the scores.</summary>
    public static (int Index, ChoiceReason Reason) Prefer(int best, Wish wish, ReadOnlySpan<CandidateScore> scores) =>
        IsAble(wish.AskedFor, scores) ? (wish.AskedFor, ChoiceReason.AskedFor)
        : IsAble(wish.Turn, scores) ? (wish.Turn, ChoiceReason.Turn)
        : (best, best >= 0 && best == wish.Sticky ? ChoiceReason.Stickiness : ChoiceReason.Score);

    private static int Best(ReadOnlySpan<CandidateScore> scores, ReadOnlySpan<bool> tried, RejectionCode state)
    {
        int best = -1;
        for (int i = 0; i < scores.Length; i++)
        {
            if (scores[i].Rejection == state && !(i < tried.Length && tried[i]) && (best < 0 || scores[i].Total > scores[best].Total))
            {
                best = i;
            }
        }

        return best;
    }

    private static bool IsAble(int index, ReadOnlySpan<CandidateScore> scores) =>
        index >= 0 && scores[index].Rejection == RejectionCode.None;

    private static double Needs(
        Roster roster, CompiledPolicy policy, SelectionRequest request, ReadOnlySpan<ModelFacts> facts, Span<CandidateScore> scores)
    {
        double cheapest = double.PositiveInfinity;
        for (int i = 0; i < scores.Length; i++)
        {
            ModelCard card = roster.Cards[i];
            int longest = Math.Min(request.MaxOutputTokens ?? card.MaxOutputTokens, card.MaxOutputTokens);
            double input = request.InputTokens * roster.InputDollars[i];
            scores[i].Dollars = input + (Math.Min(longest, TypicalOutputTokens) * roster.OutputDollars[i]);
            scores[i].Rejection =
                (request.Capabilities & ~card.Capabilities) != 0 ? RejectionCode.Capabilities
                : request.InputTokens + Reserve(request, longest) > card.ContextWindowTokens ? RejectionCode.Context
                : policy.Rejections[i] != RejectionCode.None ? policy.Rejections[i]
                : facts[i].Rejection != RejectionCode.None ? facts[i].Rejection
                : input + (longest * roster.OutputDollars[i]) > facts[i].DollarsLeft ? RejectionCode.Budget
                : RejectionCode.None;
            cheapest = scores[i].Rejection == RejectionCode.None ? Math.Min(cheapest, scores[i].Dollars) : cheapest;
        }

        return Math.Max(CheapestThatCounts, cheapest);
    }

    // An answer whose length nobody ordered needs some room, not all that the model could fill.
    private static int Reserve(SelectionRequest request, int longest) =>
        request.MaxOutputTokens is null ? Math.Min(longest, (int)TypicalOutputTokens) : longest;

    private static double CostPart(double dollars, double cheapest) =>
        dollars <= cheapest ? 1 : Math.Max(0, 1 - (Math.Log2(dollars / cheapest) / FactorThatIsWorthNothing));
}
