using CopilotKit.Scripts;
using CopilotKit.Storytelling;
using CopilotKit.TestKit;
using Microsoft.Extensions.AI;

namespace CopilotKit.Tests.Storytelling;

public class ModelStoryAuthorTests
{
    private const string Json = """
        {"title": "The Fox", "setting": "a wood",
         "characters": [{"name": "Mara", "gender": "female", "age": "child", "accent": "Scottish", "description": "brave"}, {"name": "Tom"}],
         "beats": [{"title": "One", "goal": "They meet.", "words": 300, "characters": ["Mara"]}, {"title": "Two", "goal": "They part.", "words": "100 words", "characters": ["Mara", "Tom"]}]}
        """;

    private static readonly StoryRequest Request = new("a fox <idea> who sings", TimeSpan.FromMinutes(2)) { Genre = StoryGenre.Adventure };

    private static readonly StoryPlan Plan = new(
        "The Fox",
        [new Role(Role.Narrator), new Role("MARA"), new Role("TOM")],
        "a wood",
        [new StoryBeat("One", "They meet.", 20, ["MARA"]), new StoryBeat("Two", "They part.", 20, ["TOM"])]);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Json)]
    [InlineData("```json\n" + Json + "\n```")]
    [InlineData("Sure, here is the plan:\n" + Json + "\nEnjoy!")]
    public async Task PlanAsync_Json_IsReadAndItsBudgetsFillTheLength(string answer)
    {
        StoryPlan plan = await new ModelStoryAuthor(new ScriptedChatClient(answer)).PlanAsync(Request, Cancellation);

        Assert.Equal([Role.Narrator, "MARA", "TOM"], plan.Roles.Select(role => role.Name));
        Assert.Equal(new Role("MARA") { Gender = VoiceGender.Female, Age = VoiceAge.Child, Accent = "Scottish", Description = "brave" }, plan.Roles[1]);
        Assert.InRange(plan.Beats.Sum(beat => beat.WordBudget), 280, 320);
        Assert.Equal(3, (double)plan.Beats[0].WordBudget / plan.Beats[1].WordBudget, 0.1);
    }

    [Fact]
    public async Task PlanAsync_Prompt_DelimitsTheIdeaAndAsksForJson()
    {
        ScriptedChatClient client = new(Json);

        await new ModelStoryAuthor(client).PlanAsync(Request, Cancellation);

        ScriptedRequest request = Assert.Single(client.Requests);
        Assert.Contains("<idea>a fox (idea) who sings</idea>", request.Messages[1].Text, StringComparison.Ordinal);
        Assert.Same(ChatResponseFormat.Json, request.Options!.ResponseFormat);
    }

    [Fact]
    public async Task PlanAsync_BadPlan_IsAskedForAgainWithTheReason()
    {
        ScriptedChatClient client = new("""{"title": "The Fox", "characters": [{"name": "Mara"}], "beats": []}""", Json);

        StoryPlan plan = await new ModelStoryAuthor(client).PlanAsync(Request, Cancellation);

        Assert.Equal("The Fox", plan.Title);
        Assert.Contains("“beats” must hold at least one beat", client.Requests[1].Messages[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PlanAsync_TwoBadPlans_ThrowsTheReason()
    {
        ModelStoryAuthor author = new(new ScriptedChatClient("I had rather not.", """{"title": }"""));

        StoryAuthorException exception = await Assert.ThrowsAsync<StoryAuthorException>(() => author.PlanAsync(Request, Cancellation));

        Assert.Equal("The model gave no usable plan. The JSON is broken at line 1, byte 11.", exception.Message);
    }

    [Fact]
    public async Task PlanAsync_ModelFails_ThrowsWithItsReason()
    {
        InvalidOperationException failure = new("down");

        StoryAuthorException exception = await Assert.ThrowsAsync<StoryAuthorException>(
            () => new ModelStoryAuthor(new ScriptedChatClient(failure)).PlanAsync(Request, Cancellation));

        Assert.Same(failure, exception.InnerException);
    }

    [Fact]
    public async Task WriteAsync_Scenes_AreReadInOrder()
    {
        ScriptedChatClient client = new(
            "It was a cold morning.\n\nMARA\n(whispering)\nWho is there?\n\n[[pause 2s]]\n",
            "The door opened.\n\nTOM\nOnly me.");

        List<Cue> cues = await WriteAsync(client);

        Assert.Equal(
            [
                new Chapter("One"), new Line(Role.Narrator, "It was a cold morning."),
                new Line("MARA", "Who is there?") { Delivery = new Delivery { Style = "whispering" } }, new Pause(TimeSpan.FromSeconds(2)),
                new Chapter("Two"), new Line(Role.Narrator, "The door opened."), new Line("TOM", "Only me."),
            ],
            cues);
    }

    [Fact]
    public async Task WriteAsync_SecondScene_KnowsWhatHappened()
    {
        ScriptedChatClient client = new("Rain fell on the tin roof.", "It stopped.");

        await WriteAsync(client);

        Assert.Contains("They meet.", client.Requests[1].Text, StringComparison.Ordinal);
        Assert.Contains("Rain fell on the tin roof.", client.Requests[1].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("The story so far", client.Requests[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("**MARA:** Hello there.")]
    [InlineData("**Mara**: Hello there.")]
    [InlineData("Mara: “Hello there.”")]
    [InlineData("**MARA**\nHello there.")]
    [InlineData("# MARA\nHello there.")]
    [InlineData("Here is the scene:\n\nMARA\nHello there.")]
    [InlineData("```\nMARA\nHello there.\n```")]
    [InlineData("## Scene 1\n\nMARA\nHello there.\n\n---")]
    [InlineData("[[camera left]]\nMARA\nHello there.")]
    public async Task WriteAsync_WrongForm_IsRepairedWhileItStreams(string scene)
    {
        List<Cue> cues = await WriteAsync(new ScriptedChatClient(scene, "The end."));

        Assert.Equal([new Chapter("One"), new Line("MARA", "Hello there."), new Chapter("Two"), new Line(Role.Narrator, "The end.")], cues);
    }

    [Theory]
    [InlineData("[Mara opens the door]", "Mara opens the door.")]
    [InlineData("(a dog barks)", "A dog barks.")]
    [InlineData("BOB\nI was not planned.", "“I was not planned.”")]
    [InlineData("BOB: I was not planned.", "“I was not planned.”")]
    [InlineData("NARRATOR: It rained.", "It rained.")]
    [InlineData("At noon: silence.", "At noon: silence.")]
    [InlineData("BANG", "BANG")]
    public async Task WriteAsync_WhatNobodyOfThePlanSays_IsNarrated(string scene, string narration)
    {
        List<Cue> cues = await WriteAsync(new ScriptedChatClient(scene, "The end."));

        Assert.Equal(new Line(Role.Narrator, narration), cues[1]);
        Assert.Equal(4, cues.Count);
    }

    [Fact]
    public async Task WriteAsync_TextThatCannotBeRepaired_IsAskedForFromTheLastGoodCue()
    {
        ScriptedChatClient client = new("It rained.\n\nThen a note came: [[pause\n\nMARA\nOh.", "MARA\nOh no.", "The end.");

        List<Cue> cues = await WriteAsync(client);

        Assert.Equal([new Chapter("One"), new Line(Role.Narrator, "It rained."), new Line("MARA", "Oh no."), new Chapter("Two"), new Line(Role.Narrator, "The end.")], cues);
        Assert.Contains("directly after these words, and do not repeat them: It rained.", client.Requests[1].Messages[^1].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "The model gave no text for scene 2, “Two”.")]
    [InlineData("I'm sorry, but I can't help with that.", "The model refused to write scene 2, “Two”.")]
    [InlineData("A note: [[pause", "The model's text for scene 2, “Two” breaks the screenplay form.")]
    public async Task WriteAsync_UnusableScene_IsNamed(string scene, string message)
    {
        ScriptedChatClient client = new("It rained.", scene, scene);

        StoryAuthorException exception = await Assert.ThrowsAsync<StoryAuthorException>(() => WriteAsync(client));

        Assert.Equal(message, exception.Message);
    }

    [Fact]
    public async Task WriteAsync_SceneTooLong_ShortensTheNext()
    {
        ScriptedChatClient client = new(string.Join(' ', Enumerable.Repeat("word", 35)) + ".", "The end.");

        await WriteAsync(client);

        Assert.Contains("About 10 words.", client.Requests[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WriteAsync_Cancelled_Ends()
    {
        using CancellationTokenSource source = new();
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await new ModelStoryAuthor(new ScriptedChatClient("It rained.")).WriteAsync(Request, Plan, source.Token).ToListAsync(source.Token));
    }

    private static async Task<List<Cue>> WriteAsync(ScriptedChatClient client) =>
        await new ModelStoryAuthor(client).WriteAsync(Request, Plan, Cancellation).ToListAsync(Cancellation);
}
