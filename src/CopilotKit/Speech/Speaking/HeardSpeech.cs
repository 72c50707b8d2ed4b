using CopilotKit.Audio.Captions;
using Microsoft.Extensions.AI;

namespace CopilotKit.Speech.Speaking;

/// <summary>How much of a spoken reply its listener heard.</summary>
/// <param name="Text">
/// The reply to the end of the last word that was heard whole, as it was written; what a conversation is to remember.
/// </param>
/// <param name="Unheard">What was written behind it until now.</param>
/// <param name="Words">The words that were heard whole, with their times.</param>
public sealed record HeardSpeech(string Text, string Unheard, IReadOnlyList<CaptionWord> Words)
{
    /// <summary>Gets a value indicating whether it is a guess.</summary>
    /// <value>
    /// <see langword="false"/> when the engine gave the times of the words in the sentence that was interrupted;
    /// <see langword="true"/> when it gave none, or not in time.
    /// </value>
    public bool IsEstimated { get; init; }

    /// <summary>Gives the reply as it was heard, for the conversation.</summary>
    /// <returns>A message of the assistant; nothing when no word was heard.</returns>
    public ChatMessage? ToMessage() => Text.Length == 0 ? null : new ChatMessage(ChatRole.Assistant, Text);
}
