namespace CopilotKit.Scripts;

/// <summary>A part of a line that is in another language than the rest.</summary>
/// <param name="Start">Where it begins in the text, in UTF-16 code units.</param>
/// <param name="Length">How long it is: 1 or more.</param>
/// <param name="Language">A BCP 47 tag such as <c>de-DE</c>.</param>
public sealed record LanguagePhrase(int Start, int Length, string Language)
{
    /// <summary>Gets the language.</summary>
    public string Language { get; } = ScriptValue.OneLine(Language, nameof(Language));

    /// <summary>Gets where it ends.</summary>
    internal int End => Start + Length;

    internal static IReadOnlyList<LanguagePhrase> Checked(IReadOnlyList<LanguagePhrase> phrases, string text)
    {
        ArgumentNullException.ThrowIfNull(phrases);

        int position = 0;
        foreach (LanguagePhrase phrase in phrases)
        {
            bool isInside = phrase.Start >= position && phrase.Length > 0 && phrase.Length <= text.Length - phrase.Start;
            position = isInside ? phrase.End : throw new ArgumentOutOfRangeException(
                nameof(phrases),
                $"A phrase must lie within the {text.Length} code units of its line and behind the one before it, "
                + $"not at {phrase.Start} with a length of {phrase.Length}.");
        }

        return phrases;
    }
}
