using System.CommandLine;
using System.Globalization;
using CopilotKit.Speech;
using CopilotKit.Speech.Engines;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace ConsoleCompanion.Commands;

/// <summary>Lists the voices, or lets one be heard.</summary>
internal sealed class VoicesCommand : CompanionCommand
{
    private readonly IServiceProvider _services;
    private readonly Option<string?> _engine = new("--engine", "-e")
    {
        Description = "Only the voices of one engine: flite; or espeak, azure-speech, openai-speech where they are configured.",
        HelpName = "ENGINE",
    };

    private readonly Option<string?> _language =
        new("--language", "-l") { Description = "Only voices of a language, such as en or de-DE.", HelpName = "TAG" };

    private readonly Option<string?> _preview =
        new("--preview", "-p") { Description = "Let this voice say a short sentence in its language instead.", HelpName = "ID" };

    private readonly SoundOptions _sound;

    public VoicesCommand(IServiceProvider services)
        : base("voices", "List the voices and what they sound like.")
    {
        _services = services;
        Options.Add(_engine);
        Options.Add(_language);
        Options.Add(_preview);
        _sound = new SoundOptions(this, "preview");
    }

    protected override async Task<int> RunAsync(ParseResult input, CancellationToken cancellationToken)
    {
        IReadOnlyList<Voice> voices = await EngineOf(input.GetValue(_engine)).GetVoicesAsync(cancellationToken);
        if (input.GetValue(_preview) is { } id)
        {
            await PreviewAsync(voices, id, input, cancellationToken);
            return ExitCodes.Success;
        }

        string? language = input.GetValue(_language);
        Voice[] listed = [.. voices.Where(voice => language is null || voice.Speaks(language))];
        if (listed.Length == 0)
        {
            throw new ArgumentException($"No voice speaks '{language}'; the languages are {string.Join(", ", voices.Select(voice => voice.Language).Distinct())}.");
        }

        bool haveStyles = listed.Any(voice => voice.Styles.Count > 0);
        Table table = new Table().Border(TableBorder.Simple)
            .AddColumn(new TableColumn("Voice").NoWrap())
            .AddColumns(["Language", "Gender", "Age", "Accent", "Pitch", "Words a minute", .. haveStyles ? ["Styles"] : Array.Empty<string>()]);
        foreach (Voice voice in listed)
        {
            table.AddRow([.. Cells(voice), .. haveStyles ? [string.Join(", ", voice.Styles).EscapeMarkup()] : Array.Empty<string>()]);
        }

        AnsiConsole.Write(table);
        return ExitCodes.Success;
    }

    private Task PreviewAsync(IReadOnlyList<Voice> voices, string id, ParseResult input, CancellationToken cancellationToken)
    {
        Voice voice = voices.FirstOrDefault(voice => voice.Id.Equals(id, StringComparison.OrdinalIgnoreCase))
            ?? throw new ArgumentException($"There is no voice '{id}'. Without --preview, 'voices' lists those that are.");
        return _services.GetRequiredService<Stage>().PerformAsync(
            _sound.WithBed(VoicePreview.ScriptFor(voice), input), _sound.PathOf(input), _sound.IsPlayed(input), cancellationToken);
    }

    private static string[] Cells(Voice voice) =>
    [
        voice.Id.EscapeMarkup(),
        voice.Language.EscapeMarkup(),
        voice.Gender.ToString(),
        voice.Age.ToString(),
        (voice.Accent ?? "").EscapeMarkup(),
        string.Create(CultureInfo.InvariantCulture, $"{voice.PitchHertz:0} Hz"),
        string.Create(CultureInfo.InvariantCulture, $"{voice.WordsPerMinute:0}"),
    ];

    private ISpeechEngine EngineOf(string? name) => name is null
        ? _services.GetRequiredService<ISpeechEngine>()
        : _services.GetKeyedService<ITextToSpeechClient>(name)?.AsSpeechEngine()
            ?? throw new ArgumentException(
                $"There is no engine '{name}'. There is flite; espeak, azure-speech and openai-speech need a section of the configuration: "
                + "CopilotKit:Espeak, CopilotKit:AzureSpeech or CopilotKit:OpenAI:Speech.");
}
