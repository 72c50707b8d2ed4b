namespace CopilotKit.Models.Budgets;

/// <summary>Money that is promised to one call.</summary>
internal sealed class BudgetReservation(List<BudgetAccount> accounts, decimal dollars)
{
    private int _isSettled;

    /// <summary>Replaces the promise by what was spent; only the first time counts.</summary>
    public void Settle(decimal spent)
    {
        if (Interlocked.Exchange(ref _isSettled, 1) == 0)
        {
            accounts.ForEach(account => account.Settle(dollars, spent));
        }
    }
}
