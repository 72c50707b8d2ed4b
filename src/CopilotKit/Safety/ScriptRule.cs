namespace CopilotKit.Safety;

/// <summary>A rule that a script for a guided practice is judged by.</summary>
/// <param name="Name">Its name, such as <c>exit-line</c>.</param>
/// <param name="Description">What it asks, in one sentence.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record ScriptRule(string Name, string Description, string Source);
