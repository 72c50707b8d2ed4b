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

    internal MeditationLengthException(string name, TimeSpan ordered, TimeSpan shortest, TimeSpan longest)
        : base(FormattableString.Invariant(
            $"A meditation of the type {name} cannot last {Minutes(ordered, Math.Round)} minutes; as it is ordered, it can last {Minutes(shortest, Math.Ceiling)} to {Minutes(longest, Math.Floor)}.")) =>
        (Ordered, Shortest, Longest) = (ordered, shortest, longest);

    /// <summary>Gets the length that was ordered.</summary>
    public TimeSpan Ordered { get; }

    /// <summary>Gets the shortest length that can be had; between it and <see cref="Longest"/> every length can.</summary>
    public TimeSpan Shortest { get; }

    /// <summary>Gets the longest length that can be had.</summary>
    public TimeSpan Longest { get; }

    // Rounded inwards: what the message offers can be had.
    private static string Minutes(TimeSpan time, Func<double, double> round) => FormattableString.Invariant($"{round(time.TotalMinutes * 100) / 100:0.##}");
}
