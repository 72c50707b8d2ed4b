using CopilotKit.Models;
using CopilotKit.Models.Failover;
using CopilotKit.TestKit;
using Microsoft.Extensions.AI;

namespace CopilotKit.Tests.Models;

/// <summary>What a call costs, however it ends, and that what was promised to it is given back.</summary>
public class SpendingTests
{
    private const string Answer = "w1 w2 w3 w4 w5 w6 w7 w8 ";
    private static readonly ChatMessage[] Hello = [new(ChatRole.User, "Hello.")];
    private readonly SimulatedTime _time = new();

    [Fact]
    public void Reservation_CallerGoesAway_IsGivenBack()
    {
        ModelSelectingChatClient client = ClientOver(new SimulatedModel(_time, Answer));
        using CancellationTokenSource caller = new(TimeSpan.FromMilliseconds(50), _time);

        Exception? gone = _time.Run(() => ErrorOfAsync(client, isStreamed: true, caller.Token));
        Exception? next = _time.Run(() => ErrorOfAsync(client, isStreamed: false));

        Assert.IsAssignableFrom<OperationCanceledException>(gone);
        Assert.Null(next);
    }

    [Fact]
    public void Reservation_ModelFails_IsGivenBack()
    {
        SimulatedModel model = new(_time, Answer) { Fault = call => call == 1 ? SimulatedFault.Of(ModelErrorKind.Server) : null };
        ModelSelectingChatClient client = ClientOver(model);

        Exception? failed = _time.Run(() => ErrorOfAsync(client, isStreamed: false));
        Exception? next = _time.Run(() => ErrorOfAsync(client, isStreamed: false));

        Assert.Equal(ModelErrorKind.Server, Assert.IsType<ModelException>(failed).Failure.Kind);
        Assert.Null(next);
    }

    [Fact]
    public void Reservation_HeldByAModelThatMayNotBeProbed_IsGivenBack()
    {
        SimulatedModel model = new(_time, Answer) { Fault = call => call == 1 ? SimulatedFault.Of(ModelErrorKind.Server) : null };
        ModelSelectingChatClient client = ClientOver(model, options => options.Failover.FailuresToOpen = 1, dollars: 0.002003m);
        _time.Run(() => ErrorOfAsync(client, isStreamed: false));

        Exception?[] errors = _time.Run(() => Task.WhenAll(Enumerable.Range(0, 3).Select(_ => ErrorOfAsync(client, isStreamed: false))));
        Exception? next = _time.Run(() => ErrorOfAsync(client, isStreamed: false));

        Assert.Equal((1, 2), (errors.Count(error => error is null), model.Calls - (next is null ? 1 : 0)));
        Assert.Null(next);
    }

    [Theory]
    [InlineData(null, 24, 6)]
    [InlineData(3, 9, 3)]
    public void Cost_NoUsageIsReported_IsEstimatedFromWhatCame(int? breaksAfterWords, int characters, int tokens)
    {
        SimulatedFault? fault = breaksAfterWords is { } words ? SimulatedFault.Of(ModelErrorKind.Transport, words) : null;
        SimulatedModel model = new(_time, Answer) { Fault = _ => fault };
        ModelSelectingChatClient client = ClientOver(model);

        _time.Run(() => ErrorOfAsync(client, isStreamed: true));

        ModelStatus status = client.GetStatus()[0];
        Assert.Equal((6L, (long)tokens), (status.InputTokens, status.OutputTokens));
        Assert.Equal((tokens * 0.000_001m, tokens), (status.Dollars, (characters + 3) / 4));
    }

    [Fact]
    public void Cost_LimitedRequestWithoutALimitOfItsOwn_GetsTheModelsSoThatTheReservationHolds()
    {
        SimulatedModel model = new(_time, Answer);

        _time.Run(() => ErrorOfAsync(ClientOver(model), isStreamed: false));

        Assert.Equal(1_000, model.LastOptions!.MaxOutputTokens);
    }

    private ModelSelectingChatClient ClientOver(SimulatedModel model, Action<ModelsOptions>? configure = null, decimal dollars = 0.0011m)
    {
        ModelsOptions options = new() { Budgets = { DollarsPerUser = dollars } };
        configure?.Invoke(options);
        ModelCard card = new("a") { DollarsPerMillionInputTokens = 0, DollarsPerMillionOutputTokens = 1, MaxOutputTokens = 1_000 };
        return new ModelSelectingChatClient(new ModelCatalog([new Model(card, model)]), options, new ModelSelectionParts { Time = _time });
    }

    private static async Task<Exception?> ErrorOfAsync(
        ModelSelectingChatClient client, bool isStreamed, CancellationToken cancellationToken = default) =>
        await Record.ExceptionAsync(() => isStreamed
            ? client.GetStreamingResponseAsync(Hello, cancellationToken: cancellationToken).ToChatResponseAsync(CancellationToken.None)
            : client.GetResponseAsync(Hello, cancellationToken: cancellationToken)).ConfigureAwait(false);
}
