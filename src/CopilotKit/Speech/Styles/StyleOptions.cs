using System.Globalization;
using System.Text.Json;
using CopilotKit.Scripts;
using CopilotKit.Speech.Engines;
using Microsoft.Extensions.AI;

namespace CopilotKit.Speech.Styles;

/// <summary>Style and degree where the standard options have no place for them: in the additional properties.</summary>
internal static class StyleOptions
{
    /// <summary>Gives what an utterance asks for; nothing when it asks for no style.</summary>
    public static AdditionalPropertiesDictionary? Of(Utterance utterance) => utterance.Style is null ? null
        : utterance.StyleDegree is 1 ? new() { [SpeechEngine.StyleProperty] = utterance.Style }
        : new() { [SpeechEngine.StyleProperty] = utterance.Style, [SpeechEngine.StyleDegreeProperty] = utterance.StyleDegree };

    /// <summary>Reads the style.</summary>
    public static string? StyleOf(TextToSpeechOptions? options) => ValueOf(options, SpeechEngine.StyleProperty) switch
    {
        string style => style,
        JsonElement { ValueKind: JsonValueKind.String } json => json.GetString(),
        _ => null,
    };

    /// <summary>Reads the degree: a number of any kind, or one in JSON; 1 where there is none.</summary>
    /// <exception cref="ArgumentException">It is no number, or not 0.01 to 2.</exception>
    public static double DegreeOf(TextToSpeechOptions? options)
    {
        object? value = ValueOf(options, SpeechEngine.StyleDegreeProperty);
        double degree = value switch
        {
            null => 1,
            JsonElement { ValueKind: JsonValueKind.Number } json => json.GetDouble(),
            double or float or decimal or int or long => Convert.ToDouble(value, CultureInfo.InvariantCulture),
            _ => throw new ArgumentException(
                $"The additional property '{SpeechEngine.StyleDegreeProperty}' must be a number, not {value.GetType().Name}."),
        };
        return Delivery.CheckedDegree(degree, SpeechEngine.StyleDegreeProperty);
    }

    private static object? ValueOf(TextToSpeechOptions? options, string key) =>
        options?.AdditionalProperties?.TryGetValue(key, out object? value) == true ? value : null;
}
