using System.Diagnostics;
using CopilotKit.Safety;

namespace CopilotKit.Benchmarks;

/// <summary>What the recognition of a crisis costs for each sentence, and how long its first use takes.</summary>
internal sealed class SafetyBenchmark : IBenchmark
{
    private const int WarmUpRounds = 300;
    private const int Rounds = 100;

    public string Name => "safety";

    public async Task ReportAsync()
    {
        IReadOnlyDictionary<string, double> results = await FreshProcess.RunAsync(this, cores: 1);
        MarkdownTable.Begin(
            "Recognising a crisis, one core", "Sentences", "first call of the process, ms", "median, µs", "99 of 100 within, µs");
        MarkdownTable.Row($"{results["sentences"]:0}", $"{results["first"]:0}", $"{results["median"]:0.0}", $"{results["p99"]:0.0}");
    }

    public Task MeasureAsync(string[] arguments)
    {
        string[] sentences = Sentences();
        FreshProcess.Write("sentences", sentences.Length);
        FreshProcess.Write("first", Microseconds(sentences[0]) / 1000);
        for (int round = 0; round < WarmUpRounds; round++)
        {
            Array.ForEach(sentences, sentence => CrisisRecognizer.Recognize(sentence));
        }

        double[] took = [.. Enumerable.Range(0, Rounds).SelectMany(_ => sentences.Select(Microseconds))];
        FreshProcess.Write("median", Took.Median(took));
        FreshProcess.Write("p99", Took.Percentile(99, took));
        return Task.CompletedTask;
    }

    private static double Microseconds(string sentence)
    {
        long start = Stopwatch.GetTimestamp();
        CrisisRecognizer.Recognize(sentence);
        return Stopwatch.GetElapsedTime(start).TotalMicroseconds;
    }

    /// <summary>Gives the sentences that the tests recognise, found from the folder that the benchmarks run in.</summary>
    private static string[] Sentences()
    {
        string? root = Directory.GetCurrentDirectory();
        while (root is not null && !File.Exists(Path.Combine(root, "CopilotKit.sln")))
        {
            root = Path.GetDirectoryName(root);
        }

        string folder = Path.Combine(root ?? throw new InvalidOperationException("Run the benchmarks in the repository."), "tests/CopilotKit.Tests/Safety/Sentences");
        return [.. Directory.GetFiles(folder).Order().SelectMany(File.ReadLines).Where(line => line.Length > 0 && line[0] is not ('#' or '['))];
    }
}
