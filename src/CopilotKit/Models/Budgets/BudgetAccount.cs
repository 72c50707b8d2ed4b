namespace CopilotKit.Models.Budgets;

/// <summary>What one user, conversation or provider has spent in a period, and what is promised to calls under way.</summary>
internal sealed class BudgetAccount
{
    private readonly Lock _lock = new();
    private decimal _settled;
    private decimal _reserved;

    /// <summary>Gets what is spent and promised together.</summary>
    public decimal Committed
    {
        get
        {
            lock (_lock)
            {
                return _settled + _reserved;
            }
        }
    }

    public bool TryReserve(decimal dollars, decimal limit)
    {
        lock (_lock)
        {
            if (_settled + _reserved + dollars > limit)
            {
                return false;
            }

            _reserved += dollars;
            return true;
        }
    }

    public void Settle(decimal reserved, decimal spent)
    {
        lock (_lock)
        {
            _reserved -= reserved;
            _settled += spent;
        }
    }
}
