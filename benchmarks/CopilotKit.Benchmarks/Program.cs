using CopilotKit.Benchmarks;

IBenchmark[] benchmarks =
[
    new StoryBenchmark(),
    new MemoryBenchmark(),
    new FirstAudioBenchmark(),
    new EngineBenchmark(),
    new AudioBenchmark(),
    new SafetyBenchmark(),
    new MasteringBenchmark(),
    new SpeakingBenchmark(),
    new MeditationBenchmark(),
    new SelectionBenchmark(),
    new IntentBenchmark(),
];
string chosen = args.FirstOrDefault() ?? "";

if (chosen is FreshProcess.Verb)
{
    await benchmarks.Single(benchmark => benchmark.Name == args[1]).MeasureAsync(args[2..]);
    return 0;
}

IBenchmark[] wanted = [.. benchmarks.Where(benchmark => chosen is "all" || benchmark.Name == chosen)];
foreach (IBenchmark benchmark in wanted)
{
    await benchmark.ReportAsync();
}

if (wanted is [])
{
    Console.Error.WriteLine($"Say which benchmark to run: {string.Join(", ", benchmarks.Select(benchmark => benchmark.Name))} or all.");
    return 1;
}

return 0;
