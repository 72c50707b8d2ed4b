namespace CopilotKit.Speech.Engines;

/// <summary>The error of a speech engine: it is missing, cannot be reached, has no such voice, or failed while speaking.</summary>
public sealed class SpeechEngineException : Exception
{
    /// <summary>Initializes a new instance of the <see cref="SpeechEngineException"/> class.</summary>
    public SpeechEngineException()
    {
    }

    /// <summary>Initializes a new instance of the <see cref="SpeechEngineException"/> class with a message.</summary>
    /// <param name="message">What failed, and what would mend it.</param>
    public SpeechEngineException(string message)
        : base(message)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="SpeechEngineException"/> class with a message and its cause.</summary>
    /// <param name="message">What failed, and what would mend it.</param>
    /// <param name="innerException">The cause.</param>
    public SpeechEngineException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
