namespace CopilotKit.Meditation;

/// <summary>When bells ring in a meditation, and how.</summary>
public sealed record MeditationBells
{
    /// <summary>No bell at all.</summary>
    public static readonly MeditationBells None = new() { RingsAtStart = false, RingsAtEnd = false };

    /// <summary>Gets a value indicating whether a bell rings at the beginning, after the preparation.</summary>
    public bool RingsAtStart { get; init; } = true;

    /// <summary>Gets whether a bell rings at the end and rings out before the end of the sound.</summary>
    /// <value><see langword="null"/>, the default, does so for all types but sleep.</value>
    public bool? RingsAtEnd { get; init; }

    /// <summary>Gets how far apart bells ring in between.</summary>
    /// <value>At least 10 seconds, counted from the end of the preparation; <see langword="null"/>, the default, is none.</value>
    public TimeSpan? Interval { get; init; }

    /// <summary>Gets other times at which a bell rings.</summary>
    /// <value>
    /// Counted from the end of the preparation, before the bell at the end or, without one, the end of the meditation, at most 200.
    /// The default is none. Bells at the same time ring once.
    /// </value>
    public IReadOnlyList<TimeSpan> Times { get; init; } = [];

    /// <summary>Gets how often the bells at start and end are struck.</summary>
    /// <value>1 to 3, 3 seconds apart. The default is 1; the bells in between are struck once.</value>
    public int Strikes { get; init; } = 1;

    /// <summary>Gets which sound rings.</summary>
    /// <value>The name of a sound of the sound library. The default is <c>bell</c>.</value>
    public string Sound { get; init; } = "bell";

    /// <summary>Gets how much louder or softer than usual the bells are.</summary>
    /// <value>Decibels, -40 to 6. The default is 0; the bells in between are 6 decibels softer than the others.</value>
    public double GainDecibels { get; init; }

    /// <summary>Gets how long before the end the last strike begins.</summary>
    /// <value>1 to 60 seconds. The default is 8, in which the built-in bell rings out; a longer sound is cut off at the end.</value>
    public TimeSpan RingingTime { get; init; } = TimeSpan.FromSeconds(8);

    /// <inheritdoc/>
    public bool Equals(MeditationBells? other) =>
        other is not null
        && (RingsAtStart, RingsAtEnd, Interval, Strikes, Sound, GainDecibels, RingingTime)
            == (other.RingsAtStart, other.RingsAtEnd, other.Interval, other.Strikes, other.Sound, other.GainDecibels, other.RingingTime)
        && Times.SequenceEqual(other.Times);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(RingsAtStart, RingsAtEnd, Interval, Strikes, Sound, Times.Count);
}
