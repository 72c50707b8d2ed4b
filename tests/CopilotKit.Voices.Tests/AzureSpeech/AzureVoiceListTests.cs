using CopilotKit.Scripts;
using CopilotKit.Speech;
using CopilotKit.Speech.Engines;
using CopilotKit.TestKit.Loopback;

namespace CopilotKit.Voices.Tests.AzureSpeech;

public class AzureVoiceListTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task GetVoicesAsync_List_BecomesVoices()
    {
        await using AzureLoopback azure = new(AzureLoopback.Sound());

        IReadOnlyList<Voice> voices = await azure.Engine.GetVoicesAsync(Cancellation);

        Voice ryan = voices.Single(voice => voice.Id == "en-GB-RyanNeural");
        Assert.Equal(
            ("Ryan", VoiceGender.Male, "British", "en-GB", 160.0, "en-GB-Ryan"), (
                ryan.Name, ryan.Gender, ryan.Accent, ryan.Language, ryan.WordsPerMinute, ryan.Speaker));
        Assert.Equal(["cheerful", "chat"], ryan.Styles);
        Assert.Equal(("en-US-AvaMultilingualNeural", 9), (voices[0].Id, voices.Count));
        Assert.Equal("en-US-Ava", voices[0].Speaker);
        Assert.Equal("en-US-Ava", voices.Single(voice => voice.Id == "en-US-Ava:DragonHDLatestNeural").Speaker);
    }

    [Theory]
    [InlineData("en-us-Grant:MAI-Voice-1", 21, "excitement")]
    [InlineData("en-US-Ethan:MAI-Voice-2", 18, "excited")]
    [InlineData("en-US-Harper:MAI-Voice-2-Flash", 14, "excited")]
    public async Task GetVoicesAsync_MaiVoiceWithoutStyles_HasThePublishedOnes(string id, int count, string style)
    {
        await using AzureLoopback azure = new(AzureLoopback.Sound());

        Voice voice = (await azure.Engine.GetVoicesAsync(Cancellation)).Single(voice => voice.Id == id);

        Assert.Equal(count, voice.Styles.Count);
        Assert.Contains(style, voice.Styles);
    }

    [Theory]
    [InlineData(new[] { "en" }, 8)]
    [InlineData(new[] { "en-GB" }, 2)]
    [InlineData(new[] { "zh", "en-GB" }, 3)]
    public async Task GetVoicesAsync_Languages_LeaveTheDefaultFirst(string[] languages, int count)
    {
        await using AzureLoopback azure = new(options => languages.ToList().ForEach(options.Languages.Add), AzureLoopback.Sound());

        IReadOnlyList<Voice> voices = await azure.Engine.GetVoicesAsync(Cancellation);

        Assert.Equal(("en-US-AvaMultilingualNeural", count), (voices[0].Id, voices.Count));
    }

    [Theory]
    [InlineData("application/json", "")]
    [InlineData("application/json", "[{")]
    [InlineData("text/html", "<html>Log in</html>")]
    public async Task GetVoicesAsync_NoJson_IsReported(string mediaType, string body)
    {
        await using AzureLoopback azure = new() { VoiceList = () => LoopbackAnswer.Text(200, mediaType, body) };

        SpeechEngineException exception = await Assert.ThrowsAsync<SpeechEngineException>(
            async () => await azure.Engine.GetVoicesAsync(Cancellation));

        Assert.Equal("Azure Speech sent a list of voices that is not JSON.", exception.Message);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[1, \"two\", null]")]
    [InlineData("""[{"Name":"no short name"},{"ShortName":7},{"ShortName":""}]""")]
    public async Task GetVoicesAsync_NoVoices_IsReported(string body)
    {
        await using AzureLoopback azure = new() { VoiceList = () => LoopbackAnswer.Json(body) };

        SpeechEngineException exception = await Assert.ThrowsAsync<SpeechEngineException>(
            async () => await azure.Engine.GetVoicesAsync(Cancellation));

        Assert.Equal("Azure Speech sent a list of voices without voices.", exception.Message);
    }

    [Theory]
    [InlineData("\"WordsPerMinute\":\"abc\"", 170)]
    [InlineData("\"WordsPerMinute\":\"0\"", 170)]
    [InlineData("\"WordsPerMinute\":\"-3\"", 170)]
    [InlineData("\"WordsPerMinute\":\"1e9\"", 170)]
    [InlineData("\"WordsPerMinute\":null", 170)]
    [InlineData("\"WordsPerMinute\":140", 140)]
    [InlineData("\"WordsPerMinute\":\"155.5\"", 155.5)]
    [InlineData("\"StyleList\":\"cheerful\",\"Gender\":5,\"Locale\":[]", 170)]
    public async Task GetVoicesAsync_OddEntry_KeepsWhatCanBeRead(string property, double wordsPerMinute)
    {
        string list = $$"""[{"ShortName":"en-US-AvaMultilingualNeural",{{property}}},{"x":1}]""";
        await using AzureLoopback azure = new() { VoiceList = () => LoopbackAnswer.Json(list) };

        Voice voice = Assert.Single(await azure.Engine.GetVoicesAsync(Cancellation));

        Assert.Equal((wordsPerMinute, "en-US", 0), (voice.WordsPerMinute, voice.Language, voice.Styles.Count));
    }

    [Fact]
    public async Task List_IsAskedForOnceAndAgainWhenItIsOld()
    {
        await using AzureLoopback azure = new(AzureLoopback.Sound());

        await azure.SpeakAsync("Hi.");
        await azure.SpeakAsync("Hi.");
        azure.Time.Now += TimeSpan.FromHours(25);
        await azure.SpeakAsync("Hi.");

        Assert.Equal(["GET", "POST", "POST", "GET", "POST"], azure.Server.Requests.Select(request => request.Method));
    }

    [Fact]
    public async Task List_ThatCannotBeRenewed_IsKept()
    {
        await using AzureLoopback azure = new(AzureLoopback.Sound());
        await azure.SpeakAsync("Hi.");
        azure.VoiceList = () => LoopbackAnswer.Of(401);
        azure.Time.Now += TimeSpan.FromHours(25);

        await azure.SpeakAsync("Hi.");

        Assert.StartsWith(
            "Warning: The list of Azure Speech voices could not be renewed, the old one is kept: ",
            Assert.Single(azure.Log.Entries),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_ThatFailedAtFirst_IsAskedForAgain()
    {
        await using AzureLoopback azure = new(options => options.MaxAttempts = 1, AzureLoopback.Sound()) { VoiceList = () => LoopbackAnswer.Of(503) };

        await Assert.ThrowsAsync<SpeechEngineException>(() => azure.SpeakAsync("Hi."));
        azure.VoiceList = () => LoopbackAnswer.Json(AzureLoopback.Voices);
        await azure.SpeakAsync("Hi.");

        Assert.Single(azure.Asked);
    }
}
