using System.Text;
using Microsoft.Extensions.AI;

namespace CopilotKit.Models.Failover;

/// <summary>
/// The answer as the caller sees it: every part says where it comes from. Its words are remembered where another model may go on.
/// </summary>
internal sealed class ShownAnswer(Selection selection, bool isRemembered)
{
    private readonly StringBuilder? _seen = isRemembered ? new() : null;
    private AdditionalPropertiesDictionary? _sharedProperties;

    /// <summary>Gets the last update that the caller has seen.</summary>
    public ChatResponseUpdate? Last { get; private set; }

    /// <summary>Gets a value indicating whether the caller has seen anything.</summary>
    public bool HasBegun => Last is not null;

    /// <summary>Gives the words that the caller has seen; none where nobody may go on with them.</summary>
    public string Words() => _seen?.ToString() ?? "";

    /// <summary>Marks an update that the caller is about to see.</summary>
    public ChatResponseUpdate Show(ChatResponseUpdate update)
    {
        Last = update;
        _seen?.Append(update.Text);

        // The updates of an answer share one dictionary, so that a token costs no memory.
        update.AdditionalProperties = Marked(update.AdditionalProperties);
        return update;
    }

    /// <summary>Marks an update of an answer that has ended well, so that its tool calls may be acted on.</summary>
    public ChatResponseUpdate ShowEnded(ChatResponseUpdate update)
    {
        MarkCalls(update.Contents);
        return Show(update);
    }

    /// <summary>Marks a whole answer.</summary>
    public ChatResponse Show(ChatResponse response)
    {
        response.AdditionalProperties = Marked(response.AdditionalProperties);
        foreach (ChatMessage message in response.Messages)
        {
            message.AdditionalProperties = Marked(message.AdditionalProperties);
            MarkCalls(message.Contents);
        }

        return response;
    }

    private void MarkCalls(IList<AIContent> contents)
    {
        for (int i = 0; i < contents.Count; i++)
        {
            if (contents[i] is FunctionCallContent call)
            {
                (call.AdditionalProperties ??= [])[ModelSelectionKeys.Model] = selection.Model.Name;
            }
        }
    }

    private AdditionalPropertiesDictionary Marked(AdditionalPropertiesDictionary? properties)
    {
        if (properties is null || properties == _sharedProperties)
        {
            return _sharedProperties ??= new() { [ModelSelectionKeys.Selection] = selection };
        }

        properties[ModelSelectionKeys.Selection] = selection;
        return properties;
    }
}
