using System.Runtime.InteropServices;
using CopilotKit.Speech;
using CopilotKit.TestKit;

namespace CopilotKit.Tests.Speech;

/// <summary>Plays sound on a simulated clock, and takes more of it when little is left in its buffer.</summary>
internal sealed class SimulatedPlayer(SimulatedTime time, TimeSpan buffer)
{
    private const int Rate = 24_000;
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan SilentTick = TimeSpan.FromMilliseconds(20);

    private readonly List<short> _taken = [];
    private IAsyncEnumerator<PerformedSound>? _sounds;
    private Task<bool>? _next;

    /// <summary>Gets how much sound was played; waiting for sound does not count.</summary>
    public TimeSpan Played { get; private set; }

    private TimeSpan Taken => TimeSpan.FromSeconds((double)_taken.Count / Rate);

    /// <summary>Plays until a time on the clock, or until there is no more.</summary>
    public async Task PlayAsync(IAsyncEnumerable<PerformedSound> sounds, TimeSpan stopAfter)
    {
        _sounds = sounds.GetAsyncEnumerator(TestContext.Current.CancellationToken);
        DateTimeOffset end = time.GetUtcNow() + stopAfter;
        bool isMore = true;
        while (time.GetUtcNow() < end && (isMore || Played < Taken))
        {
            while (isMore && Taken - Played <= buffer)
            {
                _next ??= _sounds.MoveNextAsync().AsTask();
                if (!_next.IsCompleted && Played < Taken)
                {
                    break;
                }

                // With nothing left to play the simulated time goes on only when the sound is really not there yet.
                await Task.WhenAny(_next, Task.Delay(1, TestContext.Current.CancellationToken));
                if (!_next.IsCompleted)
                {
                    break;
                }

                isMore = await _next;
                _next = null;
                _taken.AddRange(isMore ? MemoryMarshal.Cast<byte, short>(_sounds.Current.Pcm.Span) : []);
            }

            time.Advance(Played < Taken ? Tick : SilentTick);
            Played = Played + Tick < Taken ? Played + Tick : Taken;
        }
    }

    /// <summary>Lets time pass until something is done.</summary>
    public async Task<T> WhileTimePassesAsync<T>(Task<T> task)
    {
        while (!task.IsCompleted)
        {
            time.Advance(SilentTick);
            await Task.WhenAny(task, Task.Delay(1, TestContext.Current.CancellationToken));
        }

        return await task;
    }

    /// <summary>Counts the portions that still come after an interruption.</summary>
    public async Task<int> CountMoreAsync()
    {
        int count = 0;
        bool wasUnderWay = _next is not null;
        for (_next ??= _sounds!.MoveNextAsync().AsTask(); await _next; _next = _sounds!.MoveNextAsync().AsTask())
        {
            count++;
        }

        // A portion that was asked for before the interruption may still come: that is the one buffer.
        await _sounds!.DisposeAsync();
        return wasUnderWay ? Math.Max(0, count - 1) : count;
    }

    /// <summary>Counts the beeps that ended within what was played; one that ends within 5 ms of its end may count or not.</summary>
    public (int Least, int Most) CountBeeps() => (Count(Played - TimeSpan.FromMilliseconds(5)), Count(Played + TimeSpan.FromMilliseconds(5)));

    private int Count(TimeSpan until)
    {
        int end = (int)Math.Clamp(until.TotalSeconds * Rate, 0, _taken.Count);
        int beeps = 0;
        int loud = 0;
        int quiet = 0;
        foreach (short sample in CollectionsMarshal.AsSpan(_taken)[..end])
        {
            bool isLoud = Math.Abs((int)sample) > 400;
            quiet = isLoud ? 0 : quiet + 1;
            loud += isLoud ? 1 : 0;

            // A beep at 200 Hz is quiet for less than a millisecond at a time; the silence behind it lasts 50 ms.
            if (quiet == Rate / 400 && loud > 0)
            {
                (beeps, loud) = (beeps + 1, 0);
            }
        }

        return beeps;
    }
}
