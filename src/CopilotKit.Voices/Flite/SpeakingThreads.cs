namespace CopilotKit.Voices.Flite;

/// <summary>Threads that do nothing but speak: they come when they are needed, stay while there is work, and end after a rest.</summary>
/// <remarks>
/// The C library keeps memory for each thread that ever spoke, as much as its longest sentence took (about 10 MB), and hands it to
/// any thread that begins later. So few threads speak, and always the same: on pool threads, and with a thread for each utterance,
/// up to five such memories filled up while a story went on.
/// </remarks>
/// <param name="most">How many speak at once.</param>
internal sealed class SpeakingThreads(int most) : TaskScheduler
{
    private static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(5);

    private readonly Queue<Task> _waiting = new();
    private int _threads;
    private int _resting;

    /// <inheritdoc/>
    public override int MaximumConcurrencyLevel => most;

    /// <summary>Does work on one of the threads.</summary>
    public Task<T> RunAsync<T>(Func<T> work, CancellationToken cancellationToken) => Task.Factory.StartNew(
        work, cancellationToken, TaskCreationOptions.HideScheduler | TaskCreationOptions.RunContinuationsAsynchronously, this);

    /// <inheritdoc/>
    protected override void QueueTask(Task task)
    {
        lock (_waiting)
        {
            _waiting.Enqueue(task);
            if (_resting >= _waiting.Count)
            {
                Monitor.Pulse(_waiting);
            }
            else if (_threads < most)
            {
                _threads++;
                new Thread(Work) { IsBackground = true, Name = "flite" }.UnsafeStart();
            }
        }
    }

    /// <inheritdoc/>
    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => false;

    /// <inheritdoc/>
    protected override IEnumerable<Task> GetScheduledTasks()
    {
        lock (_waiting)
        {
            return [.. _waiting];
        }
    }

    private void Work()
    {
        while (Next() is { } task)
        {
            TryExecuteTask(task);
        }
    }

    private Task? Next()
    {
        lock (_waiting)
        {
            while (_waiting.Count is 0)
            {
                _resting++;
                bool isCalled = Monitor.Wait(_waiting, LongestRest);
                _resting--;
                if (!isCalled && _waiting.Count is 0)
                {
                    _threads--;
                    return null;
                }
            }

            return _waiting.Dequeue();
        }
    }
}
