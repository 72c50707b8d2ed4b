using System.Text.Json.Serialization;
using Microsoft.SemanticKernel;

namespace CopilotKit.SemanticKernel.Connectors;

/// <summary>Reads the arguments of streamed calls.</summary>
[JsonSerializable(typeof(KernelArguments))]
internal sealed partial class ConnectorJson : JsonSerializerContext;
