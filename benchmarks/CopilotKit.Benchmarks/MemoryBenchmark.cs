using CopilotKit.Scripts;
using CopilotKit.Speech;
using CopilotKit.Voices.Flite;

namespace CopilotKit.Benchmarks;

/// <summary>How much memory the whole process needs at its peak, for stories of several lengths.</summary>
internal sealed class MemoryBenchmark : IBenchmark
{
    public string Name => "memory";

    public async Task ReportAsync()
    {
        MarkdownTable.Begin("Memory of the process that writes and performs a story", "Length", "peak MB", "of the 1-minute peak", "managed MB allocated", "wall s");
        double first = 0;
        foreach (int minutes in (int[])[1, 3, 10, 30, 60])
        {
            IReadOnlyDictionary<string, double> results = await FreshProcess.RunAsync(this, cores: 0, $"{minutes}");
            first = first == 0 ? results["peak"] : first;
            MarkdownTable.Row(
                $"{minutes} min",
                $"{results["peak"]:0.0}",
                $"{results["peak"] / first:0.00}",
                $"{results["allocated"]:0}",
                $"{results["wall"]:0.0}");
        }
    }

    public async Task MeasureAsync(string[] arguments)
    {
        using FliteSpeechEngine flite = new(new FliteOptions());
        Script script = await Stories.WriteAsync(TimeSpan.FromMinutes(int.Parse(arguments[0], null)), flite);
        FreshProcess.Write("peakwritten", PeakMegabytes());        FreshProcess.Write("allocwritten", GC.GetTotalAllocatedBytes() / 1e6);
        DirectoryInfo folder = Directory.CreateTempSubdirectory("memory-benchmark");
        Took took = await Took.ByAsync(() => new ScriptPerformer(flite).SaveWithSidecarsAsync(script, Path.Combine(folder.FullName, "story.wav")));
        folder.Delete(recursive: true);

        FreshProcess.Write("peak", PeakMegabytes());
        Console.Error.WriteLine(string.Join(' ', File.ReadLines("/proc/self/status").Where(l => l.StartsWith("Rss", StringComparison.Ordinal) || l.StartsWith("VmRSS", StringComparison.Ordinal)||l.StartsWith("Threads", StringComparison.Ordinal))));
        Console.Error.WriteLine($"gcs {GC.CollectionCount(0)} {GC.CollectionCount(1)} {GC.CollectionCount(2)} heap {GC.GetGCMemoryInfo().HeapSizeBytes/1e6} committed {GC.GetGCMemoryInfo().TotalCommittedBytes/1e6} total {GC.GetTotalMemory(false)/1e6}");
        FreshProcess.Write("allocated", GC.GetTotalAllocatedBytes() / 1e6);
        FreshProcess.Write("wall", took.WallSeconds);
    }

    // Process.PeakWorkingSet64 is the same number.
    private static double PeakMegabytes()
    {
        string line = File.ReadLines("/proc/self/status").Single(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
        return int.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], null) * 1024 / 1e6;
    }
}
