using CopilotKit.Models;
using CopilotKit.Models.Failover;
using CopilotKit.TestKit;
using Microsoft.Extensions.AI;

namespace CopilotKit.Tests.Models;

public class HedgeAndCascadeTests
{
    private static readonly ChatMessage[] Hello = [new(ChatRole.User, "Hello.")];

    [Theory]
    [InlineData(null, 5_000, 200, "first")]
    [InlineData(300, 5_000, 200, "second")]
    [InlineData(300, 400, 200, "first")]
    [InlineData(300, 200, 100, "first")]
    public void Hedge_SlowFirstToken_TakesTheQuickerModel(int? hedgeAfter, int firstMilliseconds, int secondMilliseconds, string quicker)
    {
        SimulatedTime time = new();
        SimulatedModel first = new(time, "I am first. ") { FirstTokenAfter = TimeSpan.FromMilliseconds(firstMilliseconds) };
        SimulatedModel second = new(time, "I am second. ") { FirstTokenAfter = TimeSpan.FromMilliseconds(secondMilliseconds) };
        ModelSelectingChatClient client = ClientOver(
            time, first, second, new ModelsOptions { Failover = { HedgeAfter = Milliseconds(hedgeAfter) } });

        ChatResponse response = time.Run(() => client.GetStreamingResponseAsync(Hello).ToChatResponseAsync());

        Assert.Equal((quicker, $"I am {quicker}. "), (response.GetSelection()!.Model.Name, response.Text));
        Assert.Equal(firstMilliseconds > hedgeAfter ? 1 : 0, second.Calls);
        Assert.StartsWith(quicker == "first" ? "first: the highest score" : "second: its first token came sooner", response.GetSelection()!.Reason, StringComparison.Ordinal);
        Assert.Equal((0L, 0L), (client.GetStatus()[0].Failures, client.GetStatus()[1].Failures));
    }

    [Fact]
    public void Hedge_SlowerModel_IsHungUpOn()
    {
        SimulatedTime time = new();
        SimulatedModel first = new(time, "I am first. ") { FirstTokenAfter = TimeSpan.FromSeconds(20) };
        ModelSelectingChatClient client = ClientOver(
            time, first, new SimulatedModel(time, "I am second. "), new ModelsOptions { Failover = { HedgeAfter = TimeSpan.FromSeconds(1) } });
        DateTimeOffset start = time.GetUtcNow();

        ChatResponse response = time.Run(() => client.GetStreamingResponseAsync(Hello).ToChatResponseAsync());

        Assert.InRange(time.GetUtcNow() - start, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));
        Assert.Equal(["another model was quicker", null], response.GetSelection()!.Attempts.Select(attempt => attempt.Problem));
    }

    [Theory]
    [InlineData(true, false, "second")]
    [InlineData(false, true, "first")]
    [InlineData(true, true, null)]
    public void Hedge_OneFails_TheOtherAnswers(bool isFirstBroken, bool isSecondBroken, string? answers)
    {
        SimulatedTime time = new();
        SimulatedModel first = new(time, "I am first. ") { FirstTokenAfter = TimeSpan.FromSeconds(2), Fault = _ => isFirstBroken ? SimulatedFault.Of(ModelErrorKind.Server) : null };
        SimulatedModel second = new(time, "I am second. ") { FirstTokenAfter = TimeSpan.FromSeconds(4), Fault = _ => isSecondBroken ? SimulatedFault.Of(ModelErrorKind.Server) : null };
        ModelSelectingChatClient client = ClientOver(
            time, first, second, new ModelsOptions { Failover = { HedgeAfter = TimeSpan.FromSeconds(1) } });

        string? answered = time.Run(() => ModelOrNullAsync(client));

        Assert.Equal(answers, answered);
        Assert.Equal((1, 1), (first.Calls, second.Calls));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Cascade_CheapAnswerIsGood_IsTaken(bool isStreamed)
    {
        SimulatedTime time = new();
        (SimulatedModel strong, SimulatedModel cheap) = (new(time, "Strong. "), new(time, "Cheap. "));
        ModelSelectingChatClient client = CascadeOver(time, strong, cheap, null);

        ChatResponse response = time.Run(() => AnswerAsync(client, isStreamed, null));

        Assert.Equal(("Cheap. ", 0, 1), (response.Text, strong.Calls, cheap.Calls));
        Assert.StartsWith("cheap: the cheapest tries first", response.GetSelection()!.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Cascade_GateSaysNo_AsksTheStrongerOne(bool isStreamed)
    {
        SimulatedTime time = new();
        (SimulatedModel strong, SimulatedModel cheap) = (new(time, "Strong. "), new(time, "Cheap. "));
        ModelSelectingChatClient client = CascadeOver(time, strong, cheap, new Gate("too short"));

        ChatResponse response = time.Run(() => AnswerAsync(client, isStreamed, null));

        Assert.Equal(("Strong. ", 1, 1), (response.Text, strong.Calls, cheap.Calls));
        Assert.StartsWith("strong: the cheaper answer was not good enough", response.GetSelection()!.Reason, StringComparison.Ordinal);
        Assert.Equal(["too short", null], response.GetSelection()!.Attempts.Select(attempt => attempt.Problem));
        Assert.Equal((0L, 0L), (client.GetStatus()[0].Failures, client.GetStatus()[1].Failures));
    }

    [Fact]
    public void Cascade_NoGate_JudgesByForm()
    {
        SimulatedTime time = new();
        (SimulatedModel strong, SimulatedModel cheap) = (new(time, "{} "), new(time, "no braces "));
        ModelSelectingChatClient client = CascadeOver(time, strong, cheap, null);

        ChatResponse response = time.Run(
            () => AnswerAsync(client, isStreamed: false, new ChatOptions { ResponseFormat = ChatResponseFormat.Json }));

        Assert.Equal("{} ", response.Text);
        Assert.Equal("its answer was no JSON", response.GetSelection()!.Attempts[0].Problem);
    }

    [Fact]
    public void Cascade_CheapModelFails_TheBestAnswers()
    {
        SimulatedTime time = new();
        SimulatedModel strong = new(time, "Strong. ");
        SimulatedModel cheap = new(time, "Cheap. ") { Fault = _ => SimulatedFault.Of(ModelErrorKind.Server) };
        ModelSelectingChatClient client = CascadeOver(time, strong, cheap, null);

        ChatResponse response = time.Run(() => AnswerAsync(client, isStreamed: true, null));

        Assert.Equal("Strong. ", response.Text);
    }

    [Fact]
    public void Cascade_StrongerModelFails_AsksNoWeakerOne()
    {
        SimulatedTime time = new();
        SimulatedModel strong = new(time, "Strong. ") { Fault = _ => SimulatedFault.Of(ModelErrorKind.Server) };
        (SimulatedModel cheap, SimulatedModel weak) = (new(time, "Cheap. "), new(time, "Weak. "));
        ModelSelectingChatClient client = new(
            new ModelCatalog(
            [
                new Model(new ModelCard("strong") { Quality = 0.9, DollarsPerMillionOutputTokens = 20 }, strong),
                new Model(new ModelCard("cheap") { Quality = 0.6, DollarsPerMillionOutputTokens = 2 }, cheap),
                new Model(new ModelCard("weak") { Quality = 0.3, DollarsPerMillionOutputTokens = 4 }, weak),
            ]),
            new ModelsOptions { Policy = "quality", Cascade = { IsEnabled = true } },
            new ModelSelectionParts { Time = time, QualityGate = new Gate("too short") });

        string? answered = time.Run(() => ModelOrNullAsync(client));

        Assert.Null(answered);
        Assert.Equal((1, 1, 0), (strong.Calls, cheap.Calls, weak.Calls));
    }

    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(0.2, 1)]
    public void Cascade_MinQuality_KeepsWorseModelsFromTrying(double minQuality, int cheapCalls)
    {
        SimulatedTime time = new();
        (SimulatedModel strong, SimulatedModel cheap) = (new(time, "Strong. "), new(time, "Cheap. "));
        ModelSelectingChatClient client = CascadeOver(time, strong, cheap, null, minQuality);

        time.Run(() => AnswerAsync(client, isStreamed: false, null));

        Assert.Equal((cheapCalls, 1 - cheapCalls), (cheap.Calls, strong.Calls));
    }

    [Fact]
    public void Cascade_CallerAsksForAModel_GetsIt()
    {
        SimulatedTime time = new();
        (SimulatedModel strong, SimulatedModel cheap) = (new(time, "Strong. "), new(time, "Cheap. "));
        ModelSelectingChatClient client = CascadeOver(time, strong, cheap, null);

        ChatResponse response = time.Run(() => AnswerAsync(client, isStreamed: false, new ChatOptions { ModelId = "strong" }));

        Assert.Equal(("Strong. ", 0), (response.Text, cheap.Calls));
    }

    [Fact]
    public void Cascade_ResultsOfATurnsTools_AreAnsweredByItsModel()
    {
        SimulatedTime time = new();
        (SimulatedModel strong, SimulatedModel cheap) = (new(time, "Strong. ") { CallsTool = true }, new(time, "Cheap. "));
        ModelSelectingChatClient client = CascadeOver(time, strong, cheap, null);
        List<ChatMessage> messages = [.. Hello];
        ChatOptions options = new() { Tools = [AIFunctionFactory.Create(() => 1, "one")] };
        ChatResponse asks = time.Run(() => AnswerAsync(client, isStreamed: false, options));
        FunctionCallContent call = asks.Messages.SelectMany(message => message.Contents).OfType<FunctionCallContent>().Single();
        messages.AddMessages(asks);
        messages.Add(new(ChatRole.Tool, [new FunctionResultContent(call.CallId, 1)]));

        ChatResponse answers = time.Run(() => client.GetResponseAsync(messages));

        Assert.Equal(("Strong. ", 0), (answers.Text, cheap.Calls));
    }

    [Fact]
    public void Cascade_GateThrows_TheCallerLearnsAndTheBudgetIsGivenBack()
    {
        SimulatedTime time = new();
        (SimulatedModel strong, SimulatedModel cheap) = (new(time, "Strong. "), new(time, "Cheap. "));
        ModelSelectingChatClient client = CascadeOver(time, strong, cheap, new Gate(null));

        Exception? error = time.Run(
            async () => await Record.ExceptionAsync(() => AnswerAsync(client, isStreamed: false, null)).ConfigureAwait(false));

        Assert.IsType<NotSupportedException>(error);
        Assert.Equal((0, 1, 0L), (strong.Calls, cheap.Calls, client.GetStatus()[1].Failures));
        Assert.True(client.GetStatus()[1].Dollars > 0);
    }

    [Fact]
    public void Cascade_RequestWithTools_StaysOnTheBest()
    {
        SimulatedTime time = new();
        (SimulatedModel strong, SimulatedModel cheap) = (new(time, "Strong. "), new(time, "Cheap. "));
        ModelSelectingChatClient client = CascadeOver(time, strong, cheap, new Gate("never"));

        ChatResponse response = time.Run(
            () => AnswerAsync(client, isStreamed: true, new ChatOptions { Tools = [AIFunctionFactory.Create(() => 1, "one")] }));

        Assert.Equal(("Strong. ", 0), (response.Text, cheap.Calls));
    }

    private static ModelSelectingChatClient ClientOver(SimulatedTime time, SimulatedModel first, SimulatedModel second, ModelsOptions options) => new(
        new ModelCatalog([new Model(new ModelCard("first") { Quality = 0.9 }, first), new Model(new ModelCard("second"), second)]),
        options,
        new ModelSelectionParts { Time = time });

    private static ModelSelectingChatClient CascadeOver(
        SimulatedTime time, SimulatedModel strong, SimulatedModel cheap, IQualityGate? gate, double minQuality = 0) => new(
        new ModelCatalog(
        [
            new Model(new ModelCard("strong") { Quality = 0.9, DollarsPerMillionInputTokens = 5, DollarsPerMillionOutputTokens = 20 }, strong),
            new Model(new ModelCard("cheap") { Quality = 0.3, DollarsPerMillionInputTokens = 1, DollarsPerMillionOutputTokens = 2 }, cheap),
        ]),
        new ModelsOptions { Policy = "quality", Cascade = { IsEnabled = true, MinQuality = minQuality } },
        new ModelSelectionParts { Time = time, QualityGate = gate });

    private static Task<ChatResponse> AnswerAsync(ModelSelectingChatClient client, bool isStreamed, ChatOptions? options) =>
        isStreamed ? client.GetStreamingResponseAsync(Hello, options).ToChatResponseAsync() : client.GetResponseAsync(Hello, options);

    private static async Task<string?> ModelOrNullAsync(ModelSelectingChatClient client)
    {
        try
        {
            return (await client.GetStreamingResponseAsync(Hello).ToChatResponseAsync().ConfigureAwait(false)).GetSelection()!.Model.Name;
        }
        catch (ModelException)
        {
            return null;
        }
    }

    private static TimeSpan? Milliseconds(int? number) => number is null ? null : TimeSpan.FromMilliseconds(number.Value);

    private sealed class Gate(string? fault) : IQualityGate
    {
        public ValueTask<string?> FindFaultAsync(
            IReadOnlyList<ChatMessage> messages, ChatOptions? options, ChatResponse answer, CancellationToken cancellationToken) =>
            new(fault ?? throw new NotSupportedException("This gate is broken."));
    }
}
