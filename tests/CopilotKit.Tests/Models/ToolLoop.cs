using CopilotKit.Models;
using Microsoft.Extensions.AI;

namespace CopilotKit.Tests.Models;

/// <summary>What a host's tool-calling loop does: asks, runs the tools, asks again. Counts how often a tool has run.</summary>
internal sealed class ToolLoop(ModelSelectingChatClient client)
{
    public int ToolRuns { get; private set; }

    public List<Selection> Selections { get; } = [];

    /// <summary>Gets the text that the caller has seen, also where an error ended it.</summary>
    public string Seen { get; private set; } = "";

    public async Task RunAsync(bool isStreamed, ChatOptions options, CancellationToken cancellationToken, Action? afterFirstWord = null)
    {
        AIFunction tool = AIFunctionFactory.Create(() => ++ToolRuns, "count");
        List<ChatMessage> messages = [new(ChatRole.User, "Go.")];
        while (true)
        {
            ChatOptions round = options.Clone();
            round.Tools = options.Tools is null ? null : [tool];
            ChatResponse response = isStreamed
                ? await StreamAsync(messages, round, afterFirstWord, cancellationToken).ConfigureAwait(false)
                : await client.GetResponseAsync(messages, round, cancellationToken).ConfigureAwait(false);
            Seen += isStreamed ? "" : response.Text;
            Selections.Add(response.GetSelection()!);
            messages.AddMessages(response);
            FunctionCallContent[] calls = [.. response.Messages.SelectMany(message => message.Contents).OfType<FunctionCallContent>()];
            if (calls.Length == 0)
            {
                return;
            }

            foreach (FunctionCallContent call in calls)
            {
                object? result = await tool.InvokeAsync(new AIFunctionArguments(call.Arguments), cancellationToken).ConfigureAwait(false);
                messages.Add(new ChatMessage(ChatRole.Tool, [new FunctionResultContent(call.CallId, result)]));
            }
        }
    }

    private async Task<ChatResponse> StreamAsync(
        List<ChatMessage> messages, ChatOptions options, Action? afterFirstWord, CancellationToken cancellationToken)
    {
        List<ChatResponseUpdate> updates = [];
        await foreach (ChatResponseUpdate update in client.GetStreamingResponseAsync(messages, options, cancellationToken).ConfigureAwait(false))
        {
            updates.Add(update);
            Seen += update.Text;
            if (update.Text.Length > 0)
            {
                afterFirstWord?.Invoke();
            }
        }

        return updates.ToChatResponse();
    }
}
