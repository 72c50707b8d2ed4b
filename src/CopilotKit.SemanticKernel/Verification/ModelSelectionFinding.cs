namespace CopilotKit.SemanticKernel.Verification;

/// <summary>Something in a kernel that is in the way of choosing among models, and the line that mends it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Problem">What was found, and what comes of it, in a sentence.</param>
/// <param name="Mend">The line of code that mends it.</param>
public sealed record ModelSelectionFinding(ModelSelectionFindingKind Kind, string Problem, string Mend)
{
    /// <summary>Gives the problem and the line that mends it.</summary>
    /// <returns>Two lines of plain text.</returns>
    public override string ToString() => $"{Kind}: {Problem}\n    {Mend}";
}
