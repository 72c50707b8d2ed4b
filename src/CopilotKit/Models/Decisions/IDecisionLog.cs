namespace CopilotKit.Models.Decisions;

/// <summary>Records decisions.</summary>
/// <remarks>
/// Called once for each request after its answer has ended, on the thread of the request: it must be quick, safe for any
/// number of callers, and not throw.
/// </remarks>
public interface IDecisionLog
{
    /// <summary>Records a decision.</summary>
    /// <param name="decision">The decision, and what came of it.</param>
    void Write(DecisionRecord decision);
}
