using System.Text.Json;
using System.Text.Json.Serialization;

namespace CopilotKit.Scripts;

/// <summary>Writes scripts as JSON and reads them back; each cue's <c>kind</c> says which cue it is.</summary>
public static class ScriptJson
{
    /// <summary>Writes a script.</summary>
    /// <param name="script">The script.</param>
    /// <returns>One JSON object.</returns>
    public static string Write(Script script) => JsonSerializer.Serialize(script, ScriptJsonContext.Default.Script);

    /// <summary>Reads a script.</summary>
    /// <param name="json">What <see cref="Write"/> gave.</param>
    /// <returns>The script.</returns>
    /// <exception cref="JsonException">The text is not JSON, or no script; the message says where and why.</exception>
    public static Script Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);

        try
        {
            return JsonSerializer.Deserialize(json, ScriptJsonContext.Default.Script)
                ?? throw new JsonException("A script was expected, not null.");
        }
        catch (ArgumentException exception)
        {
            throw new JsonException($"A value of the script is out of range: {exception.Message}", exception);
        }
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(Script))]
internal sealed partial class ScriptJsonContext : JsonSerializerContext;
