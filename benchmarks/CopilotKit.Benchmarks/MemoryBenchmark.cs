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
        MarkdownTable.Begin(
            "Memory of the whole process at its peak, MB",
            "Length", "performs a screenplay", "beside 1 minute", "managed memory allocated", "writes the story as well", "managed memory allocated");
        string screenplay = Path.GetTempFileName();
        using FliteSpeechEngine flite = new(new FliteOptions());
        double first = 0;
        foreach (int minutes in (int[])[1, 3, 10, 30, 60])
        {
            Script script = await Stories.WriteAsync(TimeSpan.FromMinutes(minutes), flite);
            await File.WriteAllTextAsync(screenplay, ScreenplayWriter.Write(script));
            IReadOnlyDictionary<string, double> performed = await FreshProcess.RunAsync(this, cores: 0, screenplay);
            IReadOnlyDictionary<string, double> written = await FreshProcess.RunAsync(this, cores: 0, screenplay, $"{minutes}");
            first = first == 0 ? performed["peak"] : first;
            MarkdownTable.Row(
                $"{minutes} min",
                $"{performed["peak"]:0.0}",
                $"{performed["peak"] / first:0.00}",
                $"{performed["allocated"]:0}",
                $"{written["peak"]:0.0}",
                $"{written["allocated"]:0}");
        }

        File.Delete(screenplay);
    }

    /// <summary>Performs a screenplay; with a number of minutes behind it, a story of that length is written first.</summary>
    public async Task MeasureAsync(string[] arguments)
    {
        using FliteSpeechEngine flite = new(new FliteOptions());
        Script script = arguments is [_, string minutes]
            ? await Stories.WriteAsync(TimeSpan.FromMinutes(int.Parse(minutes, null)), flite)
            : ScreenplayReader.Read(await File.ReadAllTextAsync(arguments[0]));
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
