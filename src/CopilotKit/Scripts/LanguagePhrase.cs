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

    /// <summary>Gives the phrases of a part of a text, as that part counts.</summary>
    internal static IReadOnlyList<LanguagePhrase> Within(IEnumerable<LanguagePhrase> phrases, int start, int length) =>
    [
        .. from phrase in phrases
           let first = Math.Max(phrase.Start, start)
           let past = Math.Min(phrase.End, start + length)
           where first < past
           select new LanguagePhrase(first - start, past - first, phrase.Language),
    ];

    /// <summary>Gives what is left of the phrases of a text of which a part was replaced.</summary>
    internal static IReadOnlyList<LanguagePhrase> Replaced(IEnumerable<LanguagePhrase> phrases, Range replaced, int length)
    {
        (int start, int end) = (replaced.Start.Value, replaced.End.Value);
        int longer = length - (end - start);
        return
        [
            .. from phrase in phrases
               let first = phrase.Start < start ? phrase.Start : Math.Max(phrase.Start, end) + longer
               let past = phrase.End <= start ? phrase.End : phrase.End < end ? start : phrase.End + longer
               where first < past
               select new LanguagePhrase(first, past - first, phrase.Language),
        ];
    }

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
