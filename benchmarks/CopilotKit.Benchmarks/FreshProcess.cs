using System.Diagnostics;
using System.Globalization;

namespace CopilotKit.Benchmarks;

/// <summary>Measures in a new process of this program, which nothing has warmed up and whose memory nobody else has used.</summary>
internal static class FreshProcess
{
    public const string Verb = "measure";

    /// <summary>Runs the measuring half of a benchmark.</summary>
    /// <param name="benchmark">The benchmark.</param>
    /// <param name="cores">How many cores the process may use; 0 leaves it all.</param>
    /// <param name="arguments">What <see cref="IBenchmark.MeasureAsync"/> is to measure.</param>
    /// <returns>The results by name.</returns>
    public static async Task<IReadOnlyDictionary<string, double>> RunAsync(IBenchmark benchmark, int cores, params string[] arguments)
    {
        string[] command = [Environment.ProcessPath!, Verb, benchmark.Name, .. arguments];
        if (cores > 0)
        {
            // From outside: the runtime counts its processors when it starts.
            command = ["taskset", "-c", $"0-{cores - 1}", .. command];
        }

        using Process process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true })!;
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(": ")).ToDictionary(
                parts => parts[0], parts => double.Parse(parts[1], CultureInfo.InvariantCulture))
            : throw new InvalidOperationException($"{string.Join(' ', command)} ended with code {process.ExitCode}.");
    }

    /// <summary>Hands a result to the process that asked for it.</summary>
    public static void Write(string name, double value) => Console.WriteLine(FormattableString.Invariant($"{name}: {value:R}"));

    /// <summary>Hands over how long something took, as its name with <c>wall</c> and with <c>cpu</c>.</summary>
    public static void Write(string name, Took took)
    {
        Write($"{name} wall", took.WallSeconds);
        Write($"{name} cpu", took.CpuSeconds);
    }
}
