using CopilotKit.Models;
using CopilotKit.SemanticKernel.Connectors;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace CopilotKit.SemanticKernel.Routing;

/// <summary>The kernel's chat completion service: chooses among chat clients and connectors alike.</summary>
/// <remarks>
/// A connector is asked with the caller's own settings and kernel, but for its next step only: the tools run outside, in the kernel's function
/// invocation, so that another model can take over between two of them and none runs twice.
/// </remarks>
internal sealed class SelectingChatCompletionService(KernelChatClient client, ModelCatalog catalog) : IChatCompletionService
{
    private readonly IChatCompletionService _withoutConnectors = client.AsChatCompletionService();

    public IReadOnlyDictionary<string, object?> Attributes { get; } = new Dictionary<string, object?>();

    public Task<IReadOnlyList<ChatMessageContent>> GetChatMessageContentsAsync(
        ChatHistory chatHistory, PromptExecutionSettings? executionSettings = null, Kernel? kernel = null, CancellationToken cancellationToken = default) =>
        ServiceFor(chatHistory, executionSettings, kernel).GetChatMessageContentsAsync(chatHistory, executionSettings, kernel, cancellationToken);

    public IAsyncEnumerable<StreamingChatMessageContent> GetStreamingChatMessageContentsAsync(
        ChatHistory chatHistory, PromptExecutionSettings? executionSettings = null, Kernel? kernel = null, CancellationToken cancellationToken = default) =>
        ServiceFor(chatHistory, executionSettings, kernel).GetStreamingChatMessageContentsAsync(chatHistory, executionSettings, kernel, cancellationToken);

    private IChatCompletionService ServiceFor(ChatHistory history, PromptExecutionSettings? settings, Kernel? kernel) =>
        catalog.Models.Any(static model => model.Client is ConnectorChatClient)
            ? new ConnectorCallChatClient(client, new ConnectorCall(history, settings, kernel)).AsChatCompletionService()
            : _withoutConnectors;
}
