using System.Diagnostics;
using System.Text.Json;
using CopilotKit.Models.Intents;

namespace CopilotKit.Benchmarks;

/// <summary>How well and how fast intents are told: on the companion's own sentences, and on CLINC150 where its file is given.</summary>
internal sealed class IntentBenchmark : IBenchmark
{
    private const int Calls = 200_000;
    private static readonly string Prompt = SelectionBenchmark.Text;

    public string Name => "intents";

    public async Task ReportAsync()
    {
        string[] path = [.. Environment.GetCommandLineArgs().Skip(2).Take(1).Where(File.Exists)];
        IReadOnlyDictionary<string, double> results = await FreshProcess.RunAsync(this, cores: 0, path);
        MarkdownTable.Begin("Intents", "What", "companion", "CLINC150");
        Row("in scope, right, %", "right");
        Row("out of scope, found, %", "found");
        Row("its 95 % interval (Wilson), from", "from");
        Row("to", "to");
        Row("training, cross-validation included, s", "seconds");
        Row("size of the model, MB", "megabytes");
        Row("a text of 300 characters, p50, µs", "p50");
        Row("p99, µs", "p99");
        Row("allocated for it, bytes", "bytes");

        void Row(string title, string key) => MarkdownTable.Row($"{title}", $"{Cell("companion " + key)}", $"{Cell("clinc " + key)}");
        string Cell(string key) => results.TryGetValue(key, out double value) ? FormattableString.Invariant($"{value:0.##}") : "";
    }

    public Task MeasureAsync(string[] arguments)
    {
        string[] groups = [.. CompanionIntents.Texts.Select(text => text.Group!).Distinct()];
        HashSet<string> heldBack = [.. groups.Where((_, i) => i % 5 == 2)];
        ILookup<bool, LabelledText> texts = CompanionIntents.Texts.ToLookup(text => heldBack.Contains(text.Group!));
        Measure("companion", [.. texts[false]], [.. texts[true]]);
        if (arguments is [string path])
        {
            using JsonDocument data = JsonDocument.Parse(File.ReadAllBytes(path));
            Measure("clinc", [.. Of(data, "train"), .. Of(data, "oos_train")], [.. Of(data, "val"), .. Of(data, "oos_val")]);
        }

        return Task.CompletedTask;
    }

    private static IEnumerable<LabelledText> Of(JsonDocument data, string part) => data.RootElement.GetProperty(part).EnumerateArray()
        .Select(pair => new LabelledText(pair[0].GetString()!, pair[1].GetString() is "oos" ? null : pair[1].GetString()));

    private static void Measure(string key, LabelledText[] train, LabelledText[] test)
    {
        long start = Stopwatch.GetTimestamp();
        IntentClassifier classifier = IntentClassifier.Train(train);
        FreshProcess.Write($"{key} seconds", Stopwatch.GetElapsedTime(start).TotalSeconds);
        using MemoryStream file = new();
        classifier.Save(file);
        FreshProcess.Write($"{key} megabytes", file.Length / 1e6);
        Quality(key, classifier, test);
        Speed(key, classifier);
    }

    private static void Quality(string key, IntentClassifier classifier, LabelledText[] test)
    {
        LabelledText[] inScope = [.. test.Where(text => text.Intent is not null)];
        LabelledText[] others = [.. test.Where(text => text.Intent is null)];
        int found = others.Count(text => classifier.Classify(text.Text).IsOutOfScope);
        (double from, double to) = Wilson(found, others.Length);
        FreshProcess.Write(
            $"{key} right", 100d * inScope.Count(text => classifier.Classify(text.Text).Name == text.Intent) / inScope.Length);
        FreshProcess.Write($"{key} found", 100d * found / others.Length);
        FreshProcess.Write($"{key} from", 100 * from);
        FreshProcess.Write($"{key} to", 100 * to);
    }

    private static (double From, double To) Wilson(int successes, int count)
    {
        const double Z = 1.96;
        double share = (double)successes / count;
        double middle = share + (Z * Z / (2 * count));
        double half = Z * Math.Sqrt((share * (1 - share) / count) + (Z * Z / (4d * count * count)));
        double whole = 1 + (Z * Z / count);
        return ((middle - half) / whole, (middle + half) / whole);
    }

    private static void Speed(string key, IntentClassifier classifier)
    {
        double[] microseconds = new double[Calls];
        long bytes = 0;
        for (int round = 0; round < 2; round++)
        {
            bytes = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < Calls; i++)
            {
                long start = Stopwatch.GetTimestamp();
                classifier.Classify(Prompt);
                microseconds[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
            }

            bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        }

        FreshProcess.Write($"{key} p50", Took.Median(microseconds));
        FreshProcess.Write($"{key} p99", Took.Percentile(99, microseconds));
        FreshProcess.Write($"{key} bytes", (double)bytes / Calls);
    }
}
