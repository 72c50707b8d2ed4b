using System.CommandLine;
using CopilotKit.Meditation;
using CopilotKit.Safety;
using CopilotKit.Speech;

namespace ConsoleCompanion.Commands;

/// <summary>Composes a meditation, performs it, and plays it with a guide on the terminal.</summary>
internal sealed class MeditateCommand : CompanionCommand
{
    private readonly MeditationComposer _composer;
    private readonly Stage _stage;
    private readonly LiveGuide _guide;
    private readonly Argument<string> _type = new("TYPE") { Description = "The kind: body-scan, coherent-breathing, sleep and so on." };
    private readonly Option<double> _minutes = new("--minutes", "-m") { Description = "The exact length, in the range of the type.", DefaultValueFactory = _ => 10, HelpName = "MINUTES" };
    private readonly Option<string?> _theme =
        new("--theme", "-t") { Description = "What it is for, such as \"an exam tomorrow\".", HelpName = "WORDS" };
    private readonly Option<string?> _bells = new("--bells", "-b")
    {
        Description = "'none', or minutes such as 4,8 or 'every 5', and 'double' or 'triple' strikes, with commas between. One rings at start and end.",
        HelpName = "BELLS",
    };

    private readonly Option<string[]> _conditions = new("--condition", "-c")
    {
        Description = "What safety depends on, such as pregnancy, panic, injury:neck or age:9; may be given several times.",
        HelpName = "NAME",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<int> _seed = new("--seed", "-s") { Description = "Another number gives other words.", DefaultValueFactory = _ => 1, HelpName = "NUMBER" };
    private readonly SoundOptions _sound;

    public MeditateCommand(MeditationComposer composer, Stage stage, LiveGuide guide)
        : base("meditate", "Compose a guided meditation and perform it.")
    {
        (_composer, _stage, _guide) = (composer, stage, guide);
        _type.AcceptOnlyFromAmong([.. MeditationTypes.All.Select(type => type.Name)]);
        Arguments.Add(_type);
        foreach (Option option in (Option[])[_minutes, _theme, _bells, _conditions, _seed])
        {
            Options.Add(option);
        }

        _sound = new SoundOptions(this, "meditation");
    }

    protected override async Task<int> RunAsync(ParseResult input, CancellationToken cancellationToken)
    {
        string path = _sound.PathOf(input);
        try
        {
            MeditationSession session = await _composer.ComposeAsync(RequestOf(input), cancellationToken);
            Explain(input.GetRequiredValue(_type), session);
            PerformanceTimeline timeline = await _stage.PerformAsync(session.Script, path, cancellationToken);
            if (_sound.IsPlayed(input))
            {
                await _guide.PlayAsync(path, session, timeline, cancellationToken);
            }
        }
        catch (CrisisException exception)
        {
            Terminal.Say(exception.HandOff.Text);
        }

        return ExitCodes.Success;
    }

    private MeditationRequest RequestOf(ParseResult input)
    {
        MeditationType type = MeditationTypes.Named(input.GetRequiredValue(_type)).Type;
        return new MeditationRequest(type, CommandOptions.LengthOf(input.GetValue(_minutes)))
        {
            Theme = input.GetValue(_theme),
            Bells = input.GetValue(_bells) is { } bells ? BellWords.Read(bells) : null,
            Bed = _sound.BedOf(input),
            Listener = Listener.Of(input.GetRequiredValue(_conditions)),
            Seed = input.GetValue(_seed),
        };
    }

    private static void Explain(string wished, MeditationSession session)
    {
        string type = MeditationTypes.Of(session.Request.Type).Name;
        if (session.Exchanged.Count > 0)
        {
            string reasons = string.Join(" ", session.Exchanged.Select(rule => rule.Reason));
            string served = type == wished ? $"{type}, {session.Request.Posture}".ToLowerInvariant() : $"{type} in the place of {wished}";
            Terminal.Warn($"{served}. {reasons}");
        }

        string author = session.Script.Details["Author"] is "model" ? "Composed offline, its words by a chat model" : "Composed offline, with no key and no network";
        Terminal.Say($"{author}: {session.Script.Title}. {Disclosures.NoMedicalProduct}");
    }
}
