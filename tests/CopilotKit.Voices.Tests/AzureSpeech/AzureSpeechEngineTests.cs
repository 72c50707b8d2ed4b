using CopilotKit.Speech.Engines;
using CopilotKit.TestKit;
using CopilotKit.TestKit.Loopback;
using CopilotKit.Voices.AzureSpeech;

namespace CopilotKit.Voices.Tests.AzureSpeech;

/// <summary>What goes over the wire and what comes back, against a server written from the contract, not the live service.</summary>
public class AzureSpeechEngineTests
{
    private static readonly byte[] Second = TonePcm.Of(TimeSpan.FromSeconds(1));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string, int[]> Splits { get; } = new()
    {
        { "after one byte", [1] },
        { "inside the first samples", [1, 2, 3, 4, 5, 6, 7] },
        { "at even bytes", [2, 4, 4800] },
        { "at odd bytes", [3, 5, 4801, 47_999] },
        { "before the last byte", [47_999] },
        { "every 999 bytes", [.. Enumerable.Range(1, 48).Select(n => n * 999)] },
        { "around the block size", [16_383, 16_384, 16_385] },
        { "nowhere", [] },
    };

    [Theory]
    [MemberData(nameof(Splits))]
    public async Task SpeakAsync_BodySplitAnywhere_GivesTheSameSamples(string where, int[] positions)
    {
        await using AzureLoopback azure = new(LoopbackAnswer.Of(200, "audio/basic").ThenSplit(Second, positions));

        await azure.SpeakAsync("Hello there.");

        float[] expected = new float[24_000];
        CopilotKit.Audio.Pcm16.Decode(Second, expected);
        Assert.True(expected.SequenceEqual(azure.Listener.Samples), where);
        Assert.Equal(24_000, azure.Listener.SampleRate);
    }

    [Fact]
    public async Task SpeakAsync_Request_IsAsTheContractSays()
    {
        await using AzureLoopback azure = new(AzureLoopback.Sound());

        await azure.SpeakAsync("Hello there.");

        LoopbackRequest request = Assert.Single(azure.Asked);
        Assert.Equal("/tts/cognitiveservices/v1", request.Path);
        Assert.Equal(AzureLoopback.Key, request.Header("Ocp-Apim-Subscription-Key"));
        Assert.Equal("application/ssml+xml", request.Header("Content-Type"));
        Assert.Equal("raw-24khz-16bit-mono-pcm", request.Header("X-Microsoft-OutputFormat"));
        Assert.Equal("CopilotKit", request.Header("User-Agent"));
        Assert.Equal("", request.Header("Authorization"));
    }

    [Theory]
    [InlineData(null, "Bearer TOKEN")]
    [InlineData("/subscriptions/1/accounts/contoso", "Bearer aad#/subscriptions/1/accounts/contoso#TOKEN")]
    public async Task SpeakAsync_Token_IsSentInItsForm(string? resourceId, string header)
    {
        await using AzureLoopback azure = new(
            options => (options.Key, options.TokenProvider, options.ResourceId) = (null, _ => ValueTask.FromResult("TOKEN\n"), resourceId),
            AzureLoopback.Sound());

        await azure.SpeakAsync("Hello there.");

        Assert.All(
            azure.Server.Requests, request => Assert.Equal(
                (header, ""), (request.Header("Authorization"), request.Header("Ocp-Apim-Subscription-Key"))));
    }

    [Fact]
    public async Task SpeakAsync_FirstSamples_ComeBeforeTheLastAreSent()
    {
        TaskCompletionSource heard = new();
        await using AzureLoopback azure = new(LoopbackAnswer.Of(200, "audio/basic").Then(Second[..4800]).ThenWait(heard.Task).Then(Second[4800..]));

        Task<SpokenUtterance> speaking = azure.SpeakAsync("Hello there.");
        await azure.Listener.First.WaitAsync(TimeSpan.FromSeconds(20), Cancellation);
        heard.SetResult();
        await speaking;

        Assert.Equal(24_000, azure.Listener.Samples.Count);
    }

    [Fact]
    public async Task SpeakAsync_WordTimes_AreEstimatedOverTheSound()
    {
        await using AzureLoopback azure = new(AzureLoopback.Sound());

        SpokenUtterance spoken = await azure.SpeakAsync("Hello there.");

        Assert.True(spoken.AreTimesEstimated);
        Assert.Equal([0..5, 6..12], spoken.Words.Select(word => word.Text));
        Assert.InRange(spoken.Words[1].End, TimeSpan.FromSeconds(0.99), TimeSpan.FromSeconds(1));
    }

    [Theory]
    [InlineData(
        "en-US-AriaNeural", "joyful", 1.5,
        """<mstts:express-as style="cheerful" styledegree="1.5"><prosody rate="1.2" pitch="+10%">Hi.</prosody></mstts:express-as>""")]
    [InlineData(
        "en-US-AriaNeural", "Excitement", 1.0,
        """<mstts:express-as style="excited"><prosody rate="1.2" pitch="+10%">Hi.</prosody></mstts:express-as>""")]
    [InlineData("en-US-AriaNeural", null, 1.0, """<prosody rate="1.2" pitch="+10%">Hi.</prosody>""")]
    [InlineData("en-US-AriaNeural", "neutral", 1.0, """<prosody rate="1.2" pitch="+10%">Hi.</prosody>""")]
    [InlineData("en-US-Ava:DragonHDLatestNeural", "excited", 1.0, "Hi.")]
    [InlineData("en-US-Andrew:DragonHDOmniLatestNeural", "excitement", 1.0, """<mstts:express-as style="excited">Hi.</mstts:express-as>""")]
    [InlineData(
        "en-us-Grant:MAI-Voice-1", "excited", 1.0, """<mstts:express-as style="excitement"><prosody rate="1.2">Hi.</prosody></mstts:express-as>""")]
    [InlineData(
        "en-US-Ethan:MAI-Voice-2", "excitement", 0.5,
        """<mstts:express-as style="excited" styledegree="0.5"><prosody rate="1.2">Hi.</prosody></mstts:express-as>""")]
    [InlineData(
        "en-US-Harper:MAI-Voice-2-Flash", "happiness", 1.0,
        """<mstts:express-as style="happy"><prosody rate="1.2">Hi.</prosody></mstts:express-as>""")]
    [InlineData("en-us-Iris:MAI-Voice-1", "sad", 1.0, """<mstts:express-as style="sadness"><prosody rate="1.2">Hi.</prosody></mstts:express-as>""")]
    public async Task SpeakAsync_StylePaceAndPitch_AreWrittenAsTheVoiceObeysThem(string voice, string? style, double degree, string inner)
    {
        await using AzureLoopback azure = new(AzureLoopback.Sound());

        await azure.SpeakAsync(new Utterance("Hi.") { VoiceId = voice, Style = style, StyleDegree = degree, Speed = 1.2, Pitch = 1.1 });

        Assert.Equal(
            """<speak version="1.0" xmlns:mstts="https://www.w3.org/2001/mstts" xml:lang="en-US" xmlns="http://www.w3.org/2001/10/synthesis">"""
            + $"""<voice name="{voice}">{inner}</voice></speak>""",
            AzureLoopback.Ssml(azure.Asked[0]));
    }

    [Fact]
    public async Task SpeakAsync_OtherLanguage_IsMarked()
    {
        await using AzureLoopback azure = new(AzureLoopback.Sound());

        await azure.SpeakAsync(new Utterance("Bonjour.") { Language = "fr-FR" });

        Assert.Contains("""<lang xml:lang="fr-FR">Bonjour.</lang>""", AzureLoopback.Ssml(azure.Asked[0]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SpeakAsync_StyleThatTheVoiceLacks_IsReplacedAndReportedOnce()
    {
        await using AzureLoopback azure = new(AzureLoopback.Sound());
        Utterance utterance = new("Hi.") { VoiceId = "en-GB-RyanNeural", Style = "excited" };

        await azure.SpeakAsync(utterance);
        await azure.SpeakAsync(utterance);

        Assert.Contains("""style="cheerful">""", AzureLoopback.Ssml(azure.Asked[1]), StringComparison.Ordinal);
        Assert.Equal(
            ["Warning: The voice 'en-GB-RyanNeural' does not have the style 'excited'; it speaks in the style 'cheerful'."], azure.Log.Entries);
    }

    [Theory]
    [InlineData("excited", "The voice 'en-GB-RyanNeural' has no style 'excited'. It has cheerful, chat.")]
    [InlineData("as a duck", "The voice 'en-GB-RyanNeural' has no style 'as a duck'. It has cheerful, chat.")]
    public async Task SpeakAsync_StyleThatTheVoiceLacks_IsAnErrorWhereTheOptionsSaySo(string style, string message)
    {
        await using AzureLoopback azure = new(options => options.RejectsUnknownStyles = true, AzureLoopback.Sound());

        SpeechEngineException exception = await Assert.ThrowsAsync<SpeechEngineException>(
            () => azure.SpeakAsync(new Utterance("Hi.") { VoiceId = "en-GB-RyanNeural", Style = style }));

        Assert.Equal((message, 0), (exception.Message, azure.Asked.Length));
    }

    [Fact]
    public async Task SpeakAsync_UnknownVoice_IsAnErrorBeforeAnythingIsSent()
    {
        await using AzureLoopback azure = new(AzureLoopback.Sound());

        SpeechEngineException exception = await Assert.ThrowsAsync<SpeechEngineException>(
            () => azure.SpeakAsync(new Utterance("Hi.") { VoiceId = "flite-slt" }));

        Assert.Equal("Azure Speech has no voice 'flite-slt' at '127.0.0.1'.", exception.Message);
        Assert.Empty(azure.Asked);
    }

    [Theory]
    [InlineData(150, "The quick brown fox jumps over the lazy dog. ", 600)]
    [InlineData(40, "Wait for it. ", 600)]
    [InlineData(150, "12345678901234567890. ", 600)]
    [InlineData(150, "& < > & < >. ", 2_000)]
    [InlineData(150, "😀😀😀😀. ", 600)]
    public void Portions_OfLongText_StayFarFromTheLimits(double wordsPerMinute, string sentence, int count)
    {
        string text = string.Concat(Enumerable.Repeat(sentence, count));

        IReadOnlyList<Range> portions = AzurePortions.Of(text, wordsPerMinute);

        Assert.True(portions.Count > 1);
        Assert.All(
            portions, portion => Assert.InRange(
                AzurePortions.LeastLengthOf(text.AsSpan(portion), wordsPerMinute), TimeSpan.Zero, TimeSpan.FromMinutes(8)));
        Assert.All(portions, portion => Assert.InRange(CopilotKit.Scripts.SsmlWriter.Write([new(text[portion])], "en-US").Length, 1, 64_000));
    }

    [Fact]
    public async Task SpeakAsync_TwentyMinutesOfText_IsAskedForInPartsAndLosesNoWord()
    {
        string text = string.Concat(Enumerable.Range(0, 3_000).Select(n => n % 10 == 9 ? $"w{n}. " : $"w{n} "));
        await using AzureLoopback azure = new(AzureLoopback.Sound(60));

        SpokenUtterance spoken = await azure.Engine.SpeakAsync(new Utterance(text), (_, _) => { }, Cancellation);

        string asked = string.Concat(azure.Asked.Select(request => System.Xml.Linq.XElement.Parse(AzureLoopback.Ssml(request)).Value + " "));
        Assert.Equal(text, asked);
        Assert.Equal(3_000, spoken.Words.Count);
        Assert.InRange(azure.Asked.Length, 4, 100);
    }

    [Theory]
    [InlineData("…")]
    [InlineData("— !")]
    public async Task SpeakAsync_NothingToSay_IsUnspoken(string text)
    {
        await using AzureLoopback azure = new(LoopbackAnswer.Of(200, "audio/basic"));

        SpokenUtterance spoken = await azure.SpeakAsync(text);

        Assert.Empty(spoken.Words);
        Assert.Equal([text], spoken.Unspoken.Select(range => text[range]));
    }

    [Fact]
    public async Task SpeakAsync_ManyAtOnce_EachHearsItsOwn()
    {
        await using AzureLoopback azure = new(AzureLoopback.Sound(0.5));

        await Task.WhenAll(Enumerable.Range(0, 12).Select(async _ =>
        {
            Listener listener = new();
            await azure.Engine.SpeakAsync(new Utterance("Hi."), listener.Hear, Cancellation);
            Assert.Equal(12_000, listener.Samples.Count);
        }));

        Assert.Equal(13, azure.Server.Requests.Count);
    }

    [Fact]
    public async Task Region_GivesTheAddressOfTheService()
    {
        using RecordingHandler handler = new();
        using HttpClient http = new(handler);
        using AzureSpeechEngine engine = new(
            new AzureSpeechOptions { Region = "westeurope", Key = "k" }, http, TimeProvider.System, new CollectingLogger<AzureSpeechEngine>());

        await engine.SpeakAsync(new Utterance("Hi."), new Listener().Hear, Cancellation);

        Assert.Equal(
            ["https://westeurope.tts.speech.microsoft.com/cognitiveservices/voices/list", "https://westeurope.tts.speech.microsoft.com/cognitiveservices/v1"],
            handler.Addresses);
    }

    private sealed class RecordingHandler : HttpMessageHandler
    {
        public List<string> Addresses { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Addresses.Add(request.RequestUri!.AbsoluteUri);
            bool isForVoices = request.Method == HttpMethod.Get;
            HttpContent content = isForVoices ? new StringContent(AzureLoopback.Voices) : new ByteArrayContent(TonePcm.Of(TimeSpan.FromSeconds(1)));
            return Task.FromResult(new HttpResponseMessage { Content = content });
        }
    }
}
