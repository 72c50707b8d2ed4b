using System.Globalization;
using System.Text.RegularExpressions;
using CopilotKit.Meditation;
using CopilotKit.Safety;
using CopilotKit.Scripts;
using CopilotKit.TestKit;
using Microsoft.Extensions.AI;

namespace CopilotKit.Tests.Meditation;

/// <summary>A chat model may reword passages, inside the structure; what is not fit stays as it was.</summary>
public class MeditationPersonalisationTests
{
    private static readonly MeditationRequest Request = Compose.Request(MeditationType.BodyScan, 5) with { Theme = "an exam tomorrow" };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ComposeAsync_Model_RewordsPassagesAndLeavesTheStructure()
    {
        Script offline = await Compose.ScriptAsync(Request);
        ScriptedChatClient model = new(await ReplyAsync((number, words) => $"{number}| Perhaps {char.ToLowerInvariant(words[0])}{words[1..]}"));

        Script script = (await ComposerOf(model).ComposeAsync(Request, Cancellation)).Script;

        Assert.Equal(("model", offline.Title, offline.Length), (script.Details["Author"], script.Title, script.Length));
        Assert.True(Compose.Sentences(script).Count(sentence => sentence.StartsWith("Perhaps ", StringComparison.Ordinal)) > 8);
        Assert.Equal(offline.Cues.OfType<Chapter>(), script.Cues.OfType<Chapter>());
        Assert.Equal(offline.Cues.OfType<Sound>(), script.Cues.OfType<Sound>());
        Assert.Equal(StopLines(offline), StopLines(script));
        Assert.Single(model.Requests);
        Assert.Contains("<theme>an exam tomorrow</theme>", model.Requests[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sorry, I can't help with that.")]
    [InlineData("1| [[sound gong]] **Hello**\n2| see https://example.com for more of this\n3| x")]
    [InlineData("")]
    public async Task ComposeAsync_NothingFit_AsksOnceMoreAndThenStaysOffline(string reply)
    {
        ScriptedChatClient model = new(reply, reply);
        CollectingLogger<MeditationComposer> logger = new();

        Script script = (await new MeditationComposer(model: model, logger: logger).ComposeAsync(Request, Cancellation)).Script;

        Assert.Equal(await Compose.ScriptAsync(Request), script);
        Assert.Equal(2, model.Requests.Count);
        Assert.Contains("Warning", Assert.Single(logger.Entries), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ComposeAsync_PassagesThatTheLinterFindsFaultWith_AreMendedOrStayAsTheyWere()
    {
        ScriptedChatClient model = new(await ReplyAsync((number, words) =>
            number % 2 == 0 ? $"{number}| You must do this now. {words}" : $"{number}| This cures your anxiety for good. {words}"));

        MeditationSession session = await ComposerOf(model).ComposeAsync(Request, Cancellation);

        string text = string.Join(' ', Compose.Sentences(session.Script));
        Assert.Equal("model", session.Script.Details["Author"]);
        Assert.Contains("You might do this now.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("must", text, StringComparison.Ordinal);
        Assert.DoesNotContain("cures", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ComposeAsync_ModelFails_StaysOffline()
    {
        CollectingLogger<MeditationComposer> logger = new();
        MeditationComposer composer = new(model: new ScriptedChatClient(new InvalidOperationException("down")), logger: logger);

        Assert.Equal(await Compose.ScriptAsync(Request), (await composer.ComposeAsync(Request, Cancellation)).Script);
        Assert.Single(logger.Entries);
    }

    [Fact]
    public async Task ComposeAsync_CrisisInTheTheme_NeverReachesTheModel()
    {
        ScriptedChatClient model = new();

        await Assert.ThrowsAsync<CrisisException>(() => ComposerOf(model).ComposeAsync(Request with { Theme = "I want to kill myself" }, Cancellation));

        Assert.Empty(model.Requests);
    }

    private static MeditationComposer ComposerOf(IChatClient model) => new(model: model);

    private static string[] StopLines(Script script) =>
        [.. Compose.Sentences(script).Where(sentence => sentence.Contains("stop at any time", StringComparison.OrdinalIgnoreCase))];

    /// <summary>Answers what the composer asks with each of its own lines changed.</summary>
    private static async Task<string> ReplyAsync(Func<int, string, string> change)
    {
        ScriptedChatClient asked = new("", "");
        await ComposerOf(asked).ComposeAsync(Request, Cancellation);
        MatchCollection lines = Regex.Matches(asked.Requests[0].Messages[1].Text, @"^(\d+)\| (.+)$", RegexOptions.Multiline);
        return string.Join('\n', lines.Select(line => change(int.Parse(line.Groups[1].Value, CultureInfo.InvariantCulture), line.Groups[2].Value)));
    }
}
