namespace CopilotKit.Models.Failover;

/// <summary>The leave to call a model once: its result counts for the circuit that gave it.</summary>
/// <param name="Generation">Of the circuit.</param>
/// <param name="IsProbe">Whether it is the one call that a half-open circuit lets through.</param>
internal readonly record struct Admission(int Generation, bool IsProbe);
