using CopilotKit.Meditation;
using CopilotKit.Safety;
using CopilotKit.Scripts;

namespace CopilotKit.Tests.Meditation;

/// <summary>Conditions, techniques, ages and postures in 300 cases: nothing forbidden is done, and the way out is said early.</summary>
public class MeditationSafetyTests
{
    [Fact]
    public async Task ComposeAsync_ThreeHundredCases_KeepToTheRules()
    {
        List<(Condition Condition, MeditationType Type, int? Age, Posture Posture)> cases =
        [
            .. from condition in Enum.GetValues<Condition>()
               from type in Enum.GetValues<MeditationType>()
               from age in (int?[])[null, 9, 15, 70]
               from posture in Enum.GetValues<Posture>()
               select (condition, type, age, posture),
        ];
        (Condition, MeditationType, int?, Posture)[] chosen = [.. cases];
        new Random(12).Shuffle(chosen);

        List<string> faults = [];
        foreach ((Condition condition, MeditationType type, int? age, Posture posture) in chosen.Take(300))
        {
            faults.AddRange((await FaultsOfAsync(condition, type, age, posture)).Select(fault => $"{condition}, {type}, {age}, {posture}: {fault}"));
        }

        Assert.Equal([], faults);
    }

    [Fact]
    public async Task ComposeAsync_Driving_IsRefusedWithTheReason()
    {
        MeditationRequest request = Compose.Request(MeditationType.BreathCounting, 10) with { Listener = Listener.Of("driving") };

        UnsafeMeditationException exception = await Assert.ThrowsAsync<UnsafeMeditationException>(() => Compose.ScriptAsync(request));

        Assert.Contains("nothing-while-driving", exception.Rules.Select(rule => rule.Name));
    }

    [Theory]
    [InlineData("pregnancy", MeditationType.BoxBreathing, MeditationType.CoherentBreathing, "no-hold-in-pregnancy")]
    [InlineData("water", MeditationType.CoherentBreathing, MeditationType.BreathCounting, "no-breathwork-in-water")]
    [InlineData("water", MeditationType.Sleep, MeditationType.Visualisation, "no-sleep-in-water")]
    public async Task ComposeAsync_ForbiddenTechnique_IsExchangedForTheNearestAndSaysWhy(string condition, MeditationType wished, MeditationType served, string rule)
    {
        MeditationSession session = await Compose.SessionAsync(Compose.Request(wished, 10) with { Listener = Listener.Of(condition) });

        Assert.Equal(served, session.Request.Type);
        Assert.Contains(rule, session.Exchanged.Select(exchanged => exchanged.Name));
    }

    [Fact]
    public async Task ComposeAsync_InjuredNeck_IsNeitherTensedNorVisited()
    {
        MeditationRequest request = Compose.Request(MeditationType.ProgressiveMuscleRelaxation, 15) with { Listener = Listener.Of("injury:neck") };

        Script script = await Compose.ScriptAsync(request);

        Assert.DoesNotContain(script.Cues.OfType<Chapter>(), chapter => chapter.Title == "Neck");
        Assert.Contains((await Compose.ScriptAsync(request with { Listener = Listener.Unknown })).Cues.OfType<Chapter>(), chapter => chapter.Title == "Neck");
    }

    [Fact]
    public async Task ComposeAsync_Trauma_CallsNobodyDifficultToMindAndOffersAnotherAnchor()
    {
        Listener listener = Listener.Of("trauma");

        Script kindness = await Compose.ScriptAsync(Compose.Request(MeditationType.LovingKindness, 40) with { Listener = listener });
        Script counting = await Compose.ScriptAsync(Compose.Request(MeditationType.BreathCounting, 10) with { Listener = listener });

        Assert.DoesNotContain(kindness.Cues.OfType<Chapter>(), chapter => chapter.Title.Contains("not so easy", StringComparison.Ordinal));
        Assert.Contains(Compose.Sentences(counting), sentence => sentence.Contains("choose a sound, a touch", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Anchor.Sound)]
    [InlineData(Anchor.Sight)]
    public async Task ComposeAsync_BreathsCountedWithAnotherAnchor_StillOfferAChoice(Anchor anchor)
    {
        MeditationRequest request = Compose.Request(MeditationType.BreathCounting, 10) with { Listener = Listener.Of("panic"), Anchor = anchor };

        IReadOnlyList<string> sentences = Compose.Sentences(await Compose.ScriptAsync(request));

        Assert.Contains("If the breath is not a comfortable place, choose a sound, a touch, or something you see.", sentences);
    }

    [Fact]
    public async Task ComposeAsync_SomethingToLookAt_KeepsTheEyesOpen()
    {
        for (int seed = 0; seed < 12; seed++)
        {
            MeditationSession session = await Compose.SessionAsync(Compose.Request(MeditationType.BreathCounting, 10, seed) with { Anchor = Anchor.Sight });

            Assert.True(session.Request.KeepsEyesOpen);
            Assert.DoesNotContain(Compose.Sentences(session.Script), text => text.Contains("close your eyes", StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public async Task ComposeAsync_CrisisInTheTheme_IsHandedOffBeforeAnythingElse()
    {
        MeditationRequest request = Compose.Request(MeditationType.BodyScan, 10) with { Theme = "I want to kill myself" };

        CrisisException exception = await Assert.ThrowsAsync<CrisisException>(() => Compose.ScriptAsync(request));

        Assert.NotEmpty(exception.HandOff.Text);
    }

    private static async Task<List<string>> FaultsOfAsync(Condition condition, MeditationType type, int? age, Posture posture)
    {
        Listener listener = new() { Conditions = [condition], Age = age };
        AgeProfile profile = AgeProfile.For(age);
        TimeSpan length = TimeSpan.FromMinutes(Math.Min(Compose.UsualMinutes(type), profile.LongestPractice.TotalMinutes));
        MeditationSession session;
        try
        {
            session = await Compose.SessionAsync(new MeditationRequest(type, length) { Listener = listener, Posture = posture });
        }
        catch (UnsafeMeditationException)
        {
            return condition == Condition.Driving || profile.LongestPractice < MeditationTypes.Of(type).Shortest ? [] : ["is refused"];
        }
        catch (MeditationLengthException exception)
        {
            return exception.Longest <= profile.LongestPractice && length < exception.Shortest ? [] : [exception.Message];
        }

        return [.. FaultsOf(session, listener)];
    }

    private static IEnumerable<string> FaultsOf(MeditationSession session, Listener listener)
    {
        List<Technique> techniques = [.. MeditationTypes.Of(session.Request.Type).Techniques];
        Posture posture = session.Request.Posture!.Value;
        TechniqueAssessment[] assessments = [.. techniques.Select(technique => Contraindications.Assess(listener, technique, posture))];
        string text = string.Join(' ', Compose.Sentences(session.Script));
        if (assessments.Any(assessment => assessment.Verdict == Verdict.Forbidden))
        {
            yield return $"does what is forbidden: {session.Request.Type}, {posture}";
        }

        if (assessments.Any(assessment => assessment.Modifications.Contains(Modification.OwnPace)) && (session.Breath.Count > 0 || session.Script.Cues.Any(cue => cue is Slot)))
        {
            yield return "breathes by the clock";
        }

        foreach (string wording in assessments.SelectMany(assessment => assessment.Wordings).Where(wording => !text.Contains(wording, StringComparison.Ordinal)))
        {
            yield return $"does not say: {wording}";
        }

        if (SecondsToExit(session.Script) is not < 60)
        {
            yield return "says too late how to stop";
        }

        if (posture == Posture.Lying && listener.Has(Condition.Trauma))
        {
            yield return "has somebody lie who should sit";
        }
    }

    private static double? SecondsToExit(Script script)
    {
        int exit = script.Cues.ToList().FindIndex(cue => cue is Line { Text: var text }
            && (text.Contains("stop", StringComparison.OrdinalIgnoreCase) || text.Contains("leave this", StringComparison.Ordinal) || text.Contains("Leave whenever", StringComparison.Ordinal)));
        return exit < 0 ? null : LengthEstimate.Of(new Script([.. script.Cues.Take(exit + 1)]) { Roles = script.Roles }, 170).Expected.TotalSeconds;
    }
}
