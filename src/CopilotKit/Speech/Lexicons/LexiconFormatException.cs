namespace CopilotKit.Speech.Lexicons;

/// <summary>The error of a text that is no lexicon.</summary>
public sealed class LexiconFormatException : FormatException
{
    /// <summary>Initializes a new instance of the <see cref="LexiconFormatException"/> class.</summary>
    public LexiconFormatException()
    {
    }

    /// <summary>Initializes a new instance of the <see cref="LexiconFormatException"/> class with a message.</summary>
    /// <param name="message">What is wrong.</param>
    public LexiconFormatException(string message)
        : base(message)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="LexiconFormatException"/> class with a message and its cause.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">The cause.</param>
    public LexiconFormatException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    internal LexiconFormatException(int line, string message, Exception? innerException = null)
        : base($"Lexicon, line {line}: {message}", innerException) => Line = line;

    /// <summary>Gets where it is wrong.</summary>
    /// <value>The line, counted from 1; 0 when it is not known.</value>
    public int Line { get; }
}
