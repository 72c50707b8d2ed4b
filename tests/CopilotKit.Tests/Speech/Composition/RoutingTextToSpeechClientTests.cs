using CopilotKit.Speech;
using CopilotKit.Speech.Composition;
using CopilotKit.Speech.Engines;
using CopilotKit.TestKit;
using Microsoft.Extensions.AI;

namespace CopilotKit.Tests.Speech.Composition;

public sealed class RoutingTextToSpeechClientTests : IDisposable
{
    private readonly SimulatedTime _time = new();
    private readonly TestEngine _one = new("one") { Voices = [new("ann"), new("bob")] };
    private readonly TestEngine _two = new("two") { Voices = [new("BOB"), new("cid")] };

    [Fact]
    public async Task GetVoicesAsync_SameIdInTwoEngines_PrefixesTheLaterOne()
    {
        IReadOnlyList<Voice> voices = await Router().GetVoicesAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["ann", "bob", "two/BOB", "cid"], voices.Select(voice => voice.Id));
    }

    [Theory]
    [InlineData(null, "one", "ann")]
    [InlineData("bob", "one", "bob")]
    [InlineData("Cid", "two", "cid")]
    [InlineData("two/bob", "two", "BOB")]
    [InlineData("one/bob", "one", "bob")]
    public async Task SpeakAsync_Voice_GoesToItsEngineUnderItsOwnName(string? voiceId, string engine, string innerId)
    {
        await Hearing.OfAsync(Router(), new Utterance("hello") { VoiceId = voiceId });

        Assert.Equal(engine == "one" ? [innerId] : [], _one.Utterances.Select(utterance => utterance.VoiceId));
        Assert.Equal(engine == "two" ? [innerId] : [], _two.Utterances.Select(utterance => utterance.VoiceId));
    }

    [Fact]
    public async Task GetAudioAsync_Voice_GoesToItsEngineAndLeavesTheOptionsAlone()
    {
        TextToSpeechOptions options = new() { VoiceId = "two/bob", Speed = 2 };

        await Router().GetAudioAsync("hello", options, TestContext.Current.CancellationToken);

        Utterance utterance = Assert.Single(_two.Utterances);
        Assert.Equal(("BOB", 2.0, "two/bob"), (utterance.VoiceId, utterance.Speed, options.VoiceId));
    }

    [Fact]
    public async Task GetStreamingAudioAsync_Voice_GoesToItsEngine()
    {
        List<TextToSpeechResponseUpdate> updates = [];
        await foreach (TextToSpeechResponseUpdate update in Router().GetStreamingAudioAsync("hello", new() { VoiceId = "cid" }, TestContext.Current.CancellationToken))
        {
            updates.Add(update);
        }

        Assert.NotEmpty(updates);
        Assert.Single(_two.Utterances);
    }

    [Fact]
    public async Task SpeakAsync_UnknownVoice_IsRefused()
    {
        SpeechEngineException exception = await Assert.ThrowsAsync<SpeechEngineException>(() => Hearing.OfAsync(Router(), new Utterance("x") { VoiceId = "dan" }));

        Assert.Equal("No engine has a voice 'dan'.", exception.Message);
    }

    [Fact]
    public async Task GetVoicesAsync_EngineUnreachable_ListsTheOthersAndAsksAgainLater()
    {
        RoutingTextToSpeechClient router = Router();
        _two.Failure = new SpeechEngineException("down");

        IReadOnlyList<Voice> without = await router.GetVoicesAsync(TestContext.Current.CancellationToken);
        SpeechEngineException exception = await Assert.ThrowsAsync<SpeechEngineException>(() => Hearing.OfAsync(router, new Utterance("x") { VoiceId = "cid" }));
        _two.Failure = null;
        _time.Advance(TimeSpan.FromSeconds(31));
        IReadOnlyList<Voice> with = await router.GetVoicesAsync(TestContext.Current.CancellationToken);

        Assert.Equal((2, 4), (without.Count, with.Count));
        Assert.Equal("No engine has a voice 'cid' (two could not be asked).", exception.Message);
    }

    [Fact]
    public void GetService_Router_AnswersForBothFaces()
    {
        RoutingTextToSpeechClient router = Router();

        Assert.Same(router, router.AsSpeechEngine());
        Assert.Equal("one", router.GetService<TextToSpeechClientMetadata>()?.ProviderName);
    }

    public void Dispose()
    {
        _one.Dispose();
        _two.Dispose();
    }

    private RoutingTextToSpeechClient Router() => new([new("one", _one), new("two", _two)], _time);
}
