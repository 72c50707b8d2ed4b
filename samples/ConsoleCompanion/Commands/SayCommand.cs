using System.CommandLine;
using CopilotKit.Scripts;
using CopilotKit.Speech;
using CopilotKit.Speech.Engines;
using CopilotKit.Speech.Styles;

namespace ConsoleCompanion.Commands;

/// <summary>Reads text aloud.</summary>
internal sealed class SayCommand : CompanionCommand
{
    private const string Speaker = "SPEAKER";

    private readonly Stage _stage;
    private readonly ISpeechEngine _engine;
    private readonly Argument<string> _text = new("TEXT") { Description = "The words; - reads them from standard input." };
    private readonly Option<string?> _voice = new("--voice", "-v") { Description = "The id of a voice, see 'voices'.", HelpName = "ID" };
    private readonly Option<string?> _style =
        new("--style", "-s") { Description = $"The tone: {string.Join(", ", SpeakingStyles.All.Take(14))}.", HelpName = "STYLE" };
    private readonly Option<double?> _degree =
        new("--degree", "-d") { Description = "How strong the tone is: 0.01 to 2, 1 as usual.", HelpName = "NUMBER" };
    private readonly Option<string?> _language =
        new("--language", "-l") { Description = "The language of the words, such as de-DE.", HelpName = "TAG" };
    private readonly Option<double> _speed =
        new("--speed") { Description = "The pace: 0.5 to 2.", DefaultValueFactory = _ => 1, HelpName = "FACTOR" };
    private readonly SoundOptions _sound;

    public SayCommand(Stage stage, ISpeechEngine engine)
        : base("say", "Read text aloud with one voice.")
    {
        (_stage, _engine) = (stage, engine);
        Arguments.Add(_text);
        Options.Add(_voice);
        Options.Add(_style);
        Options.Add(_degree);
        Options.Add(_language);
        Options.Add(_speed);
        _sound = new SoundOptions(this, "speech");
    }

    protected override async Task<int> RunAsync(ParseResult input, CancellationToken cancellationToken)
    {
        string text = input.GetRequiredValue(_text);
        text = text == "-" ? await Console.In.ReadToEndAsync(cancellationToken) : text;
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new ArgumentException("There is no text to say.");
        }

        Voice voice = await VoiceOfAsync(input, cancellationToken);
        string? language = input.GetValue(_language);
        Script script = new(new Line(Speaker, text) { Delivery = DeliveryOf(input), Language = language })
        {
            Language = language,
            Roles = [new Role(Speaker) { VoiceId = voice.Id }],
        };
        await _stage.PerformAsync(_sound.WithBed(script, input), _sound.PathOf(input), _sound.IsPlayed(input), cancellationToken);
        return ExitCodes.Success;
    }

    private async Task<Voice> VoiceOfAsync(ParseResult input, CancellationToken cancellationToken)
    {
        IReadOnlyList<Voice> voices = await _engine.GetVoicesAsync(cancellationToken);
        return input.GetValue(_voice) is not { } id ? voices[0]
            : voices.FirstOrDefault(known => known.Id.Equals(id, StringComparison.OrdinalIgnoreCase))
            ?? throw new ArgumentException($"There is no voice '{id}'. The command 'voices' lists those that are.");
    }

    private Delivery DeliveryOf(ParseResult input)
    {
        string? style = input.GetValue(_style);
        return style is null || SpeakingStyles.Find(style) is not null
            ? new Delivery { Style = style, StyleDegree = input.GetValue(_degree), Speed = input.GetValue(_speed) }
            : throw new ArgumentException($"There is no style '{style}'. There is {string.Join(", ", SpeakingStyles.All)}.");
    }
}
