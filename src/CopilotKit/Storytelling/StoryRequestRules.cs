namespace CopilotKit.Storytelling;

/// <summary>Checks what is asked of an author.</summary>
internal static class StoryRequestRules
{
    /// <summary>The longest idea in UTF-16 code units.</summary>
    public const int MaxIdeaLength = 2000;

    /// <summary>Throws when a request cannot be served.</summary>
    public static void Check(StoryRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (string.IsNullOrWhiteSpace(request.Idea))
        {
            throw new ArgumentException("The idea must say what the story is about; it is empty.", nameof(request));
        }

        if (request.Idea.Length > MaxIdeaLength)
        {
            throw new ArgumentException($"The idea must be at most {MaxIdeaLength} characters long, not {request.Idea.Length}.", nameof(request));
        }

        if (request.Length < StoryRequest.MinLength || request.Length > StoryRequest.MaxLength)
        {
            throw new ArgumentException($"The length must be {StoryRequest.MinLength} to {StoryRequest.MaxLength}, not {request.Length}.", nameof(request));
        }

        if (request.Pace is not (>= 30 and <= 600))
        {
            throw new ArgumentException($"The pace must be 30 to 600 words per minute, not {request.WordsPerMinute}.", nameof(request));
        }

        if (!Enum.IsDefined(request.Genre))
        {
            throw new ArgumentException($"The genre {request.Genre} is not known.", nameof(request));
        }
    }
}
