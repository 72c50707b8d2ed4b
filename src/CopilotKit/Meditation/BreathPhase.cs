namespace CopilotKit.Meditation;

/// <summary>A part of a guided breath.</summary>
/// <param name="Move">What the breath does.</param>
/// <param name="Length">How long it does so.</param>
public sealed record BreathPhase(BreathMove Move, TimeSpan Length);

/// <summary>What the breath does.</summary>
public enum BreathMove
{
    /// <summary>It comes in.</summary>
    In,

    /// <summary>A second sip of air comes in on top of the first.</summary>
    Sip,

    /// <summary>It is held.</summary>
    Hold,

    /// <summary>It goes out.</summary>
    Out,
}
