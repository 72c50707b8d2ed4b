namespace CopilotKit.Meditation;

/// <summary>The kind of a meditation. Each has its own structure and its own range of lengths: see <see cref="MeditationTypes"/>.</summary>
public enum MeditationType
{
    /// <summary>Counting breaths from one to ten, and beginning again.</summary>
    BreathCounting,

    /// <summary>Breathing in, holding, breathing out and holding, all equally long.</summary>
    BoxBreathing,

    /// <summary>In for four, hold for seven, out for eight; four rounds, eight for the experienced.</summary>
    FourSevenEight,

    /// <summary>Five to six even breaths a minute, without holding.</summary>
    CoherentBreathing,

    /// <summary>A breath in, a second sip of air, and a long breath out.</summary>
    CyclicSighing,

    /// <summary>Attention that travels through the body, from the feet to the head.</summary>
    BodyScan,

    /// <summary>Kind wishes: for oneself, somebody dear, a stranger, somebody difficult, everyone.</summary>
    LovingKindness,

    /// <summary>Tensing a group of muscles for a few seconds, and letting it go.</summary>
    ProgressiveMuscleRelaxation,

    /// <summary>Lying still between waking and sleep: an intention, a tour of the body, breath, opposites, images.</summary>
    YogaNidra,

    /// <summary>A walk in the mind to a place that is calm and safe, sense by sense.</summary>
    Visualisation,

    /// <summary>A voice that grows slower and quieter and ends before the time does.</summary>
    Sleep,

    /// <summary>An hourglass of three equal parts: noticing, gathering, widening.</summary>
    ThreeMinuteBreathingSpace,
}
