using CopilotKit.Models;
using CopilotKit.Models.Failover;
using CopilotKit.TestKit;
using Microsoft.Extensions.AI;

namespace CopilotKit.Tests.Models;

/// <summary>What counts for a model's circuit and for its speed, and what does not.</summary>
public class HealthTests
{
    private static readonly ChatMessage[] Hello = [new(ChatRole.User, "Hello.")];
    private readonly SimulatedTime _time = new();

    [Fact]
    public void Circuit_FailuresNotInARow_StaysClosed()
    {
        SimulatedModel model = _time.Failing(ModelErrorKind.Server, call => call is 1 or 2 or 4 or 5 or 6);
        ModelSelectingChatClient client = _time.ClientOver(new() { Failover = { FailuresToOpen = 3 } }, model);

        ModelState[] states = [.. Enumerable.Range(0, 6).Select(_ => StateAfterARequest(client))];

        Assert.Equal([.. Enumerable.Repeat(ModelState.Ready, 5), ModelState.Open], states);
    }

    [Theory]
    [InlineData(ModelErrorKind.ContentFilter)]
    [InlineData(ModelErrorKind.BadRequest)]
    [InlineData(ModelErrorKind.ContextTooLong)]
    public void Circuit_RequestIsToBlame_StaysClosed(ModelErrorKind kind)
    {
        ModelSelectingChatClient client = _time.ClientOver(new() { Failover = { FailuresToOpen = 1 } }, _time.Failing(kind, _ => true));

        ModelState state = StateAfterARequest(client);

        Assert.Equal((ModelState.Ready, 1d), (state, client.GetStatus()[0].SuccessShare));
    }

    [Fact]
    public void Circuit_CallFromBeforeItOpenedFailsLate_DoesNotCount()
    {
        SimulatedModel model = _time.Failing(ModelErrorKind.Server, call => call is 1 or 2);
        ModelSelectingChatClient client = _time.ClientOver(new() { Failover = { FailuresToOpen = 1 } }, model);

        ModelState state = _time.Run(async () =>
        {
            model.FirstTokenAfter = TimeSpan.FromSeconds(60);
            Task<Exception?> late = ErrorOfAsync(client);
            model.FirstTokenAfter = TimeSpan.FromSeconds(0.1);
            await ErrorOfAsync(client).ConfigureAwait(false);
            await _time.DelayAsync(TimeSpan.FromSeconds(31), CancellationToken.None).ConfigureAwait(false);
            await ErrorOfAsync(client).ConfigureAwait(false);
            Assert.NotNull(await late.ConfigureAwait(false));
            return client.GetStatus()[0].State;
        });

        Assert.Equal((ModelState.Ready, 3, 2L), (state, model.Calls, client.GetStatus()[0].Failures));
    }

    [Fact]
    public void Circuit_ProbeFails_IsOpenForAsLongAgain()
    {
        ModelsOptions options = new() { Failover = { FailuresToOpen = 3, OpenDuration = TimeSpan.FromSeconds(30) } };
        ModelSelectingChatClient client = _time.ClientOver(options, _time.Failing(ModelErrorKind.Server, _ => true), new(_time, "Yes. "));

        Array.ForEach([1, 2, 3], _ => StateAfterARequest(client));
        _time.Advance(TimeSpan.FromSeconds(31));
        ModelState before = client.GetStatus()[0].State;
        ModelState after = StateAfterARequest(client);

        Assert.Equal((ModelState.HalfOpen, ModelState.Open), (before, after));
        Assert.Equal(4L, client.GetStatus()[0].Requests);
    }

    [Fact]
    public void Latency_OfStreams_IsAMovingAverageThatChoosesTheQuickerModel()
    {
        SimulatedModel first = new(_time, "Yes. ") { FirstTokenAfter = TimeSpan.FromSeconds(1) };
        SimulatedModel second = new(_time, "Yes. ") { FirstTokenAfter = TimeSpan.FromSeconds(1) };
        ModelSelectingChatClient client = new(
            new ModelCatalog([new Model(new ModelCard("0") { Quality = 0.52 }, first), new Model(new ModelCard("1"), second)]),
            parts: new ModelSelectionParts { Time = _time });

        string before = ModelOfAStream(client);
        first.FirstTokenAfter = TimeSpan.FromSeconds(6);
        ModelOfAStream(client);
        string after = ModelOfAStream(client);

        Assert.Equal(("0", "1"), (before, after));
        Assert.Equal(TimeSpan.FromSeconds(2), client.GetStatus()[0].TimeToFirstToken);
    }

    [Theory]
    [InlineData(0, "1")]
    [InlineData(90, "0")]
    public void Health_AfterAFailure_CountsInTheScoreUntilItHasFaded(int secondsLater, string chosen)
    {
        ModelSelectingChatClient client = new(
            new ModelCatalog(
            [
                new Model(new ModelCard("0") { Quality = 0.55 }, _time.Failing(ModelErrorKind.Server, call => call == 1)),
                new Model(new ModelCard("1"), new SimulatedModel(_time, "Yes. ")),
            ]),
            parts: new ModelSelectionParts { Time = _time });

        StateAfterARequest(client);
        _time.Advance(TimeSpan.FromSeconds(secondsLater));

        Assert.Equal(chosen, _time.Run(() => client.SelectAsync(Hello).AsTask()).Model.Name);
    }

    [Fact]
    public void RateLimit_Rest_KeepsTheModelAwayForAsLongAsItAsked()
    {
        SimulatedModel first = _time.Failing(ModelErrorKind.RateLimited, call => call == 1);
        ModelSelectingChatClient client = _time.ClientOver(new(), first, new(_time, "Yes. "));

        StateAfterARequest(client);
        ModelState resting = client.GetStatus()[0].State;
        Selection meanwhile = _time.Run(() => client.SelectAsync(Hello).AsTask());
        _time.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal((ModelState.Resting, "1"), (resting, meanwhile.Model.Name));
        Assert.Equal("asked to be left alone for a while", Assert.Single(meanwhile.Rejections).Reason);
        Assert.Equal(ModelState.Ready, client.GetStatus()[0].State);
    }

    private ModelState StateAfterARequest(ModelSelectingChatClient client)
    {
        _time.Run(() => ErrorOfAsync(client));
        return client.GetStatus()[0].State;
    }

    private string ModelOfAStream(ModelSelectingChatClient client) =>
        _time.Run(() => client.GetStreamingResponseAsync(Hello).ToChatResponseAsync()).GetSelection()!.Model.Name;

    private static async Task<Exception?> ErrorOfAsync(ModelSelectingChatClient client) =>
        await Record.ExceptionAsync(() => client.GetResponseAsync(Hello, cancellationToken: CancellationToken.None)).ConfigureAwait(false);
}
