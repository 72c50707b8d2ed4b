using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace CopilotKit.SemanticKernel.Agents;

/// <summary>What tool calls leave in a history.</summary>
internal static class ToolTraces
{
    /// <summary>Takes out the calls that are unwanted or that nobody answered: most services refuse a history with those.</summary>
    /// <param name="history">The whole conversation.</param>
    /// <param name="noted">Those of its messages that may be changed.</param>
    /// <param name="unwanted">The ids of calls to be forgotten.</param>
    public static void Mend(ChatHistory history, IReadOnlyList<ChatMessageContent> noted, IReadOnlySet<string> unwanted)
    {
        HashSet<string> answered =
            [.. noted.SelectMany(message => message.Items).OfType<FunctionResultContent>().Select(result => result.CallId ?? "")];
        answered.ExceptWith(unwanted);
        foreach (ChatMessageContent message in noted.Where(message => message.Items.Any(IsTrace)))
        {
            foreach (KernelContent item in message.Items.Where(item => IsTrace(item) && !answered.Contains(IdOf(item))).ToArray())
            {
                message.Items.Remove(item);
            }

            // A result is accompanied by its own text: without it the text says nothing.
            if (message.Role == AuthorRole.Tool ? !message.Items.Any(IsTrace) : message.Items.All(IsBlank))
            {
                history.Remove(message);
            }
        }
    }

    private static bool IsTrace(KernelContent item) => item is FunctionCallContent or FunctionResultContent;

    private static bool IsBlank(KernelContent item) => item is TextContent text && string.IsNullOrWhiteSpace(text.Text);

    private static string IdOf(KernelContent item) => (item as FunctionCallContent)?.Id ?? (item as FunctionResultContent)?.CallId ?? "";
}
