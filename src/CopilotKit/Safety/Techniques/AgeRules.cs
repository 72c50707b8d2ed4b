using static CopilotKit.Safety.Technique;
using static CopilotKit.Safety.Verdict;

namespace CopilotKit.Safety.Techniques;

/// <summary>What practices for people under 18 must heed.</summary>
internal static class AgeRules
{
    private const string OwnPrecaution = "This library's precaution; the limits are in AgeProfile.";

    public static readonly IReadOnlyList<ContraindicationRule> All =
    [
        new(
            "short-and-simple-under-18",
            Modified,
            "Young people practise for a shorter time, and with plainer words.",
            OwnPrecaution,
            question => question.Listener.IsMinor)
        {
            Modifications = [Modification.Shorter, Modification.PlainWords],
        },
        new(
            "no-hold-for-children",
            Forbidden,
            "Children make a contest of holding their breath.",
            OwnPrecaution,
            question => question.Technique == BreathHold && question.Listener.Age < 13)
        {
            Modifications = [Modification.NoHolds],
        },
        new(
            "own-pace-for-children",
            Modified,
            "Children breathe faster than adults: a grown-up's slow pace is not theirs.",
            "Paediatric reference ranges: Fleming et al. 2011, The Lancet 377(9770).",
            question => question.Technique is (PacedBreathing or DeepBreathing) && question.Listener.Age < 13)
        {
            Modifications = [Modification.OwnPace],
            Wording = "Breathe just the way you like.",
        },
        new(
            "nobody-difficult-under-18",
            Modified,
            "Calling to mind somebody difficult is for those who have a grown-up's footing.",
            OwnPrecaution,
            question => question.Technique == KindWishes && question.Listener.IsMinor)
        {
            Modifications = [Modification.NobodyDifficult],
        },
    ];
}
