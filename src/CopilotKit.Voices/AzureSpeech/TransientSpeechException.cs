namespace CopilotKit.Voices.AzureSpeech;

/// <summary>A failure that may be over at the next attempt, before anything was heard.</summary>
internal sealed class TransientSpeechException(string message, TimeSpan? retryAfter = null, Exception? innerException = null)
    : Exception(message, innerException)
{
    /// <summary>Gets how long the service wants to be left alone, where it says so.</summary>
    public TimeSpan? RetryAfter => retryAfter;
}
