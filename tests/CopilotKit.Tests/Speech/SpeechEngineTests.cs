using CopilotKit.Audio.Wav;
using CopilotKit.Scripts;
using CopilotKit.Speech;
using CopilotKit.Speech.Engines;
using CopilotKit.TestKit;
using Microsoft.Extensions.AI;

namespace CopilotKit.Tests.Speech;

public class SpeechEngineTests
{
    [Fact]
    public async Task GetAudioAsync_Text_IsOneWavFile()
    {
        ToneEngine engine = new();

        TextToSpeechResponse response = await engine.GetAudioAsync(
            "one two. Three", new() { VoiceId = "woman", Speed = 2, AdditionalProperties = new() { [SpeechEngine.StyleProperty] = "calm", [SpeechEngine.StyleDegreeProperty] = 1.5f } }, TestContext.Current.CancellationToken);

        DataContent sound = Assert.IsType<DataContent>(Assert.Single(response.Contents));
        using WavReader reader = new(new MemoryStream(sound.Data.ToArray()));
        Assert.Equal(("audio/wav", 16_000, 18_400), (sound.MediaType, reader.Format.SampleRate, reader.Frames));
        Assert.Equal(
            [("woman", 2.0, "calm", 1.5), ("woman", 2.0, "calm", 1.5)],
            engine.Utterances.Select(utterance => (utterance.VoiceId, utterance.Speed, utterance.Style, utterance.StyleDegree)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("wav")]
    [InlineData("pcm")]
    public async Task GetStreamingAudioAsync_Portions_AreTheWholeWhenJoined(string? format)
    {
        TextToSpeechOptions options = new() { AudioFormat = format };
        using MemoryStream joined = new();

        await foreach (TextToSpeechResponseUpdate update in new ToneEngine().GetStreamingAudioAsync("one two. Three", options, TestContext.Current.CancellationToken))
        {
            joined.Write(Assert.IsType<DataContent>(Assert.Single(update.Contents)).Data.Span);
        }

        TextToSpeechResponse whole = await new ToneEngine().GetAudioAsync("one two. Three", options, TestContext.Current.CancellationToken);
        ReadOnlySpan<byte> expected = Assert.IsType<DataContent>(Assert.Single(whole.Contents)).Data.Span;
        Assert.Equal(expected[^36_800..], joined.ToArray().AsSpan()[^36_800..]);
        Assert.Equal(format is "pcm" ? 36_800 : 36_844, joined.Length);
    }

    [Fact]
    public async Task GetAudioAsync_FormatThatIsNotMade_IsRefused()
    {
        SpeechEngineException exception = await Assert.ThrowsAsync<SpeechEngineException>(
            () => new ToneEngine().GetAudioAsync("one", new() { AudioFormat = "mp3" }, TestContext.Current.CancellationToken));

        Assert.Equal("The format 'mp3' is not made here; 'wav' and 'pcm' are.", exception.Message);
    }

    [Fact]
    public void GetService_Engine_IsTheEngineItself()
    {
        ToneEngine engine = new();

        Assert.Same(engine, engine.AsSpeechEngine());
        Assert.Equal("tone", engine.GetService<TextToSpeechClientMetadata>()?.ProviderName);
    }

    [Fact]
    public async Task AsSpeechEngine_StrangersClient_PerformsWithEstimatedWordTimes()
    {
        using MemoryStream output = new();
        ISpeechEngine engine = new StrangersClient().AsSpeechEngine(new Voice("one"), new Voice("two"));

        PerformanceTimeline timeline = await new ScriptPerformer(engine).WriteAsync(
            new Script(new Line("A", "one two. Three")), output, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(["one two.", "Three"], timeline.Sentences.Select(sentence => sentence.Text));
        Assert.All(timeline.Sentences, sentence => Assert.True(sentence.AreTimesEstimated));
        Assert.Equal(["one", "two.", "Three"], timeline.Sentences.SelectMany(sentence => sentence.Words).Select(word => word.Text));
        Assert.Equal("two", timeline.Sentences[0].VoiceId);
    }

    [Fact]
    public async Task AsSpeechEngine_ClientThatFails_FailsWithItsReason()
    {
        ISpeechEngine engine = new StrangersClient { Failure = new HttpRequestException("no route") }.AsSpeechEngine();

        SpeechEngineException exception = await Assert.ThrowsAsync<SpeechEngineException>(
            () => engine.SpeakAsync(new Utterance("one"), (_, _) => { }, TestContext.Current.CancellationToken));

        Assert.Equal("The speech client failed: no route", exception.Message);
    }

    [Theory]
    [InlineData("audio/pcm", 24_000, 11_200)]
    [InlineData("audio/L16;rate=16000;channels=1", 16_000, 11_200)]
    [InlineData("audio/pcm; channels=2; Rate=\"48000\"", 48_000, 5_600)]
    public async Task AsSpeechEngine_ClientThatGivesRawSound_PlaysItAsItsMediaTypeSays(string mediaType, int sampleRate, int frames)
    {
        ISpeechEngine engine = new StrangersClient { MediaType = mediaType }.AsSpeechEngine();
        List<(int Samples, int Rate)> heard = [];

        await engine.SpeakAsync(new Utterance("one two"), (samples, rate) => heard.Add((samples.Length, rate)), TestContext.Current.CancellationToken);

        Assert.Equal([(frames, sampleRate)], heard);
    }

    [Theory]
    [InlineData("audio/L16;rate=banana", "The speech client gave audio/L16;rate=banana; the rate must be 4000 to 384000.")]
    [InlineData("audio/pcm;channels=9", "The speech client gave audio/pcm;channels=9; the channels must be 1 to 8.")]
    public async Task AsSpeechEngine_ClientThatGivesAnotherRawSound_SaysWhatIsNeeded(string mediaType, string message)
    {
        ISpeechEngine engine = new StrangersClient { MediaType = mediaType }.AsSpeechEngine();

        SpeechEngineException exception = await Assert.ThrowsAsync<SpeechEngineException>(
            () => engine.SpeakAsync(new Utterance("one"), (_, _) => { }, TestContext.Current.CancellationToken));

        Assert.Equal(message, exception.Message);
    }

    [Fact]
    public async Task AsSpeechEngine_ClientThatGivesMp3_SaysWhatIsNeeded()
    {
        ISpeechEngine engine = new StrangersClient { MediaType = "audio/mpeg" }.AsSpeechEngine();

        SpeechEngineException exception = await Assert.ThrowsAsync<SpeechEngineException>(
            () => engine.SpeakAsync(new Utterance("one"), (_, _) => { }, TestContext.Current.CancellationToken));

        Assert.Equal("The speech client gave audio/mpeg; WAV or 16-bit PCM is needed.", exception.Message);
    }

    /// <summary>A client that knows nothing of this library: asks the tone engine for PCM and hides what else it can.</summary>
    private sealed class StrangersClient : ITextToSpeechClient
    {
        public Exception? Failure { get; init; }

        public string MediaType { get; init; } = "audio/pcm;rate=16000";

        public async Task<TextToSpeechResponse> GetAudioAsync(string text, TextToSpeechOptions? options = null, CancellationToken cancellationToken = default)
        {
            if (Failure is not null)
            {
                throw Failure;
            }

            using ToneEngine inner = new();
            TextToSpeechResponse response = await inner.GetAudioAsync(text, new() { AudioFormat = "pcm" }, cancellationToken);
            return new TextToSpeechResponse([new DataContent(response.Contents.OfType<DataContent>().Single().Data, MediaType)]);
        }

        public IAsyncEnumerable<TextToSpeechResponseUpdate> GetStreamingAudioAsync(string text, TextToSpeechOptions? options = null, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
