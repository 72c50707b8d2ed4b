using System.Text.RegularExpressions;
using CopilotKit.Meditation;
using CopilotKit.Safety;
using CopilotKit.Scripts;

namespace CopilotKit.Tests.Meditation;

/// <summary>Conditions, techniques, ages and postures in 300 cases: nothing forbidden is done, and the way out is said early.</summary>
public class MeditationSafetyTests
{
    private const string Exit =
        "(?i)(?:you (?:can|may|are free to) (?:stop|leave)|at any time (?:you are free to stop|you (?:can|may) stop)|stop (?:at any time|whenever you like)|leave whenever you like)";

    [Fact]
    public async Task ComposeAsync_ThreeHundredCases_KeepToTheRules()
    {
        Condition[] conditions = Enum.GetValues<Condition>();
        Random random = new(12);
        List<string> faults = [];
        for (int i = 0; i < 300; i++)
        {
            MeditationType type = Enum.GetValues<MeditationType>()[random.Next(12)];
            Listener listener = new()
            {
                Conditions = i % 3 == 0 ? [Some(conditions), Some(conditions)] : [conditions[i % conditions.Length]],
                Age = Some<int?>([null, null, 7, 9, 15, 70]),
            };
            double minutes = Math.Min(Compose.UsualMinutes(type), AgeProfile.For(listener.Age).LongestPractice.TotalMinutes);
            MeditationRequest request = Compose.Request(type, minutes, i) with
            {
                Listener = listener, Posture = Some(Enum.GetValues<Posture>()), Anchor = Some(Enum.GetValues<Anchor>()), KeepsEyesOpen = i % 4 == 1,
            };
            string name = $"{i} {string.Join('+', listener.Conditions)}, {type}, {listener.Age}, {request.Posture}, {request.Anchor}";
            faults.AddRange((await FaultsOfAsync(request)).Select(fault => $"{name}: {fault}"));
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));

        T Some<T>(T[] values) => values[random.Next(values.Length)];
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

        Assert.Contains("If the breath is not comfortable, choose a sound, a touch, or something you see.", sentences);
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

    private static async Task<IReadOnlyList<string>> FaultsOfAsync(MeditationRequest request)
    {
        Listener listener = request.Listener;
        MeditationSession session;
        try
        {
            session = await Compose.SessionAsync(request);
        }
        catch (UnsafeMeditationException)
        {
            return listener.Has(Condition.Driving) ? [] : ["is refused"];
        }

        ScriptLinterOptions options = new()
        {
            Listener = listener, Posture = session.Request.Posture!.Value, EndsAsleep = session.Request.Type == MeditationType.Sleep, WordsPerMinute = 170,
        };
        return
        [
            .. ScriptLinter.Judge(session.Script, options).Select(finding => $"{finding} [{finding.Line?.Text}]"),
            .. FaultsOf(session),
        ];
    }

    /// <summary>Finds what the notes on safety forbid, by the words that are said: the table of rules is not asked.</summary>
    private static IEnumerable<string> FaultsOf(MeditationSession session)
    {
        Listener listener = session.Request.Listener;
        Posture posture = session.Request.Posture!.Value;
        string[] sentences = [.. Compose.Sentences(session.Script)];
        bool isOnFoot = posture is Posture.Standing or Posture.Walking;
        bool mustNotHold = listener.Age < 13 || listener.Conditions.Any(condition => condition is Condition.Pregnancy or Condition.HeartDisease or Condition.LungDisease
            or Condition.HighBloodPressure or Condition.Fainting or Condition.Panic or Condition.Seizures or Condition.Water);
        bool isWary = listener.Has(Condition.Trauma) || listener.Has(Condition.Panic);
        bool isOnTheBreath = sentences.Any(text => Regex.IsMatch(text, "(?i)(?:count|follow|notice|rest|attention|come back)[^.]* breath"));
        bool isOnTheBody = session.Request.Type is MeditationType.BodyScan or MeditationType.YogaNidra or MeditationType.Sleep;
        (bool Applies, string Words, string Fault)[] forbidden =
        [
            (listener.Has(Condition.Driving), ".", "is said while driving"),
            (mustNotHold, @"^(?:Hold|Pause|Stay|Wait|Keep it|Stay there)\.$|[Hh]old for|, hold,|, pause,|hold your breath", "holds the breath"),
            (mustNotHold, @"^(?:Inhale|Breathe in|Breath in|Breathing in)\.$", "breathes by the clock"),
            (listener.Has(Condition.Water) || isOnFoot || session.Request.KeepsEyesOpen, "(?i)close your eyes|eyes (?:can |may |fall )?(?:close|shut)|let your eyes close|eyelids come", "closes the eyes"),
            (listener.Has(Condition.Water) || isOnFoot, @"(?i)^good night|^sleep well|^lie down|the bed\b", "goes to sleep"),
            (isOnFoot, @"(?i)tense|make fists|squeeze|sit a little taller|the seat", "is for somebody seated"),
            (posture == Posture.Sitting, @"(?i)^lie down|the bed\b|pillow|mattress|lying here", "is for somebody lying"),
            (listener.Has(Condition.Pregnancy), "(?i)on your back or|your back or your side", "lies on the back"),
            (listener.Has(Condition.Trauma) || listener.Age < 18, "(?i)difficult for you|hard to bear|gets on your nerves|not easy for you", "calls somebody difficult to mind"),
            (isWary, "(?i)you are on a path|and here is the shore|slow train|there is a lake", "imposes a picture"),
            (true, "(?i)empty your mind|clear your mind|you must|you have to (?:feel|relax)", "orders"),
        ];
        foreach ((_, string words, string fault) in forbidden.Where(entry => entry.Applies))
        {
            foreach (string text in sentences.Where(text => Regex.IsMatch(text, words)))
            {
                yield return $"{fault}: {text}";
            }
        }

        (bool Applies, string Words, string Fault)[] required =
        [
            (isWary && isOnTheBreath, "(?i)(?:choose|come back to) (?:a )?sounds?", "offers no other anchor"),
            (session.Breath.Count > 0, "(?i)dizzy", "does not say what to do when dizzy"),
            (listener.Has(Condition.Pregnancy) && posture == Posture.Lying, "(?i)on your side", "does not say how to lie"),
            (listener.Has(Condition.Water), "(?i)eyes open and your head well above", "does not say to look out in the water"),
            (listener.Has(Condition.Injury) && isOnTheBody, @"(?i)\bhurts?\b|injured", "does not pass over what hurts"),
        ];
        foreach ((_, string words, string fault) in required.Where(entry => entry.Applies && !sentences.Any(text => Regex.IsMatch(text, entry.Words))))
        {
            yield return $"{fault}: {words}";
        }

        foreach (TechniqueAssessment assessment in MeditationTypes.Of(session.Request.Type).Techniques.Where(technique => technique != Technique.BreathAttention)
            .Select(technique => Contraindications.Assess(listener, technique, posture)))
        {
            if (assessment.Verdict == Verdict.Forbidden)
            {
                yield return $"does what is forbidden: {assessment.Technique}";
            }

            foreach (string wording in assessment.Wordings.Where(wording => !string.Join(' ', sentences).Contains(wording, StringComparison.Ordinal)))
            {
                yield return $"does not say: {wording}";
            }
        }

        if (mustNotHold && (session.Breath.Count > 0 || session.Script.Cues.Any(cue => cue is Slot)))
        {
            yield return "sets the pace of the breath";
        }

        if (listener.Has(Condition.Trauma) && posture == Posture.Lying)
        {
            yield return "has somebody lie who should sit";
        }

        int limit = listener.Age switch { < 13 => 5, < 18 => 15, _ => 120 };
        if (session.Script.Length > TimeSpan.FromMinutes(limit))
        {
            yield return $"lasts longer than {limit} minutes";
        }

        if (SecondsToExit(session.Script) is not < 60)
        {
            yield return "says too late how to stop";
        }
    }

    private static double? SecondsToExit(Script script)
    {
        int exit = script.Cues.ToList().FindIndex(cue => cue is Line { Text: var text } && Regex.IsMatch(text, Exit));
        return exit < 0 ? null : LengthEstimate.Of(new Script([.. script.Cues.Take(exit + 1)]) { Roles = script.Roles }, 170).Expected.TotalSeconds;
    }
}
