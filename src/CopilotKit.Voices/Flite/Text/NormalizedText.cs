namespace CopilotKit.Voices.Flite.Text;

/// <summary>A text in words that flite says rightly.</summary>
/// <param name="Tokens">The words to say, in order.</param>
/// <param name="Words">Where the words of the original stand that are said: <see cref="SpokenToken.Word"/> counts them.</param>
/// <param name="Unspoken">What cannot be said: ranges of the original, in order.</param>
internal sealed record NormalizedText(SpokenToken[] Tokens, IReadOnlyList<Range> Words, IReadOnlyList<Range> Unspoken);
