using static CopilotKit.Safety.Condition;
using static CopilotKit.Safety.Technique;
using static CopilotKit.Safety.Verdict;

namespace CopilotKit.Safety.Techniques;

/// <summary>What attention and imagination must heed after a trauma and with panic.</summary>
internal static class MindRules
{
    public const string AnchorWording = "If the breath is not comfortable, choose a sound, a touch, or something you see.";

    private const string TraumaSensitive = "Treleaven 2018, Trauma-Sensitive Mindfulness; trauma-sensitive practice as taught at Bangor University.";

    public static readonly IReadOnlyList<ContraindicationRule> All =
    [
        new(
            "another-anchor-than-the-breath",
            Modified,
            "Attention to the breath alone can bring on panic, or what the body remembers.",
            TraumaSensitive + " Farias et al. 2020, Acta Psychiatrica Scandinavica 142(5): anxiety is the most frequent adverse effect.",
            question => question.Technique is (BreathAttention or PacedBreathing or DeepBreathing) && question.HasAny(Trauma, Panic))
        {
            Modifications = [Modification.AnchorChoice],
            Wording = AnchorWording,
        },
        new(
            "a-way-out-of-the-body",
            Modified,
            "Parts of the body can hold memories that are too much to meet alone.",
            TraumaSensitive,
            question => question.Technique is (BodyAttention or MuscleTension or DeepRest) && question.HasAny(Trauma, Panic))
        {
            Modifications = [Modification.AnchorChoice, Modification.EyesMayStayOpen],
            Wording = "You can leave out any part of the body. You can come back to sounds, or to something you see.",
        },
        new(
            "eyes-may-stay-open",
            Modified,
            "With closed eyes one cannot see that the place is safe.",
            TraumaSensitive,
            question => question.Technique == ClosedEyes && question.HasAny(Trauma, Panic, Seizures, Fainting))
        {
            Modifications = [Modification.EyesMayStayOpen],
            Wording = "Your eyes may stay open.",
        },
        new(
            "a-place-of-your-own",
            Modified,
            "A picture that soothes one person is where another was hurt.",
            TraumaSensitive,
            question => question.Technique == Imagery && question.HasAny(Trauma, Panic))
        {
            Modifications = [Modification.OwnImagery, Modification.EyesMayStayOpen],
            Wording = "Choose a place of your own, real or invented, and leave it whenever you like.",
        },
        new(
            "nobody-difficult",
            Modified,
            "Calling to mind somebody difficult can call back what they did.",
            TraumaSensitive,
            question => question.Technique == KindWishes && question.Listener.Has(Trauma))
        {
            Modifications = [Modification.NobodyDifficult],
        },
        new(
            "choose-how-to-sit",
            Modified,
            "Lying on the back can feel defenceless.",
            TraumaSensitive,
            question => question.Posture == Posture.Lying && question.Listener.Has(Trauma))
        {
            Modifications = [Modification.Seated],
            Wording = "You can sit, lie or move, whatever feels steadier.",
        },
    ];
}
