using System.Text.RegularExpressions;
using CopilotKit.Meditation;
using CopilotKit.Safety;

namespace CopilotKit.Tests.Meditation;

/// <summary>The words fit how the body rests and whether the eyes are open, also where a rule has changed that.</summary>
public class MeditationPostureTests
{
    private const string Bed = @"(?i)\b(?:(?:the|your) bed|pillow|mattress|sheets|turn over|lying (?:here|there|down|in)|to lie there|roll to one side|as they lie)\b";
    private const string ShutEyes =
        @"(?i)eyes? (?:can |may |fall )?(?:shut|clos)|close your eyes|eyes were closed|open(?:ing)? your eyes|eyelids? (?:come|be) |under their lids|stay shut"
        + "|behind your eyes|dark behind|eyes sink|in their hollows|stop looking|stones at the bottom|let some light in";

    public static TheoryData<MeditationType> Types { get; } = [.. Enum.GetValues<MeditationType>()];

    [Theory]
    [MemberData(nameof(Types))]
    public async Task ComposeAsync_OpenEyes_AreNeverTakenForClosed(MeditationType type)
    {
        List<string> shut = [];
        for (int seed = 0; seed < 12; seed++)
        {
            MeditationRequest request = Compose.Request(type, Compose.UsualMinutes(type), seed) with { KeepsEyesOpen = true };
            shut.AddRange(Compose.Sentences(await Compose.ScriptAsync(request)).Where(text => Regex.IsMatch(text, ShutEyes)));
        }

        Assert.Equal([], shut.Distinct());
    }

    [Theory]
    [InlineData(MeditationType.BodyScan, Posture.Walking)]
    [InlineData(MeditationType.BodyScan, Posture.Standing)]
    [InlineData(MeditationType.ProgressiveMuscleRelaxation, Posture.Walking)]
    [InlineData(MeditationType.ProgressiveMuscleRelaxation, Posture.Standing)]
    [InlineData(MeditationType.Visualisation, Posture.Walking)]
    [InlineData(MeditationType.YogaNidra, Posture.Walking)]
    public async Task ComposeAsync_WhatCannotBeDoneOnFoot_IsDoneSittingAndSaysWhy(MeditationType type, Posture posture)
    {
        MeditationSession session = await Compose.SessionAsync(Compose.Request(type, 10) with { Posture = posture });

        Assert.Equal((type, Posture.Sitting), (session.Request.Type, session.Request.Posture!.Value));
        Assert.Contains(session.Exchanged, rule => rule.Name.EndsWith("on-foot", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(MeditationType.Sleep)]
    [InlineData(MeditationType.YogaNidra)]
    [InlineData(MeditationType.BodyScan)]
    [InlineData(MeditationType.ProgressiveMuscleRelaxation)]
    public async Task ComposeAsync_SeatedByARule_SpeaksOfNoBedAndSaysWhy(MeditationType type)
    {
        List<string> beds = [];
        for (int seed = 0; seed < 12; seed++)
        {
            MeditationSession session = await Compose.SessionAsync(Compose.Request(type, 20, seed) with { Listener = Listener.Of("trauma") });

            Assert.Equal((Posture.Sitting, "choose-how-to-sit"), (session.Request.Posture!.Value, Assert.Single(session.Exchanged).Name));
            beds.AddRange(Compose.Sentences(session.Script).Where(text => Regex.IsMatch(text, Bed)));
        }

        Assert.Equal([], beds.Distinct());
    }

    [Fact]
    public async Task ComposeAsync_SeatedByARule_CarriesNoWordingOfLying()
    {
        MeditationRequest request = Compose.Request(MeditationType.BodyScan, 10) with { Listener = Listener.Of("trauma", "pregnancy") };

        string text = string.Join(' ', Compose.Sentences(await Compose.ScriptAsync(request)));

        Assert.DoesNotContain("Lie on your side", text, StringComparison.Ordinal);
        Assert.DoesNotContain("When you get up, take your time.", text, StringComparison.Ordinal);
        Assert.Contains("You can sit, lie or move, whatever feels steadier.", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(MeditationType.BodyScan)]
    [InlineData(MeditationType.Sleep)]
    [InlineData(MeditationType.YogaNidra)]
    [InlineData(MeditationType.ProgressiveMuscleRelaxation)]
    public async Task ComposeAsync_LyingInPregnancy_IsOnTheSideThroughout(MeditationType type)
    {
        List<string> onTheBack = [];
        for (int seed = 0; seed < 12; seed++)
        {
            MeditationRequest request = Compose.Request(type, 20, seed) with { Listener = Listener.Of("pregnancy") };
            string[] sentences = [.. Compose.Sentences(await Compose.ScriptAsync(request))];

            Assert.Contains("Lie on your side, or sit, whichever is easier.", sentences);
            onTheBack.AddRange(sentences.Where(text => Regex.IsMatch(text, "(?i)on your back|your back or|back into the mattress|pillow under the knees|looks up at the sky|roll to one side|backs of the thighs")));
        }

        Assert.Equal([], onTheBack.Distinct());
    }
}
