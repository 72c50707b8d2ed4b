using System.Text.Json;
using System.Text.Json.Serialization;

namespace CopilotKit.Models.Decisions;

/// <summary>Writes a selection as its reason, so that a history that carries selections can be saved.</summary>
internal sealed class SelectionJsonConverter : JsonConverter<Selection>
{
    public override Selection Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("A selection is written for people and cannot be read back.");

    public override void Write(Utf8JsonWriter writer, Selection value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Reason);
}
