using System.Text.RegularExpressions;
using CopilotKit.Meditation;
using CopilotKit.Safety;

namespace CopilotKit.Tests.Meditation;

/// <summary>Parts of the body that are hurt are neither tensed nor dwelt upon, whatever the type.</summary>
public class MeditationInjuryTests
{
    [Theory]
    [InlineData(BodyPart.Hands, "hands?|fists?|fingers?|fingertips?|wrists?|palms?|thumbs?|knuckles")]
    [InlineData(BodyPart.Arms, "arms?|forearms?|elbows?")]
    [InlineData(BodyPart.Shoulders, "shoulders?|shrug")]
    [InlineData(BodyPart.Face, "face|jaws?|forehead|brows?|eyebrows?|cheeks?|lips?|tongue|teeth|nose|nostrils?|eyelids?|temples")]
    [InlineData(BodyPart.Neck, "necks?|throat|chin|head")]
    [InlineData(BodyPart.Back, "(?:your|lower|upper|the) back(?! of)|backs|spine|shoulder blades?")]
    [InlineData(BodyPart.Chest, "chest|ribs?|breastbone")]
    [InlineData(BodyPart.Belly, "belly|navel|abdomen|pelvis")]
    [InlineData(BodyPart.Hips, "hips?|pelvis")]
    [InlineData(BodyPart.Legs, "legs?|thighs?|knees?|kneecaps?|calf|calves|shins?")]
    [InlineData(BodyPart.Feet, "foot|feet|toes?|ankles?|heels?|soles?")]
    public async Task ComposeAsync_InjuredPart_IsNamedInNoType(BodyPart part, string words)
    {
        Listener listener = new() { InjuredParts = [part] };
        List<string> named = [];
        foreach (MeditationType type in Enum.GetValues<MeditationType>())
        {
            for (int seed = 0; seed < 4; seed++)
            {
                double minutes = seed == 3 ? Math.Min(25, MeditationTypes.Of(type).Longest.TotalMinutes) : Compose.UsualMinutes(type);
                MeditationSession session = await Compose.SessionAsync(Compose.Request(type, minutes, seed) with { Listener = listener });
                named.AddRange(Compose.Sentences(session.Script).Where(text => Regex.IsMatch(text, $@"(?i)\b(?:{words})\b")).Select(text => $"{type}, {seed}: {text}"));
            }
        }

        Assert.Equal([], named);
    }

    [Theory]
    [InlineData("injury:hands", Anchor.Hands, "hands?")]
    [InlineData("injury:feet", Anchor.Feet, "feet|foot")]
    [InlineData("injury", Anchor.Hands, "feeling in your hands")]
    public async Task ComposeAsync_InjuredAnchor_IsExchangedForSounds(string condition, Anchor anchor, string words)
    {
        MeditationRequest request = Compose.Request(MeditationType.ThreeMinuteBreathingSpace, 5) with { Listener = Listener.Of(condition), Anchor = anchor };

        MeditationSession session = await Compose.SessionAsync(request);

        Assert.Equal(Anchor.Sound, session.Request.Anchor);
        Assert.DoesNotContain(Compose.Sentences(session.Script), text => Regex.IsMatch(text, $@"(?i)\b(?:{words})\b"));
    }

    [Fact]
    public async Task ComposeAsync_InjuryWithoutItsPart_TensesNothingAndSaysWhy()
    {
        MeditationRequest request = Compose.Request(MeditationType.ProgressiveMuscleRelaxation, 10) with { Listener = Listener.Of("injury") };

        MeditationSession session = await Compose.SessionAsync(request);

        Assert.Equal(MeditationType.BodyScan, session.Request.Type);
        Assert.Contains("no-tension-where-the-injury-is-unknown", session.Exchanged.Select(rule => rule.Name));
        Assert.Contains(Compose.Sentences(session.Script), text => text.StartsWith("If a part of the body hurts, pass over it", StringComparison.Ordinal));
    }
}
