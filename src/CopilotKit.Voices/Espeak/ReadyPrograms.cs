using CopilotKit.Programs;

namespace CopilotKit.Voices.Espeak;

/// <summary>Keeps programs that have started, read their voice and wait for words, so that the first sound comes at once.</summary>
internal sealed class ReadyPrograms : IDisposable
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly List<(string Command, IRunningProgram Program, DateTimeOffset Started)> _ready = [];
    private readonly string _program;
    private readonly IProgramRunner _programs;
    private readonly int _most;
    private readonly TimeProvider _time;
    private readonly ITimer _cleaning;
    private bool _isDisposed;

    public ReadyPrograms(string program, IProgramRunner programs, int most, TimeProvider time)
    {
        (_program, _programs, _most, _time) = (program, programs, most, time);
        _cleaning = time.CreateTimer(_ => EndOld(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Gives a program that waits for words; a new one where none is ready.</summary>
    /// <exception cref="ProgramException">It cannot be started.</exception>
    public IRunningProgram Take(IReadOnlyList<string> arguments)
    {
        string command = string.Join(' ', arguments);
        lock (_lock)
        {
            int index = _ready.FindIndex(entry => entry.Command == command);
            if (index >= 0)
            {
                IRunningProgram program = _ready[index].Program;
                _ready.RemoveAt(index);
                return program;
            }
        }

        return _programs.Start(_program, arguments);
    }

    /// <summary>Starts a program for the next words, in place of the oldest where there are enough.</summary>
    public void Prepare(IReadOnlyList<string> arguments)
    {
        string command = string.Join(' ', arguments);
        IRunningProgram? oldest = null;
        lock (_lock)
        {
            if (_isDisposed || _most == 0)
            {
                return;
            }

            if (_ready.Count == _most)
            {
                oldest = _ready[0].Program;
                _ready.RemoveAt(0);
            }

            Start(command, arguments);
        }

        End(oldest);
    }

    public void Dispose()
    {
        _cleaning.Dispose();
        IRunningProgram[] programs;
        lock (_lock)
        {
            _isDisposed = true;
            programs = [.. _ready.Select(entry => entry.Program)];
            _ready.Clear();
        }

        Array.ForEach(programs, End);
    }

    private void Start(string command, IReadOnlyList<string> arguments)
    {
        try
        {
            _ready.Add((command, _programs.Start(_program, arguments), _time.GetUtcNow()));
            _cleaning.Change(LongestWait, Timeout.InfiniteTimeSpan);
        }
        catch (ProgramException)
        {
            // Whoever needs it next is told.
        }
    }

    private void EndOld()
    {
        IRunningProgram[] old;
        lock (_lock)
        {
            DateTimeOffset limit = _time.GetUtcNow() - LongestWait;
            old = [.. _ready.Where(entry => entry.Started <= limit).Select(entry => entry.Program)];
            _ready.RemoveAll(entry => entry.Started <= limit);
            if (_ready.Count > 0 && !_isDisposed)
            {
                _cleaning.Change(LongestWait, Timeout.InfiniteTimeSpan);
            }
        }

        Array.ForEach(old, End);
    }

    // Nobody waits for the end of a program that has nothing to say.
    private static void End(IRunningProgram? program) => _ = program?.DisposeAsync().AsTask();
}
