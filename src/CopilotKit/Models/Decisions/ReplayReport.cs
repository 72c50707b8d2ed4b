namespace CopilotKit.Models.Decisions;

/// <summary>What other rules would have done with recorded requests.</summary>
/// <param name="Requests">How many requests were decided again.</param>
/// <param name="RecordedDollars">What they cost, in US dollars.</param>
/// <param name="Dollars">What they would have cost: the recorded tokens at the prices of the cards.</param>
/// <param name="Changes">The requests that another model would have served, or none.</param>
public sealed record ReplayReport(int Requests, decimal RecordedDollars, decimal Dollars, IReadOnlyList<ReplayChange> Changes);
