namespace CopilotKit.Models.Budgets;

/// <summary>What happens when the best model does not fit into what is left of a budget.</summary>
public enum BudgetReaction
{
    /// <summary>The best model that fits is taken; when none does, the request is refused.</summary>
    Downgrade,

    /// <summary>The request is refused.</summary>
    Refuse,
}
