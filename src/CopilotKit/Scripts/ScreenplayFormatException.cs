namespace CopilotKit.Scripts;

/// <summary>The error of a text that is no screenplay: where, and what was expected there.</summary>
public sealed class ScreenplayFormatException : FormatException
{
    /// <summary>Initializes a new instance of the <see cref="ScreenplayFormatException"/> class.</summary>
    public ScreenplayFormatException()
    {
    }

    /// <summary>Initializes a new instance of the <see cref="ScreenplayFormatException"/> class with a message.</summary>
    /// <param name="message">What was expected.</param>
    public ScreenplayFormatException(string message)
        : base(message)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="ScreenplayFormatException"/> class with a message and its cause.</summary>
    /// <param name="message">What was expected.</param>
    /// <param name="innerException">The cause.</param>
    public ScreenplayFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal ScreenplayFormatException(int line, int column, string message)
        : base($"Line {line}, column {column}: {message}") => (Line, Column) = (line, column);

    /// <summary>Gets the line, counted from 1.</summary>
    public int Line { get; }

    /// <summary>Gets the column in UTF-16 code units, counted from 1.</summary>
    public int Column { get; }
}
