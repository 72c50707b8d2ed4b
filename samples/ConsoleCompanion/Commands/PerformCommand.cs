using System.CommandLine;
using CopilotKit.Scripts;
using CopilotKit.Speech.Modes;

namespace ConsoleCompanion.Commands;

/// <summary>Performs a screenplay from a file.</summary>
internal sealed class PerformCommand : CompanionCommand
{
    private readonly Stage _stage;
    private readonly ScriptDirector _director;
    private static readonly Dictionary<string, PerformanceMode> Modes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["scripted"] = PerformanceMode.Scripted,
        ["emotive"] = PerformanceMode.Emotive,
        ["story"] = PerformanceMode.Story,
    };

    private readonly Argument<string> _file =
        new("FILE") { Description = "A screenplay: Fountain text, UTF-8; a file ending in .txt is plain prose." };
    private readonly Option<string> _mode = new("--mode")
    {
        Description = "scripted: word for word. emotive: with tones that the words ask for. story: finds who says what is quoted, and gives everybody a voice.",
        DefaultValueFactory = _ => "scripted",
    };
    private readonly Option<double> _minutes = new("--minutes", "-m")
    {
        Description = "The exact length; without it the screenplay's own, else as long as it takes.",
        HelpName = "MINUTES",
    };
    private readonly SoundOptions _sound;

    public PerformCommand(Stage stage, ScriptDirector director)
        : base("perform", "Perform a screenplay with a cast of voices.")
    {
        (_stage, _director) = (stage, director);
        Arguments.Add(_file);
        _mode.AcceptOnlyFromAmong([.. Modes.Keys]);
        Options.Add(_mode);
        Options.Add(_minutes);
        _sound = new SoundOptions(this, "performance");
    }

    protected override async Task<int> RunAsync(ParseResult input, CancellationToken cancellationToken)
    {
        string path = input.GetRequiredValue(_file);
        Script script = await ReadAsync(path, cancellationToken);
        if (script.Cues.Count == 0)
        {
            throw new ArgumentException($"{path}: The screenplay has no words to perform.");
        }

        if (input.GetResult(_minutes) is not null)
        {
            script = script with { Length = CommandOptions.LengthOf(input.GetValue(_minutes)) };
        }

        ScriptRevision revision = await _director.DirectAsync(script, Modes[input.GetRequiredValue(_mode)], cancellationToken);
        foreach (ScriptChange change in revision.Changes)
        {
            Terminal.Say($"changed: {change}");
        }

        await _stage.PerformAsync(_sound.WithBed(revision.Revised, input), _sound.PathOf(input), _sound.IsPlayed(input), cancellationToken);
        return ExitCodes.Success;
    }

    private static async Task<Script> ReadAsync(string path, CancellationToken cancellationToken)
    {
        if (path.EndsWith(".txt", StringComparison.OrdinalIgnoreCase))
        {
            string prose = await File.ReadAllTextAsync(path, cancellationToken);
            return string.IsNullOrWhiteSpace(prose) ? new Script() : ScriptDirector.ScriptOf(prose);
        }

        try
        {
            await using FileStream file = File.OpenRead(path);
            return await ScreenplayReader.ReadAsync(file, cancellationToken);
        }
        catch (ScreenplayFormatException exception)
        {
            throw new ArgumentException($"{path}: {exception.Message}", exception);
        }
    }
}
