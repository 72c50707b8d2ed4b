namespace CopilotKit.Speech.Engines;

/// <summary>States what a speech engine can do, so that nobody has to find out by trying.</summary>
/// <remarks>An engine gives it through <c>GetService</c>; one that gives none is taken to do nothing but speak.</remarks>
public sealed record EngineCapabilities
{
    /// <summary>Gets what becomes of an utterance's style.</summary>
    /// <value>The default is <see cref="StyleSupport.None"/>.</value>
    public StyleSupport Styles { get; init; }

    /// <summary>Gets a value indicating whether a style can be stronger or weaker.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool HasStyleDegree { get; init; }

    /// <summary>Gets the paces that it speaks at.</summary>
    /// <value>Factors on the voice's usual pace; <see langword="null"/>, the default, when it has one pace only.</value>
    public FactorRange? Speed { get; init; }

    /// <summary>Gets the pitches that it speaks at.</summary>
    /// <value>Factors on the voice's usual pitch; <see langword="null"/>, the default, when it has one pitch only.</value>
    public FactorRange? Pitch { get; init; }

    /// <summary>Gets the languages that it speaks.</summary>
    /// <value>BCP 47 tags; empty, the default, when each of its voices tells its own.</value>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Gets a value indicating whether its word times are measured.</summary>
    /// <value>The default is <see langword="false"/>: they are estimated.</value>
    public bool HasWordTimes { get; init; }

    /// <summary>Gets a value indicating whether the first samples of an utterance come before the last are made.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool IsStreaming { get; init; }

    /// <summary>Gets a value indicating whether the words leave this machine.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool IsRemote { get; init; }
}

/// <summary>What becomes of an utterance's style.</summary>
public enum StyleSupport
{
    /// <summary>Nothing: every style sounds alike.</summary>
    None,

    /// <summary>It is imitated by pace, pitch, loudness and pauses.</summary>
    Imitated,

    /// <summary>Each voice has a list of its own, <see cref="Voice.Styles"/>.</summary>
    OfVoice,

    /// <summary>Free words are understood.</summary>
    Free,
}

/// <summary>A range of factors.</summary>
/// <param name="Least">The smallest, included.</param>
/// <param name="Most">The largest, included.</param>
public readonly record struct FactorRange(double Least, double Most)
{
    /// <summary>Gives the factor of the range that is nearest to a wanted one.</summary>
    /// <param name="factor">The wanted one.</param>
    public double Nearest(double factor) => Math.Clamp(factor, Least, Most);
}
