using CopilotKit.Models.Failover;

namespace CopilotKit.Models;

/// <summary>A model that was asked.</summary>
/// <param name="Model">The model.</param>
/// <param name="Duration">How long it took to answer or to fail.</param>
/// <param name="Problem">Why its answer was not used; <see langword="null"/> when it was.</param>
public sealed record SelectionAttempt(ModelCard Model, TimeSpan Duration, string? Problem)
{
    /// <summary>Gets what kind of error it was; <see langword="null"/> when it answered, well or not.</summary>
    public ModelErrorKind? Error { get; init; }

    /// <summary>Gets what it cost.</summary>
    /// <value>
    /// US dollars by the prices of the card, estimated from the text where no usage was reported; 0 where prices are unknown.
    /// </value>
    public decimal Dollars { get; init; }
}
