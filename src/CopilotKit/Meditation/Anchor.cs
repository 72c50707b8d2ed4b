namespace CopilotKit.Meditation;

/// <summary>Where attention rests and returns to.</summary>
public enum Anchor
{
    /// <summary>The breath.</summary>
    Breath,

    /// <summary>The sounds around.</summary>
    Sound,

    /// <summary>The feeling in the hands.</summary>
    Hands,

    /// <summary>The feeling in the feet.</summary>
    Feet,

    /// <summary>Something to look at; the eyes stay open.</summary>
    Sight,
}
