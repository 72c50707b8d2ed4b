using CopilotKit.Meditation;
using CopilotKit.Speech;
using CopilotKit.TestKit;
using Listener = CopilotKit.Safety.Listener;

namespace CopilotKit.Tests.Meditation;

/// <summary>What a refusal offers can be had, whatever else was ordered, and whatever the pace of the voice is.</summary>
public class MeditationRangeTests
{
    // So much has to be said to them that longer meditations cannot be had where shorter ones can: there is a gap.
    private static readonly Listener Manifold = Listener.Of("pregnancy", "panic", "trauma", "fainting", "heart-disease");

    public static TheoryData<MeditationRequest> Refused { get; } =
    [
        Compose.Request(MeditationType.BodyScan, 3) with { Preparation = TimeSpan.FromMinutes(2) },
        Compose.Request(MeditationType.BodyScan, 3) with { WordsPerMinute = 60 },
        Compose.Request(MeditationType.BodyScan, 4) with { WordsPerMinute = 60, VoiceShare = 0.2 },
        Compose.Request(MeditationType.ProgressiveMuscleRelaxation, 5) with { WordsPerMinute = 90, Listener = Listener.Of("pregnancy", "panic") },
        Compose.Request(MeditationType.LovingKindness, 3) with { WordsPerMinute = 80, VoiceShare = 0.3, Listener = Listener.Of("trauma") },
        Compose.Request(MeditationType.CyclicSighing, 1) with { WordsPerMinute = 110, Preparation = TimeSpan.FromMinutes(1) },
        Compose.Request(MeditationType.BreathCounting, 1) with { WordsPerMinute = 60, Bells = new MeditationBells { Strikes = 3, RingingTime = TimeSpan.FromSeconds(40) } },
        Compose.Request(MeditationType.BreathCounting, 1.5) with { WordsPerMinute = 60, Listener = Manifold },
        Compose.Request(MeditationType.ProgressiveMuscleRelaxation, 9.2) with { WordsPerMinute = 60, Listener = Manifold },
        Compose.Request(MeditationType.BoxBreathing, 30) with { Preparation = TimeSpan.FromMinutes(5) },
        Compose.Request(MeditationType.Visualisation, 90) with { Bells = new MeditationBells { Times = [TimeSpan.FromMinutes(58)] } },
    ];

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task ComposeAsync_Refused_OffersARangeWhoseEndsCanBePerformed(MeditationRequest request)
    {
        MeditationLengthException exception = await Assert.ThrowsAsync<MeditationLengthException>(() => Compose.ScriptAsync(request));

        Assert.True(exception.Longest > TimeSpan.Zero, exception.Message);
        Assert.False(request.Length >= exception.Shortest && request.Length <= exception.Longest, exception.Message);
        foreach (TimeSpan end in (TimeSpan[])[exception.Shortest, exception.Longest])
        {
            Assert.Equal(end, await LengthOfAsync(request with { Length = end }));
        }
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task ComposeAsync_Refused_OffersARangeWithoutGaps(MeditationRequest request)
    {
        MeditationLengthException exception = await Assert.ThrowsAsync<MeditationLengthException>(() => Compose.ScriptAsync(request));

        for (int part = 1; part < 40; part++)
        {
            TimeSpan length = exception.Shortest + ((exception.Longest - exception.Shortest) * (part / 40.0));
            Assert.Equal(length, (await Compose.ScriptAsync(request with { Length = length })).Length);
        }
    }

    [Fact]
    public async Task ComposeAsync_NoLengthCanBeHad_SaysSo()
    {
        MeditationRequest request = Compose.Request(MeditationType.BreathCounting, 5) with { Preparation = TimeSpan.FromMinutes(5), Listener = new Listener { Age = 9 } };

        MeditationLengthException exception = await Assert.ThrowsAsync<MeditationLengthException>(() => Compose.ScriptAsync(request));

        Assert.Equal((TimeSpan.Zero, TimeSpan.Zero), (exception.Shortest, exception.Longest));
        Assert.Contains("cannot last 5 minutes; as it is ordered, no length from 1 to 5 minutes can be had", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(MeditationType.BreathCounting, 1)]
    [InlineData(MeditationType.BreathCounting, 1.5)]
    [InlineData(MeditationType.BodyScan, 3)]
    [InlineData(MeditationType.CoherentBreathing, 2)]
    [InlineData(MeditationType.LovingKindness, 4)]
    public async Task ComposeAsync_SilentShareWithinTheRangeOfItsRefusal_CanBeHad(MeditationType type, double minutes)
    {
        MeditationRequest request = Compose.Request(type, minutes) with { SilentShare = 0.98 };
        string message = (await Assert.ThrowsAsync<ArgumentException>(() => Compose.ScriptAsync(request))).Message;
        double[] range = [.. message.Split(' ').Select(word => word.TrimEnd(',')).Where(word => word.StartsWith("0.", StringComparison.Ordinal))
            .Take(2).Select(word => double.Parse(word, System.Globalization.CultureInfo.InvariantCulture))];

        for (int part = 0; part <= 10; part++)
        {
            double share = Math.Round(range[0] + ((range[1] - range[0]) * part / 10), 3);
            Assert.NotEmpty((await Compose.ScriptAsync(request with { SilentShare = share })).Cues);
        }
    }

    [Theory]
    [InlineData(MeditationType.CyclicSighing, 60)]
    [InlineData(MeditationType.CyclicSighing, 80)]
    [InlineData(MeditationType.CyclicSighing, 110)]
    [InlineData(MeditationType.CyclicSighing, 140)]
    [InlineData(MeditationType.BoxBreathing, 60)]
    [InlineData(MeditationType.BoxBreathing, 110)]
    [InlineData(MeditationType.CoherentBreathing, 60)]
    [InlineData(MeditationType.FourSevenEight, 75)]
    public async Task ComposeAsync_SlowVoice_IsGivenCuesThatFitTheirTime(MeditationType type, double wordsPerMinute)
    {
        for (int seed = 0; seed < 12; seed++)
        {
            MeditationRequest request = Compose.Request(type, 8, seed) with { WordsPerMinute = wordsPerMinute };

            Assert.Equal(request.Length, await LengthOfAsync(request));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(double.NaN)]
    [InlineData(1_000)]
    public async Task ComposeAsync_PaceOfTheNarratorOutOfRange_IsRefused(double wordsPerMinute)
    {
        MeditationComposer composer = new((_, _) => ValueTask.FromResult(wordsPerMinute));

        ArgumentException exception = await Assert.ThrowsAsync<ArgumentException>(
            () => composer.ComposeAsync(Compose.Request(MeditationType.BodyScan, 10), TestContext.Current.CancellationToken));

        Assert.Contains("pace in words per minute must be 60 to 400", exception.Message, StringComparison.Ordinal);
    }

    private static async Task<TimeSpan> LengthOfAsync(MeditationRequest request)
    {
        MeditationSession session = await Compose.SessionAsync(request);
        using MemoryStream output = new();
        double readWordsPerMinute = (request.WordsPerMinute ?? 170) * session.Script.Roles[0].Delivery.Speed!.Value;
        ScriptPerformer performer = new(new ToneEngine { Slowness = _ => 240 / readWordsPerMinute });
        return (await performer.WriteAsync(
            session.Script, output, new PerformanceOptions { SampleRate = 8_000 }, cancellationToken: TestContext.Current.CancellationToken)).Duration;
    }
}
