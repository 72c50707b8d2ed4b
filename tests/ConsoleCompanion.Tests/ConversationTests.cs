using CopilotKit.Models;
using CopilotKit.TestKit;

namespace ConsoleCompanion.Tests;

public class ConversationTests
{
    [Fact]
    public async Task Run_LinesAndCommands_AnswersAndExplains()
    {
        string[] lines = await RunAsync("/why", "Hello there", "/why", "/model small", "Again", "/why", "/model nobody", "/model", "/nonsense", "/quit", "Never read");

        Assert.Equal("No model has been chosen yet.", lines[0]);
        Assert.Equal("Hellothere", lines[1]);
        Assert.Equal("large: the highest score (policy economy).", lines[2]);
        Assert.Contains("small is asked first.", lines);
        Assert.Contains("small: the caller asked for it (policy economy).", lines);
        Assert.Contains("There is no model nobody. There are large, small.", lines);
        Assert.Contains("The policy chooses.", lines);
        Assert.Equal("There are /model NAME, /model (the policy chooses again), /models, /why and /quit.", lines[^1]);
    }

    [Fact]
    public async Task Run_Models_ShowsHealthLatencyAndSpend()
    {
        string[] lines = await RunAsync("Hello", "/models");

        Assert.Matches(@"^large \(FirstParty\): Ready, 100\s?% succeed, 0\.\d\d s to the first token, 1 requests, 0 failed, \$0\.0000\d+$", lines[1]);
        Assert.Matches(@"^small \(Partner\): Ready, 100\s?% succeed, not measured yet, 0 requests, 0 failed, \$0$", lines[2]);
    }

    [Fact]
    public async Task Run_ModelFails_SaysSoAndGoesOn()
    {
        ModelCatalog catalog = new(
            [new Model(new ModelCard("broken"), new ScriptedChatClient(new HttpRequestException("no"), "Better now."))]);
        StringWriter output = new();

        await new Conversation(new ModelSelectingChatClient(catalog), catalog, new StringReader("One\nTwo\n"), output).RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal("No answer: No answer from broken (Transport). No other model is left.\nBetter now.\n", output.ToString().ReplaceLineEndings("\n"));
    }

    private static async Task<string[]> RunAsync(params string[] input)
    {
        ModelCatalog catalog = new(
        [
            new Model(new ModelCard("large") { Quality = 0.9, Party = ModelParty.FirstParty, DollarsPerMillionInputTokens = 1, DollarsPerMillionOutputTokens = 2 }, new EchoingModel()),
            new Model(new ModelCard("small") { DollarsPerMillionInputTokens = 1, DollarsPerMillionOutputTokens = 2 }, new EchoingModel()),
        ]);
        StringWriter output = new();
        Conversation conversation = new(new ModelSelectingChatClient(catalog), catalog, new StringReader(string.Join('\n', input)), output) { Policy = "economy" };
        await conversation.RunAsync(TestContext.Current.CancellationToken);
        return output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
