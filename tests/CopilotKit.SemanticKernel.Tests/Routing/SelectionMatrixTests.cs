using Microsoft.SemanticKernel;

namespace CopilotKit.SemanticKernel.Tests.Routing;

/// <summary>
/// Every way to call a model, over every kind of model, with tools or without, while the first model fails in every place.
/// </summary>
public class SelectionMatrixTests
{
    private static readonly Plot[] Plots =
    [
        .. from rounds in new[] { 0, 1, 2 }
           from failing in Enum.GetValues<Failing>()
           where failing is not Failing.BetweenToolRounds || rounds > 0
           select new Plot(rounds, failing),
    ];

    public static IEnumerable<TheoryDataRow<string, string, int, Failing>> Cases { get; } =
    [
        .. from way in Ways.Names
           from kind in Stage.Kinds
           from plot in Plots
           select new TheoryDataRow<string, string, int, Failing>(way, kind, plot.ToolRounds, plot.Failing),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Kernel_AsksAModel_TheRightOneAnswersAndToolsRunOnce(string way, string kind, int toolRounds, Failing failing)
    {
        Stage stage = new(new Plot(toolRounds, failing), kind);

        Answer answer = await Ways.AskAsync(stage.Kernel, way);

        Assert.Equal("The fox goes home.", answer.Text);
        Assert.Equal(failing is Failing.Never ? "first" : "second", answer.Selection?.Model.Name);
        Assert.Equal(Enumerable.Range(1, toolRounds), stage.Bell.Rings);
        Assert.Equal(Enumerable.Repeat("Bell.ring: String", toolRounds), stage.Filter.Calls);
        Assert.Equal(Enumerable.Repeat("Bell.ring: String", toolRounds), stage.Filter.AutoCalls);
        Assert.NotEqual(0, stage.First.Requests);
        Assert.Empty(stage.First.Faults.Concat(stage.Second.Faults));
        AssertIsValid(answer.History);
    }

    private static void AssertIsValid(IReadOnlyList<ChatMessageContent> history)
    {
        KernelContent[] items = [.. history.SelectMany(message => message.Items)];
        string?[] calls = [.. items.OfType<FunctionCallContent>().Select(call => call.Id)];

        Assert.Equal(calls, items.OfType<FunctionResultContent>().Select(result => result.CallId));
        Assert.Equal(calls.Distinct(), calls);
    }
}
