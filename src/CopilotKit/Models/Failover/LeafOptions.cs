using Microsoft.Extensions.AI;

namespace CopilotKit.Models.Failover;

/// <summary>Makes the options that a model is asked with.</summary>
internal static class LeafOptions
{
    /// <summary>Copies the caller's options with the model's own name and limits, and without what concerns only the choice.</summary>
    public static ChatOptions? For(ChatOptions? caller, ModelCard card, bool isLimited)
    {
        if (caller is null && card.ModelId is null && !isLimited)
        {
            return null;
        }

        ChatOptions options = caller?.Clone() ?? new ChatOptions();
        options.ModelId = card.ModelId;
        if (options.MaxOutputTokens > card.MaxOutputTokens || (isLimited && options.MaxOutputTokens is null))
        {
            options.MaxOutputTokens = card.MaxOutputTokens;
        }

        Strip(options);
        return options;
    }

    private static void Strip(ChatOptions options)
    {
        if (options.AdditionalProperties is not { } properties)
        {
            return;
        }

        foreach (string key in ChoiceKeys.All)
        {
            properties.Remove(key);
        }

        options.AdditionalProperties = properties.Count == 0 ? null : properties;
    }
}
