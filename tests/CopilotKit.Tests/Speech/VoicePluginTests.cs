using System.Text.Json;
using CopilotKit.Scripts;
using CopilotKit.Speech;
using CopilotKit.Speech.Engines;
using CopilotKit.Speech.Styles;
using CopilotKit.TestKit;
using Microsoft.Extensions.AI;

namespace CopilotKit.Tests.Speech;

public sealed class VoicePluginTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ToneEngine _engine = new();
    private readonly VoicePlugin _plugin;

    public VoicePluginTests() => _plugin = new VoicePlugin(_engine, new ScriptPerformer(_engine), _folder["made/here"]);

    [Fact]
    public void Functions_Schemas_TellAModelWhatTheyTake()
    {
        Dictionary<string, JsonElement> schemas = _plugin.Functions.ToDictionary(function => function.Name, function => function.JsonSchema);

        Assert.Equal(["list_voices", "perform_script", "preview_voice", "speak"], schemas.Keys.Order());
        Assert.Equal(["text"], schemas["speak"].GetProperty("required").EnumerateArray().Select(name => name.GetString()));
        JsonElement minutes = schemas["perform_script"].GetProperty("properties").GetProperty("minutes");
        Assert.Equal((0.1, 120), (minutes.GetProperty("minimum").GetDouble(), minutes.GetProperty("maximum").GetDouble()));
        Assert.All(_plugin.Functions, function => Assert.NotEmpty(function.Description));
    }

    [Fact]
    public async Task Speak_ThroughTheFunction_SavesAFileAndSaysWhere()
    {
        object? result = await Function("speak").InvokeAsync(
            new(new Dictionary<string, object?> { ["text"] = "one two", ["voice"] = "scot", ["delivery"] = "slowly" }), TestContext.Current.CancellationToken);

        SavedSound saved = Assert.IsType<JsonElement>(result).Deserialize<SavedSound>(JsonSerializerOptions.Web)!;
        Assert.True(File.Exists(saved.Path));
        Assert.Equal("scot", Assert.Single(saved.Voices).Value);
        Assert.Equal(("scot", 0.85), (_engine.Utterances[0].VoiceId, _engine.Utterances[0].Speed));
        Assert.InRange(saved.Seconds, 0.4, 0.6);
    }

    [Fact]
    public async Task Speak_VoiceThatIsNotThere_NamesThoseThatAre()
    {
        ArgumentException exception = await Assert.ThrowsAsync<ArgumentException>(
            () => _plugin.SpeakAsync("one", "robot", cancellationToken: TestContext.Current.CancellationToken));

        Assert.Contains("There is no voice 'robot'; there is man, woman, girl, scot.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PerformScript_Screenplay_HasACastAndTheOrderedLength()
    {
        const string screenplay = "Title: The Fox!\n\n[[role MARA: girl]]\n\nOnce there was\n\n[[pause 1s..9s]]\n\nMARA\nHello you\n";

        SavedSound saved = await _plugin.PerformScriptAsync(screenplay, minutes: 0.1, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(6, saved.Seconds);
        Assert.Equal(new Dictionary<string, string> { [Role.Narrator] = "man", ["MARA"] = "girl" }, saved.Voices);
        Assert.StartsWith("the-fox-", Path.GetFileName(saved.Path), StringComparison.Ordinal);
        Assert.All(new PerformanceFiles(saved.Path).All, file => Assert.True(File.Exists(file), file));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public async Task PerformScript_NoText_IsRefused(string screenplay) => await Assert.ThrowsAsync<ArgumentException>(
        () => _plugin.PerformScriptAsync(screenplay, cancellationToken: TestContext.Current.CancellationToken));

    [Fact]
    public async Task PerformScript_MinutesBeyondTheRange_AreRefusedThoughAModelMayAsk() => await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
        () => _plugin.PerformScriptAsync("Hello.", minutes: 600, cancellationToken: TestContext.Current.CancellationToken));

    [Fact]
    public async Task ListVoices_ThroughTheFunction_DescribesEach()
    {
        object? result = await Function("list_voices").InvokeAsync(cancellationToken: TestContext.Current.CancellationToken);

        VoiceDescription[] voices = Assert.IsType<JsonElement>(result).Deserialize<VoiceDescription[]>(JsonSerializerOptions.Web)!;
        Assert.Equal(new VoiceDescription("scot", "scot", "Male", "Old", "Scottish", "en-US", null), voices[3]);
    }

    [Fact]
    public async Task Speak_StyleAndDegree_ReachTheEngine()
    {
        await Function("speak").InvokeAsync(
            new(new Dictionary<string, object?> { ["text"] = "one two", ["style"] = "cheerful", ["degree"] = 1.5, ["language"] = "de-DE" }), TestContext.Current.CancellationToken);

        Utterance utterance = Assert.Single(_engine.Utterances);
        Assert.Equal(("cheerful", 1.5, "de-DE"), (utterance.Style, utterance.StyleDegree, utterance.Language));
    }

    [Fact]
    public void Speak_Schema_NamesEveryStyleAndTheRangeOfTheDegree()
    {
        JsonElement properties = Function("speak").JsonSchema.GetProperty("properties");

        string styles = properties.GetProperty("style").GetProperty("description").GetString()!;
        Assert.All(SpeakingStyles.All.Take(14), style => Assert.Contains(style.Name, styles, StringComparison.Ordinal));
        Assert.Equal((0.01, 2), (properties.GetProperty("degree").GetProperty("minimum").GetDouble(), properties.GetProperty("degree").GetProperty("maximum").GetDouble()));
        Assert.Equal(
            ["Scripted", "Emotive", "Story"],
            Function("perform_script").JsonSchema.GetProperty("properties").GetProperty("mode").GetProperty("enum").EnumerateArray().Select(mode => mode.GetString()));
    }

    [Fact]
    public async Task Speak_DegreeBeyondTheRange_IsRefusedThoughAModelMayAsk() => await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
        () => _plugin.SpeakAsync("one", degree: 3, cancellationToken: TestContext.Current.CancellationToken));

    [Fact]
    public async Task PerformScript_StoryMode_GivesQuotesTheirOwnVoices()
    {
        object? result = await Function("perform_script").InvokeAsync(
            new(new Dictionary<string, object?> { ["screenplay"] = "\"Hello you,\" said Mary.", ["mode"] = "story" }), TestContext.Current.CancellationToken);

        SavedSound saved = Assert.IsType<JsonElement>(result).Deserialize<SavedSound>(JsonSerializerOptions.Web)!;
        Assert.Equal(["MARY", Role.Narrator], saved.Voices.Keys.Order());
        Assert.Equal(["NARRATOR → MARY, NARRATOR: \"Hello you,\" said Mary."], saved.Changes);
    }

    [Fact]
    public async Task PreviewVoice_ThroughTheFunction_SpeaksItsLanguage()
    {
        await Function("preview_voice").InvokeAsync(new(new Dictionary<string, object?> { ["voice"] = "scot" }), TestContext.Current.CancellationToken);

        Utterance[] said = [.. _engine.Utterances];
        Assert.All(said, utterance => Assert.Equal("scot", utterance.VoiceId));
        Assert.Equal(["Hello!", "This is how I sound when I tell you a story."], said.Select(utterance => utterance.Text).Order());
    }

    [Theory]
    [InlineData("de-AT", "Hallo! So")]
    [InlineData("ja-JP", "こんにちは")]
    [InlineData("cy-GB", "Hello!")]
    public void Preview_OfAVoice_IsInItsLanguageOrEnglish(string language, string start)
    {
        Script script = VoicePreview.ScriptFor(new Voice("x") { Language = language });

        Assert.StartsWith(start, Assert.IsType<Line>(Assert.Single(script.Cues)).Text, StringComparison.Ordinal);
        Assert.Equal("x", Assert.Single(script.Roles).VoiceId);
    }

    [Fact]
    public async Task ListVoices_OfALanguageOrAnEngine_AreThoseAlone()
    {
        ToneEngine engine = new() { Voices = [new("a") { Engine = "flite" }, new("b") { Engine = "espeak", Language = "de-DE" }] };
        VoicePlugin plugin = new(engine, new ScriptPerformer(engine), _folder["x"]);

        Assert.Equal(["b"], (await plugin.ListVoicesAsync(language: "de", cancellationToken: TestContext.Current.CancellationToken)).Select(voice => voice.Id));
        Assert.Equal(["a"], (await plugin.ListVoicesAsync(engine: "FLITE", cancellationToken: TestContext.Current.CancellationToken)).Select(voice => voice.Id));
    }

    public void Dispose() => _folder.Dispose();

    private AIFunction Function(string name) => _plugin.Functions.Single(function => function.Name == name);
}
