using CopilotKit.Models;
using CopilotKit.Speech;
using CopilotKit.Speech.Speaking;
using CopilotKit.TestKit;
using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace CopilotKit.AgentFramework.Tests;

/// <summary>The choosing client, the plugins and the voice in an agent of the real Agent Framework.</summary>
public sealed class AgentTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ToneEngine _engine = new();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Run_FirstModelFailsBetweenToolRounds_PartnerGoesOnAndTheToolRunsOnce(bool isStreamed)
    {
        TalkingModel first = new(
            TalkingModel.Calls("speak", new() { ["text"] = "Good evening." }), _ => throw new HttpRequestException("down"));
        TalkingModel partner = new(TalkingModel.Says("It is said."));
        AIAgent agent = Agent(first, partner);
        AgentSession session = await agent.CreateSessionAsync(Token);

        AgentResponse reply = isStreamed
            ? (await agent.RunStreamingAsync("Say good evening.", session, cancellationToken: Token).ToListAsync(Token)).ToAgentResponse()
            : await agent.RunAsync("Say good evening.", session, cancellationToken: Token);

        Assert.Equal("It is said.", reply.Text);
        Assert.Equal("partner", reply.Messages[^1].GetSelection()?.Model.Name);
        Assert.Equal("Good evening.", Assert.Single(_engine.Utterances).Text);
        Assert.Contains("\"path\":", Assert.Single(partner.Requests[0].Results).Result!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_Policy_ChoosesTheModel()
    {
        AIAgent agent = Agent(new TalkingModel(TalkingModel.Says("far")), new TalkingModel(TalkingModel.Says("home")), "device");

        AgentResponse reply = await agent.RunAsync(
            "Who are you?", options: new ChatClientAgentRunOptions(new ChatOptions().WithPolicy("private")), cancellationToken: Token);

        Assert.Equal("home", reply.Text);
    }

    [Fact]
    public async Task Run_FunctionMarkedForApproval_IsNotRunBeforeTheAnswer()
    {
        using ServiceProvider provider = Services(
            new TalkingModel(TalkingModel.Calls("speak", new() { ["text"] = "Hello." })), new TalkingModel());
        AIFunction speak = new ApprovalRequiredAIFunction(provider.GetRequiredService<VoicePlugin>().Functions[0]);
        AIAgent agent = new ChatClientAgent(provider.GetRequiredService<IChatClient>(), tools: [speak]);

        AgentResponse reply = await agent.RunAsync("Say hello.", cancellationToken: Token);

        Assert.Single(reply.Messages.SelectMany(message => message.Contents).OfType<ToolApprovalRequestContent>());
        Assert.Empty(_engine.Utterances);
    }

    [Fact]
    public async Task RunStreaming_SpeakingStream_SpeaksSentenceBySentence()
    {
        AIAgent agent = Agent(new TalkingModel(TalkingModel.Says("One two. Three four.")), new TalkingModel());
        await using SpeakingStream speaking = new(new ScriptPerformer(_engine), new SpeakingOptions { VoiceId = "woman" });

        IAsyncEnumerable<ChatResponseUpdate> updates =
            agent.RunStreamingAsync("Count.", cancellationToken: Token).Select(update => update.AsChatResponseUpdate());
        List<PerformedSound> sounds = await speaking.SpeakAsync(updates, Token).ToListAsync(Token);

        Assert.NotEmpty(sounds);
        Assert.Equal(["One two.", "Three four."], _engine.Utterances.Select(utterance => utterance.Text));
    }

    [Fact]
    public async Task RunStreaming_InterruptedBeforeTheModelEnds_SessionIsAsBeforeAndTakesTheHeardWords()
    {
        TalkingModel model = new(TalkingModel.Says("One two three. Four five six."), TalkingModel.Says("Yes?"))
        {
            BeforePortion = (turn, portion, token) => (turn, portion) == (1, 5) ? Task.Delay(Timeout.Infinite, token) : Task.CompletedTask,
        };
        AIAgent agent = Agent(model, new TalkingModel());
        AgentSession session = await agent.CreateSessionAsync(Token);
        await using SpeakingStream speaking = new(
            new ScriptPerformer(_engine), new SpeakingOptions { LookAhead = TimeSpan.FromMilliseconds(100) });
        IAsyncEnumerable<ChatResponseUpdate> updates =
            agent.RunStreamingAsync("Count.", session, cancellationToken: Token).Select(update => update.AsChatResponseUpdate());
        await using IAsyncEnumerator<PerformedSound> sounds = speaking.SpeakAsync(updates, Token).GetAsyncEnumerator(Token);
        while (await sounds.MoveNextAsync() && sounds.Current.Start < TimeSpan.FromSeconds(0.6))
        {
        }

        HeardSpeech heard = await speaking.InterruptAsync(TimeSpan.FromSeconds(0.6), Token);
        await agent.RunAsync([heard.ToMessage()!, new ChatMessage(ChatRole.User, "Stop.")], session, cancellationToken: Token);

        Assert.Equal("assistant: One two|user: Stop.", string.Join('|', model.Requests[1].Said));
    }

    public void Dispose()
    {
        _engine.Dispose();
        _folder.Dispose();
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private ServiceProvider Services(TalkingModel first, TalkingModel second, string? boundary = null)
    {
        ServiceCollection services = new();
        services.AddSingleton<ITextToSpeechClient>(_engine);
        services.AddCopilotKit(options => options.SoundFolder = _folder["sound"])
            .AddModel("first", first, model => model.Quality = 0.9)
            .AddModel("partner", second, model =>
            {
                model.Quality = 0.5;
                if (boundary is not null)
                {
                    model.DataBoundaries.Add(boundary);
                }
            });
        return services.BuildServiceProvider();
    }

    private ChatClientAgent Agent(TalkingModel first, TalkingModel second, string? boundary = null)
    {
        ServiceProvider provider = Services(first, second, boundary);
        return new ChatClientAgent(
            provider.GetRequiredService<IChatClient>(),
            instructions: "You are Mira.",
            tools: [.. provider.GetRequiredService<VoicePlugin>().Functions]);
    }
}
