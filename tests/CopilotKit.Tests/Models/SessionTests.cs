using CopilotKit.Models;
using CopilotKit.Models.Failover;
using CopilotKit.Models.Intents;
using CopilotKit.Models.Policies;
using CopilotKit.TestKit;
using Microsoft.Extensions.AI;

namespace CopilotKit.Tests.Models;

public class SessionTests
{
    private static readonly string[] Intents = ["small talk", "story", "coding", "planning"];

    private static int Sessions => Environment.GetEnvironmentVariable("COPILOTKIT_FULL") is "1" ? 1_000 : 200;

    [Fact]
    public void Sessions_NothingFails_StayOnTheirModel()
    {
        SimulatedTime time = new();
        Random random = new(7);
        RandomIntents intents = new(random);
        SimulatedModel[] models = [.. Enumerable.Range(0, 4).Select(_ => new SimulatedModel(time, "Yes. "))];
        ModelSelectingChatClient client = new(
            new ModelCatalog(models.Select((model, i) => new Model(CardOf(i, random), model))), null, new ModelSelectionParts { Time = time, Intents = intents });
        (int turns, int stayed, HashSet<string> used) = (0, 0, []);

        for (int session = 0; session < Sessions; session++)
        {
            string? before = null;
            for (int turn = 0; turn < 10; turn++)
            {
                Array.ForEach(models, model => model.FirstTokenAfter = TimeSpan.FromMilliseconds(random.Next(100, 900)));
                ChatOptions options = new ChatOptions().ForConversation($"session {session}");
                ChatResponse response = time.Run(
                    () => client.GetStreamingResponseAsync([new(ChatRole.User, "Hi.")], options).ToChatResponseAsync());
                string now = response.GetSelection()!.Model.Name;
                turns += before is null ? 0 : 1;
                stayed += before == now ? 1 : 0;
                used.Add(now);
                before = now;
            }
        }

        Assert.True(stayed >= 0.95 * turns, $"{stayed} of {turns} turns stayed on their model.");
        Assert.True(used.Count > 1, "Every session was on the same model, which proves nothing.");
    }

    [Fact]
    public void Session_WithoutAName_StaysOnTheModelOfItsLastMessage()
    {
        SimulatedTime time = new();
        ModelSelectingChatClient client = new(
            new ModelCatalog(
            [
                new Model(new ModelCard("better") { Quality = 0.55 }, new SimulatedModel(time, "Yes. ")),
                new Model(new ModelCard("begun") { Quality = 0.5 }, new SimulatedModel(time, "Yes. ")),
            ]),
            null,
            new ModelSelectionParts { Time = time });
        ChatResponse first = time.Run(() => client.GetResponseAsync([new(ChatRole.User, "Hi.")], new ChatOptions { ModelId = "begun" }));

        ChatResponse second = time.Run(
            () => client.GetResponseAsync([new(ChatRole.User, "Hi."), .. first.Messages, new(ChatRole.User, "And?")]));

        Assert.Equal("begun", second.GetSelection()!.Model.Name);
        Assert.StartsWith("begun: the conversation stays on it", second.GetSelection()!.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Turn_HostKeepsOnlyTheCalls_StaysOnTheModelThatMadeThem(bool isStreamed)
    {
        SimulatedTime time = new();
        ModelSelectingChatClient client = new(
            new ModelCatalog(
            [
                new Model(new ModelCard("better") { Quality = 0.9 }, new SimulatedModel(time, "Yes. ")),
                new Model(new ModelCard("begun") { Quality = 0.2 }, new SimulatedModel(time, "Yes. ") { CallsTool = true }),
            ]),
            null,
            new ModelSelectionParts { Time = time });
        ChatOptions options = new() { ModelId = "begun", Tools = [AIFunctionFactory.Create(() => 1, "one")] };
        ChatResponse asks = time.Run(() => isStreamed
            ? client.GetStreamingResponseAsync([new(ChatRole.User, "Go.")], options).ToChatResponseAsync()
            : client.GetResponseAsync([new(ChatRole.User, "Go.")], options));
        FunctionCallContent call = asks.Messages.SelectMany(message => message.Contents).OfType<FunctionCallContent>().Single();

        ChatResponse answers = time.Run(() => client.GetResponseAsync(
            [new(ChatRole.User, "Go."), new(ChatRole.Assistant, [call]), new(ChatRole.Tool, [new FunctionResultContent(call.CallId, 1)])]));

        Assert.Equal("begun: it made the tool calls that are being answered (policy balanced).", answers.GetSelection()!.Reason);
    }

    [Fact]
    public void Session_FirstPartyGoesDownAndComesBack_SelectionsTellTheStory()
    {
        SimulatedTime time = new();
        bool isDown = false;
        SimulatedModel mai = new(time, "I am MAI. ") { Fault = _ => isDown ? SimulatedFault.Of(ModelErrorKind.Server) : null };
        SimulatedModel partner = new(time, "I am the partner. ");
        ModelSelectingChatClient client = new(
            new ModelCatalog(
            [
                new Model(new ModelCard("mai") { Party = ModelParty.FirstParty, ModelId = "MAI-1-preview" }, mai),
                new Model(new ModelCard("partner") { Quality = 0.6 }, partner),
            ]),
            new ModelsOptions { Policy = "prefer-first-party", Failover = { FailuresToOpen = 2 } },
            new ModelSelectionParts { Time = time });

        Selection before = Turn();
        isDown = true;
        Selection[] during = [Turn(), Turn(), Turn()];
        isDown = false;
        time.Advance(TimeSpan.FromMinutes(2));
        Selection after = Turn();

        Assert.Equal("mai: the highest score (policy prefer-first-party).", before.Reason);
        Assert.Equal(["mai", "partner"], during[0].Attempts.Select(attempt => attempt.Model.Name));
        Assert.Equal(["Server, status 503", null], during[0].Attempts.Select(attempt => attempt.Problem));
        Assert.Equal("partner: the best of those that had not failed (policy prefer-first-party).", during[0].Reason);
        Assert.Equal("failed too often in a row, its circuit is open", Assert.Single(during[2].Rejections).Reason);
        Assert.Equal("partner", Assert.Single(during[2].Attempts).Model.Name);
        Assert.Equal("mai: the highest score (policy prefer-first-party).", after.Reason);
        Assert.Equal("MAI-1-preview", mai.LastOptions!.ModelId);

        Selection Turn() => time.Run(() => client.GetStreamingResponseAsync(
            [new(ChatRole.User, "Who are you?")], new ChatOptions().ForConversation("c")).ToChatResponseAsync()).GetSelection()!;
    }

    [Fact]
    public void Memory_ManyConversations_KeepsTheLastTenThousandAndNotEveryOne()
    {
        ConversationMemory memory = new();

        memory.Remember("first", "a");
        Array.ForEach([.. Enumerable.Range(0, 10_000)], number => memory.Remember($"{number}", "b"));
        (string? kept, string? young) = (memory.ModelOf("first"), memory.ModelOf("9999"));
        Array.ForEach([.. Enumerable.Range(10_000, 10_000)], number => memory.Remember($"{number}", "b"));

        Assert.Equal(("a", "b", null), (kept, young, memory.ModelOf("first")));
    }

    private static ModelCard CardOf(int number, Random random) => new($"model {number}")
    {
        Quality = 0.5 + (0.1 * random.NextDouble()),
        QualityByIntent = Intents.ToDictionary(intent => intent, _ => 0.5 + (0.2 * random.NextDouble())),
        DollarsPerMillionInputTokens = 1 + number,
        DollarsPerMillionOutputTokens = 4 + number,
        ExpectedTimeToFirstToken = TimeSpan.FromMilliseconds(500),
    };

    private sealed class RandomIntents(Random random) : IIntentClassifier
    {
        public Intent Classify(ReadOnlySpan<char> text) => new(Intents[random.Next(Intents.Length)], 0.9);
    }
}
