using System.Globalization;
using System.Text.Json;

namespace CopilotKit.SemanticKernel;

/// <summary>Reads values that came as JSON, or that something has converted already.</summary>
internal static class LooseValue
{
    public static string? Text(object? value) => value switch
    {
        string text => text,
        JsonElement { ValueKind: JsonValueKind.String } json => json.GetString(),
        _ => null,
    };

    /// <summary>Gives a number, also one that is written as a text.</summary>
    public static double? Number(object? value) => value switch
    {
        JsonElement { ValueKind: JsonValueKind.Number } json => json.GetDouble(),
        double or float or decimal or int or long => Convert.ToDouble(value, CultureInfo.InvariantCulture),
        _ when double.TryParse(Text(value), CultureInfo.InvariantCulture, out double number) => number,
        _ => null,
    };
}
