using CopilotKit.Programs;

namespace ConsoleCompanion;

/// <summary>Plays a sound file aloud with the first player program that is installed.</summary>
internal sealed class LoudSpeaker(IProgramRunner programs)
{
    private static readonly (string Program, string[] Arguments, bool PlaysWavOnly)[] Players =
        [("aplay", ["-q"], true), ("afplay", [], false), ("ffplay", ["-nodisp", "-autoexit", "-loglevel", "error"], false)];

    /// <exception cref="ProgramException">There is no player for the file, or it failed.</exception>
    public async Task PlayAsync(string path, CancellationToken cancellationToken)
    {
        await using IRunningProgram player = Start(path);
        player.StandardInput.Close();
        await player.StandardOutput.CopyToAsync(Stream.Null, cancellationToken);
        await player.WaitForSuccessAsync(cancellationToken);
    }

    private IRunningProgram Start(string path)
    {
        bool isWav = path.EndsWith(".wav", StringComparison.OrdinalIgnoreCase);
        var able = Array.FindAll(Players, player => isWav || !player.PlaysWavOnly);
        (string? program, string[] arguments, _) = Array.Find(able, player => programs.Exists(player.Program));
        if (program is null)
        {
            string names = string.Join(", ", able.Select(player => player.Program));
            throw new ProgramException($"{path} is written, but cannot be played: none of {names} is installed.");
        }

        // A full path cannot be taken for a switch.
        return programs.Start(program, [.. arguments, Path.GetFullPath(path)]);
    }
}
