using System.Diagnostics;

namespace CopilotKit.Benchmarks;

/// <summary>How long something took.</summary>
/// <param name="WallSeconds">By the clock.</param>
/// <param name="CpuSeconds">Of all cores, by all threads of this process and the processes that it waited for.</param>
internal readonly record struct Took(double WallSeconds, double CpuSeconds)
{
    /// <summary>Measures something once.</summary>
    public static async Task<Took> ByAsync(Func<Task> work)
    {
        TimeSpan cpuBefore = CpuTime();
        long start = Stopwatch.GetTimestamp();
        await work();
        return new Took(Stopwatch.GetElapsedTime(start).TotalSeconds, (CpuTime() - cpuBefore).TotalSeconds);
    }

    /// <summary>Measures several things in turns, so that what else the machine does hits all of them alike.</summary>
    /// <param name="rounds">How many turns. Others go before, uncounted.</param>
    /// <param name="works">The things.</param>
    /// <returns>The medians of each.</returns>
    public static async Task<Took[]> ByTurnsAsync(int rounds, params Func<Task>[] works)
    {
        await WarmUpAsync(works);
        List<Took>[] all = [.. works.Select(_ => new List<Took>())];
        for (int round = 0; round < rounds; round++)
        {
            for (int i = 0; i < works.Length; i++)
            {
                all[i].Add(await ByAsync(works[i]));
            }
        }

        return [.. all.Select(took => new Took(Median(took.Select(one => one.WallSeconds)), Median(took.Select(one => one.CpuSeconds))))];
    }

    // With a single processor the runtime waits a second for a quiet moment before it compiles what is hot once more.
    private static async Task WarmUpAsync(Func<Task>[] works)
    {
        for (long start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(6);)
        {
            foreach (Func<Task> work in works)
            {
                await work();
            }
        }
    }

    /// <summary>Gives the middle of some values.</summary>
    public static double Median(IEnumerable<double> values) => Percentile(50, values);

    /// <summary>Gives the value that so many of a hundred lie below.</summary>
    public static double Percentile(int percent, IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length * percent / 100];
    }

    private static TimeSpan CpuTime() => Environment.CpuUsage.TotalTime + ChildrenCpuTime();

    // Fields 16 and 17 of proc(5): hundredths of a second that ended children took.
    private static TimeSpan ChildrenCpuTime()
    {
        string status = File.ReadAllText("/proc/self/stat");
        string[] fields = status[(status.LastIndexOf(')') + 2)..].Split(' ');
        return TimeSpan.FromMilliseconds(10 * (long.Parse(fields[13], null) + long.Parse(fields[14], null)));
    }
}
