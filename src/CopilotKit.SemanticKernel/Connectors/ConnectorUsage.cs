using System.ClientModel.Primitives;
using System.Text.Json;
using CopilotKit.OpenAI;
using Microsoft.Extensions.AI;

namespace CopilotKit.SemanticKernel.Connectors;

/// <summary>Reads how many tokens a connector says that an answer took.</summary>
internal static class ConnectorUsage
{
    /// <summary>Gives the tokens.</summary>
    /// <returns><see langword="null"/> where the connector does not tell, or in a way that is not known: then they are estimated.</returns>
    public static UsageDetails? In(IReadOnlyDictionary<string, object?>? metadata) =>
        metadata is null || !metadata.TryGetValue("Usage", out object? usage) ? null : usage switch
        {
            UsageDetails details => details,
            UsageContent content => content.Details,
            IPersistableModel<object> model => Of(model),
            _ => null,
        };

    // The OpenAI SDK's own type, without a reference to it.
    private static UsageDetails? Of(IPersistableModel<object> model)
    {
        JsonElement usage = JsonElement.Parse(model.Write(ModelReaderWriterOptions.Json).ToMemory().Span);
        return usage.Number("prompt_tokens") is { } input && usage.Number("completion_tokens") is { } output
            ? new UsageDetails { InputTokenCount = input, OutputTokenCount = output }
            : null;
    }
}
