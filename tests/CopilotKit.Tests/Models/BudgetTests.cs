using CopilotKit.Models;
using CopilotKit.Models.Budgets;
using CopilotKit.TestKit;
using Microsoft.Extensions.AI;

namespace CopilotKit.Tests.Models;

public class BudgetTests
{
    private static readonly UsageDetails ThousandTokens = new() { InputTokenCount = 0, OutputTokenCount = 1_000 };

    [Theory]
    [InlineData("user")]
    [InlineData("session")]
    [InlineData("provider")]
    public async Task Budget_ManyRequestsAtItsEdge_IsNotOverspent(string scope)
    {
        TaskCompletionSource allAreHere = new(TaskCreationOptions.RunContinuationsAsynchronously);
        CountingModel model = new(ThousandTokens, allAreHere.Task);
        ModelsOptions options = new();
        options.Budgets.DollarsPerUser = scope == "user" ? 0.25m : null;
        options.Budgets.DollarsPerSession = scope == "session" ? 0.25m : null;
        if (scope == "provider")
        {
            options.Budgets.DollarsByProvider["here"] = 0.25m;
        }

        ModelSelectingChatClient client = new(
            new ModelCatalog([new Model(Card("a", dollars: 1) with { Provider = "here" }, model)]), options);

        Task<bool>[] requests = [.. Enumerable.Range(0, 10_000).Select(_ => Task.Run(
            () => IsAnsweredAsync(client, new ChatOptions { MaxOutputTokens = 1_000 }.ForUser("ada").ForConversation("c"))))];
        while (requests.Count(request => request.IsCompleted) + model.Calls < requests.Length)
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        allAreHere.SetResult();
        bool[] answered = await Task.WhenAll(requests);

        Assert.Equal(0.25m, client.GetStatus()[0].Dollars);
        Assert.Equal((250, 250), (answered.Count(one => one), model.Calls));
    }

    [Fact]
    public void Ledger_ManyReserveAtOnce_PromisesNoDollarTwice()
    {
        BudgetLedger ledger = new(TimeProvider.System);
        BudgetOptions options = new() { DollarsPerUser = 0.25m, DollarsPerSession = 1 };
        SelectionRequest request = new("balanced", ModelCapabilities.None, 0, null);
        BudgetReservation?[] reservations = new BudgetReservation?[10_000];

        Parallel.For(0, reservations.Length, i => reservations[i] = ledger.TryReserve(options, request, "here", 0.001m));
        decimal whenReserved = ledger.DollarsLeft(options, request);
        Parallel.ForEach(reservations, reservation => reservation?.Settle(0.0005m));

        Assert.Equal(250, reservations.Count(reservation => reservation is not null));
        Assert.Equal((0m, 0.125m), (whenReserved, ledger.DollarsLeft(options, request)));
    }

    [Fact]
    public void Ledger_OneOfTheAccountsCannotHoldIt_PromisesNothingInTheOthers()
    {
        BudgetLedger ledger = new(TimeProvider.System);
        BudgetOptions options = new() { DollarsPerUser = 1, DollarsPerSession = 1, DollarsByProvider = { ["here"] = 0.1m } };
        SelectionRequest request = new("balanced", ModelCapabilities.None, 0, null);

        BudgetReservation? refused = ledger.TryReserve(options, request, "here", 0.4m);
        BudgetReservation? elsewhere = ledger.TryReserve(options, request, "there", 1);

        Assert.Null(refused);
        Assert.NotNull(elsewhere);
    }

    [Fact]
    public void Reservation_SettledTwice_CountsOnce()
    {
        BudgetLedger ledger = new(TimeProvider.System);
        BudgetOptions options = new() { DollarsPerUser = 1 };
        SelectionRequest request = new("balanced", ModelCapabilities.None, 0, null);
        BudgetReservation reservation = ledger.TryReserve(options, request, "here", 0.4m)!;

        reservation.Settle(0.1m);
        reservation.Settle(0.3m);

        Assert.Equal(0.9m, ledger.DollarsLeft(options, request));
    }

    [Fact]
    public async Task Budget_OfAProviderIsSpent_ChoosesAModelOfAnother()
    {
        CountingModel here = new(ThousandTokens);
        ModelSelectingChatClient client = new(
            new ModelCatalog(
            [
                new Model(Card("here", dollars: 1) with { Quality = 1, Provider = "foundry" }, here),
                new Model(Card("there", dollars: 1) with { Quality = 0.1, Provider = "partner" }, new CountingModel(ThousandTokens)),
            ]),
            new ModelsOptions { Budgets = { DollarsByProvider = { ["Foundry"] = 0.0015m } } });
        await IsAnsweredAsync(client, new ChatOptions { MaxOutputTokens = 1_000 });

        Selection selection = await client.SelectAsync(
            [new(ChatRole.User, "Hi.")], new ChatOptions { MaxOutputTokens = 1_000 }, TestContext.Current.CancellationToken);

        Assert.Equal(("there", 1), (selection.Model.Name, here.Calls));
        Assert.Equal("could cost more than the budget has left", Assert.Single(selection.Rejections).Reason);
    }

    [Fact]
    public async Task Budget_BestModelDoesNotFit_DowngradesOrRefusesAsOrdered()
    {
        ModelCatalog catalog = new(
        [
            new Model(Card("dear", dollars: 100) with { Quality = 1 }, new CountingModel(ThousandTokens)),
            new Model(Card("cheap", dollars: 1) with { Quality = 0.1 }, new CountingModel(ThousandTokens)),
        ]);
        ModelsOptions downgrades = new() { Policy = "quality", Budgets = { DollarsPerUser = 0.05m } };
        ModelsOptions refuses = new() { Policy = "quality", Budgets = { DollarsPerUser = 0.05m, WhenExceeded = BudgetReaction.Refuse } };
        ChatMessage[] messages = [new(ChatRole.User, "Hi.")];

        ChatResponse response = await new ModelSelectingChatClient(catalog, downgrades).GetResponseAsync(messages, cancellationToken: TestContext.Current.CancellationToken);
        NoSuitableModelException refusal = await Assert.ThrowsAsync<NoSuitableModelException>(
            () => new ModelSelectingChatClient(catalog, refuses).GetResponseAsync(messages, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal("cheap", response.GetSelection()!.Model.Name);
        Assert.Contains("dear could cost more than the budget has left", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Budget_AnswerIsCheaperThanReserved_GivesTheRestBack()
    {
        CountingModel model = new(new UsageDetails { InputTokenCount = 0, OutputTokenCount = 10 });
        ModelSelectingChatClient client = new(
            new ModelCatalog([new Model(Card("a", dollars: 1), model)]), new ModelsOptions { Budgets = { DollarsPerUser = 0.002m } });

        for (int i = 0; i < 50; i++)
        {
            Assert.True(await IsAnsweredAsync(client, new ChatOptions { MaxOutputTokens = 1_000 }));
        }

        Assert.Equal(0.0005m, client.GetStatus()[0].Dollars);
    }

    [Fact]
    public async Task Budget_NewPeriod_BeginsAnew()
    {
        SimulatedTime time = new();
        ModelSelectingChatClient client = new(
            new ModelCatalog([new Model(Card("a", dollars: 1), new CountingModel(ThousandTokens))]),
            new ModelsOptions { Budgets = { DollarsPerUser = 0.0015m } },
            new ModelSelectionParts { Time = time });
        ChatOptions options = new() { MaxOutputTokens = 1_000 };

        bool first = await IsAnsweredAsync(client, options);
        bool second = await IsAnsweredAsync(client, options);
        time.Advance(TimeSpan.FromDays(1));
        bool nextDay = await IsAnsweredAsync(client, options);

        Assert.Equal((true, false, true), (first, second, nextDay));
    }

    [Fact]
    public async Task Budget_AnotherUser_HasItsOwn()
    {
        ModelSelectingChatClient client = new(
            new ModelCatalog([new Model(Card("a", dollars: 1), new CountingModel(ThousandTokens))]),
            new ModelsOptions { Budgets = { DollarsPerUser = 0.0015m } });

        bool ada = await IsAnsweredAsync(client, new ChatOptions { MaxOutputTokens = 1_000 }.ForUser("ada"));
        bool adaAgain = await IsAnsweredAsync(client, new ChatOptions { MaxOutputTokens = 1_000 }.ForUser("ada"));
        bool bob = await IsAnsweredAsync(client, new ChatOptions { MaxOutputTokens = 1_000 }.ForUser("bob"));

        Assert.Equal((true, false, true), (ada, adaAgain, bob));
    }

    [Fact]
    public async Task Budget_ModelWithoutPrice_IsRejectedByName()
    {
        ModelSelectingChatClient client = new(
            new ModelCatalog([new Model(new ModelCard("unpriced"), new CountingModel(ThousandTokens))]),
            new ModelsOptions { Budgets = { DollarsPerUser = 5 } });

        NoSuitableModelException exception = await Assert.ThrowsAsync<NoSuitableModelException>(async () => await client.SelectAsync([new(ChatRole.User, "Hi.")], cancellationToken: TestContext.Current.CancellationToken));

        Assert.Contains("unpriced has no price", exception.Message, StringComparison.Ordinal);
    }

    private static ModelCard Card(string name, decimal dollars) => new(name)
    {
        DollarsPerMillionInputTokens = 0,
        DollarsPerMillionOutputTokens = dollars,
        MaxOutputTokens = 1_000,
    };

    private static async Task<bool> IsAnsweredAsync(ModelSelectingChatClient client, ChatOptions options)
    {
        try
        {
            await client.GetResponseAsync([new ChatMessage(ChatRole.User, "Hi.")], options);
            return true;
        }
        catch (NoSuitableModelException)
        {
            return false;
        }
    }

    /// <summary>Answers when it is allowed to, and reports its usage.</summary>
    private sealed class CountingModel(UsageDetails usage, Task? mayAnswer = null) : IChatClient
    {
        private int _calls;

        public int Calls => _calls;

        public async Task<ChatResponse> GetResponseAsync(
            IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
        {
            Interlocked.Increment(ref _calls);
            await (mayAnswer ?? Task.CompletedTask);
            return new ChatResponse(new ChatMessage(ChatRole.Assistant, "Yes.")) { Usage = usage };
        }

        public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
            IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
