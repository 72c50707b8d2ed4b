using CopilotKit.Scripts;

namespace CopilotKit.Speech;

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
}

/// <summary>When one word of an utterance was said.</summary>
/// <param name="Text">Where the word stands in the utterance's text, without the white space around it.</param>
/// <param name="Start">When it begins, from the utterance's first sample.</param>
/// <param name="End">When it ends.</param>
public readonly record struct SpokenWord(Range Text, TimeSpan Start, TimeSpan End);
