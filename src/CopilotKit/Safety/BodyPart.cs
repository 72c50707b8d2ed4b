namespace CopilotKit.Safety;

/// <summary>A part of the body that may be injured.</summary>
public enum BodyPart
{
    /// <summary>Hands, wrists and fingers.</summary>
    Hands,

    /// <summary>Arms and elbows.</summary>
    Arms,

    /// <summary>Shoulders.</summary>
    Shoulders,

    /// <summary>Face, jaw and head.</summary>
    Face,

    /// <summary>Neck and throat.</summary>
    Neck,

    /// <summary>Back and spine.</summary>
    Back,

    /// <summary>Chest and ribs.</summary>
    Chest,

    /// <summary>Belly and pelvis.</summary>
    Belly,

    /// <summary>Hips and buttocks.</summary>
    Hips,

    /// <summary>Legs, knees and thighs.</summary>
    Legs,

    /// <summary>Feet, ankles and toes.</summary>
    Feet,
}
