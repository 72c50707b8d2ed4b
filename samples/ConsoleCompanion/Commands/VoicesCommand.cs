using System.CommandLine;
using System.Globalization;
using CopilotKit.Speech;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace ConsoleCompanion.Commands;

/// <summary>Lists the voices.</summary>
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

    public VoicesCommand(IServiceProvider services)
        : base("voices", "List the voices and what they sound like.")
    {
        _services = services;
        Options.Add(_engine);
        Options.Add(_language);
    }

    protected override async Task<int> RunAsync(ParseResult input, CancellationToken cancellationToken)
    {
        IReadOnlyList<Voice> voices = await EngineOf(input.GetValue(_engine)).GetVoicesAsync(cancellationToken);
        string? language = input.GetValue(_language);
        Voice[] listed = [.. voices.Where(voice => language is null || Speaks(voice, language))];
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

    private static bool Speaks(Voice voice, string language) =>
        voice.Language.Equals(language, StringComparison.OrdinalIgnoreCase)
        || voice.Language.StartsWith($"{language}-", StringComparison.OrdinalIgnoreCase);

    private ISpeechEngine EngineOf(string? name) => name is null
        ? _services.GetRequiredService<ISpeechEngine>()
        : _services.GetKeyedService<ITextToSpeechClient>(name)?.AsSpeechEngine()
            ?? throw new ArgumentException(
                $"There is no engine '{name}'. There is flite; espeak, azure-speech and openai-speech need a section of the configuration: "
                + "CopilotKit:Espeak, CopilotKit:AzureSpeech or CopilotKit:OpenAI:Speech.");
}
