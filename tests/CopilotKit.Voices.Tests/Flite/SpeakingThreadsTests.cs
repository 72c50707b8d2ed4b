using System.Collections.Concurrent;
using CopilotKit.Voices.Flite;

namespace CopilotKit.Voices.Tests.Flite;

public class SpeakingThreadsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task RunAsync_MoreWorkThanThreads_IsAllDoneByNoMoreThreads(int most)
    {
        SpeakingThreads threads = new(most);
        ConcurrentDictionary<int, bool> seen = [];
        int now = 0;
        int peak = 0;

        int[] results = await Task.WhenAll(Enumerable.Range(0, 60).Select(number => threads.RunAsync(() => Work(number), TestContext.Current.CancellationToken)));

        Assert.Equal(Enumerable.Range(0, 60), results);
        Assert.InRange(seen.Count, 1, most);
        Assert.InRange(peak, 1, most);

        int Work(int number)
        {
            seen.TryAdd(Environment.CurrentManagedThreadId, true);
            InterlockedMax(ref peak, Interlocked.Increment(ref now));
            Thread.Sleep(1);
            Interlocked.Decrement(ref now);
            return number;
        }
    }

    [Fact]
    public async Task RunAsync_WorkThatFails_ThrowsAndTheThreadGoesOn()
    {
        SpeakingThreads threads = new(1);

        await Assert.ThrowsAsync<InvalidOperationException>(
            () => threads.RunAsync<int>(() => throw new InvalidOperationException("mute"), TestContext.Current.CancellationToken));

        Assert.Equal(7, await threads.RunAsync(() => 7, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task RunAsync_CancelledWhileItWaits_IsNeverDone()
    {
        SpeakingThreads threads = new(1);
        using ManualResetEventSlim isFree = new();
        using CancellationTokenSource cancellation = new();
        bool isDone = false;
        Task<int> first = threads.RunAsync(
            () =>
            {
                isFree.Wait(TestContext.Current.CancellationToken);
                return 1;
            },
            TestContext.Current.CancellationToken);
        Task<bool> second = threads.RunAsync(() => isDone = true, cancellation.Token);

        await cancellation.CancelAsync();
        isFree.Set();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        Assert.Equal(1, await first);
        Assert.Equal(3, await threads.RunAsync(() => 3, TestContext.Current.CancellationToken));
        Assert.False(isDone);
    }

    private static void InterlockedMax(ref int peak, int value)
    {
        int known = Volatile.Read(ref peak);
        while (value > known)
        {
            known = Interlocked.CompareExchange(ref peak, value, known) is int seen && seen == known ? value : seen;
        }
    }
}
