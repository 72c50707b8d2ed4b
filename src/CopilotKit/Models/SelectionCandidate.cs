namespace CopilotKit.Models;

/// <summary>A model that was able to serve a request, with its score and the weighed parts that it is the sum of.</summary>
/// <param name="Model">The model.</param>
/// <param name="Score">The sum: the highest is chosen unless <see cref="Selection.Reason"/> says otherwise.</param>
public sealed record SelectionCandidate(ModelCard Model, double Score)
{
    /// <summary>Gets the part of its quality for the intent.</summary>
    public double Quality { get; init; }

    /// <summary>Gets the part of its price.</summary>
    public double Cost { get; init; }

    /// <summary>Gets the part of its expected time to the first token.</summary>
    public double Latency { get; init; }

    /// <summary>Gets the part of its share of successes.</summary>
    public double Health { get; init; }

    /// <summary>Gets the part of being of the preferred party.</summary>
    public double Party { get; init; }

    /// <summary>Gets the part of being the model that the conversation is on.</summary>
    public double Stickiness { get; init; }

    /// <summary>Gets the part that policies of the app's own added.</summary>
    public double Own { get; init; }

    /// <summary>Gets what the request was expected to cost, in US dollars, with an answer of at most 500 tokens.</summary>
    public double EstimatedDollars { get; init; }

    /// <summary>Gets the expected time to the first token.</summary>
    public TimeSpan ExpectedTimeToFirstToken { get; init; }

    /// <summary>Gets the share of requests that succeeded lately, 0 to 1.</summary>
    public double SuccessShare { get; init; }
}
