using System.CommandLine;
using CopilotKit.Audio.Files;
using CopilotKit.Audio.Sounds;
using CopilotKit.Scripts;

namespace ConsoleCompanion.Commands;

/// <summary>What commands that perform have in common: the file, its format and the bed.</summary>
internal sealed class SoundOptions
{
    private const double BedDecibels = -18;

    private readonly string _defaultName;
    private readonly Option<string?> _out;
    private readonly Option<string?> _format =
        new("--format", "-f") { Description = "The format, where --out does not say it; all but wav need ffmpeg." };
    private readonly Option<string?> _bed = new("--bed") { Description = "A sound under everything." };
    private readonly Option<bool> _play = new("--play") { Description = "Play it aloud as well, with aplay, afplay or ffplay." };

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="defaultName">The name of the file without its ending, where nobody gives one.</param>
    public SoundOptions(Command command, string defaultName)
    {
        _defaultName = defaultName;
        _out = new Option<string?>("--out", "-o")
        {
            Description = $"The sound file to write; captions, chapters and the screenplay are written beside it. Without it {defaultName}.wav.",
            HelpName = "FILE",
        };
        _format.AcceptOnlyFromAmong([.. SoundFileFormat.All.Select(format => format.Ending[1..])]);
        _bed.AcceptOnlyFromAmong([.. SoundLibrary.BedNames]);
        command.Options.Add(_out);
        command.Options.Add(_format);
        command.Options.Add(_bed);
        command.Options.Add(_play);
    }

    /// <summary>Gives the file to write.</summary>
    public string PathOf(ParseResult input)
    {
        string ending = input.GetValue(_format) is { } format ? $".{format}" : "";
        string path = input.GetValue(_out) ?? _defaultName + (ending is "" ? ".wav" : ending);
        bool isMissing = ending is not "" && Path.GetExtension(path) is "";
        return ending is "" || isMissing || path.EndsWith(ending, StringComparison.OrdinalIgnoreCase)
            ? path + (isMissing ? ending : "")
            : throw new ArgumentException($"--out must end in '{ending}', as --format says, not in '{Path.GetExtension(path)}'.");
    }

    /// <summary>Says whether the sound is to be played aloud.</summary>
    public bool IsPlayed(ParseResult input) => input.GetValue(_play);

    /// <summary>Gives the name of the bed.</summary>
    public string? BedOf(ParseResult input) => input.GetValue(_bed);

    /// <summary>Puts the bed under a script.</summary>
    public Script WithBed(Script script, ParseResult input) => BedOf(input) is { } bed
        ? script with { Cues = [new Ambience(bed) { GainDecibels = BedDecibels }, .. script.Cues] }
        : script;
}
