namespace CopilotKit.Audio;

/// <summary>The error of sound that cannot be read: it is broken, cut short, or in a form that is not supported.</summary>
public sealed class AudioFormatException : Exception
{
    /// <summary>Initializes a new instance of the <see cref="AudioFormatException"/> class.</summary>
    public AudioFormatException()
    {
    }

    /// <summary>Initializes a new instance of the <see cref="AudioFormatException"/> class with a message.</summary>
    /// <param name="message">What is wrong: the thing, its limit and its actual value.</param>
    public AudioFormatException(string message)
        : base(message)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="AudioFormatException"/> class with a message and its cause.</summary>
    /// <param name="message">What is wrong: the thing, its limit and its actual value.</param>
    /// <param name="innerException">The cause.</param>
    public AudioFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
