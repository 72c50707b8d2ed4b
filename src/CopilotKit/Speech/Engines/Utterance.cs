using CopilotKit.Scripts;

namespace CopilotKit.Speech.Engines;

/// <summary>Words for an engine to speak in one go, usually a sentence.</summary>
/// <param name="Text">The words, as a person would write them.</param>
public sealed record Utterance(string Text)
{
    /// <summary>Gets the id of the voice.</summary>
    /// <value><see langword="null"/>, the default, takes the engine's default voice.</value>
    public string? VoiceId { get; init; }

    /// <summary>Gets the language of the words.</summary>
    /// <value>A BCP 47 tag, or <see langword="null"/> for the voice's own language.</value>
    public string? Language { get; init; }

    /// <summary>Gets the style, as in <see cref="Delivery.Style"/>. Engines without styles speak plainly.</summary>
    public string? Style { get; init; }

    /// <summary>Gets how strongly the style is meant.</summary>
    /// <value>0.01 to 2. The default is 1.</value>
    public double StyleDegree { get; init; } = 1;

    /// <summary>Gets the pace.</summary>
    /// <value>A factor on the voice's usual pace, 0.25 to 4. The default is 1.</value>
    public double Speed { get; init; } = 1;

    /// <summary>Gets the pitch.</summary>
    /// <value>A factor on the voice's usual pitch, 0.5 to 2. The default is 1.</value>
    public double Pitch { get; init; } = 1;

    /// <summary>Gets the person whose words these are, or for whom they are spoken.</summary>
    /// <value>
    /// Any key of the app's, or <see langword="null"/>, the default, for nobody. It is never sent to an engine; a cache keeps what
    /// belongs to a person apart, so that it can be removed as a whole.
    /// </value>
    public string? Owner { get; init; }

    /// <summary>Gets a value indicating whether the caller can throw away the sound of a failed attempt and ask again.</summary>
    /// <value>
    /// With <see langword="true"/> an engine that fails half-way says so at once. With <see langword="false"/>, the default, what was
    /// given to the sink is taken to be heard.
    /// </value>
    public bool IsRepeatable { get; init; }

    /// <summary>Gets what a pace can be.</summary>
    internal static FactorRange Speeds => new(0.25, 4);

    /// <summary>Gets what a pitch can be.</summary>
    internal static FactorRange Pitches => new(0.5, 2);
}

/// <summary>What became of an <see cref="Utterance"/>.</summary>
/// <param name="Words">Every word of the text that was said, in order.</param>
public sealed record SpokenUtterance(IReadOnlyList<SpokenWord> Words)
{
    /// <summary>Gets the parts of the text that the voice could not say.</summary>
    /// <value>Ranges of the utterance's text, in order; empty when everything was said.</value>
    public IReadOnlyList<Range> Unspoken { get; init; } = [];

    /// <summary>Gets a value indicating whether the times are a guess, because the engine gave none.</summary>
    public bool AreTimesEstimated { get; init; }

    /// <summary>Gets the voice that said it in place of the one asked for.</summary>
    /// <value>The id, or <see langword="null"/> when it was the voice asked for.</value>
    public string? VoiceId { get; init; }
}

/// <summary>When one word of an utterance was said.</summary>
/// <param name="Text">Where the word stands in the utterance's text, without the white space around it.</param>
/// <param name="Start">When it begins, from the utterance's first sample.</param>
/// <param name="End">When it ends.</param>
public readonly record struct SpokenWord(Range Text, TimeSpan Start, TimeSpan End);
