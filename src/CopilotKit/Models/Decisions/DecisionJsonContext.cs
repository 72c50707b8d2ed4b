using System.Text.Json;
using System.Text.Json.Serialization;

namespace CopilotKit.Models.Decisions;

[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DecisionRecord))]
internal sealed partial class DecisionJsonContext : JsonSerializerContext;
