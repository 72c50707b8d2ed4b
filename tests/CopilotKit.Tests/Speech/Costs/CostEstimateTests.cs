using CopilotKit.Scripts;
using CopilotKit.Speech;
using CopilotKit.Speech.Costs;
using CopilotKit.TestKit;

namespace CopilotKit.Tests.Speech.Costs;

public sealed class CostEstimateTests : IDisposable
{
    private readonly TestEngine _engine = new("cloud") { Voices = [new("en-Ann:MAI-Voice-2"), new("en-Bob"), new("free")] };
    private readonly TemporaryFolder _folder = new();
    private readonly Script _script = new(new Line("ANN", "One two. Three!"), new Line("BOB", "Four."), new Line("EVE", "Five."))
    {
        Roles = [new("ANN") { VoiceId = "en-Ann:MAI-Voice-2" }, new("BOB") { VoiceId = "en-Bob" }, new("EVE") { VoiceId = "free" }],
    };

    [Fact]
    public async Task EstimateCostAsync_Script_AddsUpTheCharactersOfEachVoiceAndAsksNoEngine()
    {
        CostEstimate estimate = await Performer().EstimateCostAsync(_script, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(
            [new VoiceCost("en-Ann:MAI-Voice-2", 14, 22.0 * 14 / 1_000_000), new VoiceCost("en-Bob", 5, 15.0 * 5 / 1_000_000), new VoiceCost("free", 5, null)], estimate.Voices);
        Assert.Equal((24, 5), (estimate.Characters, estimate.CharactersWithoutPrice));
        Assert.Equal(0.000383, estimate.Dollars, 1e-12);
        Assert.Empty(_engine.Utterances);
    }

    [Fact]
    public async Task SaveAsync_TooExpensive_IsRefusedBeforeAnythingIsSent()
    {
        PerformanceException exception = await Assert.ThrowsAsync<PerformanceException>(() => Performer().SaveAsync(
            _script, _folder["x.wav"], new PerformanceOptions { MaxDollars = 0.0003 }, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal("The performance would cost up to 0.0004 US dollars, more than the 0.0003 that MaxDollars allows.", exception.Message);
        Assert.Empty(_engine.Utterances);
    }

    [Fact]
    public async Task StreamAsync_TooExpensive_StopsBeforeTheSentenceThatWouldBe()
    {
        PerformanceException exception = await Assert.ThrowsAsync<PerformanceException>(async () =>
        {
            await foreach (PerformedSound _ in Performer().StreamAsync(_script, new PerformanceOptions { MaxDollars = 0.00035 }, TestContext.Current.CancellationToken))
            {
            }
        });

        Assert.Equal(2, exception.CueNumber);
        Assert.Equal(["One two.", "Three!"], _engine.Utterances.Select(utterance => utterance.Text));
    }

    [Theory]
    [InlineData("en-Ann", 15.0)]
    [InlineData("en-Ann:MAI-Voice-2", 22.0)]
    [InlineData("de-Kai", 4.0)]
    [InlineData("de-Kai:MAI-Voice-2", 22.0)]
    public void PriceOf_SeveralPatternsFit_TheLongestCounts(string voiceId, double price)
    {
        SpeechPrices prices = new()
        {
            DollarsPerMillionCharacters = { ["azure/*"] = 4, ["azure/en-*"] = 15, ["*:MAI-Voice-2"] = 22, ["*"] = 1 },
        };

        Assert.Equal(price, prices.PriceOf("azure", voiceId));
    }

    public void Dispose()
    {
        _engine.Dispose();
        _folder.Dispose();
    }

    private ScriptPerformer Performer() => new(new PricedTextToSpeechClient(
        _engine, new SpeechPrices { DollarsPerMillionCharacters = { ["*:MAI-Voice-2"] = 22, ["en-*"] = 15 } }));
}
