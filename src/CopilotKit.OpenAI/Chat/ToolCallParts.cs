using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.AI;

namespace CopilotKit.OpenAI.Chat;

/// <summary>Joins the pieces of tool calls, which come mixed when a model makes several calls at once.</summary>
internal sealed class ToolCallParts
{
    private static readonly JsonTypeInfo<IDictionary<string, object?>> ArgumentsType =
        (JsonTypeInfo<IDictionary<string, object?>>)AIJsonUtilities.DefaultOptions.GetTypeInfo(typeof(IDictionary<string, object?>));

    private readonly List<Part> _parts = [];

    public void Add(IEnumerable<JsonElement> pieces)
    {
        foreach (JsonElement piece in pieces)
        {
            Part part = PartOf(piece);
            part.Id ??= piece.Text("id") is { Length: > 0 } id ? id : null;
            if (piece.Member("function") is { } function)
            {
                part.Name += function.Text("name");
                part.Arguments.Append(ArgumentsIn(function));
            }
        }
    }

    /// <summary>Takes the calls, each with its arguments or with what is wrong with them.</summary>
    /// <param name="answerId">The answer they came with, for services that name no calls.</param>
    public List<AIContent> Take(string? answerId)
    {
        List<AIContent> calls = [.. _parts.Select((part, i) => CallOf(part, part.Id ?? $"{answerId ?? "call"}-{i}"))];
        _parts.Clear();
        return calls;
    }

    // Ollama's own models have sent arguments as an object instead of a text.
    private static string? ArgumentsIn(JsonElement function) =>
        function.Member("arguments") is { ValueKind: JsonValueKind.Object } arguments ? arguments.GetRawText() : function.Text("arguments");

    private static FunctionCallContent CallOf(Part part, string id) => FunctionCallContent.CreateFromParsedArguments(
        part.Arguments.ToString(),
        id,
        part.Name,
        static json => string.IsNullOrWhiteSpace(json) ? null : JsonSerializer.Deserialize(json, ArgumentsType));

    // Some services number no pieces, and some give every call the number 0: a new id with a name begins a new call.
    private Part PartOf(JsonElement piece)
    {
        long? index = piece.Number("index");
        string? id = piece.Text("id");
        Part? known = index is null ? _parts.LastOrDefault() : _parts.FindLast(part => part.Index == index);
        bool isNew = known is null
            || (id is { Length: > 0 } && known.Id is not null && id != known.Id && piece.Member("function")?.Text("name") is { Length: > 0 })
            || (index is null && id is null && piece.Member("function")?.Text("name") is { Length: > 0 });
        if (!isNew)
        {
            return known!;
        }

        Part part = new(index);
        _parts.Add(part);
        return part;
    }

    private sealed class Part(long? index)
    {
        public long? Index => index;

        public string? Id { get; set; }

        public string Name { get; set; } = "";

        public StringBuilder Arguments { get; } = new();
    }
}
