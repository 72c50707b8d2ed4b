namespace CopilotKit.Speech.Styles;

/// <summary>The one vocabulary of styles and emotional tones, and how others' words map to it.</summary>
/// <remarks>
/// <para>
/// A script may name a style in words of its own: "(hushed)", "(with joy)". <see cref="Find"/> finds the style that is meant, and
/// <see cref="Match"/> the word that an engine has for it. Case, spaces, dashes and underscores do not count.
/// </para>
/// <para>
/// Sources of the engines' words: Microsoft's documentation of <c>mstts:express-as</c> and of MAI-Voice-1 and -2 (2026), which name
/// the same tones by nouns in one version (<c>excitement</c>) and by adjectives in the next (<c>excited</c>).
/// </para>
/// </remarks>
public static class SpeakingStyles
{
    /// <summary>The style of a voice that is asked for none.</summary>
    public const string Neutral = "neutral";

    private static readonly Dictionary<string, SpeakingStyle> ByWord = StyleVocabulary.All
        .SelectMany(style => style.Synonyms.Prepend(style.Name).Select(word => (Word: Plain(word), Style: style)))
        .ToDictionary(entry => entry.Word, entry => entry.Style, StringComparer.Ordinal);

    /// <summary>Gets the styles, the ones that every engine can do first.</summary>
    public static IReadOnlyList<SpeakingStyle> All => StyleVocabulary.All;

    /// <summary>Finds the style that words mean.</summary>
    /// <param name="words">A name, a synonym, or several words of which one is known, such as <c>calm, warm</c>.</param>
    /// <returns>The style; of several the first. <see langword="null"/> when no word is known.</returns>
    public static SpeakingStyle? Find(string? words)
    {
        if (string.IsNullOrWhiteSpace(words))
        {
            return null;
        }

        return Known(words)
            ?? words.Split(',', StringSplitOptions.TrimEntries).Select(Known).FirstOrDefault(style => style is not null)
            ?? words.Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries).Select(Known).FirstOrDefault(style => style is not null);
    }

    /// <summary>Finds what an engine has for a style.</summary>
    /// <param name="style">The style that is asked for, in any words.</param>
    /// <param name="offered">The styles of the voice, in the engine's own words.</param>
    /// <returns>
    /// The same word, else one that means the same, else the nearest that is offered; <see langword="null"/> when there is none, and
    /// the voice can only speak plainly.
    /// </returns>
    public static StyleMatch? Match(string style, IEnumerable<string> offered)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(style);
        ArgumentNullException.ThrowIfNull(offered);

        string[] words = [.. offered];
        if (words.FirstOrDefault(word => Plain(word) == Plain(style)) is { } same)
        {
            return new StyleMatch(same, IsSubstitute: false);
        }

        SpeakingStyle? known = Find(style);
        return known is null ? null
            : Offered(known) is { } synonym ? new StyleMatch(synonym, IsSubstitute: false)
            : known.Substitutes.Select(name => Offered(ByWord[Plain(name)])).FirstOrDefault(word => word is not null) is { } nearest
                ? new StyleMatch(nearest, IsSubstitute: true)
            : null;

        // The synonyms stand in the order of likeness: of two that are offered, the earlier one is meant.
        string? Offered(SpeakingStyle wanted) => wanted.Synonyms.Prepend(wanted.Name)
            .Select(synonym => Array.Find(words, word => Plain(word) == Plain(synonym)))
            .FirstOrDefault(word => word is not null);
    }

    private static SpeakingStyle? Known(string words) => ByWord.GetValueOrDefault(Plain(words));

    private static string Plain(string words) => string.Concat(words.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
