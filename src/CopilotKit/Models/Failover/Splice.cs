using System.Text;
using Microsoft.Extensions.AI;

namespace CopilotKit.Models.Failover;

/// <summary>Joins a text that another model goes on with: leaves out what it says again of what was seen.</summary>
/// <remarks>
/// A model that begins anew, or repeats at least 12 characters of the end, is recognised; what is shorter may
/// be meant ("no, no") and stays.
/// </remarks>
internal sealed class Splice(string seen, ChatResponseUpdate? last)
{
    private const int ShortestOverlap = 12;
    private const int CertainlyAnew = 40;
    private readonly StringBuilder _undecided = new();
    private bool _isDecided;

    /// <summary>Asks a model to go on.</summary>
    public static List<ChatMessage> Prompt(IList<ChatMessage> messages, string seen) =>
    [
        .. messages,
        new ChatMessage(ChatRole.Assistant, seen),
        new ChatMessage(
            ChatRole.User, "Your answer was cut off. Go on exactly where it stops, in the middle of a word if need be. Repeat nothing, and say nothing about this."),
    ];

    /// <summary>Gives an update as it may be shown, in the message that the caller has begun to read.</summary>
    /// <exception cref="ModelException">The text begins anew with other words, so the two cannot be joined.</exception>
    public ChatResponseUpdate Apply(ChatResponseUpdate update)
    {
        (update.ResponseId, update.MessageId) = (last?.ResponseId ?? update.ResponseId, last?.MessageId ?? update.MessageId);
        if (_isDecided || update.Text.Length == 0)
        {
            return update;
        }

        string text = Feed(update.Text);
        update.Contents = [.. update.Contents.Where(content => content is not TextContent), new TextContent(text)];
        return update;
    }

    /// <summary>Gives what was still undecided when the stream ended.</summary>
    public ChatResponseUpdate? End()
    {
        string rest = _isDecided ? "" : _undecided.ToString();
        bool isRepeated = rest.Length >= ShortestOverlap && seen.Contains(rest, StringComparison.Ordinal);
        return rest.Length == 0 || isRepeated ? null : new ChatResponseUpdate(ChatRole.Assistant, rest) { ResponseId = last?.ResponseId, MessageId = last?.MessageId };
    }

    private string Feed(string text)
    {
        string head = _undecided.Append(text).ToString();
        if (head.Length < seen.Length && seen.Contains(head, StringComparison.Ordinal))
        {
            return "";
        }

        _isDecided = true;
        if (head.StartsWith(seen, StringComparison.Ordinal))
        {
            return head[seen.Length..];
        }

        return CommonBeginning(head) < CertainlyAnew
            ? head[OverlapOf(head)..]
            : throw new ModelException("The model began the text anew in other words.", new ModelFailure(ModelErrorKind.Unknown));
    }

    private int CommonBeginning(string head) => head.AsSpan().CommonPrefixLength(seen);

    private int OverlapOf(string head)
    {
        for (int length = Math.Min(head.Length, seen.Length); length >= ShortestOverlap; length--)
        {
            if (seen.AsSpan().EndsWith(head.AsSpan(0, length), StringComparison.Ordinal))
            {
                return length;
            }
        }

        return 0;
    }
}
