using static CopilotKit.Safety.Condition;
using static CopilotKit.Safety.Technique;
using static CopilotKit.Safety.Verdict;

namespace CopilotKit.Safety.Techniques;

/// <summary>What breathing by instruction must heed.</summary>
internal static class BreathRules
{
    public const string Dizzy = "If you feel dizzy or short of breath, let go and breathe as you usually do.";
    private const string Cautions = "Cautions of breathing programmes and yoga schools, agreeing in this; no trial settles it.";

    public static readonly IReadOnlyList<ContraindicationRule> All =
    [
        new(
            "stop-when-dizzy",
            Allowed,
            "Breathing otherwise than usual can make one dizzy; going back to one's own breath ends that.",
            Cautions,
            question => question.Technique is BreathHold or PacedBreathing or DeepBreathing) { Wording = Dizzy },
        NoHold("no-hold-in-pregnancy", Pregnancy, "In pregnancy the breath is not held: mother and child need more oxygen than usual."),
        NoHold("no-hold-with-heart-disease", HeartDisease, "Holding the breath changes pressure in the chest, pulse and blood pressure."),
        NoHold("no-hold-with-lung-disease", LungDisease, "With a disease of the lungs less oxygen is in reserve; a hold can leave one breathless."),
        NoHold("no-hold-with-high-blood-pressure", HighBloodPressure, "Holding the breath raises blood pressure while it lasts."),
        NoHold("no-hold-when-fainting", Fainting, "Holding the breath can lower what reaches the brain, and so bring on fainting."),
        NoHold("no-hold-with-panic", Panic, "The hunger for air of a hold is a known trigger of panic."),
        NoHold("no-hold-with-seizures", Seizures, "Changing the blood's oxygen and carbon dioxide can bring on a seizure."),
        new(
            "own-pace-instead-of-slow-breathing",
            Modified,
            "A slower breath than one's own can feel like too little air, and can lower blood pressure.",
            Cautions,
            question => question.Technique == PacedBreathing
                && question.HasAny(Pregnancy, HeartDisease, LungDisease, HighBloodPressure, Fainting, Panic, Seizures))
        {
            Modifications = [Modification.NoHolds, Modification.OwnPace],
            Wording = "There is no count to keep: breathe at the pace that is easy for you.",
        },
        new(
            "no-big-breaths",
            Forbidden,
            "Breathing more than needed washes out carbon dioxide: that can bring on a seizure, panic, fainting or an attack of breathlessness.",
            "Rana, Steenari and Shrey 2023, Neuropediatrics 54(6), on hyperventilation and seizures; cautions of breathing programmes.",
            question => question.Technique == DeepBreathing && question.HasAny(Seizures, Panic, Fainting, HeartDisease, LungDisease))
        {
            Modifications = [Modification.OwnPace],
        },
        new(
            "gentle-sighs",
            Modified,
            "Big breaths change blood pressure and the blood's gases; gentle ones hardly do.",
            Cautions,
            question => question.Technique == DeepBreathing && question.HasAny(Pregnancy, HighBloodPressure))
        {
            Modifications = [Modification.OwnPace],
            Wording = "Keep every breath small and easy.",
        },
    ];

    private static ContraindicationRule NoHold(string name, Condition condition, string reason) =>
        new(name, Forbidden, reason, Cautions, question => question.Technique == BreathHold && question.Listener.Has(condition))
        {
            Modifications = [Modification.NoHolds],
        };
}
