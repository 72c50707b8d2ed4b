using System.Globalization;
using CopilotKit.Speech.Engines;
using CopilotKit.TestKit;
using CopilotKit.TestKit.Loopback;

namespace CopilotKit.Voices.Tests.AzureSpeech;

/// <summary>Everything that can go wrong over the wire ends as documented: tried again, or an error that says what to do.</summary>
public class AzureSpeechFailureTests
{
    private static readonly byte[] Second = TonePcm.Of(TimeSpan.FromSeconds(1));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(301, "Azure Speech at '127.0.0.1' answered 301; is the endpoint right?")]
    [InlineData(400, "Azure Speech at '127.0.0.1' refused the request (400): no such voice, or markup that it does not know.")]
    [InlineData(401, "Azure Speech at '127.0.0.1' refused the key: it is wrong, or it is the key of another region or resource (401).")]
    [InlineData(403, "Azure Speech at '127.0.0.1' refused the key: it is wrong, or it is the key of another region or resource (403).")]
    [InlineData(404, "Azure Speech at '127.0.0.1' answered 404; is the endpoint right?")]
    [InlineData(415, "Azure Speech at '127.0.0.1' refused the kind of the request (415); is something between it and this app that changes headers?")]
    public async Task Status_ThatStaysSo_IsAskedOnce(int status, string message)
    {
        await using AzureLoopback azure = new(LoopbackAnswer.Of(status));

        SpeechEngineException exception = await FailAsync(azure);

        Assert.Equal((message, 1), (exception.Message, azure.Asked.Length));
    }

    [Theory]
    [InlineData(408, "waited too long for the request (408).")]
    [InlineData(429, "has too many requests (429).")]
    [InlineData(500, "is out of order (500).")]
    [InlineData(502, "is out of order (502).")]
    [InlineData(503, "is out of order (503).")]
    [InlineData(504, "is out of order (504).")]
    public async Task Status_ThatPasses_IsAskedAgainWithGrowingWaits(int status, string message)
    {
        await using AzureLoopback azure = new(LoopbackAnswer.Of(status));

        SpeechEngineException exception = await FailAsync(azure);

        Assert.Equal($"Azure Speech at '127.0.0.1' {message} It was tried 4 times.", exception.Message);
        Assert.Equal(4, azure.Asked.Length);
        Assert.Equal(3, azure.Log.Entries.Count(entry => entry.Contains("Trying again", StringComparison.Ordinal)));
    }

    public static TheoryData<string, LoopbackAnswer> Passing { get; } = new()
    {
        { "429", LoopbackAnswer.Of(429) },
        { "429 with a time", LoopbackAnswer.Of(429).With("Retry-After", "2") },
        { "429 with a date", LoopbackAnswer.Of(429).With("Retry-After", "Fri, 01 May 2026 12:00:03 GMT") },
        { "429 with a date that is over", LoopbackAnswer.Of(429).With("Retry-After", "Fri, 01 May 2026 11:00:00 GMT") },
        { "429 with nonsense", LoopbackAnswer.Of(429).With("Retry-After", "soon") },
        { "502 with a page", LoopbackAnswer.Text(502, "text/html", "<html><body>Bad gateway</body></html>") },
        { "503", LoopbackAnswer.Of(503) },
        { "connection closed without a word", LoopbackAnswer.Gone() },
        { "connection closed after the header", LoopbackAnswer.Of(200, "audio/basic").ThenDisconnect() },
        { "connection closed after half a sample", LoopbackAnswer.Of(200, "audio/basic").Then([1]).ThenDisconnect() },
        { "no sound at all", LoopbackAnswer.Of(200, "audio/basic") },
        { "a length, and nothing behind it", LoopbackAnswer.Of(200, "audio/basic").WithLength(48_000) },
    };

    [Theory]
    [MemberData(nameof(Passing))]
    public async Task Failure_BeforeAnythingIsHeard_IsTriedAgainAndSaidOnce(string what, LoopbackAnswer failure)
    {
        await using AzureLoopback azure = new(failure, AzureLoopback.Sound());

        SpokenUtterance spoken = await azure.SpeakAsync("Hello there.");

        Assert.True(azure.Listener.Samples.Count == 24_000, what);
        Assert.Equal((2, 0), (spoken.Words.Count, spoken.Unspoken.Count));
        Assert.Equal(2, azure.Asked.Length);
    }

    [Theory]
    [InlineData("2", 2)]
    [InlineData("30", 30)]
    [InlineData("Fri, 01 May 2026 12:00:05 GMT", 5)]
    public async Task RetryAfter_IsHonoured(string header, int seconds)
    {
        await using AzureLoopback azure = new(LoopbackAnswer.Of(429).With("Retry-After", header), AzureLoopback.Sound());

        await azure.SpeakAsync("Hello there.");

        Assert.Contains(TimeSpan.FromSeconds(seconds), azure.Time.Waits);
    }

    [Fact]
    public async Task RetryAfter_TooLong_IsReportedAtOnce()
    {
        await using AzureLoopback azure = new(LoopbackAnswer.Of(429).With("Retry-After", "3600"));

        SpeechEngineException exception = await FailAsync(azure);

        Assert.Equal("Azure Speech at '127.0.0.1' has too many requests (429). It wants to be asked again in 3600 s.", exception.Message);
        Assert.Single(azure.Asked);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4_801)]
    [InlineData(47_999)]
    public async Task Disconnect_AfterSomethingWasHeard_IsNeverRepeated(int bytes)
    {
        await using AzureLoopback azure = new(
            LoopbackAnswer.Of(200, "audio/basic").Then(Second[..bytes]).ThenWait(TimeSpan.FromSeconds(0.2)).ThenDisconnect());

        SpeechEngineException exception = await FailAsync(azure);

        Assert.StartsWith(
            string.Create(CultureInfo.InvariantCulture, $"The sound broke off after {bytes / 2 / 24_000.0:0.##} s"),
            exception.Message,
            StringComparison.Ordinal);
        Assert.Equal((1, bytes / 2), (azure.Asked.Length, azure.Listener.Samples.Count));
    }

    [Fact]
    public async Task Length_LongerThanTheSound_IsReported()
    {
        await using AzureLoopback azure = new(LoopbackAnswer.Of(200, "audio/basic").WithLength(96_000).Then(Second));

        SpeechEngineException exception = await FailAsync(azure);

        Assert.StartsWith("The sound broke off after 1 s", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Body_Slow_IsHeardWhole()
    {
        TimeSpan pause = TimeSpan.FromMilliseconds(30);
        await using AzureLoopback azure = new(
            LoopbackAnswer.Of(200, "audio/basic").ThenWait(pause).Then(Second[..9_999]).ThenWait(pause).Then(Second[9_999..]));

        await azure.SpeakAsync("Hello there.");

        Assert.Equal(24_000, azure.Listener.Samples.Count);
    }

    [Fact]
    public async Task Body_StandingStill_IsReportedAndTheConnectionClosed()
    {
        await using AzureLoopback azure = new(
            options => options.StallTimeout = TimeSpan.FromSeconds(50),
            LoopbackAnswer.Of(200, "audio/basic").Then(Second[..24_000]).ThenHang());

        SpeechEngineException exception = await FailAsync(azure);

        Assert.Equal("The sound stood still for 50 s, after 0.5 s of it.", exception.Message);
        await azure.Asked[0].ClientLeft.WaitAsync(TimeSpan.FromSeconds(20), Cancellation);
    }

    [Fact]
    public async Task Server_ThatNeverAnswers_IsTriedAgainAndGivenUp()
    {
        await using AzureLoopback azure = new(
            options => (options.StallTimeout, options.MaxAttempts) = (TimeSpan.FromSeconds(40), 2), LoopbackAnswer.Never());

        SpeechEngineException exception = await FailAsync(azure);

        Assert.Equal("Azure Speech at '127.0.0.1' did not answer within 40 s. It was tried 2 times.", exception.Message);
    }

    [Fact]
    public async Task Server_NotThere_IsReported()
    {
        AzureLoopback azure = new(AzureLoopback.Sound());
        await azure.Server.DisposeAsync();

        SpeechEngineException exception = await FailAsync(azure);

        Assert.StartsWith("Azure Speech at '127.0.0.1' cannot be reached: ", exception.Message, StringComparison.Ordinal);
        Assert.EndsWith(" It was tried 4 times.", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Cancelling_ClosesTheConnection(bool isSpeaking)
    {
        LoopbackAnswer answer = isSpeaking ? LoopbackAnswer.Of(200, "audio/basic").Then(Second).ThenHang() : LoopbackAnswer.Never();
        await using AzureLoopback azure = new(answer);
        using CancellationTokenSource impatience = new();

        Task<SpokenUtterance> speaking = azure.Engine.SpeakAsync(new Utterance("Hello there."), azure.Listener.Hear, impatience.Token);
        while (azure.Asked.Length == 0 || (isSpeaking && azure.Listener.Calls == 0))
        {
            await Task.Delay(5, Cancellation);
        }

        await impatience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => speaking);
        await azure.Asked[0].ClientLeft.WaitAsync(TimeSpan.FromSeconds(20), Cancellation);
    }

    [Fact]
    public async Task Sound_MuchTooShort_IsReportedAsTruncated()
    {
        string text = string.Concat(Enumerable.Repeat("one two three four five six seven eight nine ten. ", 15));
        await using AzureLoopback azure = new(AzureLoopback.Sound(20));

        SpeechEngineException exception = await Assert.ThrowsAsync<SpeechEngineException>(() => azure.SpeakAsync(text));

        Assert.Equal("Azure Speech sent 20.0 s of sound for words that take about 60.4 s: some are missing.", exception.Message);
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/json")]
    [InlineData("text/plain")]
    public async Task Page_InsteadOfSound_IsReported(string mediaType)
    {
        await using AzureLoopback azure = new(LoopbackAnswer.Text(200, mediaType, "<html>Please log in to the network.</html>"));

        SpeechEngineException exception = await FailAsync(azure);

        Assert.Equal($"What answers for Azure Speech sent {mediaType} instead of sound; is something between it and this app?", exception.Message);
    }

    [Theory]
    [InlineData("application/json", """{"error":{"code":"InvalidSsml","message":"Voice zz is unknown."}}""", " It said: Voice zz is unknown.")]
    [InlineData("application/json", """{"message":"Bad."}""", " It said: Bad.")]
    [InlineData("application/json", """{"error":""", """ It said: {"error":""")]
    [InlineData("text/plain", "Bad\r\n  request", " It said: Bad request")]
    [InlineData("text/plain", "", "")]
    [InlineData("text/html", "<html><body>A page</body></html>", "")]
    [InlineData("text/plain", $"The key {AzureLoopback.Key} is bad", " It said: The key *** is bad")]
    public async Task Explanation_OfTheService_IsPassedOnWithoutSecrets(string mediaType, string body, string said)
    {
        await using AzureLoopback azure = new(LoopbackAnswer.Text(400, mediaType, body));

        SpeechEngineException exception = await FailAsync(azure);

        Assert.EndsWith($"markup that it does not know.{said}", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explanation_ThatIsLongOrHangs_IsCut()
    {
        byte[] much = [.. Enumerable.Repeat((byte)'x', 5_000)];
        await using AzureLoopback azure = new(
            options => options.StallTimeout = TimeSpan.FromSeconds(50), LoopbackAnswer.Of(400, "text/plain").Then(much[..300]).ThenHang());

        SpeechEngineException exception = await FailAsync(azure);

        Assert.EndsWith($"It said: {new string('x', 200)}…", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Secrets_AreInNoExceptionAndNoLog()
    {
        await using AzureLoopback azure = new(LoopbackAnswer.Text(503, "text/plain", AzureLoopback.Key));

        SpeechEngineException exception = await FailAsync(azure);

        Assert.DoesNotContain(AzureLoopback.Key, exception.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(azure.Log.Entries, entry => entry.Contains(AzureLoopback.Key, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Token_Expired_IsExplained()
    {
        await using AzureLoopback azure = new(
            options => (options.Key, options.TokenProvider) = (null, _ => ValueTask.FromResult("TOKEN")), LoopbackAnswer.Of(401));

        SpeechEngineException exception = await FailAsync(azure);

        Assert.Contains(
            "token: it has expired, or it is of Entra ID, whose tokens need the option ResourceId (401)",
            exception.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sink_ThatFails_IsNotTakenForABrokenConnection()
    {
        await using AzureLoopback azure = new(AzureLoopback.Sound());

        IOException exception = await Assert.ThrowsAsync<IOException>(
            () => azure.Engine.SpeakAsync(new Utterance("Hi."), (_, _) => throw new IOException("The disk is full."), Cancellation));

        Assert.Equal(("The disk is full.", 1), (exception.Message, azure.Asked.Length));
    }

    private static Task<SpeechEngineException> FailAsync(AzureLoopback azure) =>
        Assert.ThrowsAsync<SpeechEngineException>(() => azure.SpeakAsync("Hello there."));
}
