namespace CopilotKit.Models.Policies;

/// <summary>What a policy thinks of a model for a request.</summary>
/// <param name="Score">What is added to the score of the model; the built-in parts together are about 0 to 1.</param>
/// <param name="Refusal">Why the model must not be chosen; <see langword="null"/> when it may.</param>
public readonly record struct ModelOpinion(double Score, string? Refusal = null)
{
    /// <summary>Refuses the model.</summary>
    /// <param name="reason">Why, as explanations show it.</param>
    /// <returns>The refusal.</returns>
    public static ModelOpinion Refuse(string reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return new(0, reason);
    }
}
