using CopilotKit.Models;
using CopilotKit.Models.Failover;
using CopilotKit.TestKit;
using Microsoft.Extensions.AI;

namespace CopilotKit.Tests.Models;

/// <summary>Streams that are slow, empty or strange.</summary>
public class StreamTests
{
    private const string Answer = "w1 w2 w3 w4 w5 w6 w7 w8 ";
    private static readonly string[] Names = ["first", "second", "third"];
    private readonly SimulatedTime _time = new();

    [Fact]
    public void Stream_StallsAfterWords_IsGivenUpAfterTheStallTimeout()
    {
        SimulatedModel first = new(_time, Answer) { Fault = _ => SimulatedFault.Of(ModelErrorKind.Timeout, 3) };
        ModelsOptions options =
            new() { Failover = { FirstTokenTimeout = Seconds(999), StallTimeout = Seconds(4), ContinuesStartedText = true } };

        (ChatResponse response, TimeSpan duration) = Run(options, first, new SimulatedModel(_time, Answer));

        Assert.Equal((Answer, ModelErrorKind.Timeout), (response.Text, response.GetSelection()!.Attempts[0].Error));
        Assert.InRange(duration, TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(6));
    }

    [Fact]
    public void Stream_IsLongerThanEveryTimeoutButSteady_IsLeftAlone()
    {
        SimulatedModel first = new(_time, Answer) { TokenEvery = TimeSpan.FromSeconds(3) };
        ModelsOptions options = new()
        {
            Failover = { FirstTokenTimeout = Seconds(2), StallTimeout = Seconds(4), ResponseTimeout = Seconds(5) },
        };

        (ChatResponse response, TimeSpan duration) = Run(options, first, new SimulatedModel(_time, Answer));

        Assert.Equal((Answer, 1), (response.Text, response.GetSelection()!.Attempts.Count));
        Assert.InRange(duration, TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void Stream_EndsWithoutAnything_IsAFailure()
    {
        (ChatResponse response, _) = Run(new(), new Odd([]), new SimulatedModel(_time, Answer));

        Assert.Equal((Answer, ModelErrorKind.Transport), (response.Text, response.GetSelection()!.Attempts[0].Error));
    }

    [Fact]
    public void Stream_BreaksAfterWhatNobodySees_IsTakenOverUnnoticed()
    {
        UsageContent usage = new(new UsageDetails { InputTokenCount = 1 });
        Odd first = new([usage, new TextContent(""), new TextReasoningContent("")]) { Breaks = true };

        (ChatResponse response, _) = Run(new(), first, new SimulatedModel(_time, Answer));

        Assert.Equal(Answer, response.Text);
        Assert.Null(response.Usage);
    }

    [Theory]
    [InlineData(false, "", "first")]
    [InlineData(true, Answer, "second")]
    public void Answer_EndedByAFilter_GoesToOthersOnlyWhenOrdered(bool triesOthers, string answer, string model)
    {
        ModelsOptions options = new() { Failover = { TriesOthersAfterContentFilter = triesOthers } };
        ModelSelectingChatClient client = ClientOver(options, new Odd([]) { IsFiltered = true }, new SimulatedModel(_time, Answer));

        ChatResponse response = _time.Run(() => client.GetResponseAsync([new(ChatRole.User, "Go.")]));

        Assert.Equal((answer, model), (response.Text, response.GetSelection()!.Model.Name));
    }

    [Fact]
    public void Stream_ModelThatGoesOnBeginsAnewInOtherWords_IsPassedOver()
    {
        const string Whole = "The lamp above the harbour went out at dusk and nobody there knew the reason why. ";
        const string Other = "The lamp above the harbour went out at dusk because an owl was cold. ";
        SimulatedModel first = new(_time, Whole) { Fault = _ => SimulatedFault.Of(ModelErrorKind.Transport, 12) };
        ModelsOptions options = new() { Failover = { ContinuesStartedText = true } };
        SimulatedModel second = new(_time, Other) { Continues = Continuation.BeginsAnew };

        (ChatResponse response, _) = Run(options, first, second, new SimulatedModel(_time, Whole));

        Assert.Equal(Whole, response.Text);
        Assert.Equal([ModelErrorKind.Transport, ModelErrorKind.Unknown, null], response.GetSelection()!.Attempts.Select(attempt => attempt.Error));
    }

    private static TimeSpan Seconds(int count) => TimeSpan.FromSeconds(count);

    private (ChatResponse Response, TimeSpan Duration) Run(ModelsOptions options, params IChatClient[] models)
    {
        ModelSelectingChatClient client = ClientOver(options, models);
        DateTimeOffset start = _time.GetUtcNow();
        ChatResponse response = _time.Run(() => client.GetStreamingResponseAsync([new(ChatRole.User, "Go.")]).ToChatResponseAsync());
        return (response, _time.GetUtcNow() - start);
    }

    private ModelSelectingChatClient ClientOver(ModelsOptions options, params IChatClient[] models) => new(
        new ModelCatalog(models.Select((model, i) => new Model(new ModelCard(Names[i]) { Quality = 0.9 - (0.2 * i) }, model))),
        options,
        new ModelSelectionParts { Time = _time });

    /// <summary>Says what it is given, and then ends, or breaks.</summary>
    private sealed class Odd(AIContent[] contents) : IChatClient
    {
        public bool Breaks { get; init; }

        public bool IsFiltered { get; init; }

        public Task<ChatResponse> GetResponseAsync(
            IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) => Task.FromResult(
            new ChatResponse(new ChatMessage(ChatRole.Assistant, contents)) { FinishReason = IsFiltered ? ChatFinishReason.ContentFilter : null });

        public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
            IEnumerable<ChatMessage> messages,
            ChatOptions? options = null,
            [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await Task.CompletedTask.ConfigureAwait(false);
            foreach (AIContent content in contents)
            {
                yield return new ChatResponseUpdate(ChatRole.Assistant, [content]);
            }

            if (Breaks)
            {
                throw new IOException("The connection broke.");
            }
        }

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
