using System.Text.Json;
using CopilotKit.Models;
using CopilotKit.TestKit;
using Microsoft.Extensions.AI;

namespace CopilotKit.Tests.Models;

/// <summary>How a selection says which model was chosen and why, and what else comes with an answer.</summary>
public class SelectionReportTests
{
    private static readonly ChatMessage[] Hello = [new(ChatRole.User, "Hello.")];

    [Fact]
    public async Task Candidates_Score_IsTheSumOfItsParts()
    {
        ModelSelectingChatClient client = SelectionTests.ClientOver(
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
        ModelSelectingChatClient client = SelectionTests.ClientOver(
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
        ModelSelectingChatClient client = SelectionTests.ClientOver(null, new ModelCard("a"));

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
        ChatResponse response = await SelectionTests.ClientOver(null, new ModelCard("a")).GetResponseAsync(Hello, cancellationToken: TestContext.Current.CancellationToken);

        string json = JsonSerializer.Serialize(response.Messages, AIJsonUtilities.DefaultOptions);

        Assert.Contains("a: the highest score (policy balanced).", json, StringComparison.Ordinal);
    }

    [Fact]
    public void GetService_Metadata_IsGiven()
    {
        using ModelSelectingChatClient client = SelectionTests.ClientOver(null, new ModelCard("a"));

        Assert.Equal("copilotkit", client.GetService<ChatClientMetadata>()!.ProviderName);
        Assert.Same(client, client.GetService<ModelSelectingChatClient>());
        Assert.NotNull(client.GetService<ModelCatalog>());
    }
}
