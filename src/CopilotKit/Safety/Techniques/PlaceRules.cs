using static CopilotKit.Safety.Condition;
using static CopilotKit.Safety.Technique;
using static CopilotKit.Safety.Verdict;

namespace CopilotKit.Safety.Techniques;

/// <summary>Where somebody is, and how they rest or move.</summary>
internal static class PlaceRules
{
    public static readonly IReadOnlyList<ContraindicationRule> All =
    [
        new(
            "nothing-while-driving",
            Forbidden,
            "A practice draws attention inwards, and driving or working with a machine needs all of it.",
            "Common warning of meditation apps and publishers.",
            question => question.Listener.Has(Driving)),
        new(
            "no-breathwork-in-water",
            Forbidden,
            "Holding or slowing the breath in water can end in fainting without warning, and so in drowning.",
            "Shallow-water blackout, a common warning of swimming and diving organisations.",
            question => question.Listener.Has(Water) && question.Technique is (BreathHold or PacedBreathing or DeepBreathing))
        {
            Modifications = [Modification.NoHolds, Modification.OwnPace],
        },
        new(
            "no-sleep-in-water",
            Forbidden,
            "Who dozes off in a bath or a pool can drown.",
            "This library's precaution, from drowning prevention in general (WHO fact sheet on drowning).",
            question => question.Listener.Has(Water) && (question.Technique == DeepRest || question.Posture == Posture.Lying)),
        new(
            "eyes-open-in-water",
            Modified,
            "In water one has to notice what happens around.",
            "This library's precaution.",
            question => question.Listener.Has(Water))
        {
            Modifications = [Modification.EyesOpen],
            Wording = "Keep your eyes open and your head well above the water. Let this go at any time.",
        },
        new(
            "no-sleep-on-foot",
            Forbidden,
            "Who sinks towards sleep while standing or walking falls.",
            "This library's precaution.",
            question => question.Technique == DeepRest && question.Posture is (Posture.Standing or Posture.Walking))
        {
            Modifications = [Modification.Seated],
        },
        new(
            "no-tension-on-foot",
            Forbidden,
            "Tensing muscles while standing or walking can cost one's balance.",
            "This library's precaution.",
            question => question.Technique == MuscleTension && question.Posture is (Posture.Standing or Posture.Walking))
        {
            Modifications = [Modification.Seated],
        },
        new(
            "no-journey-through-the-body-on-foot",
            Forbidden,
            "Who follows attention through every part of the body notices less of the ground and of the way.",
            "This library's precaution.",
            question => question.Technique == BodyAttention && question.Posture is (Posture.Standing or Posture.Walking))
        {
            Modifications = [Modification.Seated],
        },
        new(
            "no-pictures-on-foot",
            Forbidden,
            "Who walks has to see the way, and not a picture.",
            "This library's precaution.",
            question => question.Technique == Imagery && question.Posture == Posture.Walking)
        {
            Modifications = [Modification.Seated],
        },
        new(
            "eyes-open-on-foot",
            Modified,
            "With closed eyes one loses balance sooner.",
            "This library's precaution; the Romberg test of balance rests on it.",
            question => question.Posture is Posture.Walking || (question.Posture == Posture.Standing && question.Technique == ClosedEyes))
        {
            Modifications = [Modification.EyesOpen],
        },
    ];
}
