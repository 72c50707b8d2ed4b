using System.Collections.Concurrent;

namespace CopilotKit.Models.Budgets;

/// <summary>Counts what is spent against the limits, such that calls at the same time cannot spend the same dollar.</summary>
internal sealed class BudgetLedger(TimeProvider time)
{
    private volatile PeriodAccounts _period = new(0, TimeSpan.Zero);

    /// <summary>Gives what is left for a request at any provider.</summary>
    public decimal DollarsLeft(BudgetOptions options, SelectionRequest request) =>
        Accounts(options, request, provider: null).Select(one => one.Limit - one.Account.Committed).DefaultIfEmpty(decimal.MaxValue).Min();

    /// <summary>Gives what is left at a provider.</summary>
    public decimal DollarsLeftAt(BudgetOptions options, string provider) => options.DollarsByProvider.TryGetValue(provider, out decimal limit)
        ? limit - Current(options)[$"provider {provider}"].Committed
        : decimal.MaxValue;

    /// <summary>Promises money to a call, in all accounts that it concerns or in none.</summary>
    /// <returns><see langword="null"/> when one of them cannot hold it.</returns>
    public BudgetReservation? TryReserve(BudgetOptions options, SelectionRequest request, string provider, decimal dollars)
    {
        List<BudgetAccount> reserved = [];
        foreach ((BudgetAccount account, decimal limit) in Accounts(options, request, provider))
        {
            if (!account.TryReserve(dollars, limit))
            {
                new BudgetReservation(reserved, dollars).Settle(0);
                return null;
            }

            reserved.Add(account);
        }

        return new BudgetReservation(reserved, dollars);
    }

    private IEnumerable<(BudgetAccount Account, decimal Limit)> Accounts(BudgetOptions options, SelectionRequest request, string? provider)
    {
        PeriodAccounts accounts = Current(options);
        if (options.DollarsPerUser is { } perUser)
        {
            yield return (accounts[$"user {request.User}"], perUser);
        }

        if (options.DollarsPerSession is { } perSession)
        {
            yield return (accounts[$"session {request.Conversation}"], perSession);
        }

        if (provider is not null && options.DollarsByProvider.TryGetValue(provider, out decimal atProvider))
        {
            yield return (accounts[$"provider {provider}"], atProvider);
        }
    }

    private PeriodAccounts Current(BudgetOptions options)
    {
        long number = (time.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks / options.Period.Ticks;
        PeriodAccounts period = _period;
        while (period.Number != number || period.Length != options.Period)
        {
            PeriodAccounts next = new(number, options.Period);
#pragma warning disable CS0420 // Interlocked gives its own fence.
            PeriodAccounts found = Interlocked.CompareExchange(ref _period, next, period);
#pragma warning restore CS0420
            period = found == period ? next : found;
        }

        return period;
    }

    /// <summary>The accounts of one period, opened when they are asked for.</summary>
    private sealed class PeriodAccounts(long number, TimeSpan length)
    {
        private readonly ConcurrentDictionary<string, BudgetAccount> _accounts = new(StringComparer.OrdinalIgnoreCase);

        public long Number => number;

        public TimeSpan Length => length;

        public BudgetAccount this[string name] => _accounts.GetOrAdd(name, static _ => new BudgetAccount());
    }
}
