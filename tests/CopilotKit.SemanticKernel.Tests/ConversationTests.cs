using System.Text.Json;
using CopilotKit.Speech;
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Agents;
using Microsoft.SemanticKernel.ChatCompletion;
using FunctionCallContent = Microsoft.Extensions.AI.FunctionCallContent;
using FunctionResultContent = Microsoft.Extensions.AI.FunctionResultContent;
using TextContent = Microsoft.Extensions.AI.TextContent;

namespace CopilotKit.SemanticKernel.Tests;

/// <summary>A model calls the plugins by each of the ways in which a kernel talks with a model.</summary>
public sealed class ConversationTests : IDisposable
{
    private const string Screenplay = "Title: The Fox\n\nOnce there was\n\nMARA\nHello you\n";

    private readonly KernelFixture _fixture = new();

    public static TheoryData<string> Ways { get; } = ["prompt", "streamed prompt", "agent", "streamed agent"];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Model_SpeaksAndPerforms_GetsTypedResultsPastEveryFilter(string way)
    {
        List<object?> results = [];
        ScriptedModel model = new(
            _ => Call("Voice_speak", new() { ["text"] = "one two", ["voice"] = "scot" }),
            _ => Call("Voice_perform_script", new() { ["screenplay"] = Screenplay }),
            seen =>
            {
                results.AddRange(seen.Select(result => result.Result));
                return new TextContent("It is told.");
            });

        string answer = await AskAsync(_fixture.Build(model), way);

        Assert.Equal("It is told.", answer);
        Assert.All(results, result => Assert.True(File.Exists(Assert.IsType<SavedSound>(result).Path)));
        Assert.Equal(["Voice.speak: SavedSound", "Voice.perform_script: SavedSound"], _fixture.Filter.Calls);
        Assert.Equal(_fixture.Filter.Calls, _fixture.Filter.AutoCalls);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Model_IsOfferedTools_AsThePluginDescribesThem(string way)
    {
        ScriptedModel model = new(_ => new TextContent("Hello."));
        Kernel kernel = _fixture.Build(model);
        VoicePlugin plugin = kernel.GetRequiredService<VoicePlugin>();

        await AskAsync(kernel, way);

        Assert.Equal(plugin.Functions.Select(function => $"Voice_{function.Name}"), model.Tools.Select(tool => tool.Name));
        Assert.Equal(plugin.Functions.Select(function => function.Description), model.Tools.Select(tool => tool.Description));
        Assert.Equal(plugin.Functions.Select(Parameters), model.Tools.Select(Parameters));
        Assert.Equal(plugin.Functions.Select(Required), model.Tools.Select(Required));
        Assert.Contains("\"maximum\":120", string.Concat(model.Tools.Select(Parameters)), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Model_CallFails_IsToldSoAndTheConversationGoesOn(string way)
    {
        FunctionResultContent? failed = null;
        ScriptedModel model = new(
            _ => Call("Voice_speak", new() { ["text"] = "one", ["voice"] = "robot" }),
            seen =>
            {
                failed = Assert.Single(seen);
                return new TextContent("I have no such voice.");
            });

        string answer = await AskAsync(_fixture.Build(model), way);

        Assert.Equal("I have no such voice.", answer);
        Assert.Equal("Error: Function failed.", failed!.Result);
        Assert.Contains("There is no voice 'robot'", Assert.IsType<ArgumentException>(failed.Exception).Message, StringComparison.Ordinal);
    }

    public void Dispose() => _fixture.Dispose();

    private static FunctionCallContent Call(string name, Dictionary<string, object?> arguments) =>
        new($"call-{name}", name, arguments.ToDictionary(argument => argument.Key, argument => (object?)JsonSerializer.SerializeToElement(argument.Value)));

    private static string Parameters(AIFunction function) => JsonSerializer.Serialize(function.JsonSchema.GetProperty("properties"));

    private static string Required(AIFunction function) =>
        function.JsonSchema.TryGetProperty("required", out JsonElement names) && names.ValueKind is JsonValueKind.Array ? JsonSerializer.Serialize(names) : "[]";

    private static async Task<string> AskAsync(Kernel kernel, string way)
    {
        const string prompt = "Tell me a story.";
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;
        KernelArguments arguments = new(new PromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() });
        ChatCompletionAgent agent = new() { Name = "Teller", Kernel = kernel, Arguments = arguments };
        ChatMessageContent message = new(AuthorRole.User, prompt);
        return way switch
        {
            "prompt" => (await kernel.InvokePromptAsync(prompt, arguments, cancellationToken: cancellationToken)).ToString(),
            "streamed prompt" => await JoinAsync(kernel.InvokePromptStreamingAsync(prompt, arguments, cancellationToken: cancellationToken), part => part.ToString()),
            "agent" => await JoinAsync(agent.InvokeAsync(message, cancellationToken: cancellationToken), item => item.Message.Content),
            _ => await JoinAsync(agent.InvokeStreamingAsync(message, cancellationToken: cancellationToken), item => item.Message.Content),
        };
    }

    private static async Task<string> JoinAsync<T>(IAsyncEnumerable<T> parts, Func<T, string?> text) => string.Concat(await parts.Select(text).ToListAsync());
}
