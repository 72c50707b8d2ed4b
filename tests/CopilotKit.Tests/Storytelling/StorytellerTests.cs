using CopilotKit.Safety;
using CopilotKit.Scripts;
using CopilotKit.Storytelling;
using CopilotKit.TestKit;

namespace CopilotKit.Tests.Storytelling;

public class StorytellerTests
{
    private const string Json = """{"title": "The Fox", "characters": [{"name": "Mara"}], "beats": [{"title": "One", "goal": "They meet.", "words": 20}]}""";

    private static readonly TimeSpan ThreeMinutes = TimeSpan.FromMinutes(3);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WriteAsync_Offline_FillsTheTitlePage()
    {
        Script script = await new Storyteller(new OfflineStoryAuthor()).WriteAsync("a fox\nwho sings", ThreeMinutes, Cancellation);

        Assert.Equal(("en-US", ThreeMinutes), (script.Language, script.Length));
        Assert.NotEmpty(script.Title!);
        Assert.Equal(
            new Dictionary<string, string> { ["Author"] = "offline", ["Genre"] = "Bedtime", ["Idea"] = "a fox who sings", ["Seed"] = "1" },
            script.Details);
    }

    [Fact]
    public async Task WriteAsync_Script_SurvivesItsTextForm()
    {
        Script script = await new Storyteller(new OfflineStoryAuthor()).WriteAsync("a fox who sings", ThreeMinutes, Cancellation);

        Script read = ScreenplayReader.Read(ScreenplayWriter.Write(script));

        Assert.Equal(script, read);
    }

    [Theory]
    [InlineData("", 60, "empty")]
    [InlineData("a fox", 29, "00:00:29")]
    [InlineData("a fox", 7201, "02:00:01")]
    public void WriteAsync_RequestOutOfRange_NamesTheActualValue(string idea, int seconds, string actual)
    {
        Storyteller storyteller = new(new OfflineStoryAuthor());

        ArgumentException exception = Assert.Throws<ArgumentException>(() => { _ = storyteller.WriteAsync(idea, TimeSpan.FromSeconds(seconds), Cancellation); });

        Assert.Contains(actual, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WriteAsync_IdeaTooLong_NamesLimitAndLength()
    {
        Storyteller storyteller = new(new OfflineStoryAuthor());

        ArgumentException exception = Assert.Throws<ArgumentException>(() => { _ = storyteller.WriteAsync(new string('x', 2001), ThreeMinutes, Cancellation); });

        Assert.Contains("at most 2000 characters long, not 2001", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WriteAsync_ModelFailsBeforeItsFirstWords_TheFallbackWrites()
    {
        Storyteller storyteller = new(new ModelStoryAuthor(new ScriptedChatClient(Json, new InvalidOperationException("down"))), new OfflineStoryAuthor());

        Script script = await storyteller.WriteAsync("a fox who sings", ThreeMinutes, Cancellation);

        Assert.Equal("offline", script.Details["Author"]);
        Assert.True(Tell.Words(script.Cues) > 200);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task WriteAsync_ModelTimesOut_TheFallbackWrites(bool whilePlanning)
    {
        TaskCanceledException timeout = new("The request timed out.");
        ScriptedChatClient model = whilePlanning ? new(timeout) : new(Json, timeout);

        Script script = await new Storyteller(new ModelStoryAuthor(model), new OfflineStoryAuthor()).WriteAsync("a fox who sings", ThreeMinutes, Cancellation);

        Assert.Equal("offline", script.Details["Author"]);
    }

    [Fact]
    public async Task WriteAsync_CrisisInsteadOfAnIdea_CallsNoModel()
    {
        ScriptedChatClient model = new(Json);
        Storyteller storyteller = new(new ModelStoryAuthor(model), new OfflineStoryAuthor());

        CrisisException exception =
            await Assert.ThrowsAsync<CrisisException>(() => storyteller.WriteAsync("I am going to kill myself tonight", ThreeMinutes, Cancellation));

        Assert.Equal(CrisisKind.Suicide, exception.HandOff.Kind);
        Assert.Empty(model.Requests);
    }

    [Fact]
    public async Task WriteAsync_NoFallback_ThrowsWhatTheModelDid()
    {
        Storyteller storyteller = new(new ModelStoryAuthor(new ScriptedChatClient("no", "no")));

        await Assert.ThrowsAsync<StoryAuthorException>(() => storyteller.WriteAsync("a fox", ThreeMinutes, Cancellation));
    }

    [Fact]
    public async Task BeginAsync_Model_KnowsTitleAndRolesBeforeTheCues()
    {
        Storyteller storyteller = new(new ModelStoryAuthor(new ScriptedChatClient(Json, "It rained.\n\nMARA\nOh.")), new OfflineStoryAuthor());

        StoryInProgress story = await storyteller.BeginAsync(new StoryRequest("a fox", ThreeMinutes), Cancellation);

        Assert.Equal(("The Fox", "model"), (story.TitlePage.Title, story.TitlePage.Details["Author"]));
        Assert.Equal([new Chapter("One"), new Line(Role.Narrator, "It rained."), new Line("MARA", "Oh.")], await story.Cues.ToListAsync(Cancellation));
    }

    [Fact]
    public async Task WriteAsync_Cancelled_DoesNotFallBack()
    {
        using CancellationTokenSource source = new();
        await source.CancelAsync();
        Storyteller storyteller = new(new ModelStoryAuthor(new ScriptedChatClient(Json)), new OfflineStoryAuthor());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => storyteller.WriteAsync("a fox", ThreeMinutes, source.Token));
    }

    [Fact]
    public async Task WriteAsync_PaceOfTheCast_IsThePaceThatTheLengthIsReckonedWith()
    {
        Storyteller storyteller = new(new OfflineStoryAuthor(), pace: (roles, _) => ValueTask.FromResult(PaceOf(roles)));

        foreach (int seed in Enumerable.Range(1, 20))
        {
            StoryRequest request = new("a fox who collects echoes", TimeSpan.FromMinutes(1)) { Genre = StoryGenre.Mystery, Seed = seed };
            Script script = await storyteller.WriteAsync(request, TestContext.Current.CancellationToken);

            Assert.InRange(LengthEstimate.Of(script, PaceOf(script.Roles)).Expected.TotalSeconds, 55.5, 60);
        }

        static double PaceOf(IReadOnlyList<Role> roles) => roles[0].Gender == VoiceGender.Female ? 227 : 203;
    }
}
