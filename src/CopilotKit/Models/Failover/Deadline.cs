namespace CopilotKit.Models.Failover;

/// <summary>Cancels a call when nothing has happened for a while, or when the caller goes away.</summary>
/// <remarks>
/// A sign of life is one write, because there is one for each token: a timer looks for it four times within the patience, so a silence is
/// noticed after at most a quarter more than that.
/// </remarks>
internal sealed class Deadline : IDisposable
{
    private const int LooksWithinPatience = 4;
    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _source = new();
    private readonly CancellationTokenRegistration _caller;
    private readonly long _startedAt;
    private ITimer? _timer;
    private int _silentLooks;
    private volatile bool _hasPassed;

    public Deadline(TimeProvider time, long startedAt, CancellationToken caller)
    {
        (_time, _startedAt) = (time, startedAt);
        _caller = caller.UnsafeRegister(static state => ((CancellationTokenSource)state!).Cancel(), _source);
    }

    public CancellationToken Token => _source.Token;

    /// <summary>Gets a value indicating whether it was time, not the caller, that cancelled.</summary>
    public bool HasPassed => _hasPassed;

    public TimeSpan Elapsed => _time.GetElapsedTime(_startedAt);

    /// <summary>Waits once for that long.</summary>
    public void WaitFor(TimeSpan patience) => Start(patience, Timeout.InfiniteTimeSpan, static state => ((Deadline)state!).Pass());

    /// <summary>Waits from sign to sign.</summary>
    public void WaitBetweenSigns(TimeSpan patience)
    {
        SignOfLife();
        Start(patience / LooksWithinPatience, patience / LooksWithinPatience, static state => ((Deadline)state!).Look());
    }

    public void SignOfLife() => Volatile.Write(ref _silentLooks, 0);

    /// <summary>Cancels the call because its answer is not needed any more.</summary>
    public void Cancel() => _source.Cancel();

    public void Dispose()
    {
        _timer?.Dispose();
        _caller.Dispose();
    }

    private void Start(TimeSpan dueTime, TimeSpan period, TimerCallback callback)
    {
        _timer?.Dispose();
        _timer = _time.CreateTimer(callback, this, dueTime, period);
    }

    private void Look()
    {
        if (Interlocked.Increment(ref _silentLooks) > LooksWithinPatience)
        {
            Pass();
        }
    }

    private void Pass()
    {
        _hasPassed = true;
        _source.Cancel();
    }
}
