using static CopilotKit.Safety.Condition;
using static CopilotKit.Safety.Technique;
using static CopilotKit.Safety.Verdict;

namespace CopilotKit.Safety.Techniques;

/// <summary>What tension, attention to the body and posture must heed.</summary>
internal static class BodyRules
{
    public const string TensionWording = "Tense only as far as it is comfortable, and leave out any part that hurts.";

    public static readonly IReadOnlyList<ContraindicationRule> All =
    [
        new(
            "tension-without-strain",
            Allowed,
            "Tension beyond about 70 % of what one can brings cramp and pain.",
            "Common guidance for progressive muscle relaxation.",
            question => question.Technique == MuscleTension)
        {
            Wording = TensionWording,
        },
        new(
            "skip-injured-parts",
            Modified,
            "Tension in an injured part hurts, and can harm.",
            "Common guidance for progressive muscle relaxation: leave out injured and painful parts.",
            question => question.Technique == MuscleTension && question.Listener.Has(Injury))
        {
            Modifications = [Modification.SkipInjuredParts, Modification.GentleTension],
        },
        new(
            "no-tension-where-the-injury-is-unknown",
            Forbidden,
            "It is not known which part is injured, so none can be tensed without care; say which, as injury:neck.",
            "This library's precaution, from the common guidance to leave out injured parts.",
            question => question.Technique == MuscleTension && question.Listener is { InjuredParts.Count: 0 } && question.Listener.Has(Injury)),
        new(
            "pass-over-injured-parts",
            Modified,
            "Attention to a part that hurts can make the pain larger; whether to go there is the listener's choice.",
            "Treleaven 2018, Trauma-Sensitive Mindfulness: choice, and leave to move attention away.",
            question => question.Technique == BodyAttention && question.Listener.Has(Injury))
        {
            Modifications = [Modification.SkipInjuredParts, Modification.AnchorChoice],
            Wording = "If a part of the body hurts, pass over it, or rest your attention elsewhere.",
        },
        new(
            "gentle-tension",
            Modified,
            "Straining, above all with the breath held, raises pressure in chest and belly.",
            "Physiology of the Valsalva manoeuvre; common guidance for exercise in pregnancy and with heart disease.",
            question => question.Technique == MuscleTension && question.HasAny(Pregnancy, HeartDisease, HighBloodPressure))
        {
            Modifications = [Modification.NoHolds, Modification.GentleTension],
            Wording = "Keep breathing while you tense, and use no more than half your strength.",
        },
        new(
            "lie-on-your-side",
            Modified,
            "In later pregnancy lying on the back can press on large vessels; on the side it does not.",
            "NHS, pregnancy guidance: go to sleep on your side from 28 weeks.",
            question => question.Posture == Posture.Lying && question.Listener.Has(Pregnancy))
        {
            Modifications = [Modification.SideLying],
            Wording = "Lie on your side, or sit, whichever is easier.",
        },
        new(
            "sit-when-you-may-faint",
            Modified,
            "Who faints while standing falls.",
            "This library's precaution.",
            question => question.Posture is (Posture.Standing or Posture.Walking) && question.HasAny(Fainting, Seizures))
        {
            Modifications = [Modification.Seated],
            Wording = "Please sit for this one.",
        },
        new(
            "rise-slowly",
            Allowed,
            "Blood pressure falls when one gets up quickly.",
            "Common guidance on orthostatic hypotension.",
            question => question.Posture == Posture.Lying && question.HasAny(Fainting, HeartDisease, HighBloodPressure, Pregnancy))
        {
            Wording = "When you get up, take your time.",
        },
    ];
}
