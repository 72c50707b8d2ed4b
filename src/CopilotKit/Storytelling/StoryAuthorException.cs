namespace CopilotKit.Storytelling;

/// <summary>The exception that is thrown when an author does not come up with a usable story.</summary>
public sealed class StoryAuthorException : Exception
{
    /// <summary>Initializes a new instance of the <see cref="StoryAuthorException"/> class.</summary>
    public StoryAuthorException()
        : this("The author gave no usable story.")
    {
    }

    /// <summary>Initializes a new instance of the <see cref="StoryAuthorException"/> class.</summary>
    /// <param name="message">What was missing or wrong, and in which scene.</param>
    public StoryAuthorException(string message)
        : base(message)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="StoryAuthorException"/> class.</summary>
    /// <param name="message">What was missing or wrong, and in which scene.</param>
    /// <param name="innerException">What caused it.</param>
    public StoryAuthorException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
