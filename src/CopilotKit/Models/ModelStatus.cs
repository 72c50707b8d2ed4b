namespace CopilotKit.Models;

/// <summary>How a model has been doing in this process.</summary>
/// <param name="Model">The model.</param>
public sealed record ModelStatus(ModelCard Model)
{
    /// <summary>Gets whether it is being asked.</summary>
    public ModelState State { get; init; }

    /// <summary>Gets the share of requests that succeeded lately: a moving average, 0 to 1, whose failures fade within a minute.</summary>
    public double SuccessShare { get; init; }

    /// <summary>Gets the moving average of the time to the first token.</summary>
    /// <value><see langword="null"/> when no stream was measured.</value>
    public TimeSpan? TimeToFirstToken { get; init; }

    /// <summary>Gets how many requests were sent.</summary>
    public long Requests { get; init; }

    /// <summary>Gets how many of them failed, those that met a model with too many requests included.</summary>
    public long Failures { get; init; }

    /// <summary>Gets the tokens that were sent.</summary>
    public long InputTokens { get; init; }

    /// <summary>Gets the tokens that were answered.</summary>
    public long OutputTokens { get; init; }

    /// <summary>Gets what was spent, in US dollars, as far as the price is known.</summary>
    public decimal Dollars { get; init; }
}
