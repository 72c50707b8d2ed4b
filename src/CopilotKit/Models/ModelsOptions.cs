namespace CopilotKit.Models;

/// <summary>Says which models an app has and how one is chosen, in code or in the configuration section <c>CopilotKit:Models</c>.</summary>
public sealed class ModelsOptions
{
    /// <summary>Gets the models by their names.</summary>
    public IDictionary<string, ModelSettings> Catalog { get; } = new Dictionary<string, ModelSettings>(StringComparer.OrdinalIgnoreCase);
}
