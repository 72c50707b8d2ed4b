namespace CopilotKit.Models.Decisions;

/// <summary>A request that other rules would have sent elsewhere.</summary>
/// <param name="Decision">The request as it was recorded.</param>
/// <param name="Model">The model that would have served it; <see langword="null"/> when none would.</param>
/// <param name="Dollars">What it would have cost there, in US dollars.</param>
public sealed record ReplayChange(DecisionRecord Decision, string? Model, decimal Dollars);
