namespace CopilotKit.TestKit;

/// <summary>A clock that a test moves.</summary>
public sealed class FakeTime : TimeProvider
{
    private readonly Lock _moving = new();
    private readonly List<FakeTimer> _timers = [];
    private DateTimeOffset _now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => _now;

    public override long GetTimestamp() => _now.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        lock (_moving)
        {
            FakeTimer timer = new(this, () => callback(state));
            _timers.Add(timer);
            timer.Change(dueTime, period);
            return timer;
        }
    }

    /// <summary>Moves the clock, and rings what is due on the way in its order.</summary>
    public void Advance(TimeSpan time)
    {
        DateTimeOffset end = _now + time;
        while (Next(end) is { } timer)
        {
            timer.Ring();
        }

        _now = end;
    }

    private FakeTimer? Next(DateTimeOffset end)
    {
        lock (_moving)
        {
            FakeTimer? next = _timers.Where(timer => timer.Due <= end).MinBy(timer => timer.Due);
            _now = next?.Due is { } due && due > _now ? due : _now;
            next?.Move();
            return next;
        }
    }

    private sealed class FakeTimer(FakeTime clock, Action ring) : ITimer
    {
        private TimeSpan _period = Timeout.InfiniteTimeSpan;

        public DateTimeOffset? Due { get; private set; }

        public void Ring() => ring();

        public void Move() => Due = _period > TimeSpan.Zero ? Due + _period : null;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._moving)
            {
                (Due, _period) = (dueTime < TimeSpan.Zero ? null : clock._now + dueTime, period);
                return true;
            }
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
