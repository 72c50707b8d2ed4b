using CopilotKit.Speech.Engines;
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;

namespace CopilotKit.SemanticKernel.Audio;

/// <summary>Makes the options of a speech client of the settings of a kernel.</summary>
internal static class SpeechSettingsReader
{
    /// <summary>Reads settings of any class.</summary>
    /// <exception cref="ArgumentException">A value is out of range, or of another kind.</exception>
    public static TextToSpeechOptions Read(PromptExecutionSettings? settings)
    {
        SpeechExecutionSettings own = settings as SpeechExecutionSettings ?? FromValues(settings);
        TextToSpeechOptions options = new()
        {
            ModelId = own.ModelId,
            VoiceId = own.Voice,
            Language = own.Language,
            AudioFormat = own.Format,
            Speed = (float?)Checked(own.Speed, 0.25, 4, nameof(own.Speed)),
            Pitch = (float?)Checked(own.Pitch, 0.5, 2, nameof(own.Pitch)),
        };
        if (own.Style is not null)
        {
            options.AdditionalProperties = new()
            {
                [SpeechEngine.StyleProperty] = own.Style,
                [SpeechEngine.StyleDegreeProperty] = Checked(own.StyleDegree, 0.01, 2, nameof(own.StyleDegree)) ?? 1,
            };
        }

        return options;
    }

    private static SpeechExecutionSettings FromValues(PromptExecutionSettings? settings)
    {
        Dictionary<string, object?> values = new(ValuesOf(settings), StringComparer.OrdinalIgnoreCase);
        return new SpeechExecutionSettings
        {
            ModelId = settings?.ModelId,
            Voice = Text("voice"),
            Style = Text("style"),
            StyleDegree = Number("degree"),
            Speed = Number("speed"),
            Pitch = Number("pitch"),
            Language = Text("language"),
            Format = Text("response_format"),
        };

        string? Text(string key) => values.GetValueOrDefault(key) is not { } value ? null
            : LooseValue.Text(value) ?? throw new ArgumentException($"The setting {key} must be a text, not {value}.");

        double? Number(string key) => values.GetValueOrDefault(key) is not { } value ? null
            : LooseValue.Number(value) ?? throw new ArgumentException($"The setting {key} must be a number, not {value}.");
    }

    // Semantic Kernel itself turns the properties of classes that are not known here into plain values.
    private static IEnumerable<KeyValuePair<string, object?>> ValuesOf(PromptExecutionSettings? settings) => settings is null ? []
        : settings.GetType() != typeof(PromptExecutionSettings) ? settings.ToChatOptions(kernel: null).AdditionalProperties ?? []
        : settings.ExtensionData?.Select(pair => KeyValuePair.Create(pair.Key, (object?)pair.Value)) ?? [];

    private static double? Checked(double? value, double least, double most, string name) => value is null || (value >= least && value <= most)
        ? value
        : throw new ArgumentException(FormattableString.Invariant($"The setting {name} must be {least} to {most}, not {value}."));
}
