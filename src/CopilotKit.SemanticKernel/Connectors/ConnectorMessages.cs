using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using AudioContent = Microsoft.SemanticKernel.AudioContent;
using KernelCall = Microsoft.SemanticKernel.FunctionCallContent;
using KernelResult = Microsoft.SemanticKernel.FunctionResultContent;
using KernelText = Microsoft.SemanticKernel.TextContent;

namespace CopilotKit.SemanticKernel.Connectors;

/// <summary>Puts messages into the form that connectors read, with calls and results under the names that connectors know.</summary>
internal static class ConnectorMessages
{
    public static ChatHistory ToHistory(IList<ChatMessage> messages, ConnectorTools tools)
    {
        ChatHistory history = [];
        Dictionary<string, string> names = [];
        foreach (ChatMessage message in messages)
        {
            ChatMessageContent content = new()
            {
                Role = new AuthorRole(message.Role.Value),
                AuthorName = message.AuthorName,
                Metadata = message.AdditionalProperties,
            };
            foreach (AIContent part in message.Contents)
            {
                if (ItemOf(part, tools, names) is { } item)
                {
                    (item.Metadata, item.InnerContent) = (part.AdditionalProperties, part.RawRepresentation);
                    content.Items.Add(item);
                }
            }

            history.Add(content);
        }

        return history;
    }

    private static KernelContent? ItemOf(AIContent content, ConnectorTools tools, Dictionary<string, string> names) => content switch
    {
        Microsoft.Extensions.AI.TextContent text => new KernelText(text.Text),
        DataContent data when data.HasTopLevelMediaType("image") => new ImageContent(data.Uri),
        UriContent uri when uri.HasTopLevelMediaType("image") => new ImageContent(uri.Uri),
        DataContent data when data.HasTopLevelMediaType("audio") => new AudioContent(data.Uri),
        UriContent uri when uri.HasTopLevelMediaType("audio") => new AudioContent(uri.Uri),
        DataContent data => new BinaryContent(data.Uri),
        UriContent uri => new BinaryContent(uri.Uri),
        Microsoft.Extensions.AI.FunctionCallContent call => CallOf(call, tools, names),
        Microsoft.Extensions.AI.FunctionResultContent result => ResultOf(result, tools, names),
        _ => null,
    };

    private static KernelCall CallOf(
        Microsoft.Extensions.AI.FunctionCallContent call, ConnectorTools tools, Dictionary<string, string> names)
    {
        names[call.CallId] = call.Name;
        KernelFunction? function = tools.FunctionOf(call.Name);
        KernelArguments? arguments = call.Arguments is null ? null : new KernelArguments(call.Arguments);
        return new KernelCall(function?.Name ?? call.Name, function?.PluginName, call.CallId, arguments);
    }

    private static KernelResult ResultOf(
        Microsoft.Extensions.AI.FunctionResultContent result, ConnectorTools tools, Dictionary<string, string> names)
    {
        string? name = names.GetValueOrDefault(result.CallId);
        KernelFunction? function = name is null ? null : tools.FunctionOf(name);
        return new KernelResult(function?.Name ?? name, function?.PluginName, result.CallId, result.Result);
    }
}
