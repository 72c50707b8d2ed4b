namespace CopilotKit.Safety;

/// <summary>How a listener's body rests or moves during a practice.</summary>
public enum Posture
{
    /// <summary>On a chair or a cushion.</summary>
    Sitting,

    /// <summary>On the back, or as the listener lies best.</summary>
    Lying,

    /// <summary>On both feet, in one place.</summary>
    Standing,

    /// <summary>Walking slowly.</summary>
    Walking,
}
