using CopilotKit.Safety;
using CopilotKit.TestKit;
using Microsoft.Extensions.AI;

namespace CopilotKit.Tests.Safety;

public class CrisisGuardChatClientTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task GetResponseAsync_EveryCrisisThatIsRecognised_CallsNoModel()
    {
        using ScriptedChatClient model = new();
        using CrisisGuardChatClient client = new(model, new CrisisGuard());

        foreach (string text in CrisisSentences.Test.Select(sentence => sentence.Text).Where(text => CrisisRecognizer.Recognize(text) is not null))
        {
            await client.GetResponseAsync(text, cancellationToken: Token);
        }

        Assert.Empty(model.Requests);
    }

    [Fact]
    public async Task GetResponseAsync_Crisis_AnswersWithTheHandOffOfTheLocale()
    {
        using CrisisGuardChatClient client = new(new ScriptedChatClient(), new CrisisGuard());
        ChatOptions options = new() { AdditionalProperties = new() { [CrisisGuardChatClient.LocaleKey] = "en-GB" } };

        ChatResponse response = await client.GetResponseAsync("I want to kill myself", options, Token);

        ChatMessage message = Assert.Single(response.Messages);
        CrisisHandOff handOff = Assert.IsType<CrisisHandOff>(message.AdditionalProperties?[CrisisGuard.HandOffKey]);
        Assert.Equal((CrisisKind.Suicide, "GB"), (handOff.Kind, handOff.Locale));
        Assert.Equal(handOff.Text, response.Text);
    }

    [Fact]
    public async Task GetStreamingResponseAsync_Crisis_StreamsTheHandOffAndCallsNoModel()
    {
        using ScriptedChatClient model = new();
        using CrisisGuardChatClient client = new(model, new CrisisGuard(new CrisisOptions { Locale = "en-US" }));

        ChatResponse response = await client.GetStreamingResponseAsync("I took all my pills at once", cancellationToken: Token).ToChatResponseAsync(Token);

        Assert.Empty(model.Requests);
        Assert.Contains("911", response.Text, StringComparison.Ordinal);
        Assert.IsType<CrisisHandOff>(response.AdditionalProperties?[CrisisGuard.HandOffKey]);
    }

    [Fact]
    public async Task GetResponseAsync_Harmless_PassesOn()
    {
        using ScriptedChatClient model = new("A story.", "Another.");
        using CrisisGuardChatClient client = new(model, new CrisisGuard());

        ChatResponse whole = await client.GetResponseAsync("This deadline is killing me", cancellationToken: Token);
        ChatResponse streamed = await client.GetStreamingResponseAsync("A story, please", cancellationToken: Token).ToChatResponseAsync(Token);

        Assert.Equal(("A story.", "Another."), (whole.Text, streamed.Text));
        Assert.Equal(2, model.Requests.Count);
    }

    [Fact]
    public async Task GetResponseAsync_AfterTheHandOff_TheConversationGoesOn()
    {
        using ScriptedChatClient model = new("Gladly.");
        using CrisisGuardChatClient client = new(model, new CrisisGuard());
        List<ChatMessage> conversation = [new(ChatRole.User, "I want to kill myself")];
        conversation.AddMessages(await client.GetResponseAsync(conversation, cancellationToken: Token));
        conversation.Add(new ChatMessage(ChatRole.User, "I called them. A story about a fox now?"));

        ChatResponse response = await client.GetResponseAsync(conversation, cancellationToken: Token);

        Assert.Equal("Gladly.", response.Text);
    }
}
