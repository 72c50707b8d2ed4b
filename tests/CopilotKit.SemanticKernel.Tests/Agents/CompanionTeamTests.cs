using CopilotKit.SemanticKernel.Agents;
using CopilotKit.TestKit;
using Microsoft.Agents.AI;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Agents;
using Microsoft.SemanticKernel.ChatCompletion;
using TextContent = Microsoft.Extensions.AI.TextContent;

namespace CopilotKit.SemanticKernel.Tests.Agents;

public sealed class CompanionTeamTests : IDisposable
{
    private const string ToStoryteller = "Handover_transfer_to_Storyteller";
    private const string ToGuide = "Handover_transfer_to_MeditationGuide";
    private const string ToConcierge = "Handover_transfer_to_Concierge";

    private readonly AgentFixture _fixture = new();
    private readonly ChatHistoryAgentThread _thread = new();

    public static TheoryData<bool> IsStreamed => AgentFixture.IsStreamed;

    [Theory]
    [MemberData(nameof(IsStreamed))]
    public async Task Invoke_ConciergeHandsOver_StorytellerAnswersWithItsOwnPersonaAndTools(bool isStreamed)
    {
        TalkingModel model = new(TalkingModel.Calls(ToStoryteller), TalkingModel.Says("Once upon a time."));

        string answer = await AgentFixture.AskAsync(Team(model), "Tell me a story.", _thread, isStreamed);

        Assert.Equal("Once upon a time.", answer);
        Assert.Equal([ToStoryteller, ToGuide], model.Requests[0].Tools);
        Assert.Contains("Storyteller (Writes stories", model.Requests[0].System, StringComparison.Ordinal);
        Assert.StartsWith("You are a storyteller.", model.Requests[1].System, StringComparison.Ordinal);
        Assert.Equal(7, model.Requests[1].Tools.Count);
        Assert.Equal(["user: Tell me a story."], model.Requests[1].Said);
    }

    [Theory]
    [MemberData(nameof(IsStreamed))]
    public async Task Invoke_HandedOver_ThreadHoldsWhatWasSaidOnly(bool isStreamed)
    {
        TalkingModel model = new(TalkingModel.Calls(ToStoryteller), TalkingModel.Says("Once upon a time."));

        await AgentFixture.AskAsync(Team(model), "Tell me a story.", _thread, isStreamed);

        Assert.Equal(["user: Tell me a story.", "Storyteller: Once upon a time."], AgentFixture.Lines(_thread));
    }

    [Theory]
    [MemberData(nameof(IsStreamed))]
    public async Task Invoke_NextMessage_GoesToWhoeverSpokeLastAndBackAgain(bool isStreamed)
    {
        TalkingModel model = new(
            TalkingModel.Calls(ToStoryteller),
            TalkingModel.Says("About what?"),
            TalkingModel.Says("A fox, then."),
            TalkingModel.Calls(ToConcierge),
            TalkingModel.Says("Welcome back."));
        CompanionTeam team = Team(model);

        await AgentFixture.AskAsync(team, "Tell me a story.", _thread, isStreamed);
        await AgentFixture.AskAsync(team, "About a fox.", new ChatHistoryAgentThread(_thread.ChatHistory), isStreamed);
        await AgentFixture.AskAsync(team, "Enough.", _thread, isStreamed);

        Assert.StartsWith("You are a storyteller.", model.Requests[2].System, StringComparison.Ordinal);
        Assert.Equal(
            [
                "user: Tell me a story.", "Storyteller: About what?", "user: About a fox.", "Storyteller: A fox, then.",
                "user: Enough.", "Concierge: Welcome back.",
            ],
            AgentFixture.Lines(_thread));
    }

    [Theory]
    [MemberData(nameof(IsStreamed))]
    public async Task Invoke_WordsBeforeHandingOver_AreHeardAndKept(bool isStreamed)
    {
        TalkingModel model = new(_ => [new TextContent("Gladly."), TalkingModel.Call(ToGuide)], TalkingModel.Says("Sit down."));

        string answer = await AgentFixture.AskAsync(Team(model), "I cannot sleep.", _thread, isStreamed);

        Assert.Contains("Sit down.", answer, StringComparison.Ordinal);
        Assert.Equal(["user: I cannot sleep.", "Concierge: Gladly.", "MeditationGuide: Sit down."], AgentFixture.Lines(_thread));
    }

    [Theory]
    [MemberData(nameof(IsStreamed))]
    public async Task Invoke_ToolAndHandoverInOneTurn_ResultOfTheToolIsKept(bool isStreamed)
    {
        TalkingModel model = new(
            TalkingModel.Calls(ToStoryteller),
            _ => [TalkingModel.Call("Voice_list_voices"), TalkingModel.Call(ToConcierge)],
            TalkingModel.Says("There are four."));

        await AgentFixture.AskAsync(Team(model), "Which voices are there?", _thread, isStreamed);

        string[] lines = [.. AgentFixture.Lines(_thread)];
        Assert.Equal(4, lines.Length);
        Assert.Contains("list_voices", lines[1], StringComparison.Ordinal);
        Assert.Equal("Concierge: There are four.", lines[3]);
        Assert.Single(model.Requests[2].Results);
    }

    [Theory]
    [MemberData(nameof(IsStreamed))]
    public async Task Invoke_HandoverBeforeATool_TheToolIsNotRunAndTheCallForgotten(bool isStreamed)
    {
        TalkingModel model = new(
            TalkingModel.Calls(ToStoryteller),
            _ => [TalkingModel.Call(ToConcierge), TalkingModel.Call("Voice_speak", new() { ["text"] = "no" })],
            TalkingModel.Says("Yes?"));

        await AgentFixture.AskAsync(Team(model), "Hello.", _thread, isStreamed);

        Assert.Equal(["user: Hello.", "Concierge: Yes?"], AgentFixture.Lines(_thread));
        Assert.Empty(_fixture.Engine.Utterances);
    }

    [Theory]
    [MemberData(nameof(IsStreamed))]
    public async Task Invoke_HandedToAndFro_WhoeverHasItAtTheLimitMustAnswer(bool isStreamed)
    {
        TalkingModel model = new(TalkingModel.Calls(ToStoryteller), TalkingModel.Calls(ToConcierge), TalkingModel.Says("So be it."));
        Kernel kernel = Kernel(model);
        CompanionTeam team =
            new(CompanionProfiles.Concierge.CreateAgent(kernel), CompanionProfiles.Storyteller.CreateAgent(kernel)) { MaxHandovers = 2 };

        string answer = await AgentFixture.AskAsync(team, "Hello.", _thread, isStreamed);

        Assert.Equal("So be it.", answer);
        Assert.Equal([1, 6, 0], model.Requests.Select(request => request.Tools.Count));
        Assert.DoesNotContain("transfer", model.Requests[2].System, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(IsStreamed))]
    public async Task Invoke_MemberFails_ThreadStaysValidAndTheConversationGoesOn(bool isStreamed)
    {
        TalkingModel model = new(
            TalkingModel.Calls(ToStoryteller), _ => throw new InvalidOperationException("down"), TalkingModel.Says("I am still here."));
        CompanionTeam team = Team(model);

        await Assert.ThrowsAsync<InvalidOperationException>(() => AgentFixture.AskAsync(team, "Tell me a story.", _thread, isStreamed));
        await AgentFixture.AskAsync(team, "Hello?", _thread, isStreamed);

        Assert.Equal(["user: Tell me a story.", "user: Hello?", "Concierge: I am still here."], AgentFixture.Lines(_thread));
    }

    [Fact]
    public async Task Invoke_IntermediateMessages_AreToldToTheCaller()
    {
        TalkingModel model = new(TalkingModel.Calls(ToStoryteller), TalkingModel.Calls("Voice_list_voices"), TalkingModel.Says("Four."));
        List<string> told = [];
        AgentInvokeOptions options = new()
        {
            OnIntermediateMessage = message =>
            {
                told.Add($"{message.AuthorName} {message.Role}");
                return Task.CompletedTask;
            },
        };

        await Team(model).InvokeStreamingAsync("Voices?", _thread, options, Token).ToListAsync(Token);

        Assert.Equal(["Storyteller assistant", "Storyteller tool", "Storyteller assistant"], told);
    }

    [Theory]
    [MemberData(nameof(IsStreamed))]
    public async Task Team_AsAIAgent_AnswersWithoutATraceOfHandingOver(bool isStreamed)
    {
        TalkingModel model = new(TalkingModel.Calls(ToStoryteller), TalkingModel.Says("Once upon a time."));
#pragma warning disable SKEXP0110 // The bridge to Agent Framework is experimental.
        AIAgent agent = Team(model).AsAIAgent(() => _thread, (_, _) => _thread, (_, _) => default);
#pragma warning restore SKEXP0110
        AgentSession session = await agent.CreateSessionAsync(Token);

        AgentResponse reply = isStreamed
            ? (await agent.RunStreamingAsync("A story.", session, cancellationToken: Token).ToListAsync(Token)).ToAgentResponse()
            : await agent.RunAsync("A story.", session, cancellationToken: Token);

        Assert.Equal("Once upon a time.", reply.Text);
        Assert.All(reply.Messages.SelectMany(message => message.Contents), content => Assert.IsType<TextContent>(content));
        Assert.Equal(["user: A story.", "Storyteller: Once upon a time."], AgentFixture.Lines(_thread));
    }

    [Fact]
    public async Task Invoke_OneTeamTwoThreads_KeepsThemApart()
    {
        TalkingModel model = new(TalkingModel.Calls(ToStoryteller), TalkingModel.Says("A tale."), TalkingModel.Says("Hello."));
        CompanionTeam team = Team(model);
        ChatHistoryAgentThread other = new();

        await AgentFixture.AskAsync(team, "A story.", _thread, isStreamed: true);
        await AgentFixture.AskAsync(team, "Good morning.", other, isStreamed: true);

        Assert.Equal(["user: Good morning.", "Concierge: Hello."], AgentFixture.Lines(other));
    }

    [Fact]
    public void Team_MembersWithoutNamesOfTheirOwn_AreRefused()
    {
        ChatCompletionAgent agent = new() { Name = "A" };

        Assert.Throws<ArgumentException>(() => new CompanionTeam(agent));
        Assert.Throws<ArgumentException>(() => new CompanionTeam(agent, new ChatCompletionAgent()));
        Assert.Throws<ArgumentException>(() => new CompanionTeam(agent, new ChatCompletionAgent { Name = "a" }));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => new CompanionTeam(agent, new ChatCompletionAgent { Name = "B" }) { MaxHandovers = 0 });
    }

    [Fact]
    public async Task Team_InAGroupChat_SaysToPutItsMembersThere()
    {
#pragma warning disable SKEXP0110 // The chat itself is experimental.
        AgentGroupChat chat = new(Team(new TalkingModel()));
        chat.AddChatMessage(new ChatMessageContent(AuthorRole.User, "Hello."));
        NotSupportedException exception = await Assert.ThrowsAsync<NotSupportedException>(
            async () => await chat.InvokeAsync(TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken));
#pragma warning restore SKEXP0110

        Assert.Contains("Put its Members into the group chat", exception.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _fixture.Dispose();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private Kernel Kernel(TalkingModel model) => _fixture.Build(model);

    private CompanionTeam Team(TalkingModel model)
    {
        Kernel kernel = Kernel(model);
        return new(
            CompanionProfiles.Concierge.CreateAgent(kernel),
            CompanionProfiles.Storyteller.CreateAgent(kernel),
            CompanionProfiles.MeditationGuide.CreateAgent(kernel));
    }
}
