using System.Text.RegularExpressions;
using CopilotKit.Meditation;
using CopilotKit.Safety;
using CopilotKit.Scripts;
using CopilotKit.Speech;
using CopilotKit.TestKit;

namespace CopilotKit.Tests.Meditation;

/// <summary>Every option does what its documentation says.</summary>
public class MeditationOptionsTests
{
    private static readonly MeditationRequest TenMinutes = Compose.Request(MeditationType.BodyScan, 10);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ComposeAsync_Default_RingsAtStartAndAtTheEndAndRingsOut()
    {
        Script script = await Compose.ScriptAsync(TenMinutes);

        Assert.Equal([0, 592], BellsOf(script));
        Assert.Equal(new Pause(TimeSpan.FromSeconds(8)), script.Cues[^1]);
    }

    [Fact]
    public async Task ComposeAsync_Preparation_IsSilentAndComesBeforeTheFirstBell()
    {
        Script script = await Compose.ScriptAsync(TenMinutes with { Preparation = TimeSpan.FromSeconds(45) });
        PerformanceTimeline timeline = await PerformAsync(script);

        Assert.Equal([45, 592], BellsOf(script));
        Assert.Equal(new PerformedSilence(TimeSpan.Zero, TimeSpan.FromSeconds(45), IsWritten: true), timeline.Silences[0]);
        Assert.True(timeline.Sentences[0].Start >= TimeSpan.FromSeconds(47));
        Assert.Equal(TimeSpan.FromMinutes(10), timeline.Duration);
    }

    [Fact]
    public async Task ComposeAsync_BellsAtIntervalsAndTimes_RingFromTheEndOfThePreparation()
    {
        MeditationBells bells = new() { Interval = TimeSpan.FromMinutes(3), Times = [TimeSpan.FromMinutes(4), TimeSpan.FromSeconds(500)], Sound = "chime" };

        Script script = await Compose.ScriptAsync(TenMinutes with { Bells = bells, Preparation = TimeSpan.FromSeconds(10) });

        Assert.Equal([10, 190, 250, 370, 510, 550, 592], BellsOf(script));
        Assert.All(script.Cues.OfType<Sound>(), sound => Assert.Equal("chime", sound.Name));
        Assert.Equal([0, -6, -6, -6, -6, -6, 0], script.Cues.OfType<Sound>().Select(sound => sound.GainDecibels));
    }

    [Fact]
    public async Task ComposeAsync_TripleStrikes_AreThreeSecondsApartAndStillRingOut()
    {
        Script script = await Compose.ScriptAsync(TenMinutes with { Bells = new MeditationBells { Strikes = 3 } });

        Assert.Equal([0, 3, 6, 586, 589, 592], BellsOf(script));
        Assert.True((await PerformAsync(script)).Sentences[^1].End <= TimeSpan.FromSeconds(586));
    }

    [Fact]
    public async Task ComposeAsync_NoBell_HasNone() =>
        Assert.Empty(BellsOf(await Compose.ScriptAsync(TenMinutes with { Bells = MeditationBells.None })));

    [Fact]
    public async Task ComposeAsync_Bed_LiesFromTheFirstBellToTheLast()
    {
        Script script = await Compose.ScriptAsync(TenMinutes with { Bed = "rain", BedGainDecibels = -30, Preparation = TimeSpan.FromSeconds(20) });

        Ambience[] beds = [.. script.Cues.OfType<Ambience>()];
        Assert.Equal([new Ambience("rain") { GainDecibels = -30 }, new Ambience(null)], beds);
        Assert.Equal(new Pause(TimeSpan.FromSeconds(20)), script.Cues[script.Cues.ToList().IndexOf(beds[0]) - 1]);
        Assert.Equal([beds[1], new Pause(TimeSpan.FromSeconds(8))], script.Cues.TakeLast(2));
    }

    [Fact]
    public async Task ComposeAsync_Sleep_LosesItsVoiceHalfWayAndFadesAndRingsNoBellAtTheEnd()
    {
        Script script = await Compose.ScriptAsync(Compose.Request(MeditationType.Sleep, 20) with { Bed = "ocean" });
        PerformanceTimeline timeline = await PerformAsync(script);

        Line[] lines = [.. Compose.Lines(script.Cues)];
        Assert.Equal([0], BellsOf(script));
        Assert.Equal([new Ambience("ocean")], script.Cues.OfType<Ambience>());
        Assert.InRange(timeline.Sentences[^1].End.TotalMinutes, 8, 10);
        Assert.Equal((null, -9), (lines[0].Delivery.GainDecibels, lines[^1].Delivery.GainDecibels));
        Assert.True(lines.Zip(lines.Skip(1)).All(pair => (pair.First.Delivery.GainDecibels ?? 0) >= pair.Second.Delivery.GainDecibels));
        Assert.DoesNotContain(Compose.Sentences(script), sentence => sentence.Contains("room come back", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.6)]
    public async Task ComposeAsync_VoiceShare_EndsTheVoiceThere(double share)
    {
        Script script = await Compose.ScriptAsync(TenMinutes with { VoiceShare = share, FadesVoice = true });

        PerformanceTimeline timeline = await PerformAsync(script);

        Assert.InRange(timeline.Sentences[^1].End.TotalMinutes, (10 * share) - 0.5, 10 * share);
        Assert.Equal(-9, Compose.Lines(script.Cues).Last().Delivery.GainDecibels);
        Assert.Equal(TimeSpan.FromMinutes(10), timeline.Duration);
    }

    [Fact]
    public async Task ComposeAsync_WithoutIntroduction_BeginsWithHowToStopAndThenTheCore()
    {
        MeditationRequest request = Compose.Request(MeditationType.CoherentBreathing, 5) with { SkipsIntroduction = true };
        Script script = await Compose.ScriptAsync(request);

        Assert.DoesNotContain(script.Cues.OfType<Chapter>(), chapter => chapter.Title == "Arriving");
        Assert.Contains("stop", string.Join(' ', Compose.Sentences(script).Take(3)), StringComparison.OrdinalIgnoreCase);
        Assert.Contains((await Compose.ScriptAsync(request with { SkipsIntroduction = false })).Cues.OfType<Chapter>(), chapter => chapter.Title == "Arriving");
    }

    [Theory]
    [InlineData(Anchor.Breath, "your breath")]
    [InlineData(Anchor.Sound, "the sounds around you")]
    [InlineData(Anchor.Hands, "the feeling in your hands")]
    [InlineData(Anchor.Feet, "the feeling in your feet")]
    [InlineData(Anchor.Sight, "what is in front of your eyes")]
    public async Task ComposeAsync_Anchor_IsWhereAttentionReturns(Anchor anchor, string words)
    {
        MeditationRequest request = Compose.Request(MeditationType.ThreeMinuteBreathingSpace, 5) with { Anchor = anchor };

        string text = string.Join(' ', Compose.Sentences(await Compose.ScriptAsync(request)));

        Assert.Contains(words, text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(anchor is Anchor.Breath, text.Contains("your breath", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData(Posture.Sitting)]
    [InlineData(Posture.Lying)]
    [InlineData(Posture.Standing)]
    [InlineData(Posture.Walking)]
    public async Task ComposeAsync_Posture_IsDescribedAndNoOther(Posture posture)
    {
        Dictionary<Posture, string> words = new()
        {
            [Posture.Sitting] = "sitting|Sit in a way|feet (?:might )?rest|sit a little taller|Lean back|A cushion, a chair|side to side|Rock a little",
            [Posture.Lying] = "Lie down|way of lying|carry all of your weight|weight to what is under|under your head|under the knees|Settle in|Shift about|your back or",
            [Posture.Standing] = "Stand (?:with|where|as)|both feet\\.|evenly over both|arms (?:can )?hang|Rock from heels",
            [Posture.Walking] = "Walk (?:slowly|as)|short and level|your pace be|nowhere to arrive|arms swing|Look ahead|some way ahead",
        };
        for (int seed = 0; seed < 12; seed++)
        {
            MeditationRequest request = Compose.Request(MeditationType.BreathCounting, 10, seed) with { Posture = posture };

            string text = string.Join(' ', Compose.Sentences(await Compose.ScriptAsync(request)));

            Assert.All(words, other => Assert.True((other.Key == posture) == Regex.IsMatch(text, other.Value), $"{other.Key}, {seed}: {text}"));
        }
    }

    [Theory]
    [InlineData(MeditationType.CoherentBreathing, 4)]
    [InlineData(MeditationType.CoherentBreathing, 7)]
    [InlineData(MeditationType.BoxBreathing, 6.5)]
    public async Task ComposeAsync_BreathPace_IsTheLengthOfEverySide(MeditationType type, double seconds)
    {
        MeditationSession session = await Compose.SessionAsync(Compose.Request(type, 5) with { BreathPace = TimeSpan.FromSeconds(seconds) });

        Assert.All(session.Breath, phase => Assert.Equal(TimeSpan.FromSeconds(seconds), phase.Length));
        Assert.All(
            session.Script.Cues.OfType<Slot>(),
            slot => Assert.Equal(0, slot.Length.Ticks % TimeSpan.FromSeconds(seconds).Ticks));
    }

    [Theory]
    [InlineData(MeditationType.BodyScan, 0.85)]
    [InlineData(MeditationType.BodyScan, 0.8)]
    [InlineData(MeditationType.LovingKindness, 0.87)]
    [InlineData(MeditationType.CoherentBreathing, 0.8)]
    public async Task ComposeAsync_SilentShare_IsLeftInSilence(MeditationType type, double share)
    {
        Script script = await Compose.ScriptAsync(Compose.Request(type, 15) with { SilentShare = share, WordsPerMinute = 240 / 0.85 });

        double speech = LengthOfSpeech(script, 240);
        Assert.Equal(share, 1 - (speech / 900), 0.031);
    }

    [Fact]
    public async Task ComposeAsync_SilentShareThatTheWordsCannotGive_IsRefusedWithTheRange()
    {
        MeditationRequest request = TenMinutes with { SilentShare = 0.2 };

        ArgumentException exception = await Assert.ThrowsAsync<ArgumentException>(() => Compose.ScriptAsync(request));

        Assert.Matches(@"must be 0\.\d\d to 0\.\d\d, not 0\.2", exception.Message);
    }

    [Theory]
    [InlineData("The theme must be at most 200 characters long, not 201.")]
    [InlineData("The preparation must be 0 to 00:05:00, not 00:06:00.")]
    [InlineData("The breath pace can be chosen for box-breathing and coherent-breathing, not for body-scan.")]
    [InlineData("The bed's level in decibels must be -60 to 0, not 3.")]
    [InlineData("The voice's share must be 0.2 to 1, not 0.1.")]
    [InlineData("The silent share must be 0.2 to 0.98, not NaN.")]
    [InlineData("A bell must be struck 1 to 3 times, not 4.")]
    [InlineData("A bell must ring between the end of the preparation and the end of the meditation, 00:00:00 to 00:10:00, not at 00:11:00.")]
    [InlineData("The interval of the bells must be 00:00:10 or more, not 00:00:01.")]
    [InlineData("The MeditationType 99 is not known.")]
    public async Task ComposeAsync_OptionOutOfRange_NamesLimitAndValue(string message)
    {
        MeditationRequest[] wrong =
        [
            TenMinutes with { Theme = new string('x', 201) },
            TenMinutes with { Preparation = TimeSpan.FromMinutes(6) },
            TenMinutes with { BreathPace = TimeSpan.FromSeconds(5) },
            TenMinutes with { BedGainDecibels = 3 },
            TenMinutes with { VoiceShare = 0.1 },
            TenMinutes with { SilentShare = double.NaN },
            TenMinutes with { Bells = new MeditationBells { Strikes = 4 } },
            TenMinutes with { Bells = new MeditationBells { Times = [TimeSpan.FromMinutes(11)] } },
            TenMinutes with { Bells = new MeditationBells { Interval = TimeSpan.FromSeconds(1) } },
            TenMinutes with { Type = (MeditationType)99 },
        ];

        List<string> messages = [];
        foreach (MeditationRequest request in wrong)
        {
            messages.Add((await Assert.ThrowsAsync<ArgumentException>(() => Compose.ScriptAsync(request))).Message);
        }

        Assert.Contains(messages, actual => actual.StartsWith(message, StringComparison.Ordinal));
    }

    private static double[] BellsOf(Script script) => [.. script.Cues.OfType<Sound>().Select(sound => sound.At!.Value.TotalSeconds)];

    private static double LengthOfSpeech(Script script, double wordsPerMinute) => Compose.Lines(script.Cues)
        .Sum(line => LengthEstimate.Of(new Script(new Line("X", line.Text)), wordsPerMinute).Expected.TotalSeconds);

    private static async Task<PerformanceTimeline> PerformAsync(Script script)
    {
        using MemoryStream output = new();
        return await new ScriptPerformer(new ToneEngine()).WriteAsync(script, output, new PerformanceOptions { SampleRate = 8_000 }, cancellationToken: Cancellation);
    }
}
