using CopilotKit.Programs;

namespace CopilotKit.Tests.Audio.Files;

/// <summary>A machine where ffmpeg is missing, or where another program answers to its name.</summary>
/// <param name="Shell">What the other program does, in the language of sh; nothing when ffmpeg is missing.</param>
internal sealed record OtherPrograms(string? Shell = null) : IProgramRunner
{
    public Action Started { get; init; } = () => { };

    public bool Exists(string program) => Shell is not null;

    public IRunningProgram Start(string program, IReadOnlyList<string> arguments)
    {
        // As ffmpeg does, it has begun the file when it fails.
        File.WriteAllText(arguments[^1]["file:".Length..], "half");
        IRunningProgram running = new ProgramRunner().Start("sh", ["-c", Shell!]);
        Started();
        return running;
    }
}
