using CopilotKit.Models;
using CopilotKit.SemanticKernel.Agents;
using CopilotKit.TestKit;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Agents;

namespace CopilotKit.SemanticKernel.Tests.Agents;

/// <summary>Teams on a kernel that chooses among models.</summary>
public sealed class TeamModelTests : IDisposable
{
    private readonly ToneEngine _engine = new();
    private readonly ChatHistoryAgentThread _thread = new();

    public static TheoryData<bool> IsStreamed => AgentFixture.IsStreamed;

    [Theory]
    [MemberData(nameof(IsStreamed))]
    public async Task Team_ConnectorHandsOverAndIsGone_ChatClientGoesOnWithValidHistory(bool isStreamed)
    {
        TalkingModel partner = new(TalkingModel.Calls("Voice_list_voices"), TalkingModel.Says("There are four."));
        CompanionTeam team = Team(
            Build(builder => builder
                .AddModel("mai", new TalkingConnector("Handover-transfer_to_Storyteller"), model => model.Quality = 0.9)
                .AddModel("partner", partner, model => model.Quality = 0.2)),
            CompanionProfiles.Storyteller);

        string answer = await AgentFixture.AskAsync(team, "Which voices are there?", _thread, isStreamed);

        Assert.Equal("There are four.", answer);
        string[] lines = [.. AgentFixture.Lines(_thread)];
        Assert.Equal(("user: Which voices are there?", "Storyteller: There are four.", 4), (lines[0], lines[^1], lines.Length));
        Assert.Equal(["user: Which voices are there?"], partner.Requests[0].Said);
    }

    [Theory]
    [MemberData(nameof(IsStreamed))]
    public async Task Team_ToolCallOfAConnector_IsAnsweredByTheChatClientAfterAFailure(bool isStreamed)
    {
        TalkingModel partner = new(TalkingModel.Says("There are four."));
        CompanionTeam team = Team(
            Build(builder => builder
                .AddModel("mai", new TalkingConnector("Handover-transfer_to_Storyteller", "Voice-list_voices"), model => model.Quality = 0.9)
                .AddModel("partner", partner, model => model.Quality = 0.2)),
            CompanionProfiles.Storyteller);

        string answer = await AgentFixture.AskAsync(team, "Which voices are there?", _thread, isStreamed);

        Assert.Equal("There are four.", answer);
        Assert.Single(partner.Requests[0].Results);
        Assert.Equal(4, AgentFixture.Lines(_thread).Count());
    }

    [Theory]
    [MemberData(nameof(IsStreamed))]
    public async Task Team_PolicyOfAMember_ChoosesItsModelOnly(bool isStreamed)
    {
        TalkingModel far = new(TalkingModel.Calls("Handover_transfer_to_MeditationGuide"));
        TalkingModel home = new(TalkingModel.Says("Sit down."));
        CompanionTeam team = Team(
            Build(builder => builder
                .AddModel("far", far, model => model.Quality = 0.9)
                .AddModel("home", home, model =>
                {
                    model.Quality = 0.1;
                    model.DataBoundaries.Add("device");
                })),
            CompanionProfiles.MeditationGuide with { Policy = ModelPolicyNames.Private });

        string answer = await AgentFixture.AskAsync(team, "I cannot sleep.", _thread, isStreamed);

        Assert.Equal("Sit down.", answer);
        Assert.Equal((1, 1), (far.Requests.Count, home.Requests.Count));
    }

    [Fact]
    public async Task Team_AnswerSpoken_UpdatesSayWhichModelAnswers()
    {
        HashSet<string?> models = [];
        CompanionTeam team = Team(
            Build(builder => builder.AddModel("mai", new TalkingModel(TalkingModel.Says("One two. Three.")))), CompanionProfiles.Storyteller);
        await using SpokenReply reply = team.Speak("Count.", _thread, onUpdate: update => models.Add(update.GetSelection()?.Model.Name));

        await reply.SpeakAsync(TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["mai"], models);
        Assert.Equal(2, _engine.Utterances.Count);
    }

    public void Dispose() => _engine.Dispose();

    private static CompanionTeam Team(Kernel kernel, CompanionProfile other) =>
        new(CompanionProfiles.Concierge.CreateAgent(kernel), other.CreateAgent(kernel));

    private Kernel Build(Action<CopilotKitBuilder> addModels)
    {
        IKernelBuilder builder = Kernel.CreateBuilder();
        addModels(builder.AddCopilotKit());
        builder.Plugins.AddVoice().AddStorytelling().AddMeditation();
        builder.Services.AddSingleton<ITextToSpeechClient>(_engine);
        return builder.Build();
    }
}
