using CopilotKit.Models;
using CopilotKit.SemanticKernel.Agents;
using CopilotKit.TestKit;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Agents;
using TextContent = Microsoft.Extensions.AI.TextContent;

namespace CopilotKit.SemanticKernel.Tests.Agents;

public sealed class CompanionProfileTests : IDisposable
{
    private readonly AgentFixture _fixture = new();

    public static TheoryData<bool> IsStreamed => AgentFixture.IsStreamed;

    [Theory]
    [MemberData(nameof(IsStreamed))]
    public async Task CreateAgent_Profile_ModelSeesItsPersonaAndItsPluginsOnly(bool isStreamed)
    {
        TalkingModel model = new(TalkingModel.Says("Once upon a time."));
        CompanionProfile profile = new("Mira") { Persona = "You are Mira.", Plugins = ["Storytelling"] };

        ChatCompletionAgent agent = profile.CreateAgent(_fixture.Build(model));
        string answer = await AgentFixture.AskAsync(agent, "Tell me a story.", new ChatHistoryAgentThread(), isStreamed);

        Assert.Equal("Once upon a time.", answer);
        Assert.Equal("You are Mira.", Assert.Single(model.Requests).System);
        Assert.Equal(["Storytelling_write_story"], model.Requests[0].Tools);
    }

    [Theory]
    [MemberData(nameof(IsStreamed))]
    public async Task CreateAgent_NoPluginsNamed_HasAllOfTheKernelAndCallsThemPastEveryFilter(bool isStreamed)
    {
        TalkingModel model = new(
            TalkingModel.Calls("Voice_speak", new() { ["text"] = "Good evening." }),
            request => [new TextContent($"Spoken: {request.Results.Count}")]);

        ChatCompletionAgent agent = new CompanionProfile("Mira").CreateAgent(_fixture.Build(model));
        string answer = await AgentFixture.AskAsync(agent, "Say it.", new ChatHistoryAgentThread(), isStreamed);

        Assert.Equal("Spoken: 1", answer);
        Assert.Equal(9, model.Requests[0].Tools.Count);
        Assert.Equal(["Voice.speak: SavedSound"], _fixture.Filter.AutoCalls);
    }

    [Theory]
    [InlineData(false, "private", "home")]
    [InlineData(true, "private", "home")]
    [InlineData(true, "quality", "far")]
    public async Task CreateAgent_Policy_ChoosesItsModel(bool isStreamed, string policy, string expected)
    {
        using ModelSelectingChatClient router = new(new ModelCatalog(
        [
            new Model(new ModelCard("far") { Quality = 0.9 }, new TalkingModel(TalkingModel.Says("far"))),
            new Model(new ModelCard("home") { Quality = 0.1, DataBoundaries = ["device"] }, new TalkingModel(TalkingModel.Says("home"))),
        ]));
        IKernelBuilder builder = Kernel.CreateBuilder();
        builder.Services.AddSingleton<IChatClient>(router.AsBuilder().UseKernelFunctionInvocation().Build());
        ChatCompletionAgent agent = new CompanionProfile("Mira") { Policy = policy }.CreateAgent(builder.Build());

        string answer = await AgentFixture.AskAsync(agent, "Who are you?", new ChatHistoryAgentThread(), isStreamed);

        Assert.Equal(expected, answer);
    }

    [Fact]
    public void CreateAgent_PluginThatTheKernelLacks_SaysWhichLineToWrite()
    {
        InvalidOperationException exception = Assert.Throws<InvalidOperationException>(
            () => CompanionProfiles.Storyteller.CreateAgent(new Kernel()));

        Assert.Equal(
            "Storyteller uses the plugin Storytelling, which the kernel lacks. Add it: builder.Plugins.AddStorytelling().", exception.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Anna Lena")]
    [InlineData("Zoë")]
    [InlineData("abcdefghijklmnopqrstuvwxyzabcdefghijklmno")]
    public void CreateAgent_NameThatAModelCannotRead_IsRefused(string name)
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(() => new CompanionProfile(name).CreateAgent(new Kernel()));

        Assert.Contains($"not '{name}'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Profiles_AllThree_AskTheirModelWithTheirOwnTools()
    {
        TalkingModel model = new(TalkingModel.Says("a"), TalkingModel.Says("b"), TalkingModel.Says("c"));
        Kernel kernel = _fixture.Build(model);

        CompanionProfile[] profiles = [CompanionProfiles.Concierge, CompanionProfiles.Storyteller, CompanionProfiles.MeditationGuide];
        foreach (CompanionProfile profile in profiles)
        {
            await AgentFixture.AskAsync(profile.CreateAgent(kernel), "Hello.", new ChatHistoryAgentThread(), isStreamed: true);
        }

        Assert.Equal([0, 5, 4], model.Requests.Select(request => request.Tools.Count));
        Assert.Equal(3, model.Requests.Select(request => request.System).Distinct().Count());
    }

    public void Dispose() => _fixture.Dispose();
}
