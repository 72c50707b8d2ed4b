using System.CommandLine;
using System.Globalization;
using CopilotKit.Speech;
using Spectre.Console;

namespace ConsoleCompanion.Commands;

/// <summary>Lists the voices, or lets one be heard.</summary>
internal sealed class VoicesCommand : CompanionCommand
{
    private readonly VoicePlugin _voices;
    private readonly ISpeechEngine _speech;
    private readonly Stage _stage;
    private readonly Option<string?> _engine = new("--engine", "-e") { Description = "Only the voices of this engine, such as flite.", HelpName = "NAME" };
    private readonly Option<string?> _language = new("--language", "-l") { Description = "Only the voices of this language, such as en or de-DE.", HelpName = "TAG" };
    private readonly Option<string?> _preview = new("--preview", "-p") { Description = "Let this voice say a short sentence in its language instead.", HelpName = "ID" };
    private readonly SoundOptions _sound;

    public VoicesCommand(ISpeechEngine speech, VoicePlugin voices, Stage stage)
        : base("voices", "List the voices and what they sound like.")
    {
        (_speech, _voices, _stage) = (speech, voices, stage);
        Options.Add(_engine);
        Options.Add(_language);
        Options.Add(_preview);
        _sound = new SoundOptions(this, "preview");
    }

    protected override async Task<int> RunAsync(ParseResult input, CancellationToken cancellationToken)
    {
        IReadOnlyList<Voice> voices = await _speech.GetVoicesAsync(cancellationToken);
        if (input.GetValue(_preview) is { } id)
        {
            Voice voice = voices.FirstOrDefault(voice => voice.Id.Equals(id, StringComparison.OrdinalIgnoreCase))
                ?? throw new ArgumentException($"There is no voice '{id}'. Without --preview, 'voices' lists those that are.");
            await _stage.PerformAsync(VoicePreview.ScriptFor(voice), _sound.PathOf(input), _sound.IsPlayed(input), cancellationToken);
            return ExitCodes.Success;
        }

        IReadOnlyList<VoiceDescription> listed = await _voices.ListVoicesAsync(input.GetValue(_language), input.GetValue(_engine), cancellationToken);
        if (listed.Count == 0)
        {
            throw new ArgumentException($"No voice fits; the engines are {string.Join(", ", voices.Select(voice => voice.Engine).OfType<string>().Distinct())}, the languages {string.Join(", ", voices.Select(voice => voice.Language).Distinct())}.");
        }

        Write(voices.Where(voice => listed.Any(description => description.Id == voice.Id)));
        return ExitCodes.Success;
    }

    private static void Write(IEnumerable<Voice> voices)
    {
        Table table = new Table().Border(TableBorder.Simple)
            .AddColumns("Voice", "Engine", "Language", "Gender", "Age", "Accent", "Pitch", "Words a minute");
        foreach (Voice voice in voices)
        {
            table.AddRow(
                voice.Id,
                voice.Engine ?? "",
                voice.Language,
                voice.Gender.ToString(),
                voice.Age.ToString(),
                voice.Accent ?? "",
                string.Create(CultureInfo.InvariantCulture, $"{voice.PitchHertz:0} Hz"),
                string.Create(CultureInfo.InvariantCulture, $"{voice.WordsPerMinute:0}"));
        }

        AnsiConsole.Write(table);
    }
}
