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
    public async Task ComposeAsync_ModelTimesOut_StaysOffline()
    {
        CollectingLogger<MeditationComposer> logger = new();
        MeditationComposer composer = new(model: new ScriptedChatClient(new TaskCanceledException("The request timed out.")), logger: logger);

        Assert.Equal(await Compose.ScriptAsync(Request), (await composer.ComposeAsync(Request, Cancellation)).Script);
        Assert.Contains("failed", Assert.Single(logger.Entries), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ComposeAsync_Cancelled_IsNoFailureOfTheModel()
    {
        using CancellationTokenSource cancelled = new();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ComposerOf(new ScriptedChatClient("1| x")).ComposeAsync(Request, cancelled.Token));
    }

    [Fact]
    public async Task ComposeAsync_FitPassagesThatAreTooLong_StayAsTheyWereAndTheLogSaysSo()
    {
        MeditationRequest tight = Compose.Request(MeditationType.BreathCounting, 1) with { Theme = "an exam tomorrow" };
        string reply = await ReplyAsync((number, words) => $"{number}| {words} {Longer(words)}", tight);
        CollectingLogger<MeditationComposer> logger = new();

        Script script = (await new MeditationComposer(model: new ScriptedChatClient(reply), logger: logger).ComposeAsync(tight, Cancellation)).Script;

        Assert.Equal(await Compose.ScriptAsync(tight), script);
        Assert.Contains("too long for the time", Assert.Single(logger.Entries), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Perhaps breathe in for four, and hold your breath for six.")]
    [InlineData("If you like, breathe in for four and out for six, as it suits you.")]
    [InlineData("Perhaps hold your breath for a moment, if that is easy for you.")]
    public async Task ComposeAsync_BreathGuidanceInATypeWithoutIt_IsNotAccepted(string words)
    {
        string[] sentences = await SentencesWithAsync(words, Request);

        Assert.DoesNotContain(sentences, sentence => sentence.Contains(words.Split(',')[0], StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ComposeAsync_PassagesThatCloseTheEyes_AreAcceptedOnlyWhereTheyMayClose(bool keepsEyesOpen)
    {
        string[] sentences = await SentencesWithAsync("And you might close your eyes, if you like, for a moment.", Request with { KeepsEyesOpen = keepsEyesOpen });

        Assert.Equal(!keepsEyesOpen, sentences.Any(sentence => sentence.Contains("close your eyes, if you like", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task ComposeAsync_PassagesThatOnlyTogetherBreakARule_StayAsTheyWere()
    {
        string reply = await ReplyAsync((number, words) => number <= 4 ? $"{number}| Perhaps gently tense your fists. {words}" : "");
        CollectingLogger<MeditationComposer> logger = new();

        Script script = (await new MeditationComposer(model: new ScriptedChatClient(reply), logger: logger).ComposeAsync(Request, Cancellation)).Script;

        Assert.DoesNotContain(ScriptLinter.Judge(script, new ScriptLinterOptions { Posture = Posture.Lying, WordsPerMinute = 170 }), finding => finding.Rule.Name == "skip-injured-parts");
        Assert.DoesNotContain(Compose.Sentences(script), sentence => sentence.Contains("tense your fists", StringComparison.Ordinal));
        Assert.Contains("skip-injured-parts", Assert.Single(logger.Entries), StringComparison.Ordinal);
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

    /// <summary>Gives the sentences of a meditation of which a model wants every passage to say something else.</summary>
    private static async Task<string[]> SentencesWithAsync(string words, MeditationRequest request)
    {
        string reply = await ReplyAsync((number, _) => $"{number}| {words}", request);
        return [.. Compose.Sentences((await ComposerOf(new ScriptedChatClient(reply, reply)).ComposeAsync(request, Cancellation)).Script)];
    }

    private static string Longer(string words) => string.Join(' ', words.Split(' ').Take((int)(words.Split(' ').Length * 0.5)).Select(_ => "more"));

    /// <summary>Answers what the composer asks with each of its own lines changed.</summary>
    private static async Task<string> ReplyAsync(Func<int, string, string> change, MeditationRequest? request = null)
    {
        ScriptedChatClient asked = new("", "");
        await ComposerOf(asked).ComposeAsync(request ?? Request, Cancellation);
        MatchCollection lines = Regex.Matches(asked.Requests[0].Messages[1].Text, @"^(\d+)\| (.+)$", RegexOptions.Multiline);
        return string.Join('\n', lines.Select(line => change(int.Parse(line.Groups[1].Value, CultureInfo.InvariantCulture), line.Groups[2].Value)));
    }
}
