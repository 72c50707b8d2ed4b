using System.Runtime.CompilerServices;
using CopilotKit.Models.Failover;
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Services;
using KernelCall = Microsoft.SemanticKernel.FunctionCallContent;
using KernelResult = Microsoft.SemanticKernel.FunctionResultContent;

namespace CopilotKit.SemanticKernel.Connectors;

/// <summary>Reaches a model through a connector, one step at a time: calls of tools are handed out, not run.</summary>
internal sealed class ConnectorChatClient : IChatClient
{
    private readonly IChatCompletionService _connector;
    private readonly ChatClientMetadata _metadata;

    private ConnectorChatClient(IChatCompletionService connector)
    {
        Uri? endpoint = Uri.TryCreate(connector.GetEndpoint(), UriKind.Absolute, out Uri? uri) ? uri : null;
        (_connector, _metadata) = (connector, new ChatClientMetadata(connector.GetType().Name, endpoint, connector.GetModelId()));
    }

    /// <summary>Makes a client over a connector.</summary>
    /// <exception cref="ArgumentException">It is a chat client in disguise, whose tool-calling loop nobody could see.</exception>
    public static ConnectorChatClient Over(IChatCompletionService connector, string name)
    {
        ArgumentNullException.ThrowIfNull(connector);

        // The class that AsChatCompletionService() gives is internal.
        return connector.GetType().FullName != "Microsoft.SemanticKernel.ChatCompletion.ChatClientChatCompletionService"
            ? new ConnectorChatClient(connector)
            : throw new ArgumentException(
                $"Model {name} is a chat client that AsChatCompletionService() made a connector of: functions that it invokes would run again "
                    + $"after a failure. Add the chat client itself, without function invocation: AddModel(\"{name}\", chatClient).",
                nameof(connector));
    }

    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ConnectorStep step = ConnectorStep.Of(this, messages, options);
        try
        {
            IReadOnlyList<ChatMessageContent> answers = await _connector
                .GetChatMessageContentsAsync(step.History, step.Settings, step.Call.Kernel, cancellationToken).ConfigureAwait(false);
            return answers is [{ } answer, ..]
                ? ConnectorAnswers.ToResponse(answer, step.Tools, step.History.Count)
                : throw new ModelException($"{_metadata.ProviderName} gave no answer.", new ModelFailure(ModelErrorKind.Transport));
        }
        finally
        {
            step.Call.TellAdditions();
        }
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ConnectorStep step = ConnectorStep.Of(this, messages, options);
        FunctionCallContentBuilder calls = new(ConnectorJson.Default.Options);
        try
        {
            await foreach (StreamingChatMessageContent part in _connector
                .GetStreamingChatMessageContentsAsync(step.History, step.Settings, step.Call.Kernel, cancellationToken).ConfigureAwait(false))
            {
                step.Call.TellAdditions();
                calls.Append(part);
                yield return ConnectorAnswers.ToUpdate(part);
            }
        }
        finally
        {
            step.Call.TellAdditions();
        }

        KernelCall[] open = [.. calls.Build().Where(call => !IsAnswered(call, step.History))];
        if (open.Length > 0)
        {
            yield return new ChatResponseUpdate(ChatRole.Assistant, [.. ConnectorAnswers.Calls(open, step.Tools, step.History.Count)]);
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is not null ? null
            : serviceType == typeof(ChatClientMetadata) ? _metadata
            : serviceType.IsInstanceOfType(this) ? this
            : serviceType.IsInstanceOfType(_connector) ? _connector
            : null;
    }

    public void Dispose()
    {
        // The connector belongs to the caller.
    }

    private static bool IsAnswered(KernelCall call, ChatHistory history) =>
        history.SelectMany(message => message.Items).OfType<KernelResult>().Any(result => result.CallId == call.Id && !string.IsNullOrEmpty(call.Id));
}
