using Microsoft.Extensions.AI;

namespace CopilotKit.Models.Policies;

/// <summary>What one look over a request finds.</summary>
internal struct RequestReading
{
    public ModelCapabilities Capabilities;
    public int InputTokens;

    /// <summary>The words of the user's last message; <see langword="null"/> when it has none.</summary>
    public string? LastWords;

    /// <summary>The model whose tool calls are being answered; <see langword="null"/> when this is no round of tools.</summary>
    public string? TurnModel;

    /// <summary>Whether tool results follow the user's last message.</summary>
    public bool IsToolRound;

    /// <summary>The model that a conversation without a name was on last.</summary>
    public string? LastModel;

    public static RequestReading Of(IList<ChatMessage> messages, ChatOptions? options)
    {
        RequestReading reading = default;
        for (int i = 0; i < messages.Count; i++)
        {
            reading.Read(messages[i]);
        }

        if (options is not null)
        {
            reading.Read(options);
        }

        return reading;
    }

    private void Read(ChatMessage message)
    {
        InputTokens += TokenEstimate.PerMessage;
        if (message.Role == ChatRole.User)
        {
            (LastWords, TurnModel, IsToolRound) = (null, null, false);
        }
        else if (message.Role == ChatRole.Assistant)
        {
            LastModel = message.GetSelection()?.Model.Name ?? LastModel;
        }

        IList<AIContent> contents = message.Contents;
        for (int i = 0; i < contents.Count; i++)
        {
            Read(contents[i], message);
        }
    }

    private void Read(AIContent content, ChatMessage message)
    {
        InputTokens += TokenEstimate.Of(content);
        switch (content)
        {
            case TextContent text when message.Role == ChatRole.User:
                LastWords = LastWords is null ? text.Text : message.Text;
                break;
            case FunctionCallContent call:
                TurnModel = call.AdditionalProperties is { } properties && properties.TryGetValue(ModelSelectionKeys.Model, out string? name) ? name : TurnModel;
                break;
            case FunctionResultContent:
                IsToolRound = true;
                break;
            case DataContent data:
                Read(data.HasTopLevelMediaType("image"), data.HasTopLevelMediaType("audio"));
                break;
            case UriContent uri:
                Read(uri.HasTopLevelMediaType("image"), uri.HasTopLevelMediaType("audio"));
                break;
            default:
                break;
        }
    }

    private void Read(bool isImage, bool isAudio) =>
        Capabilities |= isImage ? ModelCapabilities.Vision : isAudio ? ModelCapabilities.Audio : ModelCapabilities.None;

    private void Read(ChatOptions options)
    {
        if (options.Instructions is { } instructions)
        {
            InputTokens += TokenEstimate.Of(instructions);
        }

        if (options.Tools is { Count: > 0 } tools && options.ToolMode is not NoneChatToolMode)
        {
            Capabilities |= ModelCapabilities.Tools;
            for (int i = 0; i < tools.Count; i++)
            {
                InputTokens += TokenEstimate.Of(tools[i]);
            }
        }

        if (options.ResponseFormat is ChatResponseFormatJson)
        {
            Capabilities |= ModelCapabilities.StructuredOutput;
        }

        if (options.Reasoning is { Effort: not (null or ReasoningEffort.None) })
        {
            Capabilities |= ModelCapabilities.Reasoning;
        }
    }
}
