using System.Diagnostics;
using System.Net;
using CopilotKit.Models;
using CopilotKit.Models.Failover;
using CopilotKit.TestKit;
using Microsoft.Extensions.AI;

namespace CopilotKit.Tests.Models;

public class SelectionTraceTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Request_IsTraced_HasASpanForEachModelThatWasAsked(bool isStreamed)
    {
        List<Activity> spans = [];
        string name = $"traced-{Guid.NewGuid():N}";
        using ActivityListener listener = new()
        {
            ShouldListenTo = source => source.Name == "CopilotKit.Models",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = span => spans.Add(span),
        };
        ActivitySource.AddActivityListener(listener);
        SimulatedTime time = new();
        SimulatedModel first = new(time, "Yes. ") { Fault = _ => SimulatedFault.Of(ModelErrorKind.Server) };
        ModelSelectingChatClient client = new(
            new ModelCatalog(
            [
                new Model(new ModelCard($"{name}-a") { Quality = 0.9, Provider = "foundry" }, first),
                new Model(new ModelCard($"{name}-b"), new SimulatedModel(time, "Yes. ")),
            ]),
            null,
            new ModelSelectionParts { Time = time });

        time.Run(() => isStreamed
            ? client.GetStreamingResponseAsync([new(ChatRole.User, "Hello.")]).ToChatResponseAsync()
            : client.GetResponseAsync([new(ChatRole.User, "Hello.")]));

        Activity[] mine = [.. spans.Where(span => span.DisplayName.Contains(name, StringComparison.Ordinal))];
        Assert.Equal([$"select_model {name}-a", $"select_model {name}-b"], mine.Select(span => span.DisplayName));
        Assert.Equal(("foundry", "Server"), (mine[0].GetTagItem("gen_ai.provider.name"), mine[0].GetTagItem("error.type")));
        Assert.Equal($"{name}-b: the best of those that had not failed (policy balanced).", mine[1].GetTagItem("copilotkit.reason"));
    }

    [Fact]
    public void Request_IsLogged_NamesTheReasonAndNoWordsOfTheUserOrTheService()
    {
        CollectingLogger<ModelSelectingChatClient> logger = new();
        SimulatedTime time = new();
        HttpRequestException echo = new(
            "You sent “a secret wish” with the key k-1.", new IOException("k-1"), HttpStatusCode.ServiceUnavailable);
        SimulatedModel first = new(time, "Yes. ") { Fault = _ => new SimulatedFault(echo) };
        ModelSelectingChatClient client = new(
            new ModelCatalog([new Model(new ModelCard("a") { Quality = 0.9 }, first), new Model(new ModelCard("b"), new SimulatedModel(time, "Yes. "))]),
            null,
            new ModelSelectionParts { Time = time, Logger = logger });

        time.Run(() => client.GetResponseAsync([new(ChatRole.User, "a secret wish")]));

        Assert.Equal(
            [
                "Debug: a: the highest score (policy balanced). About 8 tokens.",
                "Warning: Model a failed: Server, status 503 (HttpRequestException, IOException). Its circuit is as it was.",
            ],
            logger.Entries);
        Assert.Empty(logger.Exceptions);
    }
}
