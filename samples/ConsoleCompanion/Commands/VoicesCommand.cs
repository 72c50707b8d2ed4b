using System.CommandLine;
using System.Globalization;
using CopilotKit.Speech;
using Spectre.Console;

namespace ConsoleCompanion.Commands;

/// <summary>Lists the voices.</summary>
internal sealed class VoicesCommand(ISpeechEngine engine) : CompanionCommand("voices", "List the voices and what they sound like.")
{
    protected override async Task<int> RunAsync(ParseResult input, CancellationToken cancellationToken)
    {
        Table table = new Table().Border(TableBorder.Simple)
            .AddColumns("Voice", "Gender", "Age", "Accent", "Pitch", "Words a minute");
        foreach (Voice voice in await engine.GetVoicesAsync(cancellationToken))
        {
            table.AddRow(
                voice.Id,
                voice.Gender.ToString(),
                voice.Age.ToString(),
                voice.Accent ?? "",
                string.Create(CultureInfo.InvariantCulture, $"{voice.PitchHertz:0} Hz"),
                string.Create(CultureInfo.InvariantCulture, $"{voice.WordsPerMinute:0}"));
        }

        AnsiConsole.Write(table);
        return ExitCodes.Success;
    }
}
