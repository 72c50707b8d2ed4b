using CopilotKit.Scripts;
using CopilotKit.Speech;
using CopilotKit.Speech.Modes;
using CopilotKit.TestKit;

namespace CopilotKit.Tests.Speech.Modes;

public class EmotiveModeTests
{
    private static readonly Script Original = new(
        new Line(Role.Narrator, "It was night."), new Line("MARA", "Who is there?"), new Line(Role.Narrator, "Nobody answered."))
    {
        Title = "Night",
        Roles = [new Role("MARA") { Gender = VoiceGender.Female }],
    };

    private const string Reworked = """
        ```
        It was night.

        [[pause 2s]]

        MARA
        (very fearful)
        Who's there?

        NARRATOR
        (whispering)
        Nobody answered.
        ```
        """;

    [Fact]
    public async Task Direct_Scripted_ChangesNothing()
    {
        ScriptRevision revision = await new ScriptDirector().DirectAsync(Original, PerformanceMode.Scripted, TestContext.Current.CancellationToken);

        Assert.Same(Original, revision.Revised);
        Assert.Equal((0, false), (revision.Changes.Count, revision.ChangesWords));
    }

    [Fact]
    public async Task Direct_Emotive_ReturnsTheDifference()
    {
        ScriptRevision revision = await ReviseAsync();

        Assert.True(revision.ChangesWords);
        ScriptChange change = Assert.Single(revision.Changes);
        Assert.Equal((2, 3), (change.Before.Count, change.After.Count));
        Assert.Equal(
            [new(ChangeKind.Removed, "Who is"), new(ChangeKind.Added, "Who's"), new(ChangeKind.Kept, "there? Nobody answered.")], change.Words);
        Assert.Equal(("fearful", 1.5), (((Line)change.After[1]).Delivery.Style, ((Line)change.After[1]).Delivery.StyleDegree));
        Assert.Equal(Original.Title, revision.Revised.Title);
        Assert.Equal(Original.Roles, revision.Revised.Roles);
    }

    [Fact]
    public async Task Accept_AllOrNothing_IsTheRevisionOrTheOriginal()
    {
        ScriptRevision revision = await ReviseAsync();

        Assert.Equal(revision.Revised, revision.Accept(_ => true));
        Assert.Equal(Original, revision.Accept(_ => false));
    }

    [Fact]
    public async Task Accept_SomeChanges_MakesOnlyThose()
    {
        using ScriptedChatClient model = new("It was late.\n\nMARA\nWho is there?\n\nNo answer.\n");
        ScriptRevision revision = await new ScriptDirector(model).DirectAsync(Original, PerformanceMode.Emotive, TestContext.Current.CancellationToken);

        Script accepted = revision.Accept(change => change.After is [Line { Text: "No answer." }]);

        Assert.Equal(["It was night.", "Who is there?", "No answer."], accepted.Cues.OfType<Line>().Select(line => line.Text));
    }

    [Theory]
    [InlineData("MARA\n(calm")]
    [InlineData("[[pause banana]]")]
    [InlineData("= only a synopsis")]
    public async Task Direct_ModelThatAnswersWithNoScreenplay_IsAnError(string answer)
    {
        using ScriptedChatClient model = new(answer.Replace("(calm", "[[pause x]]", StringComparison.Ordinal));

        await Assert.ThrowsAsync<PerformanceException>(
            () => new ScriptDirector(model).DirectAsync(Original, PerformanceMode.Emotive, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Direct_EmotiveWithoutAModel_GivesTonesAndLeavesTheWords()
    {
        Script script = new(
            new Line(Role.Narrator, "She wept, all alone."), new Line("A", "Run! Run!"), new Line("B", "It is four."),
            new Line("C", "Hush!") { Delivery = new Delivery { Style = "gentle" } });

        ScriptRevision revision = await new ScriptDirector().DirectAsync(script, PerformanceMode.Emotive, TestContext.Current.CancellationToken);

        Assert.Equal(
            [("sad", null), ("excited", 1.5), (null, null), ("gentle", (double?)null)],
            revision.Revised.Cues.OfType<Line>().Select(line => (line.Delivery.Style, line.Delivery.StyleDegree)));
        Assert.False(revision.ChangesWords);
    }

    [Fact]
    public async Task Direct_EmotiveWithoutAModel_GivesTheToneOfATagToWhoSpeaks()
    {
        Script script = new(new Line("MARA", "“Who is it?”"), new Pause(TimeSpan.FromSeconds(0.2)), new Line(Role.Narrator, "she whispered."));

        ScriptRevision revision = await new ScriptDirector().DirectAsync(script, PerformanceMode.Emotive, TestContext.Current.CancellationToken);

        Assert.Equal(["whispering", null], revision.Revised.Cues.OfType<Line>().Select(line => line.Delivery.Style));
    }

    [Fact]
    public void Diff_RandomTexts_JoinToBoth()
    {
        Random random = new(3);
        for (int round = 0; round < 300; round++)
        {
            (string before, string after) = (Words(random), Words(random));

            IReadOnlyList<WordChange> changes = TextDiff.Of(before, after);

            Assert.Equal(before, Joined(changes, ChangeKind.Removed));
            Assert.Equal(after, Joined(changes, ChangeKind.Added));
        }
    }

    private static string Joined(IEnumerable<WordChange> changes, ChangeKind other) =>
        string.Join(' ', changes.Where(change => change.Kind == ChangeKind.Kept || change.Kind == other).Select(change => change.Text));

    private static string Words(Random random) => string.Join(' ', Enumerable.Range(0, random.Next(12)).Select(_ => "abcd"[random.Next(4)]));

    private static async Task<ScriptRevision> ReviseAsync()
    {
        using ScriptedChatClient model = new(Reworked);
        return await new ScriptDirector(model).DirectAsync(Original, PerformanceMode.Emotive, TestContext.Current.CancellationToken);
    }
}
