namespace CopilotKit.Models.Budgets;

/// <summary>Says how much may be spent.</summary>
/// <remarks>
/// Before each call the most that it can cost is reserved: the estimated request and the longest answer (which is sent along as
/// the limit of the answer). Afterwards the real cost is settled by the usage that the model reported, or by the estimate when it
/// reported none. Budgets are counted in this process and begin anew with each period, counted from midnight UTC of 1970-01-01.
/// </remarks>
public sealed class BudgetOptions
{
    /// <summary>Gets or sets what each user may spend in a period.</summary>
    /// <value>
    /// US dollars, at least 0. <see langword="null"/>, the default, is no limit. Requests that name no user share one budget.
    /// </value>
    public decimal? DollarsPerUser { get; set; }

    /// <summary>Gets or sets what each conversation may spend in a period.</summary>
    /// <value>
    /// US dollars, at least 0. <see langword="null"/>, the default, is no limit. Requests that name no
    /// conversation share one budget.
    /// </value>
    public decimal? DollarsPerSession { get; set; }

    /// <summary>Gets what may be spent at each provider in a period, in US dollars, by the provider's name.</summary>
    public IDictionary<string, decimal> DollarsByProvider { get; } = new Dictionary<string, decimal>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets or sets how long a period is.</summary>
    /// <value>One minute to 366 days. The default is one day.</value>
    public TimeSpan Period { get; set; } = TimeSpan.FromDays(1);

    /// <summary>Gets or sets what happens when the best model does not fit into what is left.</summary>
    /// <value>The default is <see cref="BudgetReaction.Downgrade"/>.</value>
    public BudgetReaction WhenExceeded { get; set; }

    internal bool IsLimited => DollarsPerUser is not null || DollarsPerSession is not null || DollarsByProvider.Count > 0;

    /// <summary>Gives what is wrong, if anything.</summary>
    internal IEnumerable<string> Errors() => SettingRule.ErrorsIn(
        "Models.Budgets",
        [
            NotNegative(nameof(DollarsPerUser), DollarsPerUser),
            NotNegative(nameof(DollarsPerSession), DollarsPerSession),
            .. DollarsByProvider.Select(provider => NotNegative($"{nameof(DollarsByProvider)}.{provider.Key}", provider.Value)),
            new(Period >= TimeSpan.FromMinutes(1) && Period <= TimeSpan.FromDays(366), nameof(Period), "one minute to 366 days", Period),
        ]);

    private static SettingRule NotNegative(string member, decimal? dollars) =>
        new(dollars is not < 0, member, "at least 0 dollars", dollars ?? 0);
}
