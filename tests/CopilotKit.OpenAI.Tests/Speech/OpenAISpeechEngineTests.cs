using System.Text.Json.Nodes;
using CopilotKit.Audio;
using CopilotKit.OpenAI.Speech;
using CopilotKit.Scripts;
using CopilotKit.Speech;
using CopilotKit.Speech.Engines;
using CopilotKit.TestKit;
using CopilotKit.TestKit.Loopback;

namespace CopilotKit.OpenAI.Tests.Speech;

/// <summary>What goes over the wire and what comes back, against a server written from the contract, not the live services.</summary>
public class OpenAISpeechEngineTests
{
    private static readonly byte[] Second = TonePcm.Of(TimeSpan.FromSeconds(1));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string, int[]> Splits { get; } = new()
    {
        { "after one byte", [1] },
        { "inside the first samples", [1, 2, 3, 4, 5, 6, 7] },
        { "at odd bytes", [3, 5, 4801, 47_999] },
        { "every 777 bytes", [.. Enumerable.Range(1, 61).Select(n => n * 777)] },
        { "around the block size", [16_383, 16_384, 16_385] },
        { "nowhere", [] },
    };

    [Theory]
    [MemberData(nameof(Splits))]
    public async Task SpeakAsync_BodySplitAnywhere_GivesTheSameSamples(string where, int[] positions)
    {
        await using OpenAILoopback service = new(LoopbackAnswer.Of(200, "audio/pcm").ThenSplit(Second, positions));

        await service.SpeakAsync("Hello there.");

        float[] expected = new float[24_000];
        Pcm16.Decode(Second, expected);
        Assert.True(expected.SequenceEqual(service.Listener.Samples), where);
    }

    [Fact]
    public async Task SpeakAsync_Request_IsAsTheContractSays()
    {
        await using OpenAILoopback service = new(OpenAILoopback.Sound());

        await service.SpeakAsync(new Utterance("Hello “there”.") { VoiceId = "nova", Speed = 1.5, Style = "joyful", StyleDegree = 1.5 });

        LoopbackRequest request = Assert.Single(service.Server.Requests);
        Assert.Equal(("POST", "/v1/audio/speech", $"Bearer {OpenAILoopback.Key}"), (request.Method, request.Path, request.Header("Authorization")));
        JsonNode expected = JsonNode.Parse(
            """{"model":"gpt-4o-mini-tts","input":"Hello “there”.","voice":"nova","response_format":"pcm","speed":1.5,"instructions":"Tone: very cheerful."}""")!;
        Assert.True(JsonNode.DeepEquals(expected, JsonNode.Parse(request.Text)), request.Text);
    }

    [Theory]
    [InlineData("gpt-4o-mini-tts", null, null, "calm", "Tone: calm.")]
    [InlineData("gpt-4o-mini-tts", null, "Speak with a Scottish accent.", "calm", "Speak with a Scottish accent. Tone: calm.")]
    [InlineData("gpt-4o-mini-tts", null, "Speak with a Scottish accent.", null, "Speak with a Scottish accent.")]
    [InlineData("gpt-4o-mini-tts", null, null, "like a tired robot", "Tone: like a tired robot.")]
    [InlineData("gpt-4o-mini-tts", null, null, "neutral", null)]
    [InlineData("gpt-4o-mini-tts", false, "x", "calm", null)]
    [InlineData("tts-1", null, "x", "calm", null)]
    [InlineData("tts-1-hd", null, "x", "calm", null)]
    [InlineData("kokoro", null, "x", "calm", null)]
    [InlineData("my-deployment", true, null, "calm", "Tone: calm.")]
    public async Task SpeakAsync_Style_BecomesInstructionsWhereTheModelTakesThem(
        string model, bool? takes, string? always, string? style, string? instructions)
    {
        await using OpenAILoopback service = new(
            options => (options.Model, options.TakesInstructions, options.Instructions) = (model, takes, always), OpenAILoopback.Sound());

        await service.SpeakAsync(new Utterance("Hello there.") { Style = style });

        Assert.Equal(instructions, (string?)JsonNode.Parse(service.Server.Requests[0].Text)!["instructions"]);
        Assert.Equal(
            takes ?? model.StartsWith("gpt", StringComparison.Ordinal) ? StyleSupport.Free : StyleSupport.None, service.Engine.Capabilities.Styles);
    }

    [Fact]
    public async Task SpeakAsync_LongInstructions_AreCut()
    {
        await using OpenAILoopback service = new(options => options.Instructions = new string('x', 5_000), OpenAILoopback.Sound());

        await service.SpeakAsync("Hello there.");

        Assert.Equal(4_096, ((string?)JsonNode.Parse(service.Server.Requests[0].Text)!["instructions"])!.Length);
    }

    [Fact]
    public async Task SpeakAsync_LongText_IsCutBetweenSentencesAndLosesNothing()
    {
        string text = string.Concat(Enumerable.Range(0, 2_000).Select(n => $"Sentence number {n} is here. ")).Trim();
        await using OpenAILoopback service = new(OpenAILoopback.Sound(0.1));

        SpokenUtterance spoken = await service.SpeakAsync(text);

        string[] inputs = [.. service.Server.Requests.Select(request => (string)JsonNode.Parse(request.Text)!["input"]!)];
        Assert.Equal(text, string.Join(' ', inputs));
        Assert.All(inputs[..^1], input => Assert.InRange(input.Length, 3_900, 4_096));
        Assert.Equal(10_000, spoken.Words.Count);
        Assert.All(spoken.Words.Zip(spoken.Words.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start));
    }

    [Fact]
    public async Task SpeakAsync_FirstSamples_ComeBeforeTheLastAreSent()
    {
        TaskCompletionSource heard = new();
        await using OpenAILoopback service = new(
            LoopbackAnswer.Of(200, "audio/pcm").Then(Second[..4800]).ThenWait(heard.Task).Then(Second[4800..]));

        Task<SpokenUtterance> speaking = service.SpeakAsync("Hello there.");
        await service.Listener.First.WaitAsync(TimeSpan.FromSeconds(20), Cancellation);
        heard.SetResult();
        await speaking;

        Assert.Equal(24_000, service.Listener.Samples.Count);
    }

    [Theory]
    [InlineData("audio/pcm", 24_000)]
    [InlineData("audio/pcm;rate=22050", 22_050)]
    [InlineData("audio/L16; rate=16000; channels=1", 16_000)]
    [InlineData("audio/pcm;rate=7", 24_000)]
    [InlineData("application/octet-stream", 24_000)]
    public async Task SpeakAsync_RateOfTheService_IsTaken(string mediaType, int rate)
    {
        await using OpenAILoopback service = new(LoopbackAnswer.Of(200, mediaType).Then(Second));

        await service.SpeakAsync("Hello there.");

        Assert.Equal(rate, service.Listener.SampleRate);
    }

    [Fact]
    public async Task SpeakAsync_Events_GiveTheSameSamples()
    {
        string[] events =
        [
            $$"""{"type":"speech.audio.delta","audio":"{{Convert.ToBase64String(Second[..4801])}}"}""",
            $$"""{"type":"speech.audio.delta","audio":""}""",
            """{"type":"something.new","x":1}""",
            $$"""{"type":"speech.audio.delta","audio":"{{Convert.ToBase64String(Second[4801..])}}"}""",
            """{"type":"speech.audio.done","usage":{"total_tokens":7}}""",
        ];
        await using OpenAILoopback service = new(options => options.UsesEvents = true, LoopbackAnswer.Events(events));

        await service.SpeakAsync("Hello there.");

        Assert.Equal("sse", (string?)JsonNode.Parse(service.Server.Requests[0].Text)!["stream_format"]);
        float[] expected = new float[24_000];
        Pcm16.Decode(Second, expected);
        Assert.Equal(expected, service.Listener.Samples);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(64)]
    public async Task SpeakAsync_EventsSplitAnywhere_GiveTheSameSamples(int bytes)
    {
        byte[] body = System.Text.Encoding.UTF8.GetBytes(
            $"event: speech.audio.delta\r\ndata: {{\"type\":\"speech.audio.delta\",\"audio\":\"{Convert.ToBase64String(Second[..998])}\"}}\r\n\r\n: a comment\n\ndata: [DONE]\n\n");
        await using OpenAILoopback service = new(
            LoopbackAnswer.Of(200, "text/event-stream; charset=utf-8").ThenSplit(
                body, Enumerable.Range(1, body.Length / bytes).Select(n => n * bytes)));

        await service.SpeakAsync("Hello there.");

        Assert.Equal(499, service.Listener.Samples.Count);
    }

    [Fact]
    public async Task GetVoicesAsync_WithoutConfiguration_AreOpenAIsOwn()
    {
        await using OpenAILoopback service = new(OpenAILoopback.Sound());

        IReadOnlyList<Voice> voices = await service.Engine.GetVoicesAsync(Cancellation);

        Assert.Equal(("alloy", 13, 0), (voices[0].Id, voices.Count, service.Server.Requests.Count));
    }

    [Fact]
    public async Task GetVoicesAsync_Configured_AreTaken()
    {
        await using OpenAILoopback service = new(
            options =>
            {
                options.DefaultVoice = "bob";
                options.Voices.Add(new Voice("amy"));
                options.Voices.Add(new Voice("bob") { Gender = VoiceGender.Male });
            },
            OpenAILoopback.Sound());

        IReadOnlyList<Voice> voices = await service.Engine.GetVoicesAsync(Cancellation);

        Assert.Equal([("bob", VoiceGender.Male), ("amy", VoiceGender.Neutral)], voices.Select(voice => (voice.Id, voice.Gender)));
    }

    [Theory]
    [InlineData("""{"voices":["af_bella","bm_george","alloy"]}""")]
    [InlineData("""["af_bella","bm_george","alloy",3,null,""]""")]
    [InlineData("""{"voices":[{"id":"af_bella"},{"voice_id":"bm_george"},{"name":"alloy"},{"x":1}]}""")]
    [InlineData("""{"object":"list","data":[{"id":"af_bella"},{"id":"af_bella"},{"id":"bm_george"},{"id":"alloy"}]}""")]
    public async Task GetVoicesAsync_Listed_AreAskedForOnce(string body)
    {
        await using OpenAILoopback service = new(options => options.ListsVoices = true, LoopbackAnswer.Json(body));

        await service.Engine.GetVoicesAsync(Cancellation);
        IReadOnlyList<Voice> voices = await service.Engine.GetVoicesAsync(Cancellation);

        LoopbackRequest request = Assert.Single(service.Server.Requests);
        Assert.Equal(("GET", "/v1/audio/voices", $"Bearer {OpenAILoopback.Key}"), (request.Method, request.Path, request.Header("Authorization")));
        Assert.Equal(
            [("alloy", "en-US", VoiceGender.Neutral), ("af_bella", "en-US", VoiceGender.Female), ("bm_george", "en-GB", VoiceGender.Male)],
            voices.Select(voice => (voice.Id, voice.Language, voice.Gender)));
    }

    [Theory]
    [InlineData("<html>", "The speech service sent a list of voices that is not JSON.")]
    [InlineData("", "The speech service sent a list of voices that is not JSON.")]
    [InlineData("{}", "The speech service sent a list of voices without voices.")]
    [InlineData("7", "The speech service sent a list of voices without voices.")]
    [InlineData("""{"voices":[{}]}""", "The speech service sent a list of voices without voices.")]
    public async Task GetVoicesAsync_ListMalformed_IsReported(string body, string message)
    {
        await using OpenAILoopback service = new(options => options.ListsVoices = true, LoopbackAnswer.Json(body));

        SpeechEngineException exception = await Assert.ThrowsAsync<SpeechEngineException>(
            async () => await service.Engine.GetVoicesAsync(Cancellation));

        Assert.Equal(message, exception.Message);
    }

    [Fact]
    public async Task GetVoicesAsync_NoListAtTheService_IsReported()
    {
        await using OpenAILoopback service = new(options => options.ListsVoices = true, LoopbackAnswer.Json("""{"detail":"Not Found"}""", 404));

        SpeechEngineException exception = await Assert.ThrowsAsync<SpeechEngineException>(
            async () => await service.Engine.GetVoicesAsync(Cancellation));

        Assert.StartsWith(
            "The speech service at '127.0.0.1' has no such model, or no speech at this address (404).", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AsSpeechEngine_OptionOutOfRange_IsReported()
    {
        global::OpenAI.Audio.AudioClient client = new("m", "k");

        ArgumentException exception = Assert.Throws<ArgumentException>(
            () => global::OpenAI.Audio.AudioClientExtensions.AsSpeechEngine(client, new OpenAISpeechOptions { MaxCharacters = 5_000 }));

        Assert.Equal("Property MaxCharacters: must be 100 to 4096 UTF-16 code units, not 5000. (Parameter 'options')", exception.Message);
    }
}
