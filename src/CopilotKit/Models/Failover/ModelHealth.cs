using CopilotKit.Models.Policies;

namespace CopilotKit.Models.Failover;

/// <summary>Watches a model: its circuit, its rest after too many requests, its speed.</summary>
/// <remarks>
/// Polly's circuit breaker is not used: it counts what a delegate returns, and a stream has returned long before it fails; it
/// counts a share of calls, not failures in a row; and a caller who cancels a probe would leave its circuit half-open.
/// </remarks>
internal sealed class ModelHealth(TimeProvider time)
{
    private const double Weight = 0.2;
    private readonly Lock _lock = new();
    private readonly double _secondsPerTick = 1d / time.TimestampFrequency;
    private volatile HealthState _state = new();
    private long _requests;
    private long _failures;
    private long _inputTokens;
    private long _outputTokens;
    private decimal _dollars;

    public HealthState State => _state;

    /// <summary>Says whether the model may be called now, without taking the leave.</summary>
    public static RejectionCode Check(HealthState state, long now) =>
        state.RestUntil > now ? RejectionCode.Resting
        : !state.IsOpen ? RejectionCode.None
        : now < state.OpenUntil ? RejectionCode.CircuitOpen
        : state.IsProbing ? RejectionCode.ProbeUnderWay
        : RejectionCode.None;

    /// <summary>Takes the leave to call the model; exactly one call at a time gets it from a circuit that is not closed.</summary>
    /// <param name="now">The time.</param>
    /// <param name="isLastResort">Whether nothing else is left: an open circuit then lets its probe through before its time.</param>
    /// <param name="admission">The leave.</param>
    public RejectionCode TryEnter(long now, bool isLastResort, out Admission admission)
    {
        lock (_lock)
        {
            HealthState state = _state;
            admission = new Admission(state.Generation, state.IsOpen);
            RejectionCode rejection = Check(state, now);
            if (rejection == RejectionCode.CircuitOpen && isLastResort)
            {
                rejection = state.IsProbing ? RejectionCode.ProbeUnderWay : RejectionCode.None;
            }

            if (rejection == RejectionCode.None)
            {
                _requests++;
                _state = state.IsOpen ? state with { IsProbing = true } : state;
            }

            return rejection;
        }
    }

    public void Succeeded(Admission admission, double? secondsToFirstToken, long now)
    {
        lock (_lock)
        {
            HealthState state = WithResult(_state, 1, now);
            if (admission.Generation == state.Generation && (state.FailuresInARow > 0 || state.IsOpen))
            {
                state = state with { FailuresInARow = 0, IsOpen = false, IsProbing = false, Generation = state.Generation + (state.IsOpen ? 1 : 0) };
            }

            _state = secondsToFirstToken is not { } seconds ? state : state with
            {
                LatencyAt = now,
                LatencySeconds = double.IsNaN(state.LatencySeconds) ? seconds : state.LatencySeconds + (Weight * (seconds - state.LatencySeconds)),
            };
        }
    }

    /// <summary>Counts a failure.</summary>
    /// <returns>Whether it opened the circuit.</returns>
    public bool Failed(Admission admission, int failuresToOpen, TimeSpan openDuration)
    {
        long now = time.GetTimestamp();
        lock (_lock)
        {
            _failures++;
            HealthState state = WithResult(_state, 0, now);
            if (admission.Generation != state.Generation)
            {
                _state = state;
                return false;
            }

            int failures = state.FailuresInARow + 1;
            bool opens = admission.IsProbe || failures >= failuresToOpen;
            _state = !opens ? state with { FailuresInARow = failures } : state with
            {
                FailuresInARow = failures,
                IsOpen = true,
                IsProbing = false,
                OpenUntil = now + Ticks(openDuration),
                Generation = state.Generation + 1,
            };
            return opens;
        }
    }

    /// <summary>Leaves the circuit as it is: the caller went away, or what failed is not the model's fault.</summary>
    public void Abandoned(Admission admission)
    {
        lock (_lock)
        {
            if (admission.IsProbe && admission.Generation == _state.Generation)
            {
                _state = _state with { IsProbing = false };
            }
        }
    }

    public void Rest(TimeSpan duration)
    {
        long until = time.GetTimestamp() + Ticks(duration);
        lock (_lock)
        {
            _failures++;
            _state = _state with { RestUntil = Math.Max(until, _state.RestUntil) };
        }
    }

    public void Spent(long inputTokens, long outputTokens, decimal dollars)
    {
        lock (_lock)
        {
            _inputTokens += inputTokens;
            _outputTokens += outputTokens;
            _dollars += dollars;
        }
    }

    public ModelStatus Describe(ModelCard card)
    {
        long now = time.GetTimestamp();
        lock (_lock)
        {
            HealthState state = _state;
            return new ModelStatus(card)
            {
                State = StateOf(state, now),
                SuccessShare = state.SuccessShare(now, _secondsPerTick),
                TimeToFirstToken = double.IsNaN(state.LatencySeconds) ? null : TimeSpan.FromSeconds(state.LatencySeconds),
                Requests = _requests,
                Failures = _failures,
                InputTokens = _inputTokens,
                OutputTokens = _outputTokens,
                Dollars = _dollars,
            };
        }
    }

    private static ModelState StateOf(HealthState state, long now) =>
        state.IsOpen ? (now < state.OpenUntil ? ModelState.Open : ModelState.HalfOpen)
        : state.RestUntil > now ? ModelState.Resting
        : ModelState.Ready;

    private HealthState WithResult(HealthState state, double result, long now)
    {
        double success = state.SuccessShare(now, _secondsPerTick);
        return success == result ? state : state with { Success = success + (Weight * (result - success)), SuccessAt = now };
    }

    private long Ticks(TimeSpan duration) => (long)(duration.TotalSeconds * time.TimestampFrequency);
}
