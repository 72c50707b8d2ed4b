namespace CopilotKit.Audio.Captions;

/// <summary>Words to show while they are heard.</summary>
/// <param name="Start">When the first is heard: 0 or more.</param>
/// <param name="End">When the last has been heard; not before <paramref name="Start"/>.</param>
/// <param name="Text">The words with their punctuation, as plain text of any length.</param>
public sealed record Caption(TimeSpan Start, TimeSpan End, string Text)
{
    /// <summary>Gets who speaks.</summary>
    /// <value>A name, or <see langword="null"/>, the default, for a narrator who is not named.</value>
    public string? Speaker { get; init; }

    /// <summary>Gets when each word is heard.</summary>
    /// <value>The words of <see cref="Text"/> in order. Empty, the default, spreads the time evenly over the characters.</value>
    public IReadOnlyList<CaptionWord> Words { get; init; } = [];

    /// <inheritdoc/>
    public bool Equals(Caption? other) =>
        other is not null && (Start, End, Text, Speaker) == (other.Start, other.End, other.Text, other.Speaker)
        && Words.SequenceEqual(other.Words);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Start, End, Text, Speaker, Words.Count);

    internal void Check()
    {
        ArgumentNullException.ThrowIfNull(Text);
        ArgumentNullException.ThrowIfNull(Words);
        ArgumentOutOfRangeException.ThrowIfLessThan(Start, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(End, Start);
    }
}

/// <summary>When one word of a <see cref="Caption"/> is heard.</summary>
/// <param name="Text">The word, as it stands in the caption's text.</param>
/// <param name="Start">When it begins, on the caption's clock.</param>
/// <param name="End">When it ends.</param>
public readonly record struct CaptionWord(string Text, TimeSpan Start, TimeSpan End);
