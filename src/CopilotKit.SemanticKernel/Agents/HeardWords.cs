using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace CopilotKit.SemanticKernel.Agents;

/// <summary>Lets a history say what was heard of an answer.</summary>
internal static class HeardWords
{
    /// <summary>Puts what was heard in the place of what was written.</summary>
    /// <param name="history">The whole conversation.</param>
    /// <param name="noted">The messages of the answer that were put into it.</param>
    /// <param name="heard">Author by author, in their order; an empty text when nothing was heard.</param>
    public static void Keep(ChatHistory history, IEnumerable<ChatMessageContent> noted, IEnumerable<(string? Author, string Text)> heard)
    {
        List<ChatMessageContent> written =
            [.. noted.Where(message => message.Role == AuthorRole.Assistant && !string.IsNullOrWhiteSpace(message.Content))];
        foreach (ChatMessageContent call in written.Where(message => message.Items.Any(item => item is FunctionCallContent)).ToArray())
        {
            // The call stays; its words are in the answer's own message too, or were not heard.
            written.Remove(call);
            foreach (TextContent words in call.Items.OfType<TextContent>().ToArray())
            {
                call.Items.Remove(words);
            }
        }

        foreach ((string? author, string text) in heard)
        {
            ChatMessageContent? whole = written.Find(message => message.AuthorName == author);
            int index = whole is null ? history.Count : history.IndexOf(whole);
            if (whole is not null)
            {
                written.Remove(whole);
                history.Remove(whole);
            }

            if (text.Length > 0)
            {
                history.Insert(index, new ChatMessageContent(AuthorRole.Assistant, text) { AuthorName = author });
            }
        }

        // One part of two messages, when the turn came back to its author at once.
        written.ForEach(message => history.Remove(message));
    }
}
