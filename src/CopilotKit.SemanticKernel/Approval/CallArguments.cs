using System.Text.Json;

namespace CopilotKit.SemanticKernel.Approval;

/// <summary>Reads what a model calls a function with: JSON, or values that something has converted already.</summary>
internal sealed class CallArguments(IReadOnlyDictionary<string, object?> arguments)
{
    public string? Text(string name) => LooseValue.Text(Value(name));

    public double? Number(string name) => LooseValue.Number(Value(name));

    public IReadOnlyList<string> Texts(string name) => Value(name) switch
    {
        IEnumerable<string> texts => [.. texts],
        JsonElement { ValueKind: JsonValueKind.Array } json =>
            [.. json.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)],
        _ => [],
    };

    private object? Value(string name) => arguments.TryGetValue(name, out object? value) ? value : null;
}
