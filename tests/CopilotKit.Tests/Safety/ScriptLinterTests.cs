using CopilotKit.Meditation;
using CopilotKit.Safety;
using CopilotKit.Scripts;

namespace CopilotKit.Tests.Safety;

public class ScriptLinterTests
{
    private const string Exit = "You can stop at any time, or open your eyes.";

    public static TheoryData<string> RulesOfWording { get; } = [.. Practices.Faults().Select(fault => fault.Rule).Distinct()];

    [Theory]
    [MemberData(nameof(RulesOfWording))]
    public void Judge_SentenceThatBreaksARule_IsFoundInAtLeast95Percent(string rule)
    {
        (string Rule, string[] Conditions, string Text)[] faults = [.. Practices.Faults().Where(fault => fault.Rule == rule)];

        string[] missed = [.. faults.Where((fault, seed) => !IsFound(fault, seed)).Select(fault => fault.Text)];

        Assert.True(faults.Length >= 20, $"There are only {faults.Length} faults.");
        Assert.True(missed.Length <= 0.05 * faults.Length, string.Join('\n', missed));
    }

    [Fact]
    public void Judge_CleanScripts_AlarmsInAtMost2Percent()
    {
        string[][] conditions = [[], ["trauma"], ["panic"], ["pregnancy"], ["high-blood-pressure"], ["injury:neck"], ["seizures"], []];
        List<string> alarms = [];
        for (int seed = 0; seed < 200; seed++)
        {
            bool endsAsleep = seed % 4 == 3;
            ScriptLinterOptions options = new() { Listener = Listener.Of(conditions[seed % 8]), EndsAsleep = endsAsleep };

            IReadOnlyList<Finding> findings = ScriptLinter.Judge(Practices.Clean(new Random(seed), endsAsleep), options);
            alarms.AddRange(findings.Take(1).Select(finding => $"{seed}: {finding} “{finding.Excerpt}”"));
        }

        Assert.True(alarms.Count <= 4, string.Join('\n', alarms));
    }

    [Fact]
    public async Task Judge_ComposedMeditations_AlarmsInAtMost2Percent()
    {
        MeditationComposer composer = new();
        int count = Environment.GetEnvironmentVariable("COPILOTKIT_FULL") == "1" ? 204 : 60;
        List<string> alarms = [];
        for (int seed = 0; seed < count; seed++)
        {
            MeditationType type = Enum.GetValues<MeditationType>()[seed % 12];
            MeditationSession session = await composer.ComposeAsync(
                new MeditationRequest(type, TimeSpan.FromMinutes(10)) { Seed = seed }, TestContext.Current.CancellationToken);
            ScriptLinterOptions options = new() { EndsAsleep = type == MeditationType.Sleep, WordsPerMinute = 170 };

            IReadOnlyList<Finding> findings = ScriptLinter.Judge(session.Script, options);
            alarms.AddRange(findings.Take(1).Select(finding => $"{type}, {seed}: {finding} “{finding.Excerpt}”"));
        }

        Assert.True(alarms.Count <= count / 50, string.Join('\n', alarms));
    }

    [Theory]
    [InlineData("short-practice")]
    [InlineData("no-practice-here")]
    public void Judge_ScriptThatIsNotForThisListener_IsFoundInAtLeast95Percent(string rule)
    {
        int missed = Enumerable.Range(0, 20).Count(seed =>
        {
            Script carrier = new([.. Practices.Carrier(new Random(seed))]);
            return FindingsOf(rule, carrier) > 0 || FindingsOf(rule, rule == "short-practice" ? Stretched(carrier, seed) : carrier, NotFor(rule, seed)) == 0;
        });

        Assert.InRange(missed, 0, 1);
    }

    [Fact]
    public void Judge_EveryRule_HasSeededFaults()
    {
        string[] inCode = ["exit-line", "short-practice", "no-practice-here"];

        Assert.Equal(ScriptLinter.Rules.Select(rule => rule.Name).Order(), Practices.Faults().Select(fault => fault.Rule).Distinct().Concat(inCode).Order());
    }

    [Fact]
    public void Judge_CarriersOfTheFaults_AreCleanBefore()
    {
        string[][] conditions = [[], ["trauma"], ["age:9"], ["injury:neck"]];
        for (int seed = 0; seed < 100; seed++)
        {
            Assert.Empty(ScriptLinter.Judge(new Script([.. Practices.Carrier(new Random(seed))]), OptionsFor(conditions[seed % 4])));
        }
    }

    [Fact]
    public void Judge_ExitLineMissingOrLateOrOptional_IsFoundEveryTime()
    {
        for (int seed = 0; seed < 60; seed++)
        {
            List<Cue> cues = Practices.Carrier(new Random(seed));
            Cue exit = cues[4];
            cues.RemoveAt(4);
            if (seed % 3 == 1)
            {
                cues.InsertRange(6, [new Pause(TimeSpan.FromSeconds(60)), exit]);
            }
            else if (seed % 3 == 2)
            {
                cues.Insert(4, new OptionalGroup(5, [exit]));
            }

            Assert.Single(ScriptLinter.Judge(new Script([.. cues])), finding => finding.Rule.Name == "exit-line");
        }
    }

    [Theory]
    [InlineData(120, 10, 0)]
    [InlineData(0, 70, 1)]
    [InlineData(120, 70, 1)]
    public void Judge_ExitLine_HasAMinuteFromTheFirstWord(int secondsBefore, int secondsBetween, int count)
    {
        Cue[] before = secondsBefore > 0 ? [new Pause(TimeSpan.FromSeconds(secondsBefore))] : [];
        Script script = new([.. before, new Line(Role.Narrator, "Welcome."), new Pause(TimeSpan.FromSeconds(secondsBetween)), new Line(Role.Narrator, Exit)]);

        Assert.Equal(count, FindingsOf("exit-line", script));
    }

    [Theory]
    [InlineData("trauma", 1)]
    [InlineData("panic", 1)]
    [InlineData("pregnancy", 0)]
    public void Judge_NoOtherAnchorThanTheBreath_IsFoundWhereOneIsNeeded(string condition, int count)
    {
        Script script = Of(Exit, "Perhaps you notice the breath.");

        Assert.Equal(count, FindingsOf("anchor-choice", script, new() { Listener = Listener.Of(condition) }));
    }

    [Fact]
    public void Judge_AnchorIsOffered_IsClean()
    {
        Script script = Of(Exit, "If the breath is no good place today, choose the sounds around you, or your hands.");

        Assert.Empty(ScriptLinter.Judge(script, new() { Listener = Listener.Of("trauma") }));
    }

    [Theory]
    [InlineData("Breathe in for four.")]
    [InlineData("Hold your breath for four.")]
    public void Judge_GuidedBreathWithoutWhatToDoWhenDizzy_IsFound(string words) =>
        Assert.Equal(1, FindingsOf("stop-when-dizzy", Of(Exit, words)));

    [Theory]
    [InlineData("bell", true, 1)]
    [InlineData("singing-bowl", true, 1)]
    [InlineData("bell", false, 0)]
    public void Judge_ClosingBell_IsFoundInASleepPractice(string sound, bool endsAsleep, int count)
    {
        Script script = new(new Sound("bell"), new Line(Role.Narrator, Exit), new Pause(TimeSpan.FromSeconds(20)), new Sound(sound));

        Assert.Equal(count, FindingsOf("sleep-ending", script, new() { EndsAsleep = endsAsleep }));
    }

    [Fact]
    public void Judge_BellByTheClockAfterTheLastWords_IsFoundInASleepPractice()
    {
        Script script = new(new Sound("bell") { At = TimeSpan.FromMinutes(5) }, new Line(Role.Narrator, Exit), new Pause(TimeSpan.FromMinutes(6)));

        Assert.Equal(1, FindingsOf("sleep-ending", script, new() { EndsAsleep = true }));
    }

    [Theory]
    [InlineData(9, 6, 1)]
    [InlineData(9, 4, 0)]
    [InlineData(15, 16, 1)]
    [InlineData(30, 60, 0)]
    public void Judge_Length_FitsTheAge(int age, int minutes, int count)
    {
        Script script = new(new Line(Role.Narrator, Exit), new Pause(TimeSpan.FromMinutes(minutes)));

        Assert.Equal(count, FindingsOf("short-practice", script, new() { Listener = new Listener { Age = age } }));
    }

    [Fact]
    public void Judge_LongSentenceForAChild_IsFound()
    {
        Script script = Of(Exit, "Perhaps you can hear the wind in the trees behind the house where the old dog likes to sleep in the sun.");

        Assert.Equal(1, FindingsOf("short-sentences", script, new() { Listener = new Listener { Age = 8 } }));
    }

    [Theory]
    [InlineData("driving", false, Posture.Sitting, 1)]
    [InlineData("water", true, Posture.Sitting, 1)]
    [InlineData("water", false, Posture.Lying, 1)]
    [InlineData("pregnancy", true, Posture.Lying, 0)]
    public void Judge_PlaceWhereNothingFits_IsFound(string condition, bool endsAsleep, Posture posture, int count) =>
        Assert.Equal(count, FindingsOf("no-practice-here", Of(Exit), new() { Listener = Listener.Of(condition), EndsAsleep = endsAsleep, Posture = posture }));

    [Fact]
    public void Judge_Finding_SaysWhereAndWhat()
    {
        Script script = new(new Line(Role.Narrator, Exit), new Pause(TimeSpan.FromSeconds(2)), new Line(Role.Narrator, "Breathe. You must relax the jaw."));

        Finding finding = Assert.Single(ScriptLinter.Judge(script));

        Assert.Equal(("invitational-language", 3, "You must", "You might"), (finding.Rule.Name, finding.CueNumber, finding.Excerpt, finding.Repair));
    }

    [Fact]
    public void Judge_IgnoredRule_DoesNotJudge()
    {
        ScriptLinterOptions options = new() { IgnoredRules = { "exit-line" } };

        Assert.Empty(ScriptLinter.Judge(Of("Perhaps you notice the breath."), options));
    }

    [Fact]
    public void Judge_PaceOutOfRange_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ScriptLinter.Judge(Of(Exit), new() { WordsPerMinute = 20 }));

    [Fact]
    public void Mend_EveryFaultThatHasARepair_IsGoneAfterwards()
    {
        foreach (((string rule, string[] conditions, string text), int seed) in Practices.Faults().Select((fault, seed) => (fault, seed)))
        {
            Script script = With(text, seed);
            ScriptLinterOptions options = OptionsFor(conditions);

            Script mended = ScriptLinter.Mend(script, options);

            Assert.DoesNotContain(ScriptLinter.Judge(mended, options), finding => finding.Repair is not null);
        }
    }

    [Fact]
    public void Mend_LineInsideAGroup_KeepsTheRest()
    {
        Script script = new(
            new Line(Role.Narrator, Exit), new OptionalGroup(3, [new Line(Role.Narrator, "Empty your mind. Hear the rain."), new Sound("bell")]))
        {
            Title = "Rain",
        };

        Script mended = ScriptLinter.Mend(script);

        Script expected = new(
            new Line(Role.Narrator, Exit), new OptionalGroup(3, [new Line(Role.Narrator, "Thoughts may come and go. Hear the rain."), new Sound("bell")]))
        {
            Title = "Rain",
        };
        Assert.Equal(expected, mended);
    }

    [Fact]
    public void Mend_PhrasesInOtherLanguages_StayWhereTheyAre()
    {
        Line line = new(Role.Narrator, "Say om shanti. You must close your eyes. Say gute Nacht.") { Phrases = [new(4, 9, "hi-IN"), new(45, 10, "de-DE")] };

        Script mended = ScriptLinter.Mend(new Script(line, new Line(Role.Narrator, "You can stop at any time.")));

        Line kept = mended.Cues.OfType<Line>().Single(cue => cue.Phrases.Count > 0);
        Assert.NotEqual(line.Text, kept.Text);
        Assert.Equal(["om shanti", "gute Nacht"], kept.Phrases.Select(phrase => kept.Text.Substring(phrase.Start, phrase.Length)));
    }

    [Fact]
    public void Mend_ExitLineMissing_ComesAfterTheFirstLine()
    {
        Script mended = ScriptLinter.Mend(Of("Welcome.", "Perhaps you notice the breath."));

        Assert.Equal(3, mended.Cues.Count);
        Assert.Equal(0, FindingsOf("exit-line", mended));
    }

    [Fact]
    public void Rules_EachHasItsOwnName() =>
        Assert.Equal(ScriptLinter.Rules.Count, ScriptLinter.Rules.Select(rule => rule.Name).Distinct().Count());

    private static bool IsFound((string Rule, string[] Conditions, string Text) fault, int seed) => ScriptLinter
        .Judge(With(fault.Text, seed), OptionsFor(fault.Conditions))
        .Any(finding => finding.Rule.Name == fault.Rule && (finding.Line is null || finding.Line.Text == fault.Text));

    private static Script With(string text, int seed)
    {
        Random random = new(seed);
        List<Cue> cues = Practices.Carrier(random);
        cues.Insert(2 * random.Next(4, 10), new Line(Role.Narrator, text));
        return new Script([.. cues]);
    }

    /// <summary>Gives a script with silences that make it too long for anybody under 18 of the age that goes with the seed.</summary>
    private static Script Stretched(Script script, int seed) =>
        new([.. script.Cues, .. Enumerable.Repeat<Cue>(new Pause(TimeSpan.FromMinutes(5)), AgeOf(seed) < 13 ? 1 : 3)]);

    private static int AgeOf(int seed) => 4 + (seed % 14);

    private static ScriptLinterOptions NotFor(string rule, int seed) => rule == "short-practice"
        ? new() { Listener = new Listener { Age = AgeOf(seed) } }
        : (seed % 4) switch
        {
            0 => new() { Listener = Listener.Of("driving"), Posture = (Posture)(seed / 4 % 4) },
            1 => new() { Listener = Listener.Of("water"), EndsAsleep = true },
            2 => new() { Listener = Listener.Of("water"), Posture = Posture.Lying },
            _ => new() { EndsAsleep = true, Posture = seed % 8 == 3 ? Posture.Standing : Posture.Walking },
        };

    private static ScriptLinterOptions OptionsFor(string[] conditions) =>
        new() { Listener = Listener.Of(conditions.Where(condition => condition != "asleep")), EndsAsleep = conditions.Contains("asleep") };

    private static Script Of(params string[] lines) => new([.. lines.Select(line => new Line(Role.Narrator, line))]);

    private static int FindingsOf(string rule, Script script, ScriptLinterOptions? options = null) =>
        ScriptLinter.Judge(script, options).Count(finding => finding.Rule.Name == rule);
}
