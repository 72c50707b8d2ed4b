using CopilotKit.Models;
using CopilotKit.Models.Failover;
using CopilotKit.TestKit;
using Microsoft.Extensions.AI;

namespace CopilotKit.Tests.Models;

/// <summary>Who is asked after whom, and when nobody is asked any more.</summary>
public class SuccessionTests
{
    private static readonly ChatMessage[] Hello = [new(ChatRole.User, "Hello.")];
    private readonly SimulatedTime _time = new();

    [Fact]
    public void MaxAttempts_EveryModelFails_AsksNoMore()
    {
        SimulatedModel[] models = [.. Enumerable.Range(0, 4).Select(_ => _time.Failing(ModelErrorKind.Server, _ => true))];

        Exception? error = ErrorOf(_time.ClientOver(new() { Failover = { MaxAttempts = 2 } }, models));

        Assert.Equal("No answer from 0 (Server, status 503), 1 (Server, status 503). No other model is left.", error?.Message);
        Assert.Equal([1, 1, 0, 0], models.Select(model => model.Calls));
    }

    [Fact]
    public void Rest_EndsWhileAnotherModelIsAsked_TheRestedModelAnswers()
    {
        SimulatedModel first = _time.Failing(ModelErrorKind.RateLimited, call => call == 1);
        SimulatedModel second = _time.Failing(ModelErrorKind.Server, call => call == 2);
        ModelSelectingChatClient client = _time.ClientOver(new() { Failover = { MaxWait = TimeSpan.Zero } }, first, second);
        ErrorOf(client);
        second.FirstTokenAfter = TimeSpan.FromSeconds(5);

        ChatResponse response = _time.Run(() => client.GetResponseAsync(Hello));

        Assert.Equal(["1", "0"], response.GetSelection()!.Attempts.Select(attempt => attempt.Model.Name));
        Assert.Equal((2, 2), (first.Calls, second.Calls));
    }

    [Fact]
    public void Rest_ModelAsksForItAgain_IsNotWaitedForTwice()
    {
        SimulatedModel model = _time.Failing(ModelErrorKind.RateLimited, _ => true);

        Exception? error = ErrorOf(_time.ClientOver(new(), model));

        Assert.Equal(ModelErrorKind.RateLimited, Assert.IsType<ModelException>(error).Failure.Kind);
        Assert.Equal(2, model.Calls);
    }

    [Fact]
    public void Rest_LongerThanMaxWait_IsNotWaitedFor()
    {
        SimulatedModel model = _time.Failing(ModelErrorKind.RateLimited, call => call == 1);
        DateTimeOffset start = _time.GetUtcNow();

        Exception? error = ErrorOf(_time.ClientOver(new() { Failover = { MaxWait = TimeSpan.FromSeconds(1) } }, model));

        Assert.Equal((true, 1), (error is ModelException, model.Calls));
        Assert.InRange(_time.GetUtcNow() - start, TimeSpan.Zero, TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void LastResort_EveryCircuitIsOpen_TheBestIsAskedBeforeItsTime()
    {
        SimulatedModel[] models =
            [_time.Failing(ModelErrorKind.Server, call => call == 1), _time.Failing(ModelErrorKind.Server, _ => true)];
        ModelSelectingChatClient client = _time.ClientOver(new() { Failover = { FailuresToOpen = 1 } }, models);
        ErrorOf(client);

        ChatResponse response = _time.Run(() => client.GetResponseAsync(Hello));

        Assert.Equal("0: nothing else is left, though it has been failing (policy balanced).", response.GetSelection()!.Reason);
        Assert.Equal((ModelState.Ready, ModelState.Open), (client.GetStatus()[0].State, client.GetStatus()[1].State));
    }

    [Fact]
    public void LastResort_AfterOthersFailed_IsAskedToo()
    {
        SimulatedModel first = _time.Failing(ModelErrorKind.Server, call => call == 1);
        SimulatedModel second = _time.Failing(ModelErrorKind.Server, call => call == 2);
        ModelSelectingChatClient client = _time.ClientOver(new() { Failover = { FailuresToOpen = 1 } }, first, second);
        ErrorOf(client);

        ChatResponse response = _time.Run(() => client.GetResponseAsync(Hello));

        Assert.Equal(["1", "0"], response.GetSelection()!.Attempts.Select(attempt => attempt.Model.Name));
    }

    private Exception? ErrorOf(ModelSelectingChatClient client) =>
        _time.Run(async () => await Record.ExceptionAsync(
            () => client.GetResponseAsync(Hello, cancellationToken: CancellationToken.None)).ConfigureAwait(false));
}
