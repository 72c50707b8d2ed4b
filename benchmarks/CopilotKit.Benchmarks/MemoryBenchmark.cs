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
        MarkdownTable.Begin("Memory of the process that writes and performs a story", "Length", "peak MB", "beside 1 minute", "peak MB when only written", "managed MB allocated in all");
        double first = 0;
        foreach (int minutes in (int[])[1, 3, 10, 30, 60])
        {
            IReadOnlyDictionary<string, double> results = await FreshProcess.RunAsync(this, cores: 0, $"{minutes}");
            first = first == 0 ? results["peak"] : first;
            MarkdownTable.Row(
                $"{minutes} min",
                $"{results["peak"]:0.0}",
                $"{results["peak"] / first:0.00}",
                $"{results["written"]:0.0}",
                $"{results["allocated"]:0}");
        }
    }

    public async Task MeasureAsync(string[] arguments)
    {
        using FliteSpeechEngine flite = new(new FliteOptions());
        Script script = await Stories.WriteAsync(TimeSpan.FromMinutes(int.Parse(arguments[0], null)), flite);
        FreshProcess.Write("written", PeakMegabytes());
        DirectoryInfo folder = Directory.CreateTempSubdirectory("memory-benchmark");
        await new ScriptPerformer(flite).SaveWithSidecarsAsync(script, Path.Combine(folder.FullName, "story.wav"));
        folder.Delete(recursive: true);

        FreshProcess.Write("peak", PeakMegabytes());
        FreshProcess.Write("allocated", GC.GetTotalAllocatedBytes() / 1e6);
    }

    // Process.PeakWorkingSet64 is the same number.
    private static double PeakMegabytes()
    {
        string line = File.ReadLines("/proc/self/status").Single(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
        return int.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], null) * 1024 / 1e6;
    }
}
