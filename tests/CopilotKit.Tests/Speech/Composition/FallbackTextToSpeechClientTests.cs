using CopilotKit.Scripts;
using CopilotKit.Speech;
using CopilotKit.Speech.Composition;
using CopilotKit.Speech.Engines;
using CopilotKit.TestKit;
using Microsoft.Extensions.AI;

namespace CopilotKit.Tests.Speech.Composition;

public sealed class FallbackTextToSpeechClientTests : IDisposable
{
    private const string Words = "the fox counts seven echoes and goes home";

    private readonly SimulatedTime _time = new();
    private readonly TestEngine _cloud = new("cloud") { Voices = [new("mia") { Gender = VoiceGender.Female, WordsPerMinute = 150 }] };
    private readonly TestEngine _local = new("local")
    {
        Voices = [new("max") { Gender = VoiceGender.Male, WordsPerMinute = 150 }, new("eve") { Gender = VoiceGender.Female, WordsPerMinute = 150 }],
    };

    [Fact]
    public async Task SpeakAsync_EngineDown_TheNearestVoiceOfAnotherSpeaks()
    {
        using FallbackTextToSpeechClient client = await ListedClientAsync();
        _cloud.Failure = new SpeechEngineException("down");

        (float[] samples, SpokenUtterance spoken) = await Hearing.OfAsync(client, new Utterance(Words) { VoiceId = "mia" });

        Assert.Equal((Words, "eve"), (TestEngine.Heard(samples), spoken.VoiceId));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(7)]
    public async Task SpeakAsync_EngineBreaksOff_NoWordIsLostOrRepeated(int words)
    {
        using FallbackTextToSpeechClient client = await ListedClientAsync();
        _cloud.FailsAfterWords = words;

        (float[] samples, SpokenUtterance spoken) = await Hearing.OfAsync(client, new Utterance(Words) { VoiceId = "mia" });

        Assert.Equal((Words, "eve", false), (TestEngine.Heard(samples), spoken.VoiceId, spoken.AreTimesEstimated));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(7)]
    public async Task SpeakAsync_NotHeldAndEngineBreaksOff_GoesOnAtTheNextWord(int words)
    {
        using FallbackTextToSpeechClient client = await ListedClientAsync(new() { HoldsUtterances = false });
        _cloud.FailsAfterWords = words;

        (float[] samples, SpokenUtterance spoken) = await Hearing.OfAsync(client, new Utterance("aaa bbb ccc ddd eee fff ggg hhh") { VoiceId = "mia" });

        Assert.Equal(("aaa bbb ccc ddd eee fff ggg hhh", true), (TestEngine.Heard(samples), spoken.AreTimesEstimated));
        Assert.Equal(8 * 0.4, spoken.Words[^1].End.TotalSeconds, 0.01);
        Assert.Equal(spoken.Words.OrderBy(word => word.Start), spoken.Words);
    }

    [Fact]
    public async Task SpeakAsync_EngineThatFailed_RestsAndIsAskedAgainAfterwards()
    {
        using FallbackTextToSpeechClient client = await ListedClientAsync();
        _cloud.FailsAfterWords = 0;
        await Hearing.OfAsync(client, new Utterance(Words) { VoiceId = "mia" });
        _cloud.FailsAfterWords = null;

        (_, SpokenUtterance resting) = await Hearing.OfAsync(client, new Utterance(Words) { VoiceId = "mia" });
        _time.Advance(TimeSpan.FromSeconds(31));
        (_, SpokenUtterance rested) = await Hearing.OfAsync(client, new Utterance(Words) { VoiceId = "mia" });

        Assert.Equal(("eve", null), (resting.VoiceId, rested.VoiceId));
    }

    [Fact]
    public async Task SpeakAsync_EveryEngineDown_SaysSo()
    {
        using FallbackTextToSpeechClient client = await ListedClientAsync();
        _cloud.Failure = new SpeechEngineException("no network");
        _local.Failure = new SpeechEngineException("not installed");

        SpeechEngineException exception =
            await Assert.ThrowsAsync<SpeechEngineException>(() => Hearing.OfAsync(client, new Utterance(Words) { VoiceId = "mia" }));

        Assert.Equal("Every speech engine failed, the last one with: not installed", exception.Message);
    }

    [Fact]
    public async Task SpeakAsync_VoiceOfAnEngineThatCannotListIt_IsSpokenByAnother()
    {
        using FallbackTextToSpeechClient client = Client(null);
        _cloud.Failure = new SpeechEngineException("down");

        (float[] samples, SpokenUtterance spoken) = await Hearing.OfAsync(client, new Utterance(Words) { VoiceId = "mia" });

        Assert.Equal((Words, "max"), (TestEngine.Heard(samples), spoken.VoiceId));
    }

    [Theory]
    [InlineData("wav", false)]
    [InlineData("mp3", false)]
    [InlineData("mp3", true)]
    public async Task GetAudioAsync_EngineDownOrTooSlow_AnotherAnswers(string format, bool isTooSlow)
    {
        ToldClient told = new("cloud", isTooSlow ? new TaskCanceledException("timed out") : new InvalidOperationException("down"));
        ToldClient other = new("local", failure: null);
        using FallbackTextToSpeechClient client = new(new RoutingTextToSpeechClient([new("cloud", told), new("local", other)]));

        TextToSpeechResponse response = await client.GetAudioAsync("hello", new() { AudioFormat = format }, TestContext.Current.CancellationToken);

        Assert.Single(response.Contents);
        Assert.Equal((1, 1), (told.Calls, other.Calls));
    }

    [Fact]
    public async Task SaveAsync_EngineBreaksOffAmidTheScript_RestartsTheUtteranceWithTheOtherVoice()
    {
        using FallbackTextToSpeechClient client = await ListedClientAsync();
        using TemporaryFolder folder = new();
        _cloud.FailsAfterWords = 4;
        Script script = new(new Line("A", "one two three"), new Line("A", "four five six seven eight"), new Line("A", "nine"))
        {
            Roles = [new Role("A") { VoiceId = "mia" }],
        };

        PerformanceTimeline timeline = await new ScriptPerformer(client, new PerformanceOptions { MaxParallelUtterances = 1 })
            .SaveAsync(script, folder["x.wav"], cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(["mia", "eve", "eve"], timeline.Sentences.Select(sentence => sentence.VoiceId));
        Assert.Equal(["one two three", "four five six seven eight", "nine"], timeline.Sentences.Select(sentence => sentence.Text));
        Assert.Equal(["four five six seven eight", "nine"], _local.Utterances.Select(utterance => utterance.Text));
    }

    public void Dispose()
    {
        _cloud.Dispose();
        _local.Dispose();
    }

    private FallbackTextToSpeechClient Client(SpeechFallbackOptions? options) =>
        new(new RoutingTextToSpeechClient([new("cloud", _cloud), new("local", _local)], _time), options, _time);

    private async Task<FallbackTextToSpeechClient> ListedClientAsync(SpeechFallbackOptions? options = null)
    {
        FallbackTextToSpeechClient client = Client(options);
        await client.GetVoicesAsync(TestContext.Current.CancellationToken);
        return client;
    }
}
