namespace CopilotKit.TestKit;

/// <summary>A clock on which waits are a hundred times shorter, and the day is what a test says.</summary>
public sealed class HurriedTime : TimeProvider
{
    private readonly List<TimeSpan> _waits = [];

    /// <summary>Gets or sets the time of day.</summary>
    public DateTimeOffset Now { get; set; } = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Gets the waits that were asked for, as long as they were asked for.</summary>
    public IReadOnlyList<TimeSpan> Waits
    {
        get
        {
            lock (_waits)
            {
                return [.. _waits];
            }
        }
    }

    public override DateTimeOffset GetUtcNow() => Now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        lock (_waits)
        {
            _waits.Add(dueTime);
        }

        return new HurriedTimer(System.CreateTimer(callback, state, Hurried(dueTime), Hurried(period)));
    }

    private static TimeSpan Hurried(TimeSpan wait) => wait == Timeout.InfiniteTimeSpan ? wait : wait / 100;

    private sealed class HurriedTimer(ITimer inner) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => inner.Change(Hurried(dueTime), Hurried(period));

        public void Dispose() => inner.Dispose();

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
