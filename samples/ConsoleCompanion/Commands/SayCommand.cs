using System.CommandLine;
using CopilotKit.Scripts;
using CopilotKit.Speech;

namespace ConsoleCompanion.Commands;

/// <summary>Reads text aloud.</summary>
internal sealed class SayCommand : CompanionCommand
{
    private const string Speaker = "SPEAKER";

    private readonly Stage _stage;
    private readonly ISpeechEngine _engine;
    private readonly Argument<string> _text = new("TEXT") { Description = "The words; - reads them from standard input." };
    private readonly Option<string?> _voice = new("--voice", "-v") { Description = "The id of a voice, see 'voices'.", HelpName = "ID" };
    private readonly Option<double> _speed = new("--speed") { Description = "The pace: 0.5 to 2.", DefaultValueFactory = _ => 1, HelpName = "FACTOR" };
    private readonly Option<string> _out = CommandOptions.Out("speech.wav");

    public SayCommand(Stage stage, ISpeechEngine engine)
        : base("say", "Read text aloud with one voice.")
    {
        (_stage, _engine) = (stage, engine);
        Arguments.Add(_text);
        Options.Add(_voice);
        Options.Add(_speed);
        Options.Add(_out);
    }

    protected override async Task<int> RunAsync(ParseResult input, CancellationToken cancellationToken)
    {
        string text = input.GetRequiredValue(_text);
        text = text == "-" ? await Console.In.ReadToEndAsync(cancellationToken) : text;
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new ArgumentException("There is no text to say.");
        }

        string? voice = input.GetValue(_voice);
        IReadOnlyList<Voice> voices = await _engine.GetVoicesAsync(cancellationToken);
        if (voice is not null && !voices.Any(known => known.Id.Equals(voice, StringComparison.OrdinalIgnoreCase)))
        {
            throw new ArgumentException($"There is no voice '{voice}'. The command 'voices' lists those that are.");
        }

        Script script = new(new Line(Speaker, text) { Delivery = new Delivery { Speed = input.GetValue(_speed) } })
        {
            Roles = [new Role(Speaker) { VoiceId = voice ?? voices[0].Id }],
        };
        await _stage.PerformAsync(script, input.GetRequiredValue(_out), cancellationToken);
        return ExitCodes.Success;
    }
}
