using CopilotKit.Benchmarks;
using CopilotKit.SemanticKernel.Benchmarks;

KernelBenchmark benchmark = new();
await (args is [FreshProcess.Verb, ..] ? benchmark.MeasureAsync(args[2..]) : benchmark.ReportAsync());
