namespace CopilotKit.TestKit;

/// <summary>A clock that stands still until it is moved, and then fires its timers in order on the thread that moves it.</summary>
public sealed class SimulatedTime : TimeProvider
{
    private readonly List<Timer> _timers = [];
    private readonly Lock _lock = new();
    private DateTimeOffset _now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => _now;

    /// <inheritdoc/>
    public override long GetTimestamp() => _now.Ticks;

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Timer timer = new(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Waits on this clock; unlike <c>Task.Delay</c>, a cancellation goes on where it is asked for.</summary>
    public async Task DelayAsync(TimeSpan duration, CancellationToken cancellationToken)
    {
        TaskCompletionSource done = new();
        using CancellationTokenRegistration registration = cancellationToken.UnsafeRegister(
            _ => done.TrySetCanceled(cancellationToken), null);
        using ITimer timer = CreateTimer(_ => done.TrySetResult(), null, duration, Timeout.InfiniteTimeSpan);
        await done.Task.ConfigureAwait(false);
    }

    /// <summary>Moves the clock, firing what is due on the way.</summary>
    public void Advance(TimeSpan duration)
    {
        DateTimeOffset end = _now + duration;
        while (FireNext(end))
        {
        }

        _now = end;
    }

    /// <summary>Moves the clock from timer to timer until the work is done, all of it on the calling thread.</summary>
    /// <exception cref="InvalidOperationException">The work waits for something else than this clock.</exception>
    public T Run<T>(Func<Task<T>> start)
    {
        SynchronizationContext? before = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            Task<T> work = start();
            while (!work.IsCompleted)
            {
                if (!FireNext(DateTimeOffset.MaxValue))
                {
                    throw new InvalidOperationException("The work waits for something else than this clock.");
                }
            }

            return work.GetAwaiter().GetResult();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(before);
        }
    }

    private bool FireNext(DateTimeOffset end)
    {
        Timer? next;
        lock (_lock)
        {
            next = _timers.Where(timer => timer.Due <= end).MinBy(timer => timer.Due);
            if (next is null)
            {
                return false;
            }

            _timers.Remove(next);
            _now = next.Due > _now ? next.Due : _now;
        }

        next.Fire();
        next.Repeat();
        return true;
    }

    private sealed class Timer(SimulatedTime time, Action callback) : ITimer
    {
        private TimeSpan _period = Timeout.InfiniteTimeSpan;
        private bool _isDisposed;

        public DateTimeOffset Due { get; private set; }

        public void Fire() => callback();

        public void Repeat()
        {
            lock (time._lock)
            {
                if (!_isDisposed && _period != Timeout.InfiniteTimeSpan)
                {
                    Due += _period;
                    time._timers.Add(this);
                }
            }
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time._lock)
            {
                _period = period;
                time._timers.Remove(this);
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    Due = time._now + dueTime;
                    time._timers.Add(this);
                }
            }

            return true;
        }

        public void Dispose()
        {
            lock (time._lock)
            {
                _isDisposed = true;
                time._timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
