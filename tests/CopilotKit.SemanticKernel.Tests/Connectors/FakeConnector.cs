using System.Runtime.CompilerServices;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace CopilotKit.SemanticKernel.Tests.Connectors;

/// <summary>A connector whose answers are written in the test.</summary>
internal sealed class FakeConnector(Func<ChatHistory, PromptExecutionSettings?, Kernel?, Task<ChatMessageContent>> answer) : IChatCompletionService
{
    public FakeConnector(params ChatMessageContent[] answers)
        : this(Queue(answers))
    {
    }

    public IReadOnlyDictionary<string, object?> Attributes { get; } =
        new Dictionary<string, object?> { ["ModelId"] = "fake-1", ["Endpoint"] = "https://localhost:1/" };

    public List<(ChatHistory History, PromptExecutionSettings? Settings)> Calls { get; } = [];

    public async Task<IReadOnlyList<ChatMessageContent>> GetChatMessageContentsAsync(
        ChatHistory chatHistory,
        PromptExecutionSettings? executionSettings = null,
        Kernel? kernel = null,
        CancellationToken cancellationToken = default)
    {
        Calls.Add(([.. chatHistory], executionSettings));
        return [await answer(chatHistory, executionSettings, kernel)];
    }

    public async IAsyncEnumerable<StreamingChatMessageContent> GetStreamingChatMessageContentsAsync(
        ChatHistory chatHistory,
        PromptExecutionSettings? executionSettings = null,
        Kernel? kernel = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ChatMessageContent whole = (await GetChatMessageContentsAsync(chatHistory, executionSettings, kernel, cancellationToken))[0];
        yield return new StreamingChatMessageContent(
            whole.Role, whole.Content, whole.InnerContent, modelId: whole.ModelId, metadata: whole.Metadata);
    }

    private static Func<ChatHistory, PromptExecutionSettings?, Kernel?, Task<ChatMessageContent>> Queue(ChatMessageContent[] answers)
    {
        int next = 0;
        return (_, _, _) => Task.FromResult(answers[next++]);
    }
}
