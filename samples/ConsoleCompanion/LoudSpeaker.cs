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
        bool isWav = path.EndsWith(".wav", StringComparison.OrdinalIgnoreCase);
        (string program, string[] arguments, _) = Array.Find(Players, player => (isWav || !player.PlaysWavOnly) && programs.Exists(player.Program));
        if (program is null)
        {
            throw new ProgramException($"{path} is written, but cannot be played: none of {string.Join(", ", Players.Select(player => player.Program))} is installed.");
        }

        // A full path cannot be taken for a switch.
        IRunningProgram player = programs.Start(program, [.. arguments, Path.GetFullPath(path)]);
        await using (player)
        {
            player.StandardInput.Close();
            await player.StandardOutput.CopyToAsync(Stream.Null, cancellationToken);
            await player.WaitForSuccessAsync(cancellationToken);
        }
    }
}
