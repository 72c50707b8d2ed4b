using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;
using AICall = Microsoft.Extensions.AI.FunctionCallContent;
using KernelCall = Microsoft.SemanticKernel.FunctionCallContent;

namespace CopilotKit.SemanticKernel.Connectors;

/// <summary>Puts what a connector answers into the form that chat clients answer in.</summary>
internal static class ConnectorAnswers
{
    public static ChatResponse ToResponse(ChatMessageContent answer, ConnectorTools tools, int messages)
    {
        ChatMessage message = answer.ToChatMessage();
        KernelCall[] calls = [.. answer.Items.OfType<KernelCall>()];
        if (calls.Length > 0)
        {
            message.Contents = [.. message.Contents.Where(content => content is not AICall), .. Calls(calls, tools, messages)];
        }

        return new ChatResponse(message)
        {
            ModelId = answer.ModelId,
            RawRepresentation = answer.InnerContent,
            FinishReason = FinishReasonIn(answer.Metadata),
            Usage = ConnectorUsage.In(answer.Metadata),
        };
    }

    public static ChatResponseUpdate ToUpdate(StreamingChatMessageContent part)
    {
        ChatResponseUpdate update = new()
        {
            Role = part.Role is { } role ? new ChatRole(role.Label) : null,
            AuthorName = part.AuthorName,
            ModelId = part.ModelId,
            RawRepresentation = part.InnerContent,
            AdditionalProperties = part.Metadata is { Count: > 0 } metadata ? new(metadata) : null,
            FinishReason = FinishReasonIn(part.Metadata),
        };
        foreach (StreamingTextContent text in part.Items.OfType<StreamingTextContent>())
        {
            update.Contents.Add(new Microsoft.Extensions.AI.TextContent(text.Text));
        }

        if (ConnectorUsage.In(part.Metadata) is { } usage)
        {
            update.Contents.Add(new UsageContent(usage));
        }

        return update;
    }

    /// <summary>Gives calls under the names that the request offered.</summary>
    /// <remarks>A connector that gives a call no id has it given here, or its result would find no way back.</remarks>
    public static IEnumerable<AICall> Calls(IReadOnlyList<KernelCall> calls, ConnectorTools tools, int messages) =>
        calls.Select((call, i) => new AICall(
            string.IsNullOrEmpty(call.Id) ? $"call-{messages}-{i}" : call.Id, tools.NameOf(call.PluginName, call.FunctionName), call.Arguments)
        {
            Exception = call.Exception,
            AdditionalProperties = call.Metadata is { Count: > 0 } metadata ? new(metadata) : null,
            RawRepresentation = call.InnerContent,
        });

    private static ChatFinishReason? FinishReasonIn(IReadOnlyDictionary<string, object?>? metadata) =>
        metadata is null || !metadata.TryGetValue("FinishReason", out object? value) ? null : FinishReasonOf(value?.ToString() ?? "");

    // Each connector has words of its own: stop, Stop, STOP, content_filter, ContentFilter …
    private static ChatFinishReason? FinishReasonOf(string word) => word.Replace("_", "", StringComparison.Ordinal).ToUpperInvariant() switch
    {
        "STOP" => ChatFinishReason.Stop,
        "LENGTH" or "MAXTOKENS" => ChatFinishReason.Length,
        "TOOLCALLS" => ChatFinishReason.ToolCalls,
        "CONTENTFILTER" or "SAFETY" => ChatFinishReason.ContentFilter,
        _ => null,
    };
}
