namespace CopilotKit.Scripts;

/// <summary>Words of one voice in an SSML document, and the silence after them.</summary>
/// <param name="Text">The words, as plain text; may be empty where only silence is wanted.</param>
public sealed record SsmlPassage(string Text)
{
    /// <summary>Gets the voice.</summary>
    /// <value>The engine's own name; <see langword="null"/>, the default, leaves the choice to whoever reads the document.</value>
    public string? VoiceId { get; init; }

    /// <summary>Gets the language of the words, where it is another than the document's.</summary>
    /// <value>A BCP 47 tag, or <see langword="null"/>, the default.</value>
    public string? Language { get; init; }

    /// <summary>Gets the style.</summary>
    /// <value>
    /// The engine's own name, written as Microsoft's <c>mstts:express-as</c>; <see langword="null"/>, the default, writes none.
    /// </value>
    public string? Style { get; init; }

    /// <summary>Gets how strong the style is.</summary>
    /// <value>0.01 to 2; <see langword="null"/>, the default, leaves it to the engine.</value>
    public double? StyleDegree { get; init; }

    /// <summary>Gets the pace.</summary>
    /// <value>A factor; the default is 1.</value>
    public double Speed { get; init; } = 1;

    /// <summary>Gets the pitch.</summary>
    /// <value>A factor; the default is 1.</value>
    public double Pitch { get; init; } = 1;

    /// <summary>Gets the loudness.</summary>
    /// <value>Decibels relative to the usual; the default is 0.</value>
    public double GainDecibels { get; init; }

    /// <summary>Gets the silence after the words.</summary>
    /// <value>The default is none.</value>
    public TimeSpan PauseAfter { get; init; }

    /// <summary>Gets what of the words is in yet another language.</summary>
    internal IReadOnlyList<LanguagePhrase> Phrases { get; init; } = [];
}
