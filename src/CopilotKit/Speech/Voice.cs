using CopilotKit.Scripts;

namespace CopilotKit.Speech;

/// <summary>A voice of an engine, with the traits that casting chooses by.</summary>
/// <param name="Id">What selects it in a request, such as <c>flite-slt</c>.</param>
public sealed record Voice(string Id)
{
    /// <summary>Gets a name to show to people.</summary>
    public string Name { get; init; } = Id;

    /// <summary>Gets the engine that it belongs to.</summary>
    /// <value>
    /// A short name such as <c>flite</c>, or the service key of the engine; <see langword="null"/>, the default, when it is not
    /// known.
    /// </value>
    public string? Engine { get; init; }

    /// <summary>Gets the gender that it sounds like.</summary>
    public VoiceGender Gender { get; init; } = VoiceGender.Neutral;

    /// <summary>Gets the age that it sounds like.</summary>
    public VoiceAge Age { get; init; } = VoiceAge.Adult;

    /// <summary>Gets its accent.</summary>
    /// <value>An adjective such as <c>Scottish</c>, or <see langword="null"/> when it is not known.</value>
    public string? Accent { get; init; }

    /// <summary>Gets the language that it speaks.</summary>
    /// <value>A BCP 47 tag. The default is <c>en-US</c>.</value>
    public string Language { get; init; } = "en-US";

    /// <summary>Gets the styles that the engine has for it, in the engine's own words.</summary>
    /// <value>Empty, the default, when the engine has none, or does not say which: local voices follow <c>StyleProsody</c>.</value>
    public IReadOnlyList<string> Styles { get; init; } = [];

    /// <summary>Gets the speaker behind the voice: two variants of one recording have the same.</summary>
    /// <value>The default is the id.</value>
    public string Speaker { get; init; } = Id;

    /// <summary>Gets the mean pitch of its speech.</summary>
    /// <value>Hertz; the default is 150.</value>
    public double PitchHertz { get; init; } = 150;

    /// <summary>Gets how fast it reads a story, its usual pauses between sentences left out.</summary>
    /// <value>Words per minute, measured; the default is 170.</value>
    public double WordsPerMinute { get; init; } = SpeakingTime.UsualWordsPerMinute;

    /// <summary>Gets how loud its speech is before anything evens it.</summary>
    /// <value>LUFS (ITU-R BS.1770-4), measured; <see langword="null"/> when it is not known.</value>
    public double? LoudnessLufs { get; init; }

    /// <summary>Gets what its speech costs.</summary>
    /// <value>US dollars for a million characters; <see langword="null"/> when it costs nothing, or when nobody said what.</value>
    public double? DollarsPerMillionCharacters { get; init; }

    /// <summary>Says whether it speaks a language.</summary>
    /// <param name="language">A BCP 47 tag, of which the language alone counts: a voice of <c>de-DE</c> speaks <c>de-AT</c>.</param>
    /// <returns>Whether it is the language of the voice.</returns>
    public bool Speaks(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return LanguageTag.IsSameLanguage(language, Language);
    }

    /// <summary>Says whether it belongs to an engine and speaks a language; <see langword="null"/> is any.</summary>
    internal bool IsOf(string? engine, string? language) =>
        (engine is null || engine.Equals(Engine, StringComparison.OrdinalIgnoreCase)) && (language is null || Speaks(language));
}
