using CopilotKit.Safety.Techniques;

namespace CopilotKit.Safety;

/// <summary>Decides which techniques fit somebody: what is forbidden, what has to be changed, and which words it carries.</summary>
/// <remarks>
/// This is no medical product and no medical advice: it leaves out, on the careful side, what published cautions name, and
/// it knows only what it is told. Pure and thread-safe: the same question has the same answer, and nothing is stored.
/// </remarks>
public static class Contraindications
{
    /// <summary>Gets every rule, each with its name, reason and source.</summary>
    public static IReadOnlyList<ContraindicationRule> Rules { get; } =
        [.. PlaceRules.All, .. BreathRules.All, .. BodyRules.All, .. MindRules.All, .. AgeRules.All];

    /// <summary>Judges one technique for one listener.</summary>
    /// <param name="listener">Who listens, and what is known of them.</param>
    /// <param name="technique">What the practice asks of them.</param>
    /// <param name="posture">How their body rests or moves.</param>
    /// <returns>The verdict with every rule behind it.</returns>
    public static TechniqueAssessment Assess(Listener listener, Technique technique, Posture posture = Posture.Sitting)
    {
        ArgumentNullException.ThrowIfNull(listener);

        PracticeQuestion question = new(listener, technique, posture);
        return new TechniqueAssessment(technique, [.. Rules.Where(rule => rule.Applies(question))]);
    }
}
