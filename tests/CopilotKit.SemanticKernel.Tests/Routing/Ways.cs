using CopilotKit.Models;
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Agents;
using Microsoft.SemanticKernel.ChatCompletion;

namespace CopilotKit.SemanticKernel.Tests.Routing;

/// <summary>What came of asking.</summary>
internal sealed record Answer(string Text, Selection? Selection, IReadOnlyList<ChatMessageContent> History);

/// <summary>All the ways in which a kernel calls a model.</summary>
internal static class Ways
{
    private const string Question = "What does the fox do?";

    public static string[] Names { get; } =
    [
        "prompt", "streamed prompt", "prompt function", "streamed prompt function", "service", "streamed service",
        "agent", "streamed agent", "AsAIAgent", "client", "streamed client",
    ];

    public static async Task<Answer> AskAsync(Kernel kernel, string way, PromptExecutionSettings? settings = null)
    {
        CancellationToken token = TestContext.Current.CancellationToken;
        settings ??= new PromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() };
        KernelArguments arguments = new(settings);
        KernelFunction function = kernel.CreateFunctionFromPrompt(Question, settings, "ask");
        ChatCompletionAgent agent = new() { Name = "Teller", Kernel = kernel, Arguments = arguments };
        ChatHistory history = new(Question, AuthorRole.User);
        IChatCompletionService service = kernel.GetRequiredService<IChatCompletionService>();
        IChatClient client = kernel.GetRequiredService<IChatClient>();
        return way switch
        {
            "prompt" => Of(await kernel.InvokePromptAsync(Question, arguments, cancellationToken: token)),
            "streamed prompt" => await JoinAsync(kernel.InvokePromptStreamingAsync(Question, arguments, cancellationToken: token)),
            "prompt function" => Of(await kernel.InvokeAsync(function, cancellationToken: token)),
            "streamed prompt function" => await JoinAsync(kernel.InvokeStreamingAsync(function, cancellationToken: token)),
            "service" => Of(await service.GetChatMessageContentAsync(history, settings, kernel, token), history),
            "streamed service" => await JoinAsync(service.GetStreamingChatMessageContentsAsync(history, settings, kernel, token), history),
            "agent" => await AskAsync(agent, token),
            "streamed agent" => await StreamAsync(agent, token),
            "AsAIAgent" => await RunAsync(agent, token),
            "client" => Of(await client.GetResponseAsync(Question, settings.ToChatOptions(kernel), token)),
            _ => await JoinAsync(client.GetStreamingResponseAsync(Question, settings.ToChatOptions(kernel), token)),
        };
    }

    private static async Task<Answer> AskAsync(ChatCompletionAgent agent, CancellationToken cancellationToken)
    {
        ChatHistoryAgentThread thread = new();
        IAsyncEnumerable<AgentResponseItem<ChatMessageContent>> items = agent.InvokeAsync(
            Question, thread, cancellationToken: cancellationToken);
        return Of((await items.SingleAsync(cancellationToken)).Message, thread.ChatHistory);
    }

    private static async Task<Answer> StreamAsync(ChatCompletionAgent agent, CancellationToken cancellationToken)
    {
        ChatHistoryAgentThread thread = new();
        IAsyncEnumerable<StreamingChatMessageContent> parts =
            agent.InvokeStreamingAsync(Question, thread, cancellationToken: cancellationToken).Select(item => item.Message);
        return await JoinAsync(parts, thread.ChatHistory);
    }

#pragma warning disable SKEXP0110
    private static async Task<Answer> RunAsync(ChatCompletionAgent agent, CancellationToken cancellationToken)
    {
        Microsoft.Agents.AI.AgentResponse response = await agent.AsAIAgent().RunAsync(Question, cancellationToken: cancellationToken);
        return new Answer(response.Text, response.AdditionalProperties?.GetValueOrDefault(ModelSelectionKeys.Selection) as Selection, []);
    }
#pragma warning restore SKEXP0110

    private static Answer Of(FunctionResult result) => new(result.ToString(), result.GetSelection(), []);

    private static Answer Of(ChatResponse response) => new(response.Text, response.GetSelection(), []);

    private static Answer Of(ChatMessageContent message, ChatHistory history) => new(message.Content!, message.GetSelection(), history);

    private static async Task<Answer> JoinAsync(IAsyncEnumerable<StreamingKernelContent> parts, ChatHistory? history = null)
    {
        List<StreamingKernelContent> all = await parts.ToListAsync();
        return new Answer(
            string.Concat(all), all.Select(part => part.GetSelection()).LastOrDefault(found => found is not null), history ?? []);
    }

    private static async Task<Answer> JoinAsync(IAsyncEnumerable<ChatResponseUpdate> parts)
    {
        List<ChatResponseUpdate> all = await parts.ToListAsync();
        return new Answer(string.Concat(all), all.Select(part => part.GetSelection()).LastOrDefault(found => found is not null), []);
    }
}
