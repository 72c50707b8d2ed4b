using CopilotKit.Safety;

namespace CopilotKit.Meditation;

/// <summary>What there is to choose from, and what each type needs.</summary>
public static class MeditationTypes
{
    /// <summary>Gets the twelve types.</summary>
    public static IReadOnlyList<MeditationTypeDescription> All { get; } =
    [
        new(MeditationType.BreathCounting, "breath-counting", "Counting breaths", Minutes(1), Minutes(120),
            "Steadies a busy mind. A natural breath is counted, never changed.")
        {
            Techniques = [Technique.BreathAttention],
        },
        new(MeditationType.BoxBreathing, "box-breathing", "Box breathing", Minutes(1.5), Minutes(20),
            "Collects the mind before something demanding. The breath is held.")
        {
            Techniques = [Technique.BreathHold, Technique.PacedBreathing],
            TakesBreathPace = true,
        },
        new(MeditationType.FourSevenEight, "four-seven-eight", "Four, seven, eight", Minutes(2), Minutes(15),
            "Slows down in the evening. The breath is held for seven counts; a few rounds, then rest.")
        {
            Techniques = [Technique.BreathHold, Technique.PacedBreathing],
        },
        new(MeditationType.CoherentBreathing, "coherent-breathing", "Even breathing", Minutes(1), Minutes(60),
            "Calms without holding the breath: five or six even breaths a minute.")
        {
            Techniques = [Technique.PacedBreathing],
            TakesBreathPace = true,
        },
        new(MeditationType.CyclicSighing, "cyclic-sighing", "Long sighs", Minutes(1), Minutes(10),
            "Lifts the mood in a few minutes: two breaths in, one long breath out.")
        {
            Techniques = [Technique.DeepBreathing],
        },
        new(MeditationType.BodyScan, "body-scan", "A walk through the body", Minutes(3), Minutes(120),
            "Attention travels from the feet to the head. Good after long sitting and before rest.")
        {
            Techniques = [Technique.BodyAttention],
            Posture = Posture.Lying,
        },
        new(MeditationType.LovingKindness, "loving-kindness", "Kind wishes", Minutes(3), Minutes(90),
            "Warmth for oneself and others. Good for loneliness, anger and self-doubt.")
        {
            Techniques = [Technique.KindWishes],
        },
        new(MeditationType.ProgressiveMuscleRelaxation, "muscle-relaxation", "Tense and let go", Minutes(5), Minutes(45),
            "Relaxes a body that is wound up. Muscles are tensed; sore parts are left out.")
        {
            Techniques = [Technique.MuscleTension, Technique.BodyAttention],
            Posture = Posture.Lying,
        },
        new(MeditationType.YogaNidra, "yoga-nidra", "Resting awake", Minutes(10), Minutes(60),
            "Deep rest, lying down. Not for driving, nor where sleep would be dangerous.")
        {
            Techniques = [Technique.BodyAttention, Technique.DeepRest, Technique.Imagery],
            Posture = Posture.Lying,
        },
        new(MeditationType.Visualisation, "visualisation", "A calm place", Minutes(3), Minutes(60),
            "A calm place in the mind, sense by sense. Good for worry.")
        {
            Techniques = [Technique.Imagery],
        },
        new(MeditationType.Sleep, "sleep", "Into sleep", Minutes(5), Minutes(120),
            "For falling asleep: the voice ends half-way, and no bell rings at the end.")
        {
            Techniques = [Technique.DeepRest, Technique.BodyAttention, Technique.Imagery],
            Posture = Posture.Lying,
        },
        new(MeditationType.ThreeMinuteBreathingSpace, "breathing-space", "A breathing space", Minutes(3), Minutes(10),
            "A short stop in the middle of a day: noticing, gathering, widening.")
        {
            Techniques = [Technique.BreathAttention],
        },
    ];

    /// <summary>Gives what is known of a type.</summary>
    /// <param name="type">The type.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such type.</exception>
    public static MeditationTypeDescription Of(MeditationType type) =>
        All.FirstOrDefault(description => description.Type == type)
        ?? throw new ArgumentOutOfRangeException(nameof(type), type, $"The meditation type {type} is not known.");

    /// <summary>Finds a type by its name.</summary>
    /// <param name="name">A name such as <c>body-scan</c>, compared without regard to case.</param>
    /// <returns>What is known of it.</returns>
    /// <exception cref="ArgumentException">There is no such type; the message lists those that are.</exception>
    public static MeditationTypeDescription Named(string name)
    {
        ArgumentNullException.ThrowIfNull(name);

        return All.FirstOrDefault(description => description.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? throw new ArgumentException($"There is no meditation of that name; there is {string.Join(", ", All.Select(description => description.Name))}.", nameof(name));
    }

    private static TimeSpan Minutes(double minutes) => TimeSpan.FromMinutes(minutes);
}
