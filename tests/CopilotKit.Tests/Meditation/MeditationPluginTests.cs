using System.Text.Json;
using CopilotKit.Meditation;
using CopilotKit.Scripts;
using CopilotKit.Speech;
using CopilotKit.Speech.Engines;
using CopilotKit.TestKit;
using Microsoft.Extensions.AI;

namespace CopilotKit.Tests.Meditation;

public sealed class MeditationPluginTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly MeditationPlugin _plugin;

    public MeditationPluginTests() =>
        _plugin = new MeditationPlugin(new MeditationComposer(), new ScriptPerformer(new ToneEngine(), new PerformanceOptions { SampleRate = 8_000 }), _folder["sounds"]);

    [Fact]
    public void Functions_Schemas_TellNamesAndLimits()
    {
        Assert.Equal(["compose_meditation", "perform_meditation", "list_meditations", "suggest_meditation"], _plugin.Functions.Select(function => function.Name));
        JsonElement schema = _plugin.Functions[1].JsonSchema;
        JsonElement minutes = schema.GetProperty("properties").GetProperty("minutes");
        Assert.Equal((1, 120), (minutes.GetProperty("minimum").GetDouble(), minutes.GetProperty("maximum").GetDouble()));
        Assert.Equal(["type", "minutes"], schema.GetProperty("required").EnumerateArray().Select(name => name.GetString()));
        string described = schema.GetProperty("properties").GetProperty("type").GetProperty("description").GetString()!;
        Assert.All(MeditationTypes.All, type => Assert.Contains(type.Name, described, StringComparison.Ordinal));
    }

    [Fact]
    public async Task PerformMeditation_Arguments_SaveSoundOfExactlyThatLength()
    {
        MeditationSound sound = Read<MeditationSound>(await InvokeAsync(1, new()
        {
            ["type"] = "coherent-breathing", ["minutes"] = 2, ["theme"] = "an exam tomorrow", ["bed"] = "rain", ["bellMinutes"] = new[] { 1.0 },
        }));

        Script script = ScreenplayReader.Read(await File.ReadAllTextAsync(Path.ChangeExtension(sound.Path!, ".fountain"), TestContext.Current.CancellationToken));
        Assert.Equal(("coherent-breathing", 2), (sound.Type, sound.Minutes));
        Assert.True(File.Exists(sound.Path));
        Assert.Equal([0, 60, 112], script.Cues.OfType<Sound>().Select(bell => bell.At!.Value.TotalSeconds));
        Assert.Contains("not a medical product", sound.Notes[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task PerformMeditation_VoiceFails_LeavesNoTakes()
    {
        ToneEngine engine = new() { BeforeCall = (call, _, _) => call < 4 ? Task.CompletedTask : throw new SpeechEngineException("down") };
        ScriptPerformer performer = new(engine, new PerformanceOptions { MaxAttempts = 1, MaxParallelUtterances = 1, SampleRate = 8_000 });
        MeditationPlugin plugin = new(new MeditationComposer(), performer, _folder["sounds"]);

        await Assert.ThrowsAsync<PerformanceException>(
            () => plugin.PerformMeditationAsync("body-scan", 5, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Empty(Directory.GetFileSystemEntries(_folder["sounds"]));
    }

    [Fact]
    public async Task ComposeMeditation_ForbiddenTechnique_NamesWhatItTookAndWhy()
    {
        MeditationDraft draft = Read<MeditationDraft>(await InvokeAsync(0, new() { ["type"] = "box-breathing", ["minutes"] = 5, ["conditions"] = new[] { "pregnancy" } }));

        Assert.Equal("coherent-breathing", draft.Type);
        Assert.Contains("the breath is not held", draft.Notes[0], StringComparison.Ordinal);
        Assert.Equal(TimeSpan.FromMinutes(5), ScreenplayReader.Read(draft.Screenplay).Length);
    }

    [Fact]
    public async Task EveryFunction_Crisis_GivesTheHandOffAndNoFile()
    {
        MeditationDraft draft = await _plugin.ComposeMeditationAsync("sleep", 10, "I want to kill myself", cancellationToken: TestContext.Current.CancellationToken);
        MeditationSound sound = await _plugin.PerformMeditationAsync("sleep", 10, "I want to kill myself", cancellationToken: TestContext.Current.CancellationToken);
        MeditationSuggestion suggestion = _plugin.SuggestMeditation("I want to kill myself", 10);

        Assert.All([draft.HandOff, sound.HandOff, suggestion.HandOff], Assert.NotNull);
        Assert.Equal(("", null, null), (draft.Screenplay, sound.Path, suggestion.Type));
        Assert.False(Directory.Exists(_folder["sounds"]));
    }

    [Fact]
    public async Task ListMeditations_All_TellWhatTheyNeed()
    {
        JsonElement list = Assert.IsType<JsonElement>(await InvokeAsync(2, []));

        JsonElement box = list.EnumerateArray().Single(type => type.GetProperty("name").GetString() == "box-breathing");
        Assert.Equal(12, list.GetArrayLength());
        Assert.Equal(["BreathHold", "PacedBreathing"], box.GetProperty("needs").EnumerateArray().Select(need => need.GetString()));
        Assert.Equal(20, box.GetProperty("maxMinutes").GetDouble());
    }

    [Theory]
    [InlineData("I can't sleep", 20, "sleep")]
    [InlineData("my neck is tight after work", 15, "muscle-relaxation")]
    [InlineData("nervous before my exam", 5, "box-breathing")]
    [InlineData("nervous before my exam", 5, "coherent-breathing", "heart-disease")]
    [InlineData("lonely", 10, "loving-kindness")]
    [InlineData("so exhausted", 3, "body-scan")]
    [InlineData("racing thoughts", 10, "breath-counting")]
    [InlineData("asdf", 10, "coherent-breathing")]
    [InlineData("I can't sleep", 20, null, "driving")]
    public void SuggestMeditation_MoodAndTime_NamesATypeThatFits(string mood, double minutes, string? type, params string[] conditions) =>
        Assert.Equal(type, _plugin.SuggestMeditation(mood, minutes, conditions).Type);

    [Theory]
    [InlineData(0.5)]
    [InlineData(121)]
    [InlineData(double.NaN)]
    public async Task ComposeMeditation_MinutesOutOfRange_AreRefused(double minutes) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => _plugin.ComposeMeditationAsync("sleep", minutes, cancellationToken: TestContext.Current.CancellationToken));

    public void Dispose() => _folder.Dispose();

    private async Task<object?> InvokeAsync(int function, AIFunctionArguments arguments) =>
        await _plugin.Functions[function].InvokeAsync(arguments, TestContext.Current.CancellationToken);

    private static T Read<T>(object? result) => Assert.IsType<JsonElement>(result).Deserialize<T>(JsonSerializerOptions.Web)!;
}
