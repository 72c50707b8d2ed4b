using System.Diagnostics;

namespace CopilotKit.TestKit;

/// <summary>Runs a program of this repository as a person would.</summary>
/// <param name="name">Its file, beside the tests unless a path says otherwise.</param>
public sealed class SampleProgram(string name)
{
    /// <summary>Gets where it runs.</summary>
    public string WorkingFolder { get; init; } = "";

    /// <summary>Gets what it reads when it is run to its end.</summary>
    public string Input { get; init; } = "";

    /// <summary>Gets what its environment has beyond that of the tests.</summary>
    public Dictionary<string, string> Environment { get; } = [];

    /// <summary>Starts it.</summary>
    public Process Start(params IEnumerable<string> arguments)
    {
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, name), .. arguments])
        {
            WorkingDirectory = WorkingFolder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string variable, string value) in Environment)
        {
            start.Environment[variable] = value;
        }

        return Process.Start(start)!;
    }

    /// <summary>Runs it to its end.</summary>
    public async Task<ProgramOutput> RunAsync(params IEnumerable<string> arguments)
    {
        using Process process = Start(arguments);
        await process.StandardInput.WriteAsync(Input);
        return await ProgramOutput.OfAsync(process);
    }
}
