using System.Text.Json;
using CopilotKit.Scripts;
using CopilotKit.Speech;
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

        Assert.Equal(["list_voices", "perform_script", "speak"], schemas.Keys.Order());
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

        SavedSound saved = await _plugin.PerformScriptAsync(screenplay, 0.1, TestContext.Current.CancellationToken);

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
        () => _plugin.PerformScriptAsync("Hello.", 600, TestContext.Current.CancellationToken));

    [Fact]
    public async Task ListVoices_ThroughTheFunction_DescribesEach()
    {
        object? result = await Function("list_voices").InvokeAsync(cancellationToken: TestContext.Current.CancellationToken);

        VoiceDescription[] voices = Assert.IsType<JsonElement>(result).Deserialize<VoiceDescription[]>(JsonSerializerOptions.Web)!;
        Assert.Equal(new VoiceDescription("scot", "scot", "Male", "Old", "Scottish", "en-US"), voices[3]);
    }

    public void Dispose() => _folder.Dispose();

    private AIFunction Function(string name) => _plugin.Functions.Single(function => function.Name == name);
}
