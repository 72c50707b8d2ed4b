namespace CopilotKit.Models.Policies;

/// <summary>Asks the app's own policies about the models that meet the needs.</summary>
internal static class Opinions
{
    /// <summary>Adds what they think to the scores.</summary>
    /// <returns>The reasons of refusals by the place of the model; <see langword="null"/> when nothing was refused.</returns>
    public static string?[]? Ask(
        IReadOnlyList<ISelectionPolicy> policies, Roster roster, SelectionRequest request, Span<CandidateScore> scores)
    {
        string?[]? refusals = null;
        foreach (ISelectionPolicy policy in policies)
        {
            for (int i = 0; i < scores.Length; i++)
            {
                // One that is away for the moment may be back before the request is answered.
                if (scores[i].Rejection is not (RejectionCode.None or RejectionCode.Resting or RejectionCode.CircuitOpen or RejectionCode.ProbeUnderWay))
                {
                    continue;
                }

                ModelOpinion opinion = policy.Judge(roster.Cards[i], request);
                if (opinion.Refusal is { } reason)
                {
                    scores[i].Rejection = RejectionCode.Policy;
                    (refusals ??= new string?[scores.Length])[i] = $"{policy.Name}: {reason}";
                    continue;
                }

                scores[i].Own += (float)opinion.Score;
                scores[i].Total += (float)opinion.Score;
            }
        }

        return refusals;
    }
}
