using CopilotKit.Models.Budgets;
using CopilotKit.Models.Intents;
using CopilotKit.Models.Policies;

namespace CopilotKit.Models.Decisions;

/// <summary>Decides recorded requests again by other rules: offline, without calling a model.</summary>
/// <remarks>
/// What was measured of a model counts as it was then; a model that was failing or resting is not chosen now either.
/// Conversations and turns stay on the models that the replay chose. Intents are the recorded ones. Budgets and policies
/// of the app's own are not asked.
/// </remarks>
public static class DecisionReplay
{
    /// <summary>Decides recorded requests again.</summary>
    /// <param name="decisions">The requests in their order, such as <see cref="JsonLinesDecisionLog.Read"/> gives them.</param>
    /// <param name="cards">The models, also such as the requests never met.</param>
    /// <param name="options">The rules.</param>
    /// <param name="policy">The policy for all requests. <see langword="null"/> leaves each its own.</param>
    /// <returns>What would have been.</returns>
    /// <exception cref="ArgumentException">There is no model, an option is out of range, or a policy does not exist.</exception>
    public static ReplayReport Run(
        IEnumerable<DecisionRecord> decisions, IEnumerable<ModelCard> cards, ModelsOptions? options = null, string? policy = null)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        ModelCard[] all = [.. cards];
        options ??= new ModelsOptions();
        if (all.SelectMany(ModelCardRules.Errors).Concat(options.Errors()).FirstOrDefault() is { } error)
        {
            throw new ArgumentException(error, nameof(options));
        }

        if (all.Length == 0)
        {
            throw new ArgumentException("There must be at least one model.", nameof(cards));
        }

        Roster roster = new(all, options);
        ConversationMemory conversations = new();
        List<ReplayChange> changes = [];
        (int requests, decimal recorded, decimal dollars) = (0, 0, 0);
        foreach (DecisionRecord decision in decisions)
        {
            ReplayChange again = Decide(roster, conversations, decision, policy);
            (requests, recorded, dollars) = (requests + 1, recorded + decision.Dollars, dollars + again.Dollars);
            if (!decision.Model.Equals(again.Model, StringComparison.OrdinalIgnoreCase))
            {
                changes.Add(again);
            }
        }

        return new ReplayReport(requests, recorded, dollars, changes);
    }

    private static ReplayChange Decide(Roster roster, ConversationMemory conversations, DecisionRecord decision, string? policy)
    {
        SelectionRequest request = new(policy ?? decision.Policy, decision.Capabilities, decision.EstimatedInputTokens, decision.MaxOutputTokens)
        {
            Intent = decision.Intent is null ? null : new Intent(decision.Intent, decision.Confidence),
            Conversation = decision.Conversation,
        };
        int sticky = roster.IndexOf(decision.Conversation is { } conversation ? conversations.ModelOf(conversation) : null);
        Wish wish = new(-1, decision.IsToolRound ? sticky : -1, sticky);
        (int index, _) = Chooser.Choose(
            roster, roster.PolicyOf(request.Policy), request, FactsOf(roster, decision), wish, new CandidateScore[roster.Cards.Length]);
        if (index < 0)
        {
            return new ReplayChange(decision, null, 0);
        }

        ModelCard card = roster.Cards[index];
        if (decision.Conversation is not null)
        {
            conversations.Remember(decision.Conversation, card.Name);
        }

        return new ReplayChange(decision, card.Name, Price.Of(card, decision.InputTokens, decision.OutputTokens));
    }

    private static ModelFacts[] FactsOf(Roster roster, DecisionRecord decision)
    {
        ModelFacts[] facts = new ModelFacts[roster.Cards.Length];
        for (int i = 0; i < facts.Length; i++)
        {
            DecisionFacts? known = decision.Models.FirstOrDefault(
                model => model.Name.Equals(roster.Cards[i].Name, StringComparison.OrdinalIgnoreCase));
            facts[i] = new ModelFacts
            {
                LatencySeconds = known?.LatencySeconds ?? roster.ExpectedSeconds[i],
                HealthShare = known?.SuccessShare ?? 1,
                Rejection = known is { IsAway: true } ? RejectionCode.CircuitOpen : RejectionCode.None,
                DollarsLeft = double.PositiveInfinity,
            };
        }

        return facts;
    }
}
