namespace CopilotKit.Models.Decisions;

/// <summary>What was known of a model when a choice was made.</summary>
/// <param name="Name">The model.</param>
/// <param name="Score">Its score.</param>
/// <param name="LatencySeconds">The expected seconds to its first token.</param>
/// <param name="SuccessShare">The share of requests that succeeded lately, 0 to 1.</param>
/// <param name="Rejection">Why it could not be chosen; <see langword="null"/> when it could.</param>
/// <param name="IsAway">Whether that was because it was failing or resting: no policy could have chosen it then.</param>
public sealed record DecisionFacts(string Name, double Score, double LatencySeconds, double SuccessShare, string? Rejection, bool IsAway);
