using CopilotKit.Speech.Engines;
using CopilotKit.TestKit;
using CopilotKit.TestKit.Loopback;

namespace CopilotKit.OpenAI.Tests.Speech;

/// <summary>
/// Everything that can go wrong over the wire ends as documented: tried again by the SDK, or an error that says what to do.
/// </summary>
public class OpenAISpeechFailureTests
{
    private const string Refused = """{"error":{"message":"It is refused.","type":"invalid_request_error","param":null,"code":null}}""";
    private static readonly byte[] Second = TonePcm.Of(TimeSpan.FromSeconds(1));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(400, 1, "refused the request (400)")]
    [InlineData(401, 1, "refused the key (401)")]
    [InlineData(403, 1, "refused the key (403)")]
    [InlineData(404, 1, "has no such model, or no speech at this address (404)")]
    [InlineData(415, 1, "refused (415)")]
    [InlineData(422, 1, "refused (422)")]
    [InlineData(408, 4, "refused (408)")]
    [InlineData(429, 4, "has too many requests, or the account has no credit left (429)")]
    [InlineData(500, 4, "is out of order (500)")]
    [InlineData(502, 4, "is out of order (502)")]
    [InlineData(503, 4, "is out of order (503)")]
    [InlineData(504, 4, "is out of order (504)")]
    public async Task Status_IsTriedAgainWhereItMayPass(int status, int attempts, string message)
    {
        await using OpenAILoopback service = new(LoopbackAnswer.Json(Refused, status));

        SpeechEngineException exception = await FailAsync(service);

        Assert.StartsWith(
            $"The speech service at '127.0.0.1' {message}. It said: HTTP {status}", exception.Message, StringComparison.Ordinal);
        Assert.Contains("It is refused.", exception.Message, StringComparison.Ordinal);
        Assert.Equal(attempts, service.Server.Requests.Count);
    }

    [Theory]
    [InlineData(429, null)]
    [InlineData(429, "2")]
    [InlineData(503, "7")]
    [InlineData(500, null)]
    [InlineData(502, null)]
    public async Task Status_ThatPasses_IsTriedAgainAndSaidOnce(int status, string? retryAfter)
    {
        LoopbackAnswer failure = LoopbackAnswer.Json(Refused, status);
        await using OpenAILoopback service = new(
            retryAfter is null ? failure : failure.With("Retry-After", retryAfter), OpenAILoopback.Sound());

        await service.SpeakAsync("Hello there.");

        Assert.Equal((24_000, 2), (service.Listener.Samples.Count, service.Server.Requests.Count));
        Assert.True(
            retryAfter is null || service.Retries.Waits[0] >= TimeSpan.FromSeconds(
                int.Parse(retryAfter, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task Connection_ClosedWithoutAWord_IsTriedAgain()
    {
        await using OpenAILoopback service = new(LoopbackAnswer.Gone(), OpenAILoopback.Sound());

        await service.SpeakAsync("Hello there.");

        Assert.Equal(24_000, service.Listener.Samples.Count);
    }

    [Fact]
    public async Task Server_NotThere_IsReported()
    {
        OpenAILoopback service = new(OpenAILoopback.Sound());
        await service.Server.DisposeAsync();

        SpeechEngineException exception = await FailAsync(service);

        Assert.StartsWith("The speech service at '127.0.0.1' cannot be reached: ", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4_801)]
    [InlineData(47_999)]
    public async Task Disconnect_InTheMiddle_IsReportedAndNeverRepeated(int bytes)
    {
        await using OpenAILoopback service = new(
            LoopbackAnswer.Of(200, "audio/pcm").Then(Second[..bytes]).ThenWait(TimeSpan.FromSeconds(0.2)).ThenDisconnect());

        SpeechEngineException exception = await FailAsync(service);

        Assert.StartsWith("The sound broke off after ", exception.Message, StringComparison.Ordinal);
        Assert.Equal((1, bytes / 2), (service.Server.Requests.Count, service.Listener.Samples.Count));
    }

    [Fact]
    public async Task Length_LongerThanTheSound_IsReported()
    {
        await using OpenAILoopback service = new(LoopbackAnswer.Of(200, "audio/pcm").WithLength(96_000).Then(Second));

        SpeechEngineException exception = await FailAsync(service);

        Assert.StartsWith("The sound broke off after 1 s", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Body_Slow_IsHeardWhole()
    {
        TimeSpan pause = TimeSpan.FromMilliseconds(30);
        await using OpenAILoopback service = new(
            LoopbackAnswer.Of(200, "audio/pcm").ThenWait(pause).Then(Second[..9_999]).ThenWait(pause).Then(Second[9_999..]));

        await service.SpeakAsync("Hello there.");

        Assert.Equal(24_000, service.Listener.Samples.Count);
    }

    [Fact]
    public async Task Body_StandingStill_IsReportedAndTheConnectionClosed()
    {
        await using OpenAILoopback service = new(
            options => options.StallTimeout = TimeSpan.FromSeconds(0.3), LoopbackAnswer.Of(200, "audio/pcm").Then(Second[..24_000]).ThenHang());

        SpeechEngineException exception = await FailAsync(service);

        Assert.Equal("The sound stood still for 0.3 s, after 0.5 s of it.", exception.Message);
        await service.Server.Requests[0].ClientLeft.WaitAsync(TimeSpan.FromSeconds(20), Cancellation);
    }

    [Fact]
    public async Task Body_Empty_IsReported()
    {
        await using OpenAILoopback service = new(LoopbackAnswer.Of(200, "audio/pcm"));

        SpeechEngineException exception = await FailAsync(service);

        Assert.Equal("The speech service at '127.0.0.1' sent no sound.", exception.Message);
    }

    [Fact]
    public async Task Text_WithNothingToSay_IsUnspoken()
    {
        await using OpenAILoopback service = new(LoopbackAnswer.Of(200, "audio/pcm"));

        SpokenUtterance spoken = await service.SpeakAsync("…");

        Assert.Equal([0..1], spoken.Unspoken);
    }

    [Theory]
    [InlineData("text/html", "text/html")]
    [InlineData("application/json; charset=utf-8", "application/json")]
    [InlineData("audio/mpeg", "audio/mpeg")]
    [InlineData("audio/wav", "audio/wav")]
    public async Task Body_OfAnotherKind_IsReported(string mediaType, string kind)
    {
        await using OpenAILoopback service = new(LoopbackAnswer.Text(200, mediaType, "something"));

        SpeechEngineException exception = await FailAsync(service);

        Assert.Equal($"The speech service at '127.0.0.1' sent {kind} instead of 16-bit PCM.", exception.Message);
    }

    [Fact]
    public async Task ErrorPage_IsNotRepeated()
    {
        await using OpenAILoopback service = new(LoopbackAnswer.Text(403, "text/html", "<html>Blocked</html>"));

        SpeechEngineException exception = await FailAsync(service);

        Assert.Equal("The speech service at '127.0.0.1' refused the key (403). It said: a page for people.", exception.Message);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    public async Task Key_RepeatedByTheService_IsInNoException(int status)
    {
        await using OpenAILoopback service = new(
            LoopbackAnswer.Json($$"""{"error": {"message": "The key {{OpenAILoopback.Key}} is wrong." } }""", status));

        SpeechEngineException exception = await FailAsync(service);

        Assert.Contains("The key *** is wrong.", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(OpenAILoopback.Key, exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Cancelling_ClosesTheConnection(bool isSpeaking)
    {
        await using OpenAILoopback service = new(
            isSpeaking ? LoopbackAnswer.Of(200, "audio/pcm").Then(Second).ThenHang() : LoopbackAnswer.Never());
        using CancellationTokenSource impatience = new();

        Task<SpokenUtterance> speaking = service.Engine.SpeakAsync(new Utterance("Hello there."), service.Listener.Hear, impatience.Token);
        while (service.Server.Requests.Count == 0 || (isSpeaking && service.Listener.Calls == 0))
        {
            await Task.Delay(5, Cancellation);
        }

        await impatience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => speaking);
        await service.Server.Requests[0].ClientLeft.WaitAsync(TimeSpan.FromSeconds(20), Cancellation);
    }

    [Theory]
    [InlineData("""{"type":"speech.audio.delta"}""", "The speech service sent an event that is not as the interface says.")]
    [InlineData("""{"type":"speech.audio.delta","audio":"%%%"}""", "The speech service sent an event that is not as the interface says.")]
    [InlineData("""{"type":"speech.audio.delta","audio":7}""", "The speech service sent an event that is not as the interface says.")]
    [InlineData("not json", "The speech service sent an event that is not as the interface says.")]
    [InlineData("""{"type":"error","error":{"message":"x"}}""", "The speech service reported an error in the middle of the sound.")]
    [InlineData(
        """{"type":"speech.audio.delta","audio":"AAAA"}""",
        "The speech service ended its events without saying that the sound is complete: part of it is missing.")]
    public async Task Event_ThatIsWrong_IsReported(string data, string message)
    {
        await using OpenAILoopback service = new(LoopbackAnswer.Events(data));

        SpeechEngineException exception = await FailAsync(service);

        Assert.Equal(message, exception.Message);
    }

    [Fact]
    public async Task Events_BrokenOff_AreReported()
    {
        await using OpenAILoopback service = new(
            LoopbackAnswer.Events($$"""{"type":"speech.audio.delta","audio":"{{Convert.ToBase64String(Second)}}"}""").ThenDisconnect());

        SpeechEngineException exception = await FailAsync(service);

        Assert.StartsWith("The sound broke off after ", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Events_StandingStill_AreReported()
    {
        await using OpenAILoopback service = new(
            options => options.StallTimeout = TimeSpan.FromSeconds(0.3),
            LoopbackAnswer.Events($$"""{"type":"speech.audio.delta","audio":"{{Convert.ToBase64String(Second)}}"}""").ThenHang());

        SpeechEngineException exception = await FailAsync(service);

        Assert.Equal("The sound stood still for 0.3 s, after 1 s of it.", exception.Message);
    }

    private static Task<SpeechEngineException> FailAsync(OpenAILoopback service) =>
        Assert.ThrowsAsync<SpeechEngineException>(() => service.SpeakAsync("Hello there."));
}
