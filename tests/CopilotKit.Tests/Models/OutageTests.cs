using CopilotKit.Models;
using CopilotKit.Models.Failover;
using CopilotKit.TestKit;
using Microsoft.Extensions.AI;

namespace CopilotKit.Tests.Models;

/// <summary>Two providers that fail a fifth of the time each, never both for the same request.</summary>
public class OutageTests
{
    private const string Answer = "w1 w2 w3 w4 w5 w6 w7 w8 w9 w10 w11 w12 w13 w14 w15 w16 ";
    private static readonly ModelErrorKind[] Outages =
        [ModelErrorKind.Transport, ModelErrorKind.Timeout, ModelErrorKind.RateLimited, ModelErrorKind.Server, ModelErrorKind.Unknown];

    private static int Requests => Environment.GetEnvironmentVariable("COPILOTKIT_FULL") is "1" ? 10_000 : 2_000;

    [Fact]
    public void Requests_OneProviderIsUp_AreAllAnsweredAndNothingIsDoubled()
    {
        SimulatedTime time = new();
        Random random = new(20260101);
        SimulatedModel[] models = [new(time, Answer), new(time, Answer)];
        ModelSelectingChatClient client = new(
            new ModelCatalog([new Model(new ModelCard("a") { Quality = 0.9 }, models[0]), new Model(new ModelCard("b"), models[1])]),
            new ModelsOptions { Failover = { ContinuesStartedText = true } },
            new ModelSelectionParts { Time = time });
        int failures = 0;
        List<string> wrong = [];

        for (int request = 0; request < Requests; request++)
        {
            int down = random.Next(5) switch { 0 => 0, 1 => 1, _ => -1 };
            bool hasTool = random.Next(3) == 0;
            SimulatedFault fault = SimulatedFault.Of(Outages[random.Next(Outages.Length)], random.Next(2) * random.Next(12));
            for (int i = 0; i < 2; i++)
            {
                models[i].CallsTool = hasTool;
                models[i].Continues = (Continuation)random.Next(3);
                models[i].Fault = i == down ? _ => Count(fault) : _ => null;
            }

            ToolLoop loop = new(client);
            Exception? error = time.Run(() => ErrorOfAsync(loop, random.Next(2) == 0, hasTool));
            time.Advance(TimeSpan.FromSeconds(random.Next(4)));
            if (error is not null || loop.Seen != (hasTool ? "Let me look. " + Answer : Answer) || loop.ToolRuns != (hasTool ? 1 : 0))
            {
                wrong.Add($"{request}: {down} {fault} '{loop.Seen}' {loop.ToolRuns} {error?.Message}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
        Assert.InRange(failures, Requests / 10, Requests);
        SimulatedFault Count(SimulatedFault fault)
        {
            failures++;
            return fault;
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(5)]
    public void Circuit_FailuresInARow_OpensAtTheCountAndProbesOnce(int failuresToOpen)
    {
        SimulatedTime time = new();
        SimulatedModel a = new(time, Answer) { Fault = _ => SimulatedFault.Of(ModelErrorKind.Server) };
        SimulatedModel b = new(time, Answer);
        ModelSelectingChatClient client = new(
            new ModelCatalog([new Model(new ModelCard("a") { Quality = 1, Party = ModelParty.FirstParty }, a), new Model(new ModelCard("b"), b)]),
            new ModelsOptions { Failover = { FailuresToOpen = failuresToOpen, OpenDuration = TimeSpan.FromMinutes(2) }, Policies = { ["a first"] = new() { Party = 5 } }, Policy = "a first" },
            new ModelSelectionParts { Time = time });

        int[] callsAfter = [.. Enumerable.Range(1, failuresToOpen + 4).Select(_ => CallsAfterARequest())];
        time.Advance(TimeSpan.FromMinutes(3));
        int probes = time.Run(() => AskedAtOnceAsync(client, 50)) + a.Calls - callsAfter[^1] - 50;
        int afterProbe = CallsAfterARequest();
        a.Fault = _ => null;
        time.Advance(TimeSpan.FromMinutes(3));
        CallsAfterARequest();

        Assert.Equal([.. Enumerable.Range(1, failuresToOpen), .. Enumerable.Repeat(failuresToOpen, 4)], callsAfter);
        Assert.Equal(1, probes);
        Assert.Equal(failuresToOpen + 1, afterProbe);
        Assert.Equal(failuresToOpen + 2, a.Calls);
        Assert.Equal(ModelState.Ready, client.GetStatus()[0].State);

        int CallsAfterARequest()
        {
            time.Run(() => ErrorOfAsync(new ToolLoop(client), isStreamed: true, hasTool: false));
            return a.Calls;
        }
    }

    [Fact]
    public void Circuit_StreamsBreakAtTheirEnd_CountsThem()
    {
        SimulatedTime time = new();
        SimulatedModel a = new(time, Answer) { Fault = _ => SimulatedFault.Of(ModelErrorKind.Transport, 16) };
        ModelSelectingChatClient client = new(
            new ModelCatalog([new Model(new ModelCard("a"), a)]),
            new ModelsOptions { Failover = { FailuresToOpen = 2 } },
            new ModelSelectionParts { Time = time });

        Exception?[] errors = [.. Enumerable.Range(0, 2).Select(_ => time.Run(() => ErrorOfAsync(new ToolLoop(client), isStreamed: true, hasTool: false)))];

        Assert.All(errors, error => Assert.IsType<ModelException>(error));
        Assert.Equal((ModelState.Open, 2L), (client.GetStatus()[0].State, client.GetStatus()[0].Failures));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Request_ClientThrowsBeforeItReturnsATask_IsAnsweredByTheNext(bool isStreamed)
    {
        SimulatedTime time = new();
        ModelSelectingChatClient client = new(
            new ModelCatalog([new Model(new ModelCard("a") { Quality = 1 }, new ThrowingModel()), new Model(new ModelCard("b"), new SimulatedModel(time, Answer))]),
            null,
            new ModelSelectionParts { Time = time });
        ToolLoop loop = new(client);

        Exception? error = time.Run(() => ErrorOfAsync(loop, isStreamed, hasTool: false));

        Assert.Null(error);
        Assert.Equal((Answer, 1L), (loop.Seen, client.GetStatus()[0].Failures));
    }

    [Fact]
    public void Circuit_CallerCancelsTheProbe_LetsTheNextRequestProbe()
    {
        SimulatedTime time = new();
        SimulatedModel a = new(time, Answer) { Fault = call => call == 1 ? SimulatedFault.Of(ModelErrorKind.Server) : null };
        ModelSelectingChatClient client = new(
            new ModelCatalog([new Model(new ModelCard("a"), a)]),
            new ModelsOptions { Failover = { FailuresToOpen = 1 } },
            new ModelSelectionParts { Time = time });
        time.Run(() => ErrorOfAsync(new ToolLoop(client), isStreamed: true, hasTool: false));
        time.Advance(TimeSpan.FromMinutes(1));
        using CancellationTokenSource caller = new(TimeSpan.FromMilliseconds(50), time);

        Exception? cancelled = time.Run(() => ErrorOfAsync(new ToolLoop(client), isStreamed: true, hasTool: false, caller.Token));
        ModelState between = client.GetStatus()[0].State;
        Exception? error = time.Run(() => ErrorOfAsync(new ToolLoop(client), isStreamed: true, hasTool: false));

        Assert.IsAssignableFrom<OperationCanceledException>(cancelled);
        Assert.Equal(ModelState.HalfOpen, between);
        Assert.Null(error);
        Assert.Equal(ModelState.Ready, client.GetStatus()[0].State);
    }

    [Fact]
    public void RateLimit_OnlyModel_IsAskedAgainAfterTheTimeItAskedFor()
    {
        SimulatedTime time = new();
        SimulatedModel a = new(time, Answer) { Fault = call => call == 1 ? SimulatedFault.Of(ModelErrorKind.RateLimited) : null };
        ModelSelectingChatClient client = new(
            new ModelCatalog([new Model(new ModelCard("a"), a)]), null, new ModelSelectionParts { Time = time });
        DateTimeOffset start = time.GetUtcNow();

        Exception? error = time.Run(() => ErrorOfAsync(new ToolLoop(client), isStreamed: false, hasTool: false));

        Assert.Null(error);
        Assert.InRange(time.GetUtcNow() - start, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4));
    }

    private static async Task<Exception?> ErrorOfAsync(
        ToolLoop loop, bool isStreamed, bool hasTool, CancellationToken cancellationToken = default)
    {
        try
        {
            await loop.RunAsync(isStreamed, new ChatOptions { Tools = hasTool ? [] : null }, cancellationToken).ConfigureAwait(false);
            return null;
        }
        catch (Exception exception) when (exception is ModelException or OperationCanceledException)
        {
            return exception;
        }
    }

    private static async Task<int> AskedAtOnceAsync(ModelSelectingChatClient client, int count)
    {
        Exception?[] errors = await Task.WhenAll(Enumerable.Range(0, count).Select(_ => ErrorOfAsync(new ToolLoop(client), isStreamed: true, hasTool: false))).ConfigureAwait(false);
        return errors.Count(error => error is null);
    }

    private sealed class ThrowingModel : IChatClient
    {
        public Task<ChatResponse> GetResponseAsync(
            IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) => throw new IOException("no");

        public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
            IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) => throw new IOException("no");

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
