namespace CopilotKit.Safety;

/// <summary>What a practice asks of body or mind. A type of meditation uses one or several.</summary>
public enum Technique
{
    /// <summary>The breath is held, full or empty, as in box breathing and 4-7-8.</summary>
    BreathHold,

    /// <summary>The breath follows a given pace slower than one's own, as in coherent breathing.</summary>
    PacedBreathing,

    /// <summary>Breaths bigger than usual, as in cyclic sighing.</summary>
    DeepBreathing,

    /// <summary>Attention rests on the breath, which goes as it likes, as in breath counting.</summary>
    BreathAttention,

    /// <summary>Attention goes through the body, as in a body scan.</summary>
    BodyAttention,

    /// <summary>Muscles are tensed and let go, as in progressive muscle relaxation.</summary>
    MuscleTension,

    /// <summary>Inner pictures, as in visualisation.</summary>
    Imagery,

    /// <summary>Kind wishes for oneself and others, as in loving-kindness.</summary>
    KindWishes,

    /// <summary>Sinking towards sleep or to its edge, as in a sleep meditation and yoga nidra.</summary>
    DeepRest,

    /// <summary>Attention rests outside the body: on sounds or on something seen.</summary>
    OuterAttention,

    /// <summary>The eyes are closed.</summary>
    ClosedEyes,
}
