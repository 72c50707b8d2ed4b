using CopilotKit.Models;
using CopilotKit.Models.Decisions;
using CopilotKit.Models.Failover;
using CopilotKit.TestKit;
using Microsoft.Extensions.AI;

namespace CopilotKit.Tests.Models;

public class DecisionReplayTests
{
    private static readonly ModelCard[] Cards =
    [
        new("dear") { Quality = 0.9, DollarsPerMillionInputTokens = 10, DollarsPerMillionOutputTokens = 30 },
        new("cheap") { Quality = 0.6, DollarsPerMillionInputTokens = 1, DollarsPerMillionOutputTokens = 3 },
    ];

    [Fact]
    public void Run_OtherPolicy_TellsWhatItWouldHaveCostAndChanged()
    {
        List<DecisionRecord> decisions = Record(new ModelsOptions { Policy = "quality" }, requests: 20);

        ReplayReport same = DecisionReplay.Run(decisions, Cards);
        ReplayReport cheaper = DecisionReplay.Run(decisions, Cards, policy: "economy");

        Assert.Equal((20, 0), (same.Requests, same.Changes.Count));
        Assert.Equal(20 * 0.04m, same.Dollars);
        Assert.Equal((same.Dollars, same.Dollars / 10), (cheaper.RecordedDollars, cheaper.Dollars));
        Assert.All(cheaper.Changes, change => Assert.Equal(("dear", "cheap", 0.004m), (change.Decision.Model, change.Model, change.Dollars)));
        Assert.Equal(20, cheaper.Changes.Count);
    }

    [Fact]
    public void Run_ModelWasDown_IsNotChosenInTheReplayEither()
    {
        DecisionRecord decision = new()
        {
            Time = DateTimeOffset.UnixEpoch,
            Policy = "quality",
            Model = "dear",
            IsAnswered = true,
            Models = [new DecisionFacts("cheap", 0, 1, 0.2, "failed too often in a row, its circuit is open", IsAway: true)],
        };

        ReplayReport report = DecisionReplay.Run([decision], Cards, policy: "economy");

        Assert.Empty(report.Changes);
    }

    [Fact]
    public void Run_Conversation_StaysOnItsModelInTheReplayToo()
    {
        ModelCard[] cards = [new("a") { Quality = 0.55 }, new("b") { Quality = 0.5 }];
        DecisionRecord first =
            new() { Time = DateTimeOffset.UnixEpoch, Policy = "balanced", Model = "a", IsAnswered = true, Conversation = "c" };
        DecisionRecord second = first with { Models = [new DecisionFacts("a", 0, 1, 0.8, null, IsAway: false)] };

        ReplayReport together = DecisionReplay.Run([first, second], cards);
        ReplayReport alone = DecisionReplay.Run([first, second with { Conversation = null }], cards);

        Assert.Empty(together.Changes);
        Assert.Equal("b", Assert.Single(alone.Changes).Model);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Log_RequestFailed_IsThereWithItsProblemsAndItsCost(bool isStreamed)
    {
        SimulatedTime time = new();
        Collecting log = new(null);
        SimulatedModel model =
            new(time, "Yes, with pleasure. ") { Fault = _ => SimulatedFault.Of(ModelErrorKind.Server, isStreamed ? 2 : 0) };
        ModelSelectingChatClient client = new(
            new ModelCatalog([new Model(Cards[0], model)]), null, new ModelSelectionParts { Time = time, DecisionLog = log });
        ChatMessage[] messages = [new(ChatRole.User, "Go.")];

        Exception? error = time.Run(async () => await Xunit.Record.ExceptionAsync(() => isStreamed
            ? client.GetStreamingResponseAsync(messages, cancellationToken: CancellationToken.None).ToChatResponseAsync(CancellationToken.None)
            : client.GetResponseAsync(messages, cancellationToken: CancellationToken.None)).ConfigureAwait(false));

        Assert.IsType<ModelException>(error);
        DecisionRecord decision = Assert.Single(log.Decisions);
        Assert.Equal((false, "dear", isStreamed), (decision.IsAnswered, decision.Model, decision.Dollars > 0));
        Assert.Equal(["dear: Server, status 503"], decision.Problems);
    }

    [Fact]
    public void Log_WrittenAndRead_IsTheSame()
    {
        using TemporaryFolder folder = new();
        string path = folder["decisions.jsonl"];
        using (JsonLinesDecisionLog log = new(path))
        {
            Record(new ModelsOptions(), requests: 3, log);
        }

        DecisionRecord[] read = [.. JsonLinesDecisionLog.Read(path)];
        ReplayReport report = DecisionReplay.Run(read, Cards);

        Assert.Equal(3, File.ReadAllLines(path).Length);
        Assert.Equal((3, 0), (report.Requests, report.Changes.Count));
        Assert.Equal((1_000L, 1_000L), (read[0].InputTokens, read[0].OutputTokens));
        Assert.Equal(["dear", "cheap"], read[0].Models.Select(model => model.Name));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Log_Content_IsThereOnlyWhenAskedFor(bool recordsContent)
    {
        StringWriter text = new();
        using JsonLinesDecisionLog log = new(text);

        Record(new ModelsOptions { RecordsContent = recordsContent }, requests: 1, log);

        Assert.Equal(recordsContent, text.ToString().Contains("a secret wish", StringComparison.Ordinal));
        Assert.DoesNotContain("session of ada", text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_LineIsNoDecision_IsNamedByItsNumber()
    {
        using TemporaryFolder folder = new();
        string path = folder["decisions.jsonl"];
        File.WriteAllText(path, "nonsense\n");

        InvalidDataException exception = Assert.Throws<InvalidDataException>(() => JsonLinesDecisionLog.Read(path).ToList());

        Assert.StartsWith("Line 1 of ", exception.Message, StringComparison.Ordinal);
    }

    private static List<DecisionRecord> Record(ModelsOptions options, int requests, IDecisionLog? log = null)
    {
        SimulatedTime time = new();
        Collecting collecting = new(log);
        UsageDetails usage = new() { InputTokenCount = 1_000, OutputTokenCount = 1_000 };
        ModelSelectingChatClient client = new(
            new ModelCatalog(Cards.Select(card => new Model(card, new SimulatedModel(time, "Yes. ") { Usage = usage }))),
            options,
            new ModelSelectionParts { Time = time, DecisionLog = collecting });
        for (int i = 0; i < requests; i++)
        {
            time.Run(() => client.GetStreamingResponseAsync(
                [new(ChatRole.User, "a secret wish")], new ChatOptions().ForConversation("session of ada")).ToChatResponseAsync());
        }

        return collecting.Decisions;
    }

    private sealed class Collecting(IDecisionLog? inner) : IDecisionLog
    {
        public List<DecisionRecord> Decisions { get; } = [];

        public void Write(DecisionRecord decision)
        {
            Decisions.Add(decision);
            inner?.Write(decision);
        }
    }
}
