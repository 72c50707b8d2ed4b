using System.Text.Json;
using CopilotKit.Scripts;
using CopilotKit.Storytelling;
using Microsoft.Extensions.AI;

namespace CopilotKit.Tests.Storytelling;

public class StorytellingPluginTests
{
    private readonly AIFunction _function = Assert.Single(new StorytellingPlugin(new Storyteller(new OfflineStoryAuthor())).Functions);

    [Fact]
    public void WriteStory_Schema_TellsNamesLimitsAndWhatIsRequired()
    {
        JsonElement schema = _function.JsonSchema;

        JsonElement minutes = schema.GetProperty("properties").GetProperty("minutes");
        Assert.Equal("write_story", _function.Name);
        Assert.Equal((0.5, 120), (minutes.GetProperty("minimum").GetDouble(), minutes.GetProperty("maximum").GetDouble()));
        Assert.Equal(["idea", "minutes"], schema.GetProperty("required").EnumerateArray().Select(name => name.GetString()));
        Assert.Contains("Bedtime", schema.GetProperty("properties").GetProperty("genre").GetProperty("enum").EnumerateArray().Select(name => name.GetString()));
        Assert.False(schema.GetProperty("properties").TryGetProperty("cancellationToken", out _));
    }

    [Fact]
    public async Task WriteStory_Arguments_GiveAScreenplayOfThatLength()
    {
        object? result = await _function.InvokeAsync(
            new AIFunctionArguments { ["idea"] = "a fox who sings", ["minutes"] = 2, ["genre"] = "Adventure", ["seed"] = 4 }, TestContext.Current.CancellationToken);

        JsonElement draft = Assert.IsType<JsonElement>(result);
        Script script = ScreenplayReader.Read(draft.GetProperty("screenplay").GetString()!);
        Assert.Equal(2, draft.GetProperty("minutes").GetDouble());
        Assert.Equal(TimeSpan.FromMinutes(2), script.Length);
        Assert.Equal(120, LengthEstimate.Of(script, 170).Expected.TotalSeconds, 3.0);
        Assert.Equal(draft.GetProperty("title").GetString(), script.Title);
        Assert.Equal("Adventure", script.Details["Genre"]);
    }

    [Theory]
    [InlineData(0.4)]
    [InlineData(121)]
    [InlineData(double.NaN)]
    public async Task WriteStory_MinutesOutOfRange_AreRefused(double minutes)
    {
        StorytellingPlugin plugin = new(new Storyteller(new OfflineStoryAuthor()));

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => plugin.WriteStoryAsync("a fox", minutes, cancellationToken: TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task WriteStory_CrisisInsteadOfAnIdea_GivesTheHandOffAndNoStory()
    {
        StorytellingPlugin plugin = new(new Storyteller(new OfflineStoryAuthor()));

        StoryDraft draft = await plugin.WriteStoryAsync("I am going to kill myself tonight", 1, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("", draft.Screenplay);
        Assert.Contains("findahelpline.com", draft.HandOff, StringComparison.Ordinal);
    }
}
