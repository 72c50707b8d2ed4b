using System.Globalization;
using System.Text.Json;

namespace CopilotKit.SemanticKernel.Approval;

/// <summary>Reads what a model calls a function with: JSON, or values that something has converted already.</summary>
internal sealed class CallArguments(IReadOnlyDictionary<string, object?> arguments)
{
    public string? Text(string name) => Value(name) switch
    {
        string text => text,
        JsonElement { ValueKind: JsonValueKind.String } json => json.GetString(),
        _ => null,
    };

    public double? Number(string name) => Value(name) switch
    {
        JsonElement { ValueKind: JsonValueKind.Number } json => json.GetDouble(),
        double or float or decimal or int or long => Convert.ToDouble(Value(name), CultureInfo.InvariantCulture),
        _ when double.TryParse(Text(name), CultureInfo.InvariantCulture, out double number) => number,
        _ => null,
    };

    public IReadOnlyList<string> Texts(string name) => Value(name) switch
    {
        IEnumerable<string> texts => [.. texts],
        JsonElement { ValueKind: JsonValueKind.Array } json =>
            [.. json.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)],
        _ => [],
    };

    private object? Value(string name) => arguments.TryGetValue(name, out object? value) ? value : null;
}
