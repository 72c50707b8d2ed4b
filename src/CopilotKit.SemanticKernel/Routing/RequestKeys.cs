using CopilotKit.Models;
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;

namespace CopilotKit.SemanticKernel.Routing;

/// <summary>Moves what a request says about its choice from where the app wrote it to where the choosing client reads it.</summary>
internal static class RequestKeys
{
    public static string? PolicyOf(ChatOptions? options) =>
        options?.AdditionalProperties is { } properties && properties.TryGetValue(ModelSelectionKeys.Policy, out object? policy)
            ? policy?.ToString()
            : null;

    /// <summary>
    /// Gives settings that say what the arguments of a call say, and the policy of its function where nobody else names one.
    /// </summary>
    /// <returns>The settings as they are where there is nothing to add, else a copy: the app's own object is never changed.</returns>
    public static PromptExecutionSettings? Annotate(PromptExecutionSettings? settings, KernelArguments arguments, string? functionPolicy)
    {
        PromptExecutionSettings? annotated = null;
        foreach (string key in ChoiceKeys.All)
        {
            object? value = arguments.TryGetValue(key, out object? given) ? given : null;
            if ((value?.ToString() ?? (key == ModelSelectionKeys.Policy ? functionPolicy : null)) is { } text
                && settings?.ExtensionData?.ContainsKey(key) is not true)
            {
                annotated ??= settings?.Clone() ?? new PromptExecutionSettings();
                (annotated.ExtensionData ??= new Dictionary<string, object>())[key] = text;
            }
        }

        return annotated ?? settings;
    }

    /// <summary>
    /// Gives settings without what concerns only the choice: the same ones where there is nothing to take out, else a copy.
    /// </summary>
    public static PromptExecutionSettings Strip(PromptExecutionSettings settings)
    {
        if (settings.ExtensionData is not { } data || !ChoiceKeys.All.Any(data.ContainsKey))
        {
            return settings;
        }

        PromptExecutionSettings stripped = settings.Clone();
        stripped.ExtensionData =
            data.Where(entry => !ChoiceKeys.All.Contains(entry.Key)).ToDictionary(entry => entry.Key, entry => entry.Value);
        return stripped;
    }
}
