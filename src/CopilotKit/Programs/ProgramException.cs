namespace CopilotKit.Programs;

/// <summary>A program is missing, or it failed.</summary>
public sealed class ProgramException : Exception
{
    /// <summary>Initializes a new instance of the <see cref="ProgramException"/> class.</summary>
    public ProgramException()
    {
    }

    /// <summary>Initializes a new instance of the <see cref="ProgramException"/> class.</summary>
    /// <param name="message">What is missing or failed, and what to do about it.</param>
    public ProgramException(string message)
        : base(message)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="ProgramException"/> class.</summary>
    /// <param name="message">What is missing or failed, and what to do about it.</param>
    /// <param name="innerException">What the system said.</param>
    public ProgramException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
