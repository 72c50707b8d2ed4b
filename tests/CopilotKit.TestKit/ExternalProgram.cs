using System.Diagnostics;

namespace CopilotKit.TestKit;

/// <summary>Runs the programs that judge our files.</summary>
public static class ExternalProgram
{
    /// <summary>Says whether a program is on the PATH.</summary>
    public static bool Exists(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, name)));

    /// <summary>Runs a program to its end and gives back what it wrote.</summary>
    public static async Task<ProgramOutput> RunAsync(string name, params IEnumerable<string> arguments)
    {
        ProcessStartInfo start =
            new(name, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        using Process process = Process.Start(start)!;
        return await ProgramOutput.OfAsync(process);
    }
}

/// <summary>What a program ended with.</summary>
public sealed record ProgramOutput(int ExitCode, string Output, string Errors)
{
    /// <summary>Waits for the end of a program, which has nothing more to read.</summary>
    internal static async Task<ProgramOutput> OfAsync(Process process)
    {
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Task<string> errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new ProgramOutput(process.ExitCode, await output, await errors);
    }
}
