using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace CopilotKit.SemanticKernel.Connectors;

/// <summary>What a connector is asked with for one step of a conversation.</summary>
internal sealed record ConnectorStep(ConnectorCall Call, ConnectorTools Tools, PromptExecutionSettings Settings, ChatHistory History)
{
    public static ConnectorStep Of(ConnectorChatClient client, IEnumerable<ChatMessage> messages, ChatOptions? options)
    {
        ConnectorCall call = CallOf(options?.RawRepresentationFactory?.Invoke(client), options);
        ConnectorTools tools = ConnectorTools.Of(options);
        IList<ChatMessage> all = messages as IList<ChatMessage> ?? [.. messages];
        PromptExecutionSettings? own = call.SettingsFor(options);
        if (own is null && options?.Instructions is { } instructions)
        {
            all = [new ChatMessage(ChatRole.System, instructions), .. all];
        }

        return new(call, tools, ConnectorSettings.For(own, call.Behavior, options, tools), call.HistoryOf(all, tools));
    }

    // Without a kernel's call the app may still give settings as the raw options of its request.
    private static ConnectorCall CallOf(object? raw, ChatOptions? options) =>
        raw as ConnectorCall ?? new ConnectorCall([], raw as PromptExecutionSettings, kernel: null) { MaxOutputTokens = options?.MaxOutputTokens };
}
