namespace CopilotKit.Models.Policies;

/// <summary>What is measured of a model at the moment of a choice.</summary>
internal struct ModelFacts
{
    public double LatencySeconds;
    public double HealthShare;
    public RejectionCode Rejection;

    /// <summary>How many dollars are left for the model; negative infinity when budgets cannot hold it.</summary>
    public double DollarsLeft;
}
