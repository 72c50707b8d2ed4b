namespace CopilotKit.Models.Failover;

/// <summary>What is known of a model at one moment. Never changed, only replaced: choosing reads it without a lock.</summary>
internal sealed record HealthState
{
    private static readonly double FadeOfSuccess = TimeSpan.FromMinutes(1).TotalSeconds;
    private static readonly double FadeOfLatency = TimeSpan.FromMinutes(10).TotalSeconds;

    /// <summary>Gets the share of requests that succeeded, a moving average.</summary>
    public double Success { get; init; } = 1;

    public long SuccessAt { get; init; }

    /// <summary>Gets the moving average of seconds to the first token; NaN before any was measured.</summary>
    public double LatencySeconds { get; init; } = double.NaN;

    public long LatencyAt { get; init; }

    public int FailuresInARow { get; init; }

    public bool IsOpen { get; init; }

    /// <summary>Gets when an open circuit lets a probe through.</summary>
    public long OpenUntil { get; init; }

    public bool IsProbing { get; init; }

    /// <summary>Gets a number that grows whenever the circuit opens or closes: results of calls from before do not count.</summary>
    public int Generation { get; init; }

    public long RestUntil { get; init; }

    /// <summary>Gives the share of successes: what is bad fades away in a minute, so that a model gets another chance.</summary>
    public double SuccessShare(long now, double secondsPerTick) => Success >= 1
        ? 1
        : 1 - ((1 - Success) * Math.Max(0, 1 - ((now - SuccessAt) * secondsPerTick / FadeOfSuccess)));

    /// <summary>
    /// Gives the expected seconds to the first token: what was measured fades into what the card says within ten minutes.
    /// </summary>
    public double ExpectedLatency(long now, double secondsPerTick, double expected) => double.IsNaN(LatencySeconds)
        ? expected
        : expected + ((LatencySeconds - expected) * Math.Max(0, 1 - ((now - LatencyAt) * secondsPerTick / FadeOfLatency)));
}
