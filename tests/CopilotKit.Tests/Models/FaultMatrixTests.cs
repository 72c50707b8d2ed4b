using CopilotKit.Models;
using CopilotKit.Models.Failover;
using CopilotKit.TestKit;
using Microsoft.Extensions.AI;

namespace CopilotKit.Tests.Models;

/// <summary>Every error in every place: who answers, what the caller has seen, how often the tool ran.</summary>
public class FaultMatrixTests
{
    private const string Answer = "w1 w2 w3 w4 w5 w6 w7 w8 w9 w10 w11 w12 w13 w14 w15 w16 w17 w18 w19 w20 ";
    private const string ToolAnswer = "Let me look. " + Answer;
    private static readonly ModelErrorKind[] Fatal = [ModelErrorKind.ContentFilter, ModelErrorKind.BadRequest];

    public static TheoryData<ModelErrorKind, int, bool, bool, int> Cells { get; } =
    [
        .. from kind in Enum.GetValues<ModelErrorKind>()
           from afterWords in (int[])[0, 1, 3, 11, 20]
           from isStreamed in (bool[])[false, true]
           from continues in (bool[])[false, true]
           from toolRound in (int[])[0, 1, 2]
           where afterWords < 4 || toolRound != 1
           select new TheoryDataRow<ModelErrorKind, int, bool, bool, int>(kind, afterWords, isStreamed, continues, toolRound),
    ];

    [Theory]
    [MemberData(nameof(Cells))]
    public void Request_FirstModelFails_IsAnsweredOnceOrRefusedAsDocumented(
        ModelErrorKind kind, int afterWords, bool isStreamed, bool continues, int toolRound)
    {
        SimulatedTime time = new();
        int failingCall = Math.Max(1, toolRound);
        SimulatedModel first = new(time, Answer) { CallsTool = toolRound > 0, Fault = call => call == failingCall ? SimulatedFault.Of(kind, afterWords) : null };
        SimulatedModel second = new(time, Answer) { CallsTool = toolRound > 0 };
        ToolLoop loop = new(ClientOver(time, first, second, continues));
        bool isShown = isStreamed && afterWords > 0;
        bool isAnswered = !Fatal.Contains(kind) && (!isShown || continues);

        ModelException? error = time.Run(() => ErrorOfAsync(loop, isStreamed, toolRound > 0));

        string whole = toolRound > 0 ? ToolAnswer : Answer;
        Assert.Equal(isAnswered, error is null);
        Assert.Equal(isAnswered ? whole : SeenBefore(isShown, afterWords, toolRound), loop.Seen);
        Assert.Equal(toolRound == 0 || (!isAnswered && toolRound == 1) ? 0 : 1, loop.ToolRuns);
        Assert.Equal(isAnswered ? 1 : 0, second.Calls - (toolRound == 1 && isAnswered ? 1 : 0));
        Assert.Equal(kind, error?.Failure.Kind ?? kind);
    }

    [Theory]
    [InlineData(false, false, 0)]
    [InlineData(true, false, 0)]
    [InlineData(true, true, 0)]
    [InlineData(false, false, 1)]
    [InlineData(true, false, 1)]
    [InlineData(true, true, 1)]
    [InlineData(false, false, 2)]
    [InlineData(true, false, 2)]
    [InlineData(true, true, 2)]
    public void Request_CallerCancels_EndsAtOnceAndBlamesNobody(bool isStreamed, bool isAfterFirstWord, int toolRound)
    {
        SimulatedTime time = new();
        SimulatedModel first = new(time, Answer) { CallsTool = toolRound > 0 };
        SimulatedModel second = new(time, Answer);
        ModelSelectingChatClient client = ClientOver(time, first, second, continues: true);
        ToolLoop loop = new(client);
        TimeSpan patience = toolRound == 2 ? TimeSpan.FromMilliseconds(350) : TimeSpan.FromMilliseconds(100);
        using CancellationTokenSource caller = new(isAfterFirstWord ? TimeSpan.FromDays(1) : patience, time);
        void Leave()
        {
            if (toolRound < 2 || loop.Seen.Contains("w1", StringComparison.Ordinal))
            {
                caller.Cancel();
            }
        }

        Exception? error = time.Run(async () => await Record.ExceptionAsync(() => loop.RunAsync(
            isStreamed, new ChatOptions { Tools = toolRound > 0 ? [] : null }, caller.Token, isAfterFirstWord ? Leave : null)).ConfigureAwait(false));

        Assert.IsAssignableFrom<OperationCanceledException>(error);
        Assert.Equal((Math.Max(1, toolRound), 0, toolRound == 2 ? 1 : 0), (first.Calls, second.Calls, loop.ToolRuns));
        Assert.Equal((ModelState.Ready, 0L, 1d), (client.GetStatus()[0].State, client.GetStatus()[0].Failures, client.GetStatus()[0].SuccessShare));
    }

    [Theory]
    [InlineData(Continuation.GoesOn)]
    [InlineData(Continuation.RepeatsTheEnd)]
    [InlineData(Continuation.BeginsAnew)]
    public void Stream_BreaksAtAnyWord_NoWordIsDoubledOrLost(Continuation continuation)
    {
        for (int afterWords = 6; afterWords <= 20; afterWords++)
        {
            SimulatedTime time = new();
            SimulatedModel first = new(time, Answer) { Fault = _ => SimulatedFault.Of(ModelErrorKind.Transport, afterWords) };
            SimulatedModel second = new(time, Answer) { Continues = continuation };
            ToolLoop loop = new(ClientOver(time, first, second, continues: true));

            ModelException? error = time.Run(() => ErrorOfAsync(loop, isStreamed: true, hasTool: false));

            Assert.Null(error);
            Assert.Equal(Answer, loop.Seen);
        }
    }

    [Fact]
    public void Stream_GoneOnWithByAnotherModel_IsOneMessage()
    {
        SimulatedTime time = new();
        SimulatedModel first = new(time, Answer) { Fault = _ => SimulatedFault.Of(ModelErrorKind.Transport, 8) };
        ModelSelectingChatClient client = ClientOver(time, first, new SimulatedModel(time, Answer), continues: true);

        ChatResponse response = time.Run(() => client.GetStreamingResponseAsync([new(ChatRole.User, "Go.")]).ToChatResponseAsync());

        Assert.Equal(Answer, Assert.Single(response.Messages).Text);
        Assert.Equal("second", response.GetSelection()!.Model.Name);
    }

    private static string SeenBefore(bool isShown, int afterWords, int toolRound)
    {
        string before = toolRound == 2 ? "Let me look. " : "";
        string[] words = (toolRound == 1 ? "Let me look. " : Answer).Split(' ');
        return before + (isShown ? string.Concat(words.Take(afterWords).Select(word => word + " ")) : "");
    }

    private static ModelSelectingChatClient ClientOver(SimulatedTime time, SimulatedModel first, SimulatedModel second, bool continues) => new(
        new ModelCatalog(
        [
            new Model(new ModelCard("first") { Quality = 0.9 }, first),
            new Model(new ModelCard("second") { Quality = 0.5, ContextWindowTokens = 200_000 }, second),
        ]),
        new ModelsOptions { Failover = { ContinuesStartedText = continues } },
        new ModelSelectionParts { Time = time });

    private static async Task<ModelException?> ErrorOfAsync(ToolLoop loop, bool isStreamed, bool hasTool)
    {
        try
        {
            await loop.RunAsync(isStreamed, new ChatOptions { Tools = hasTool ? [] : null }, CancellationToken.None).ConfigureAwait(false);
            return null;
        }
        catch (ModelException exception)
        {
            return exception;
        }
    }
}
