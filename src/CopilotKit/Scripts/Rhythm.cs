namespace CopilotKit.Scripts;

/// <summary>The silences that nobody wrote: those between sentences, lines and chapters.</summary>
/// <remarks>
/// A <see cref="Pause"/> or a <see cref="Sound"/> in its turn between two lines replaces them. All are elastic by default, so
/// that a performance can be made as long as ordered without padding: they stay within what a calm reader does.
/// </remarks>
public sealed record Rhythm
{
    /// <summary>The usual silences of somebody who reads aloud.</summary>
    public static readonly Rhythm Default = new();

    /// <summary>Gets the silence between two sentences of a line.</summary>
    /// <value>The default is 0.45 seconds, 0.2 to 0.8.</value>
    public Pause BetweenSentences { get; init; } = Elastic(0.2, 0.45, 0.8);

    /// <summary>Gets the silence between two lines.</summary>
    /// <value>The default is 0.75 seconds, 0.3 to 1.4.</value>
    public Pause BetweenLines { get; init; } = Elastic(0.3, 0.75, 1.4);

    /// <summary>Gets the silence before a chapter that is not the first thing heard.</summary>
    /// <value>The default is 1.8 seconds, 0.8 to 4.</value>
    public Pause BeforeChapter { get; init; } = Elastic(0.8, 1.8, 4);

    private static Pause Elastic(double shortest, double length, double longest) =>
        new(TimeSpan.FromSeconds(shortest), TimeSpan.FromSeconds(length), TimeSpan.FromSeconds(longest));
}
