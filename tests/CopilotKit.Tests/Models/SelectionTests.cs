using System.Text.Json;
using CopilotKit.Models;
using CopilotKit.Models.Failover;
using CopilotKit.Models.Intents;
using CopilotKit.Models.Policies;
using CopilotKit.TestKit;
using Microsoft.Extensions.AI;

namespace CopilotKit.Tests.Models;

public class SelectionTests
{
    private static readonly ChatMessage[] Hello = [new(ChatRole.User, "Hello.")];

    public static TheoryData<string, ChatMessage[], ChatOptions?> Needs { get; } = new()
    {
        { "cannot do Tools", Hello, new ChatOptions { Tools = [AIFunctionFactory.Create(() => 1, "one")] } },
        { "cannot do Vision", [new(ChatRole.User, [new DataContent(new byte[] { 1 }, "image/png")])], null },
        { "cannot do Audio", [new(ChatRole.User, [new DataContent(new byte[] { 1 }, "audio/wav")])], null },
        { "cannot do StructuredOutput", Hello, new ChatOptions { ResponseFormat = ChatResponseFormat.Json } },
        { "cannot do Reasoning", Hello, new ChatOptions { Reasoning = new ReasoningOptions { Effort = ReasoningEffort.High } } },
        { "holds 2000 tokens; the request has about 2504", [new(ChatRole.User, new string('a', 10_000))], null },
        { "holds 2000 tokens; the request has about 2004", [new(ChatRole.User, new string('字', 2_000))], null },
    };

    [Theory]
    [MemberData(nameof(Needs))]
    public async Task Select_ModelLacksWhatTheRequestNeeds_IsRejectedWithTheReason(
        string reason, ChatMessage[] messages, ChatOptions? options)
    {
        ModelSelectingChatClient client = ClientOver(
            null,
            new ModelCard("small") { Quality = 1, Capabilities = ModelCapabilities.None, ContextWindowTokens = 2_000 },
            new ModelCard("able") { Quality = 0, Capabilities = (ModelCapabilities)31 });

        Selection selection = await client.SelectAsync(messages, options, TestContext.Current.CancellationToken);

        Assert.Equal("able", selection.Model.Name);
        SelectionRejection rejection = Assert.Single(selection.Rejections);
        Assert.Equal("small", rejection.Model.Name);
        Assert.StartsWith(reason, rejection.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("quality", "best")]
    [InlineData("economy", "local")]
    [InlineData("prefer-first-party", "house")]
    [InlineData("private", "local")]
    public async Task Select_Preset_ChoosesWhatItsNameSays(string policy, string model)
    {
        ModelSelectingChatClient client = ClientOver(
            null,
            new ModelCard("best") { Quality = 0.95, DollarsPerMillionInputTokens = 5, DollarsPerMillionOutputTokens = 25 },
            new ModelCard("house") { Quality = 0.8, Party = ModelParty.FirstParty, DollarsPerMillionInputTokens = 1, DollarsPerMillionOutputTokens = 4, DataBoundaries = ["eu"] },
            new ModelCard("local") { Quality = 0.4, Party = ModelParty.Open, DollarsPerMillionInputTokens = 0, DollarsPerMillionOutputTokens = 0, DataBoundaries = ["device"] });

        Selection selection = await client.SelectAsync(Hello, new ChatOptions().WithPolicy(policy), TestContext.Current.CancellationToken);

        Assert.Equal(model, selection.Model.Name);
        Assert.Equal(policy, selection.Request.Policy);
    }

    [Theory]
    [InlineData("parties", "is Partner, allowed are Open")]
    [InlineData("regions", "runs in us, allowed are eu")]
    [InlineData("boundaries", "keeps data within nothing known, asked for is tenant")]
    public async Task Select_PolicyLimitsModels_RejectsTheOthers(string policy, string reason)
    {
        ModelsOptions options = new();
        options.Policies["parties"] = new PolicySettings { AllowedParties = { ModelParty.Open } };
        options.Policies["regions"] = new PolicySettings { Regions = { "eu" } };
        options.Policies["boundaries"] = new PolicySettings { DataBoundaries = { "tenant" } };
        ModelSelectingChatClient client = ClientOver(
            options,
            new ModelCard("far") { Quality = 1, Regions = ["us"] },
            new ModelCard("near") { Party = ModelParty.Open, Regions = ["eu"], DataBoundaries = ["tenant"] });

        Selection selection = await client.SelectAsync(Hello, new ChatOptions().WithPolicy(policy), TestContext.Current.CancellationToken);

        Assert.Equal("near", selection.Model.Name);
        Assert.Equal(reason, Assert.Single(selection.Rejections).Reason);
    }

    [Theory]
    [InlineData("story", "teller")]
    [InlineData("coding", "coder")]
    [InlineData(null, "general")]
    public async Task Select_Intent_ChoosesWhoIsGoodAtIt(string? intent, string model)
    {
        ModelSelectingChatClient client = new(
            new ModelCatalog(
            [
                Model(new ModelCard("general") { Quality = 0.6 }),
                Model(new ModelCard("teller") { Quality = 0.5, QualityByIntent = new Dictionary<string, double> { ["story"] = 0.9 } }),
                Model(new ModelCard("coder") { Quality = 0.5, QualityByIntent = new Dictionary<string, double> { ["Coding"] = 0.9 } }),
            ]),
            null,
            new ModelSelectionParts { Intents = new FixedIntent(intent) });

        Selection selection = await client.SelectAsync(Hello, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(model, selection.Model.Name);
        Assert.Equal(intent, selection.Request.Intent?.Name);
    }

    [Fact]
    public async Task Select_ResultsOfTools_AreNotJudgedForIntentAgain()
    {
        FixedIntent intents = new("story");
        ModelSelectingChatClient client = new(
            new ModelCatalog([Model(new ModelCard("a"))]), null, new ModelSelectionParts { Intents = intents });
        FunctionCallContent call = new("c1", "one") { AdditionalProperties = new() { ["copilotkit.model"] = "a" } };
        ChatMessage[] round = [.. Hello, new(ChatRole.Assistant, [call]), new(ChatRole.Tool, [new FunctionResultContent("c1", 1)])];

        await client.SelectAsync(Hello, cancellationToken: TestContext.Current.CancellationToken);
        Selection selection = await client.SelectAsync(round, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal((1, null), (intents.Calls, selection.Request.Intent));
    }

    [Fact]
    public async Task Select_NoModelIsAble_SaysWhyForEach()
    {
        ModelSelectingChatClient client = ClientOver(
            null, new ModelCard("a") { Capabilities = ModelCapabilities.None }, new ModelCard("b") { ContextWindowTokens = 10 });

        NoSuitableModelException exception = await Assert.ThrowsAsync<NoSuitableModelException>(async () =>
            await client.SelectAsync(Hello, new ChatOptions { ResponseFormat = ChatResponseFormat.Json }, TestContext.Current.CancellationToken));

        Assert.Contains("a cannot do StructuredOutput; b holds 10 tokens", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Select_EmptyCatalog_SaysWhichLineToWrite()
    {
        NoSuitableModelException exception = await Assert.ThrowsAsync<NoSuitableModelException>(async () =>
            await ClientOver(null).SelectAsync(Hello, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Contains("AddModel(\"name\", client)", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Select_UnknownPolicy_NamesThoseThatExist()
    {
        ArgumentException exception = await Assert.ThrowsAsync<ArgumentException>(async () => await ClientOver(null, new ModelCard("a"))
            .SelectAsync(Hello, new ChatOptions().WithPolicy("best"), TestContext.Current.CancellationToken));

        Assert.Equal("There is no policy best. There are quality, balanced, economy, prefer-first-party, private.", exception.Message);
    }

    [Fact]
    public async Task Select_OwnPolicy_AddsAndRefuses()
    {
        ModelSelectingChatClient client = new(
            new ModelCatalog([Model(new ModelCard("a")), Model(new ModelCard("b")), Model(new ModelCard("c"))]), null, new ModelSelectionParts { Policies = [new LikesBNotC()] });

        Selection selection = await client.SelectAsync(Hello, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("b", selection.Model.Name);
        Assert.Equal(0.25, selection.Candidates[0].Own, 3);
        Assert.Equal("likes b: not on Sundays", Assert.Single(selection.Rejections).Reason);
    }

    [Fact]
    public void Select_OwnPolicyRefusesAModelThatIsAway_IsObeyedWhenNothingElseIsLeft()
    {
        SimulatedTime time = new();
        bool refuses = false;
        SimulatedModel model = new(time, "Yes. ") { Fault = _ => SimulatedFault.Of(ModelErrorKind.Authentication) };
        ModelSelectingChatClient client = new(
            new ModelCatalog([new Model(new ModelCard("a"), model)]), null, new ModelSelectionParts { Time = time, Policies = [new RefusesWhen(() => refuses)] });
        time.Run(() => ErrorOfAsync(client));
        refuses = true;

        Exception? error = time.Run(() => ErrorOfAsync(client));

        Assert.Contains("a at night: everybody sleeps", Assert.IsType<NoSuitableModelException>(error).Message, StringComparison.Ordinal);
        Assert.Equal((1, ModelState.Open), (model.Calls, client.GetStatus()[0].State));
    }

    [Fact]
    public async Task Candidates_Score_IsTheSumOfItsParts()
    {
        ModelSelectingChatClient client = ClientOver(
            null,
            new ModelCard("a") { Quality = 0.7, DollarsPerMillionInputTokens = 1, DollarsPerMillionOutputTokens = 10 },
            new ModelCard("b") { Quality = 0.4, DollarsPerMillionInputTokens = 0.1m, DollarsPerMillionOutputTokens = 1 });

        Selection selection = await client.SelectAsync(Hello, cancellationToken: TestContext.Current.CancellationToken);

        Assert.All(selection.Candidates, one => Assert.Equal(
            one.Score, one.Quality + one.Cost + one.Latency + one.Health + one.Party + one.Stickiness + one.Own, 5));
        SelectionCandidate a = selection.Candidates.Single(one => one.Model.Name == "a");
        Assert.Equal((0.35, 0.2, 0.1, 0.3), (Math.Round(a.Quality, 3), Math.Round(a.Cost, 3), Math.Round(a.Latency, 3), Math.Round(a.Health, 3)));
    }

    [Fact]
    public async Task ToString_Selection_ExplainsItInATable()
    {
        ModelSelectingChatClient client = ClientOver(
            null,
            new ModelCard("mai") { Quality = 0.8, DollarsPerMillionInputTokens = 1, DollarsPerMillionOutputTokens = 4 },
            new ModelCard("tiny") { ContextWindowTokens = 5, DollarsPerMillionInputTokens = 0, DollarsPerMillionOutputTokens = 0 });

        string text = (await client.SelectAsync(Hello, cancellationToken: TestContext.Current.CancellationToken)).ToString();

        Assert.Equal(
            """
            mai: the highest score (policy balanced).
            model  score = quality  + cost  + latency + health + party + stays + own   dollars  first token
            mai    1.100   0.400    0.300   0.100     0.300    0.000   0.000   0.000 0.002006  1.00 s
            not tiny: holds 5 tokens; the request has about 6, and its answer needs room
            """,
            text,
            ignoreLineEndingDifferences: true);
    }

    [Fact]
    public async Task GetSelection_Response_IsOnTheResponseItsMessagesAndItsUpdates()
    {
        ModelSelectingChatClient client = ClientOver(null, new ModelCard("a"));

        ChatResponse response = await client.GetResponseAsync(Hello, cancellationToken: TestContext.Current.CancellationToken);
        List<ChatResponseUpdate> updates = await client.GetStreamingResponseAsync(Hello, cancellationToken: TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal("a", response.GetSelection()!.Model.Name);
        Assert.All(response.Messages, message => Assert.Same(response.GetSelection(), message.GetSelection()));
        Assert.All(updates, update => Assert.Same(updates[0].GetSelection(), update.GetSelection()));
        Assert.Equal("a", updates.ToChatResponse().GetSelection()!.Model.Name);
    }

    [Fact]
    public void GetSelection_Updates_ShareOneDictionarySoThatATokenCostsNoMemory()
    {
        SimulatedTime time = new();
        ModelSelectingChatClient client = new(
            new ModelCatalog([new Model(new ModelCard("a"), new SimulatedModel(time, "One two three. "))]),
            null,
            new ModelSelectionParts { Time = time });

        List<ChatResponseUpdate> updates = time.Run(() => client.GetStreamingResponseAsync(Hello).ToListAsync().AsTask());

        Assert.Equal(5, updates.Count);
        Assert.All(updates, update => Assert.Same(updates[0].AdditionalProperties, update.AdditionalProperties));
    }

    [Fact]
    public async Task GetResponse_Options_ReachTheModelWithoutWhatConcernsTheChoice()
    {
        SimulatedTime time = new();
        SimulatedModel model = new(time, "Yes. ") { FirstTokenAfter = TimeSpan.Zero };
        ModelSelectingChatClient client = new(
            new ModelCatalog([new Model(new ModelCard("a") { ModelId = "a-2026", MaxOutputTokens = 100 }, model)]), null, new ModelSelectionParts { Time = time });
        ChatOptions options = new ChatOptions { ModelId = "a", Temperature = 0.5f, MaxOutputTokens = 900, AdditionalProperties = new() { ["mine"] = 1 } }
            .WithPolicy("quality").ForUser("ada").ForConversation("c");

        time.Run(() => client.GetResponseAsync(Hello, options));

        Assert.Equal(("a-2026", 0.5f, 100), (model.LastOptions!.ModelId, model.LastOptions.Temperature, model.LastOptions.MaxOutputTokens));
        Assert.Equal(["mine"], model.LastOptions.AdditionalProperties!.Keys);
        Assert.Equal(("a", 900, 4), (options.ModelId, options.MaxOutputTokens, options.AdditionalProperties!.Count));
        await Task.CompletedTask;
    }

    [Fact]
    public async Task History_WithSelections_CanBeSavedAsJson()
    {
        ChatResponse response = await ClientOver(null, new ModelCard("a")).GetResponseAsync(Hello, cancellationToken: TestContext.Current.CancellationToken);

        string json = JsonSerializer.Serialize(response.Messages, AIJsonUtilities.DefaultOptions);

        Assert.Contains("a: the highest score (policy balanced).", json, StringComparison.Ordinal);
    }

    [Fact]
    public void GetService_Metadata_IsGiven()
    {
        using ModelSelectingChatClient client = ClientOver(null, new ModelCard("a"));

        Assert.Equal("copilotkit", client.GetService<ChatClientMetadata>()!.ProviderName);
        Assert.Same(client, client.GetService<ModelSelectingChatClient>());
        Assert.NotNull(client.GetService<ModelCatalog>());
    }

    [Fact]
    public async Task Replace_CatalogAtRunTime_ConcernsTheNextRequestAndForgetsNoModelsHealth()
    {
        ModelCatalog catalog = new([Model(new ModelCard("a") { Quality = 0.9 }), Model(new ModelCard("b"))]);
        ModelSelectingChatClient client = new(catalog);
        await client.GetResponseAsync(Hello, cancellationToken: TestContext.Current.CancellationToken);

        catalog.Replace([Model(new ModelCard("A") { Quality = 0.1 }), Model(new ModelCard("c") { Quality = 0.9 })]);
        Selection selection = await client.SelectAsync(Hello, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(["c", "A"], selection.Candidates.Select(candidate => candidate.Model.Name));
        Assert.Equal([1L, 0L], client.GetStatus().Select(status => status.Requests));
    }

    [Fact]
    public async Task Select_Tokens_AreCountedOfEverythingThatIsSent()
    {
        ModelSelectingChatClient client = ClientOver(null, new ModelCard("a"));
        ChatOptions options = new()
        {
            Instructions = new string('i', 400),
            Tools = [AIFunctionFactory.CreateDeclaration(new string('n', 40), new string('d', 400), JsonElement.Parse("""{"type":"object"}"""))],
        };
        ChatOptions withoutTools = new() { Tools = options.Tools, ToolMode = ChatToolMode.None };

        Selection all = await client.SelectAsync(Hello, options, TestContext.Current.CancellationToken);
        Selection few = await client.SelectAsync(Hello, withoutTools, TestContext.Current.CancellationToken);

        Assert.Equal((6 + 100 + 10 + 100 + 5, ModelCapabilities.Tools), (all.Request.InputTokens, all.Request.Capabilities));
        Assert.Equal((6, ModelCapabilities.None), (few.Request.InputTokens, few.Request.Capabilities));
    }

    [Fact]
    public async Task Configure_AtRunTime_ConcernsTheNextRequest()
    {
        ModelSelectingChatClient client = ClientOver(null, new ModelCard("a"));

        ArgumentException exception = Assert.Throws<ArgumentException>(() => client.Configure(new ModelsOptions { Policy = "none" }));
        client.Configure(new ModelsOptions { Policy = "economy" });
        Selection selection = await client.SelectAsync(Hello, cancellationToken: TestContext.Current.CancellationToken);

        Assert.StartsWith("Property Models.Policy: must be one of quality", exception.Message, StringComparison.Ordinal);
        Assert.Equal("economy", selection.Request.Policy);
    }

    private static ModelSelectingChatClient ClientOver(ModelsOptions? options, params ModelCard[] cards) =>
        new(new ModelCatalog(cards.Select(Model)), options);

    private static Model Model(ModelCard card) => new(card, new EchoingModel());

    private sealed class FixedIntent(string? name) : IIntentClassifier
    {
        public int Calls { get; private set; }

        public Intent Classify(ReadOnlySpan<char> text)
        {
            Calls++;
            return new Intent(name, 0.9);
        }
    }

    private static async Task<Exception?> ErrorOfAsync(ModelSelectingChatClient client) =>
        await Record.ExceptionAsync(() => client.GetResponseAsync(Hello, cancellationToken: CancellationToken.None)).ConfigureAwait(false);

    private sealed class RefusesWhen(Func<bool> refuses) : ISelectionPolicy
    {
        public string Name => "at night";

        public ModelOpinion Judge(ModelCard model, SelectionRequest request) =>
            refuses() ? ModelOpinion.Refuse("everybody sleeps") : default;
    }

    private sealed class LikesBNotC : ISelectionPolicy
    {
        public string Name => "likes b";

        public ModelOpinion Judge(ModelCard model, SelectionRequest request) => model.Name switch
        {
            "b" => new ModelOpinion(0.25),
            "c" => ModelOpinion.Refuse("not on Sundays"),
            _ => default,
        };
    }
}
