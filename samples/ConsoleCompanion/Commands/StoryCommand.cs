using System.CommandLine;
using CopilotKit.Safety;
using CopilotKit.Scripts;
using CopilotKit.Storytelling;

namespace ConsoleCompanion.Commands;

/// <summary>Writes a story and performs it.</summary>
internal sealed class StoryCommand : CompanionCommand
{
    private static readonly Dictionary<string, StoryGenre> Genres = new(StringComparer.OrdinalIgnoreCase)
    {
        ["bedtime"] = StoryGenre.Bedtime,
        ["adventure"] = StoryGenre.Adventure,
        ["mystery"] = StoryGenre.Mystery,
        ["fairy-tale"] = StoryGenre.FairyTale,
        ["science-fiction"] = StoryGenre.ScienceFiction,
    };

    private readonly Storyteller _storyteller;
    private readonly Stage _stage;
    private readonly Argument<string> _idea =
        new("IDEA") { Description = "What the story is about, such as \"a fox who collects echoes\"." };
    private readonly Option<double> _minutes = new("--minutes", "-m") { Description = "The exact length: 0.5 to 120.", DefaultValueFactory = _ => 3, HelpName = "MINUTES" };
    private readonly Option<string> _genre =
        new("--genre", "-g") { Description = "The kind of story.", DefaultValueFactory = _ => "bedtime" };
    private readonly Option<int> _seed = new("--seed", "-s") { Description = "Another number gives another story for the same idea.", DefaultValueFactory = _ => 1, HelpName = "NUMBER" };
    private readonly SoundOptions _sound;

    public StoryCommand(Storyteller storyteller, Stage stage)
        : base("story", "Write a story for a cast of voices and perform it.")
    {
        (_storyteller, _stage) = (storyteller, stage);
        _genre.AcceptOnlyFromAmong([.. Genres.Keys]);
        Arguments.Add(_idea);
        Options.Add(_minutes);
        Options.Add(_genre);
        Options.Add(_seed);
        _sound = new SoundOptions(this, "story");
    }

    protected override async Task<int> RunAsync(ParseResult input, CancellationToken cancellationToken)
    {
        StoryRequest request = new(input.GetRequiredValue(_idea), CommandOptions.LengthOf(input.GetValue(_minutes)))
        {
            Genre = Genres[input.GetRequiredValue(_genre)],
            Seed = input.GetValue(_seed),
        };
        string path = _sound.PathOf(input);
        Script script;
        try
        {
            script = await _storyteller.WriteAsync(request, cancellationToken);
        }
        catch (CrisisException exception)
        {
            Terminal.Say(exception.HandOff.Text);
            return ExitCodes.Success;
        }

        Terminal.Say($"{(script.Details["Author"] is "model" ? "Written by a chat model" : "Written offline, with no key and no network")}: {script.Title}");
        await _stage.PerformAsync(_sound.WithBed(script, input), path, _sound.IsPlayed(input), cancellationToken);
        return ExitCodes.Success;
    }
}
