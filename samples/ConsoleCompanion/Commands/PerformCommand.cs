using System.CommandLine;
using CopilotKit.Scripts;

namespace ConsoleCompanion.Commands;

/// <summary>Performs a screenplay from a file.</summary>
internal sealed class PerformCommand : CompanionCommand
{
    private readonly Stage _stage;
    private readonly Argument<string> _file = new("FILE") { Description = "A screenplay: Fountain text, UTF-8." };
    private readonly Option<double> _minutes = new("--minutes", "-m")
    {
        Description = "The exact length; without it the screenplay's own, else as long as it takes.",
        HelpName = "MINUTES",
    };
    private readonly SoundOptions _sound;

    public PerformCommand(Stage stage)
        : base("perform", "Perform a screenplay with a cast of voices.")
    {
        _stage = stage;
        Arguments.Add(_file);
        Options.Add(_minutes);
        _sound = new SoundOptions(this, "performance");
    }

    protected override async Task<int> RunAsync(ParseResult input, CancellationToken cancellationToken)
    {
        string path = input.GetRequiredValue(_file);
        Script script;
        try
        {
            await using FileStream file = File.OpenRead(path);
            script = await ScreenplayReader.ReadAsync(file, cancellationToken);
        }
        catch (ScreenplayFormatException exception)
        {
            throw new ArgumentException($"{path}: {exception.Message}", exception);
        }

        if (script.Cues.Count == 0)
        {
            throw new ArgumentException($"{path}: The screenplay has no words to perform.");
        }

        if (input.GetResult(_minutes) is not null)
        {
            script = script with { Length = CommandOptions.LengthOf(input.GetValue(_minutes)) };
        }

        await _stage.PerformAsync(_sound.WithBed(script, input), _sound.PathOf(input), cancellationToken);
        return ExitCodes.Success;
    }
}
