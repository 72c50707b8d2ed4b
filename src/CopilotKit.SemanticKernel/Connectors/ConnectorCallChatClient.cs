using CopilotKit.SemanticKernel.Routing;
using Microsoft.Extensions.AI;

namespace CopilotKit.SemanticKernel.Connectors;

/// <summary>Sends one call on its way with what connectors want to know of it.</summary>
/// <remarks>
/// The raw options are the place that every model's client asks for what only it understands, and that others leave alone.
/// </remarks>
internal sealed class ConnectorCallChatClient(KernelChatClient inner, ConnectorCall call) : DelegatingChatClient(inner)
{
    public override Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        base.GetResponseAsync(messages, With(options), cancellationToken);

    public override IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        base.GetStreamingResponseAsync(messages, With(options), cancellationToken);

    // The options were made for this call alone.
    private ChatOptions With(ChatOptions? options)
    {
        options ??= new ChatOptions();
        call.MaxOutputTokens = options.MaxOutputTokens;
        Func<IChatClient, object?>? others = options.RawRepresentationFactory;
        options.RawRepresentationFactory = client => client is ConnectorChatClient ? call : others?.Invoke(client);
        return options;
    }
}
