using CopilotKit.Scripts;

namespace CopilotKit.Meditation;

/// <summary>A meditation that is ready to be performed.</summary>
/// <param name="Request">What it was made for, as it was served: a technique that is not safe for the person has been exchanged.</param>
/// <param name="Script">The words, the silences, the bells and the bed.</param>
public sealed record MeditationSession(MeditationRequest Request, Script Script)
{
    /// <summary>Gets the breath that is guided, over and over.</summary>
    /// <value>The parts of one breath in order; empty for types that leave the breath as it is.</value>
    public IReadOnlyList<BreathPhase> Breath { get; init; } = [];
}
