using System.Runtime.CompilerServices;
using CopilotKit.Models;
using CopilotKit.SemanticKernel.Connectors;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace CopilotKit.SemanticKernel.Routing;

/// <summary>The kernel's chat completion service: chooses among chat clients and connectors alike.</summary>
/// <remarks>
/// A connector is asked with the caller's own settings and kernel, but for its next step only: the tools run outside, in the
/// kernel's function invocation, so that another model can take over between two of them and none runs twice.
/// </remarks>
internal sealed class SelectingChatCompletionService(KernelChatClient client, ModelCatalog catalog) : IChatCompletionService
{
    private readonly IChatCompletionService _withoutConnectors = client.AsChatCompletionService();

    public IReadOnlyDictionary<string, object?> Attributes { get; } = new Dictionary<string, object?>();

    public async Task<IReadOnlyList<ChatMessageContent>> GetChatMessageContentsAsync(
        ChatHistory chatHistory,
        PromptExecutionSettings? executionSettings = null,
        Kernel? kernel = null,
        CancellationToken cancellationToken = default)
    {
        IReadOnlyList<ChatMessageContent> answers = await ServiceFor(chatHistory, executionSettings, kernel)
            .GetChatMessageContentsAsync(chatHistory, executionSettings, kernel, cancellationToken).ConfigureAwait(false);
        foreach (ChatMessageContent answer in kernel is null ? [] : answers)
        {
            CallNames.Restore(answer, kernel!);
        }

        return answers;
    }

    public async IAsyncEnumerable<StreamingChatMessageContent> GetStreamingChatMessageContentsAsync(
        ChatHistory chatHistory,
        PromptExecutionSettings? executionSettings = null,
        Kernel? kernel = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (StreamingChatMessageContent part in ServiceFor(chatHistory, executionSettings, kernel)
            .GetStreamingChatMessageContentsAsync(chatHistory, executionSettings, kernel, cancellationToken).ConfigureAwait(false))
        {
            if (kernel is not null)
            {
                CallNames.Restore(part, kernel);
            }

            yield return part;
        }
    }

    private IChatCompletionService ServiceFor(ChatHistory history, PromptExecutionSettings? settings, Kernel? kernel) =>
        catalog.Models.Any(static model => model.Client is ConnectorChatClient)
            ? new ConnectorCallChatClient(client, new ConnectorCall(history, settings, kernel)).AsChatCompletionService()
            : _withoutConnectors;
}
