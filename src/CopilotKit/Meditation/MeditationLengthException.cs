namespace CopilotKit.Meditation;

/// <summary>The error of a length that a meditation cannot have.</summary>
public sealed class MeditationLengthException : Exception
{
    /// <summary>Initializes a new instance of the <see cref="MeditationLengthException"/> class.</summary>
    public MeditationLengthException()
    {
    }

    /// <summary>Initializes a new instance of the <see cref="MeditationLengthException"/> class with a message.</summary>
    /// <param name="message">What failed.</param>
    public MeditationLengthException(string message)
        : base(message)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="MeditationLengthException"/> class with a message and its cause.</summary>
    /// <param name="message">What failed.</param>
    /// <param name="innerException">The cause.</param>
    public MeditationLengthException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    private MeditationLengthException(string name, TimeSpan ordered, string possible)
        : base($"A meditation of the type {name} cannot last {Minutes(ordered, Math.Round)} minutes; as it is ordered, {possible}.") =>
        Ordered = ordered;

    /// <summary>Gets the length that was ordered.</summary>
    public TimeSpan Ordered { get; }

    /// <summary>Gets the shortest length near the ordered one that can be had; between it and <see cref="Longest"/> every length can.</summary>
    /// <value>Zero where no length can be had.</value>
    public TimeSpan Shortest { get; private init; }

    /// <summary>Gets the longest length near the ordered one that can be had. Beyond a gap there may be others.</summary>
    /// <value>Zero where no length can be had.</value>
    public TimeSpan Longest { get; private init; }

    internal static MeditationLengthException Of(string name, TimeSpan ordered, TimeSpan shortest, TimeSpan longest) =>
        new(name, ordered, $"it can last {Minutes(shortest, Math.Ceiling)} to {Minutes(longest, Math.Floor)}")
        {
            Shortest = shortest,
            Longest = longest,
        };

    internal static MeditationLengthException OfNone(string name, TimeSpan ordered, TimeSpan from, TimeSpan to) =>
        new(name, ordered, $"no length from {Minutes(from, Math.Round)} to {Minutes(to, Math.Round)} minutes can be had");

    // Rounded inwards: what the message offers can be had.
    private static string Minutes(TimeSpan time, Func<double, double> round) => FormattableString.Invariant($"{round(time.TotalMinutes * 100) / 100:0.##}");
}
