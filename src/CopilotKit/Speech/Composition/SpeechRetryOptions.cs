namespace CopilotKit.Speech.Composition;

/// <summary>Says how often a failed request to a speech engine is tried again.</summary>
public sealed class SpeechRetryOptions
{
    /// <summary>Gets or sets how often a request is tried.</summary>
    /// <value>1 to 10. The default is 3.</value>
    public int MaxAttempts { get; set; } = 3;

    /// <summary>Gets or sets how long to wait before the second attempt.</summary>
    /// <value>Zero to one minute, about doubled with each attempt, varied at random. The default is 200 milliseconds.</value>
    public TimeSpan Delay { get; set; } = TimeSpan.FromMilliseconds(200);

    internal IEnumerable<string> Errors()
    {
        if (MaxAttempts is < 1 or > 10)
        {
            yield return FormattableString.Invariant($"Property {nameof(MaxAttempts)}: must be 1 to 10 attempts, not {MaxAttempts}.");
        }

        if (Delay < TimeSpan.Zero || Delay > TimeSpan.FromMinutes(1))
        {
            yield return $"Property {nameof(Delay)}: must be 0 to 1 minute, not {Delay}.";
        }
    }
}
