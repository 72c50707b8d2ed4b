using CopilotKit.Safety;
using CopilotKit.Scripts;

namespace CopilotKit.Meditation;

/// <summary>A meditation that is ready to be performed.</summary>
/// <param name="Request">What it was made for, as it was served: a technique or a posture that is not safe for the person has been exchanged.</param>
/// <param name="Script">The words, the silences, the bells and the bed.</param>
public sealed record MeditationSession(MeditationRequest Request, Script Script)
{
    /// <summary>Gets the breath that is guided, over and over.</summary>
    /// <value>The parts of one breath in order; empty for types that leave the breath as it is.</value>
    public IReadOnlyList<BreathPhase> Breath { get; init; } = [];

    /// <summary>Gets why another technique or posture was taken than was wished for.</summary>
    /// <value>The rules that forbade or changed it, each with a reason to show; empty when nothing was exchanged.</value>
    public IReadOnlyList<ContraindicationRule> Exchanged { get; init; } = [];
}
