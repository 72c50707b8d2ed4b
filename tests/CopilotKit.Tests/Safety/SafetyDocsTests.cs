using CopilotKit.Safety;
using CopilotKit.TestKit;
using Listener = CopilotKit.Safety.Listener;

namespace CopilotKit.Tests.Safety;

/// <summary>The table in docs/safety.md says what the rules do, and nothing else.</summary>
public class SafetyDocsTests
{
    private static readonly (string Words, Func<Listener, bool> IsSo)[] Claims =
    [
        ("breath holds", listener => Contraindications.Assess(listener, Technique.BreathHold).Verdict == Verdict.Forbidden),
        ("big breaths", listener => Contraindications.Assess(listener, Technique.DeepBreathing).Verdict == Verdict.Forbidden),
        ("own pace", listener => Asks(listener, Modification.OwnPace, Technique.PacedBreathing)),
        ("gentle tension", listener => Asks(listener, Modification.GentleTension, Technique.MuscleTension)),
        ("on the side instead of the back", listener => Asks(listener, Modification.SideLying, Technique.BodyAttention, Posture.Lying)),
        ("seated instead of lying", listener => Asks(listener, Modification.Seated, Technique.BodyAttention, Posture.Lying)),
        ("seated instead of standing", listener => Asks(listener, Modification.Seated, Technique.BreathAttention, Posture.Standing)),
        ("another anchor offered", listener => Asks(listener, Modification.AnchorChoice, Technique.BreathAttention)),
        ("eyes may stay open", listener => Asks(listener, Modification.EyesMayStayOpen, Technique.ClosedEyes)),
        ("own pictures", listener => Asks(listener, Modification.OwnImagery, Technique.Imagery)),
        ("nobody difficult", listener => Asks(listener, Modification.NobodyDifficult, Technique.KindWishes)),
    ];

    [Theory]
    [InlineData("pregnancy")]
    [InlineData("high blood pressure")]
    [InlineData("heart disease")]
    [InlineData("lung disease")]
    [InlineData("fainting")]
    [InlineData("seizures")]
    [InlineData("panic")]
    [InlineData("trauma")]
    public void Table_Condition_SaysWhatTheRulesDo(string condition)
    {
        Listener listener = Listener.Of(condition.Replace(' ', '-'));
        string row = File.ReadLines(Path.Combine(RepositoryFolder.Root, "docs/safety.md")).Single(line => line.StartsWith($"| {condition} |", StringComparison.Ordinal));

        string[] said = [.. row.Split(['|', ',']).Select(part => part.Trim()).Where(part => part.Length > 0 && part != condition)];

        Assert.Equal(Claims.Where(claim => claim.IsSo(listener)).Select(claim => claim.Words).Order(), said.Order());
    }

    private static bool Asks(Listener listener, Modification modification, Technique technique, Posture posture = Posture.Sitting) =>
        Contraindications.Assess(listener, technique, posture).Modifications.Contains(modification);
}
