namespace CopilotKit.Models.Failover;

/// <summary>What an exception of a model's client means.</summary>
/// <param name="Kind">Why the model did not answer.</param>
/// <param name="RetryAfter">How long the service asked to be left alone; <see langword="null"/> when it did not say.</param>
/// <param name="StatusCode">The HTTP status, where there was one.</param>
public readonly record struct ModelFailure(ModelErrorKind Kind, TimeSpan? RetryAfter = null, int? StatusCode = null)
{
    /// <summary>Gives the meaning of an HTTP status.</summary>
    /// <param name="statusCode">The status.</param>
    /// <param name="retryAfter">What the header <c>Retry-After</c> said.</param>
    /// <returns>The meaning; a 400 may be a refused content or a request that is too long, which the status alone does not tell.</returns>
    public static ModelFailure OfStatus(int statusCode, TimeSpan? retryAfter = null) => new(KindOf(statusCode), retryAfter, statusCode);

    /// <summary>Says it in a few words, without content.</summary>
    internal string Describe() => StatusCode is { } status ? FormattableString.Invariant($"{Kind}, status {status}") : Kind.ToString();

    private static ModelErrorKind KindOf(int statusCode) => statusCode switch
    {
        401 or 403 => ModelErrorKind.Authentication,
        408 or 429 => ModelErrorKind.RateLimited,
        413 => ModelErrorKind.ContextTooLong,
        404 or 410 => ModelErrorKind.Transport,
        >= 400 and < 500 => ModelErrorKind.BadRequest,
        >= 500 => ModelErrorKind.Server,
        _ => ModelErrorKind.Unknown,
    };
}
