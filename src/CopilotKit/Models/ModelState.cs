namespace CopilotKit.Models;

/// <summary>Says whether a model is being asked at the moment.</summary>
public enum ModelState
{
    /// <summary>It is.</summary>
    Ready,

    /// <summary>It asked to be left alone for a while.</summary>
    Resting,

    /// <summary>It failed too often in a row: nothing is sent to it for a while.</summary>
    Open,

    /// <summary>One request may find out whether it works again.</summary>
    HalfOpen,
}
