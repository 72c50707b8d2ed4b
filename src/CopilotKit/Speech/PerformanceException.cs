namespace CopilotKit.Speech;

/// <summary>The error of a script that cannot be performed: which cue, and why.</summary>
public class PerformanceException : Exception
{
    /// <summary>Initializes a new instance of the <see cref="PerformanceException"/> class.</summary>
    public PerformanceException()
    {
    }

    /// <summary>Initializes a new instance of the <see cref="PerformanceException"/> class with a message.</summary>
    /// <param name="message">What failed.</param>
    public PerformanceException(string message)
        : base(message)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="PerformanceException"/> class with a message and its cause.</summary>
    /// <param name="message">What failed.</param>
    /// <param name="innerException">The cause.</param>
    public PerformanceException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal PerformanceException(int cueNumber, string message, Exception? innerException = null)
        : base($"Cue {cueNumber}: {message}", innerException) => CueNumber = cueNumber;

    /// <summary>Gets the place in the script.</summary>
    /// <value>The number of the top-level cue, counted from 1; <see langword="null"/> when no single cue is at fault.</value>
    public int? CueNumber { get; }
}

/// <summary>The error of a length that a script cannot reach without going beyond its own bounds.</summary>
public sealed class InfeasibleLengthException : PerformanceException
{
    /// <summary>Initializes a new instance of the <see cref="InfeasibleLengthException"/> class.</summary>
    public InfeasibleLengthException()
    {
    }

    /// <summary>Initializes a new instance of the <see cref="InfeasibleLengthException"/> class with a message.</summary>
    /// <param name="message">What failed.</param>
    public InfeasibleLengthException(string message)
        : base(message)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="InfeasibleLengthException"/> class with a message and its cause.</summary>
    /// <param name="message">What failed.</param>
    /// <param name="innerException">The cause.</param>
    public InfeasibleLengthException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal InfeasibleLengthException(TimeSpan ordered, TimeSpan shortest, TimeSpan longest)
        : base(
            $"The performance cannot last {Seconds(ordered)}; it can last {Seconds(shortest)} to {Seconds(longest)}. "
            + "Change the words, the pauses or the ordered length.") =>
        (Ordered, Shortest, Longest) = (ordered, shortest, longest);

    /// <summary>Gets the length that was ordered.</summary>
    public TimeSpan Ordered { get; }

    /// <summary>Gets the shortest length that can be reached; between it and <see cref="Longest"/> every length can.</summary>
    public TimeSpan Shortest { get; }

    /// <summary>Gets the longest length that can be reached.</summary>
    public TimeSpan Longest { get; }

    private static string Seconds(TimeSpan time) => FormattableString.Invariant($"{time.TotalSeconds:0.###} s");
}
