using System.Collections.Concurrent;
using CopilotKit.Models.Budgets;
using CopilotKit.Models.Intents;
using CopilotKit.Models.Policies;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace CopilotKit.Models.Failover;

/// <summary>Makes choices with what is known at the moment.</summary>
internal sealed class SelectionEngine(ModelCatalog catalog, ModelSelectionParts parts)
{
    private const int WordsThatTellTheIntent = 2_000;
    private readonly ConcurrentDictionary<string, ModelHealth> _healths = new(StringComparer.OrdinalIgnoreCase);
    private readonly double _secondsPerTick = 1d / parts.Time.TimestampFrequency;
    private volatile RosterSnapshot? _snapshot;
    private volatile ModelsOptions _options = new();

    public ModelSelectionParts Parts => parts;

    public BudgetLedger Ledger { get; } = new(parts.Time);

    public ConversationMemory Conversations { get; } = new();

    /// <summary>Changes how models are chosen, from the next request on.</summary>
    public void Configure(ModelsOptions options) => _options = options;

    public RosterSnapshot Current()
    {
        RosterSnapshot? snapshot = _snapshot;
        IReadOnlyList<Model> models = catalog.Models;
        ModelsOptions options = _options;
        return snapshot is not null && snapshot.Models == models && snapshot.Options == options ? snapshot : _snapshot = Take(models, options);
    }

    /// <summary>Chooses a model for a request that is about to be sent.</summary>
    public SelectionRun Begin(IEnumerable<ChatMessage> messages, ChatOptions? options)
    {
        SelectionRun run = Choose(messages, options);
        if (parts.Logger is { } logger && logger.IsEnabled(LogLevel.Debug) && run.Selection.Index >= 0)
        {
            SelectionLog.Chosen(logger, run.Selection.Reason, run.Selection.Request.InputTokens);
        }

        return run;
    }

    /// <summary>Chooses a model; nothing is called and nothing reserved.</summary>
    /// <exception cref="NoSuitableModelException">There is no model.</exception>
    public SelectionRun Choose(IEnumerable<ChatMessage> messages, ChatOptions? options)
    {
        RosterSnapshot snapshot = Current();
        if (snapshot.Models.Count == 0)
        {
            throw new NoSuitableModelException("The catalog holds no model. Add one: services.AddCopilotKit().AddModel(\"name\", client).");
        }

        IList<ChatMessage> all = messages as IList<ChatMessage> ?? [.. messages];
        RequestReading reading = RequestReading.Of(all, options);
        CompiledPolicy policy = snapshot.Roster.PolicyOf(TextIn(options, ModelSelectionKeys.Policy));
        SelectionRequest request = new(policy.Name, reading.Capabilities, reading.InputTokens, options?.MaxOutputTokens)
        {
            Intent = IntentOf(reading),
            Conversation = TextIn(options, ModelSelectionKeys.Conversation) ?? options?.ConversationId,
            User = TextIn(options, ModelSelectionKeys.User),
        };
        Selection selection = Choose(snapshot, policy, request, WishOf(snapshot, request, reading, options));
        return new SelectionRun(this, snapshot, selection, all, options, reading);
    }

    private Selection Choose(RosterSnapshot snapshot, CompiledPolicy policy, SelectionRequest request, Wish wish)
    {
        int count = snapshot.Models.Count;
        Span<ModelFacts> facts = count <= 64 ? stackalloc ModelFacts[count] : new ModelFacts[count];
        ReadFacts(snapshot, request, facts);
        CandidateScore[] scores = new CandidateScore[count];
        (int index, ChoiceReason reason) = Chooser.Choose(snapshot.Roster, policy, request, facts, wish, scores);
        string?[]? refusals = null;
        if (parts.Policies.Count > 0)
        {
            refusals = Opinions.Ask(parts.Policies, snapshot.Roster, request, scores);
            (index, reason) = Chooser.Prefer(Chooser.Best(scores, []), wish, scores);
        }

        if (index < 0)
        {
            (index, reason) = (Chooser.LastResort(scores, []), ChoiceReason.LastResort);
        }

        Selection selection = new(snapshot.Roster, policy, request, scores, refusals);
        selection.IsRefused = IsRefusedByBudget(snapshot.Options.Budgets, scores, index);
        selection.Choose(index, reason);
        return selection;
    }

    private void ReadFacts(RosterSnapshot snapshot, SelectionRequest request, Span<ModelFacts> facts)
    {
        long now = parts.Time.GetTimestamp();
        BudgetOptions budgets = snapshot.Options.Budgets;
        decimal left = budgets.IsLimited ? Ledger.DollarsLeft(budgets, request) : 0;
        for (int i = 0; i < facts.Length; i++)
        {
            ModelCard card = snapshot.Roster.Cards[i];
            HealthState state = snapshot.Healths[i].State;
            facts[i].LatencySeconds = state.ExpectedLatency(now, _secondsPerTick, snapshot.Roster.ExpectedSeconds[i]);
            facts[i].HealthShare = state.SuccessShare(now, _secondsPerTick);
            facts[i].Rejection = ModelHealth.Check(state, now);
            facts[i].DollarsLeft = double.PositiveInfinity;
            if (budgets.IsLimited)
            {
                facts[i].Rejection = !HasPrice(card) ? RejectionCode.PriceUnknown : facts[i].Rejection;
                facts[i].DollarsLeft = (double)Math.Min(left, Ledger.DollarsLeftAt(budgets, card.Provider));
            }
        }
    }

    // Whoever wants a refusal rather than a lesser model gets it when the best score is among what the budget cannot hold.
    private static bool IsRefusedByBudget(BudgetOptions budgets, CandidateScore[] scores, int index) =>
        budgets.WhenExceeded == BudgetReaction.Refuse
        && Array.Exists(scores, score => score.Rejection == RejectionCode.Budget && (index < 0 || score.Total > scores[index].Total));

    private Wish WishOf(RosterSnapshot snapshot, SelectionRequest request, in RequestReading reading, ChatOptions? options)
    {
        string? sticky = request.Conversation is { } conversation ? Conversations.ModelOf(conversation) ?? reading.LastModel : reading.LastModel;
        string? turn = reading.IsToolRound ? reading.TurnModel ?? sticky : null;
        return options?.ModelId is null && turn is null && sticky is null
            ? Wish.None
            : new Wish(snapshot.Roster.IndexOf(options?.ModelId), snapshot.Roster.IndexOf(turn), snapshot.Roster.IndexOf(sticky));
    }

    // While tool results are being answered the turn's model is settled, and the user's words were judged when the turn began.
    private Intent? IntentOf(in RequestReading reading)
    {
        if (parts.Intents is null || reading.LastWords is not { } words || (reading.IsToolRound && reading.TurnModel is not null))
        {
            return null;
        }

        return parts.Intents.Classify(words.AsSpan(0, Math.Min(words.Length, WordsThatTellTheIntent)));
    }

    private RosterSnapshot Take(IReadOnlyList<Model> models, ModelsOptions options)
    {
        ModelCard[] cards = [.. models.Select(model => model.Card)];
        ModelHealth[] healths = Array.ConvertAll(
            cards, card => _healths.GetOrAdd(card.Name, static (_, time) => new ModelHealth(time), parts.Time));
        return new RosterSnapshot(models, options, new Roster(cards, options), healths);
    }

    private static bool HasPrice(ModelCard card) =>
        card.DollarsPerMillionInputTokens is not null && card.DollarsPerMillionOutputTokens is not null;

    private static string? TextIn(ChatOptions? options, string key) =>
        options?.AdditionalProperties is { } properties && properties.TryGetValue(key, out object? value) ? value?.ToString() : null;
}
