namespace CopilotKit.SemanticKernel.Approval;

/// <summary>What a person says to an <see cref="ApprovalRequest"/>.</summary>
public sealed record ApprovalAnswer
{
    private ApprovalAnswer(bool isApproved, string? reason) => (IsApproved, Reason) = (isApproved, reason);

    /// <summary>Gets the answer that lets it be made.</summary>
    public static ApprovalAnswer Approved { get; } = new(isApproved: true, reason: null);

    /// <summary>Gets a value indicating whether it may be made.</summary>
    public bool IsApproved { get; }

    /// <summary>Gets what the model is told besides.</summary>
    /// <value>The person's words, or <see langword="null"/>.</value>
    public string? Reason { get; }

    /// <summary>Gives the answer that nothing is made.</summary>
    /// <param name="reason">What the model is told besides, such as <c>make it shorter</c>.</param>
    /// <returns>The answer.</returns>
    public static ApprovalAnswer Refused(string? reason = null) => new(isApproved: false, reason);
}
