using System.ComponentModel;
using System.Diagnostics;

namespace CopilotKit.Programs;

/// <summary>Starts programs on this machine.</summary>
public sealed class ProgramRunner : IProgramRunner
{
    /// <inheritdoc/>
    public bool Exists(string program)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(program);
        return program.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal) ? File.Exists(program) : IsOnPath(program);
    }

    /// <inheritdoc/>
    public IRunningProgram Start(string program, IReadOnlyList<string> arguments)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(program);
        ArgumentNullException.ThrowIfNull(arguments);

        ProcessStartInfo start = new(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            return new RunningProgram(program, Process.Start(start)!);
        }
        catch (Win32Exception exception)
        {
            throw new ProgramException(
                Exists(program)
                    ? $"{program} cannot be started: {exception.Message}"
                    : $"{program} is not installed, or not on the PATH.",
                exception);
        }
    }

    private static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Any(folder =>
            File.Exists(Path.Combine(folder, program))
                || (OperatingSystem.IsWindows() && File.Exists(Path.Combine(folder, $"{program}.exe"))));
}
