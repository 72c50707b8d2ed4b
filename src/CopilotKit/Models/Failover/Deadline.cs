namespace CopilotKit.Models.Failover;

/// <summary>Cancels a call when nothing has happened for a while, or when the caller goes away.</summary>
internal sealed class Deadline : IDisposable
{
    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _source = new();
    private readonly CancellationTokenRegistration _caller;
    private readonly ITimer _timer;
    private TimeSpan _patience;
    private long _lastSign;
    private volatile bool _hasPassed;

    public Deadline(TimeProvider time, TimeSpan patience, CancellationToken caller)
    {
        (_time, _patience) = (time, patience);
        StartedAt = _lastSign = time.GetTimestamp();
        _caller = caller.UnsafeRegister(static state => ((CancellationTokenSource)state!).Cancel(), _source);
        _timer = time.CreateTimer(static state => ((Deadline)state!).Look(), this, patience, Timeout.InfiniteTimeSpan);
    }

    public CancellationToken Token => _source.Token;

    public long StartedAt { get; }

    /// <summary>Gets a value indicating whether it was time, not the caller, that cancelled.</summary>
    public bool HasPassed => _hasPassed;

    public TimeSpan Elapsed => _time.GetElapsedTime(StartedAt);

    /// <summary>Starts the wait again.</summary>
    public void SignOfLife() => Volatile.Write(ref _lastSign, _time.GetTimestamp());

    /// <summary>Starts the wait again with another patience.</summary>
    public void SignOfLife(TimeSpan patience)
    {
        _patience = patience;
        SignOfLife();
        _timer.Change(patience, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Cancels the call because its answer is not needed any more.</summary>
    public void Cancel() => _source.Cancel();

    public void Dispose()
    {
        _timer.Dispose();
        _caller.Dispose();
    }

    // A stream of tokens only writes down the time; the timer looks whether it came too early.
    private void Look()
    {
        TimeSpan left = _patience - _time.GetElapsedTime(Volatile.Read(ref _lastSign));
        if (left > TimeSpan.Zero)
        {
            _timer.Change(left, Timeout.InfiniteTimeSpan);
            return;
        }

        _hasPassed = true;
        _source.Cancel();
    }
}
