namespace CopilotKit.Meditation;

/// <summary>How much a meditation says.</summary>
public enum GuidanceLevel
{
    /// <summary>Few words, little explained.</summary>
    Brief,

    /// <summary>Enough for somebody who is new to it.</summary>
    Standard,

    /// <summary>The fewest: for somebody who knows the way.</summary>
    Experienced,
}
