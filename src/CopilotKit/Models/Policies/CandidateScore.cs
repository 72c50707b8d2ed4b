namespace CopilotKit.Models.Policies;

/// <summary>What a model scores for a request: the parts as they are weighed.</summary>
internal struct CandidateScore
{
    public float Quality;
    public float Cost;
    public float Latency;
    public float Health;
    public float Party;
    public float Own;
    public float Stickiness;
    public float Total;
    public float LatencySeconds;
    public float HealthShare;
    public double Dollars;
    public RejectionCode Rejection;
}
