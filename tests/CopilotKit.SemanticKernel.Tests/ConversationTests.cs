using System.Text.Json;
using CopilotKit.Meditation;
using CopilotKit.SemanticKernel.Tests.Agents;
using CopilotKit.Speech;
using CopilotKit.Storytelling;
using CopilotKit.TestKit;
using CopilotKit.Voices.Flite;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Agents;
using Microsoft.SemanticKernel.ChatCompletion;
using FunctionResultContent = Microsoft.Extensions.AI.FunctionResultContent;
using TextContent = Microsoft.Extensions.AI.TextContent;

namespace CopilotKit.SemanticKernel.Tests;

/// <summary>A model calls the plugins by each of the ways in which a kernel talks with a model.</summary>
public sealed class ConversationTests : IDisposable
{
    private readonly AgentFixture _fixture = new();

    public static TheoryData<string> Ways { get; } = ["prompt", "streamed prompt", "agent", "streamed agent"];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Model_SpeaksWritesAndPerforms_GetsTypedResultsPastEveryFilter(string way)
    {
        IReadOnlyList<FunctionResultContent> results = [];
        FliteSpeechEngine flite = Flite.Engine();
        TalkingModel model = new(
            TalkingModel.Calls("Voice_speak", new() { ["text"] = "Good evening.", ["voice"] = "flite-awb" }),
            TalkingModel.Calls(
                "Storytelling_write_story", new() { ["idea"] = "a fox who collects echoes", ["minutes"] = 0.5, ["genre"] = "Mystery" }),
            asked => [TalkingModel.Call(
                "Voice_perform_script", new() { ["screenplay"] = ((StoryDraft)asked.Results[^1].Result!).Screenplay, ["minutes"] = 0.5 })],
            asked =>
            {
                results = asked.Results;
                return [new TextContent("It is told.")];
            });
        Kernel kernel = _fixture.Build(model, builder => builder.Services.AddSingleton<ITextToSpeechClient>(flite));

        string answer = await AskAsync(kernel, way);

        Assert.Equal("It is told.", answer);
        Assert.All(results, result => Assert.Null(result.Exception));
        SavedSound[] sounds = [.. results.Select(result => result.Result).OfType<SavedSound>()];
        Assert.All(sounds, sound => Assert.True(File.Exists(sound.Path)));
        Assert.Equal(30, sounds[1].Seconds);
        Assert.Equal(
            ["Voice.speak: SavedSound", "Storytelling.write_story: StoryDraft", "Voice.perform_script: SavedSound"], _fixture.Filter.Calls);
        Assert.Equal(_fixture.Filter.Calls, _fixture.Filter.AutoCalls);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Model_IsOfferedTools_AsThePluginDescribesThem(string way)
    {
        TalkingModel model = new(TalkingModel.Says("Hello."));
        Kernel kernel = _fixture.Build(model);
        AIFunction[] functions =
        [
            .. kernel.GetRequiredService<VoicePlugin>().Functions,
            .. kernel.GetRequiredService<StorytellingPlugin>().Functions,
            .. kernel.GetRequiredService<MeditationPlugin>().Functions,
        ];

        await AskAsync(kernel, way);

        IReadOnlyList<AIFunction> offered = model.Requests[0].Functions;
        Assert.Equal(
            ["Voice_speak", "Voice_list_voices", "Voice_preview_voice", "Voice_perform_script", "Storytelling_write_story"],
            model.Requests[0].Tools.Take(5));
        Assert.Equal(functions.Select(function => function.Description), offered.Select(tool => tool.Description));
        Assert.Equal(functions.Select(Parameters), offered.Select(Parameters));
        Assert.Equal(functions.Select(Required), offered.Select(Required));
        Assert.Contains("\"maximum\":120", string.Concat(offered.Select(Parameters)), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Model_CallFails_IsToldSoAndTheConversationGoesOn(string way)
    {
        FunctionResultContent? failed = null;
        TalkingModel model = new(
            TalkingModel.Calls("Voice_speak", new() { ["text"] = "one", ["voice"] = "robot" }),
            asked =>
            {
                failed = Assert.Single(asked.Results);
                return [new TextContent("I have no such voice.")];
            });

        string answer = await AskAsync(_fixture.Build(model), way);

        Assert.Equal("I have no such voice.", answer);
        Assert.Equal("Error: Function failed.", failed!.Result);
        Assert.Contains("There is no voice 'robot'", Assert.IsType<ArgumentException>(failed.Exception).Message, StringComparison.Ordinal);
    }

    public void Dispose() => _fixture.Dispose();

    private static string Parameters(AIFunction function) => JsonSerializer.Serialize(function.JsonSchema.GetProperty("properties"));

    private static string Required(AIFunction function) =>
        function.JsonSchema.TryGetProperty("required", out JsonElement names) && names.ValueKind is JsonValueKind.Array
            ? JsonSerializer.Serialize(names)
            : "[]";

    private static async Task<string> AskAsync(Kernel kernel, string way)
    {
        const string prompt = "Tell me a story.";
        CancellationToken token = TestContext.Current.CancellationToken;
        KernelArguments arguments = new(new PromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() });
        ChatCompletionAgent agent = new() { Name = "Teller", Kernel = kernel, Arguments = arguments };
        ChatMessageContent message = new(AuthorRole.User, prompt);
        return way switch
        {
            "prompt" => (await kernel.InvokePromptAsync(prompt, arguments, cancellationToken: token)).ToString(),
            "streamed prompt" => await JoinAsync(
                kernel.InvokePromptStreamingAsync(prompt, arguments, cancellationToken: token), part => part.ToString()),
            "agent" => await JoinAsync(agent.InvokeAsync(message, cancellationToken: token), item => item.Message.Content),
            _ => await JoinAsync(agent.InvokeStreamingAsync(message, cancellationToken: token), item => item.Message.Content),
        };
    }

    private static async Task<string> JoinAsync<T>(IAsyncEnumerable<T> parts, Func<T, string?> text) =>
        string.Concat(await parts.Select(text).ToListAsync());
}
