using System.Xml;

namespace CopilotKit.Speech.Lexicons;

/// <summary>Words that a voice says wrongly, and how they are spelled so that it says them rightly.</summary>
/// <remarks>
/// <para>
/// A performance applies it to what engines are given, whichever engine speaks; captions and word times keep the script's own words.
/// Two forms are read: the W3C's Pronunciation Lexicon Specification 1.0 (PLS), and a plain list of <c>word = spoken as</c>.
/// </para>
/// <para>Immutable, and safe for several threads.</para>
/// </remarks>
public sealed class PronunciationLexicon
{
    /// <summary>The key of a script's title page that holds a plain list, one word to a line.</summary>
    public const string ScriptKey = "Pronounce";

    /// <summary>The lexicon without words.</summary>
    public static readonly PronunciationLexicon Empty = new([]);

    private const int MaxEntries = 50_000;

    private readonly WordFinder _finder;

    /// <summary>Initializes a new instance of the <see cref="PronunciationLexicon"/> class.</summary>
    /// <param name="entries">The words; of two that are the same, the later one counts. At most 50,000.</param>
    public PronunciationLexicon(IEnumerable<LexiconEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);

        Entries = [.. entries.Reverse().DistinctBy(entry => (entry.Word, entry.Language)).Reverse()];
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Entries.Count, MaxEntries, nameof(entries));
        _finder = new WordFinder(Entries);
    }

    /// <summary>Gets the words.</summary>
    public IReadOnlyList<LexiconEntry> Entries { get; }

    /// <summary>Gets the words of a PLS document that have phonemes and no alias.</summary>
    /// <value>They are said as without the lexicon: the engines are given plain text, and none of them takes phonemes in it.</value>
    public IReadOnlyList<string> WordsWithoutAlias { get; private init; } = [];

    /// <summary>Reads either form.</summary>
    /// <param name="text">A PLS document, which begins with <c>&lt;</c>, or a plain list.</param>
    /// <returns>The lexicon.</returns>
    /// <exception cref="LexiconFormatException">The text is neither; the message says where and why.</exception>
    public static PronunciationLexicon Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n').StartsWith('<')
            ? ReadPls(text)
            : new PronunciationLexicon(PlainList.Read(text));
    }

    /// <summary>Adds another lexicon.</summary>
    /// <param name="other">Its words count where both have one.</param>
    /// <returns>A lexicon with the words of both.</returns>
    public PronunciationLexicon With(PronunciationLexicon other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return other.Entries.Count == 0 ? this : Entries.Count == 0 ? other : new PronunciationLexicon([.. Entries, .. other.Entries]);
    }

    /// <summary>Respells a text.</summary>
    /// <param name="text">The text of a script.</param>
    /// <param name="language">The text's language, a BCP 47 tag; words of other languages stay as they are.</param>
    internal Respelling Apply(string text, string? language = null) =>
        Entries.Count == 0 ? Respelling.None(text) : Respelling.Of(text, _finder.Find(text, language));

    private static PronunciationLexicon ReadPls(string text)
    {
        try
        {
            PlsReader reader = new();
            reader.Read(text);
            return new PronunciationLexicon(reader.Entries) { WordsWithoutAlias = reader.WordsWithoutAlias };
        }
        catch (XmlException exception)
        {
            throw new LexiconFormatException(exception.LineNumber, exception.Message, exception);
        }
    }
}

/// <summary>A word and how it is spoken.</summary>
public sealed record LexiconEntry
{
    /// <summary>Initializes a new instance of the <see cref="LexiconEntry"/> class.</summary>
    /// <param name="word">The word or words as they stand in scripts.</param>
    /// <param name="spokenAs">The words that an engine is given instead.</param>
    /// <exception cref="ArgumentException">One of them has nothing to read.</exception>
    public LexiconEntry(string word, string spokenAs)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(word);
        ArgumentException.ThrowIfNullOrWhiteSpace(spokenAs);
        (Word, SpokenAs) = (word.Trim(), spokenAs.Trim());
    }

    /// <summary>Gets the word or words as they stand in scripts.</summary>
    /// <value>In small letters it is found in any case; with a capital only as it is written.</value>
    public string Word { get; }

    /// <summary>Gets the words that an engine is given instead.</summary>
    public string SpokenAs { get; }

    /// <summary>Gets the language in which it counts.</summary>
    /// <value>A BCP 47 tag, of which only the language counts; <see langword="null"/>, the default, for any.</value>
    public string? Language { get; init; }
}
