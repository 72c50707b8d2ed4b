namespace CopilotKit.Models.Failover;

/// <summary>Says why a model did not answer, and with that what is done about it.</summary>
public enum ModelErrorKind
{
    /// <summary>An error that nobody recognised. The next model is tried; it counts for the circuit.</summary>
    Unknown,

    /// <summary>The service could not be reached, or the connection broke. The next model is tried; it counts for the circuit.</summary>
    Transport,

    /// <summary>No answer, no first token or no further token in time. The next model is tried; it counts for the circuit.</summary>
    Timeout,

    /// <summary>
    /// Too many requests (HTTP 408, 429). The next model is tried; this one rests for as long as it asked. It
    /// does not count for the circuit.
    /// </summary>
    RateLimited,

    /// <summary>The service failed (HTTP 5xx). The next model is tried; it counts for the circuit.</summary>
    Server,

    /// <summary>
    /// The service refused the content. The caller gets the error, unless
    /// <see cref="FailoverOptions.TriesOthersAfterContentFilter"/>. It does not count for the circuit.
    /// </summary>
    ContentFilter,

    /// <summary>
    /// The request was longer than the model can take. The next model with a larger context window is tried. It
    /// does not count for the circuit.
    /// </summary>
    ContextTooLong,

    /// <summary>
    /// The key is missing, wrong or has no right to the model (HTTP 401, 403). The next model is
    /// tried; the circuit opens at once.
    /// </summary>
    Authentication,

    /// <summary>
    /// The request is wrong (other HTTP 4xx). The caller gets the error: another model would refuse it too. It
    /// does not count for the circuit.
    /// </summary>
    BadRequest,
}
