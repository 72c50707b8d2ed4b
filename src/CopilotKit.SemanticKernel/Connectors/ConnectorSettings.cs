using CopilotKit.SemanticKernel.Routing;
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;

namespace CopilotKit.SemanticKernel.Connectors;

/// <summary>Makes the settings that a connector is asked with.</summary>
internal static class ConnectorSettings
{
    /// <summary>Takes the caller's own settings, where there are any, with the model and the tools of this request.</summary>
    /// <returns>A copy, without what concerns only the choice.</returns>
    public static PromptExecutionSettings For(
        PromptExecutionSettings? own, FunctionChoiceBehavior? behavior, ChatOptions? options, ConnectorTools tools)
    {
        PromptExecutionSettings settings = own?.Clone() ?? Of(options);
        settings.ModelId = options?.ModelId;
        settings.FunctionChoiceBehavior = tools.BehaviorFor(options, OptionsOf(behavior));
        return RequestKeys.Strip(settings);
    }

    private static FunctionChoiceBehaviorOptions? OptionsOf(FunctionChoiceBehavior? behavior) => behavior switch
    {
        AutoFunctionChoiceBehavior auto => auto.Options,
        RequiredFunctionChoiceBehavior required => required.Options,
        _ => null,
    };

    // The names are those that Semantic Kernel itself reads from settings of no particular connector.
    private static PromptExecutionSettings Of(ChatOptions? options)
    {
        Dictionary<string, object> data = [];
        Add("temperature", options?.Temperature);
        Add("top_p", options?.TopP);
        Add("top_k", options?.TopK);
        Add("seed", options?.Seed);
        Add("max_tokens", options?.MaxOutputTokens);
        Add("frequency_penalty", options?.FrequencyPenalty);
        Add("presence_penalty", options?.PresencePenalty);
        Add("stop_sequences", options?.StopSequences);
        Add("response_format", FormatOf(options?.ResponseFormat));
        Add("reasoning_effort", EffortOf(options?.Reasoning?.Effort));
        foreach ((string key, object? value) in options?.AdditionalProperties ?? [])
        {
            Add(key, value);
        }

        return new PromptExecutionSettings { ExtensionData = data };

        void Add(string key, object? value)
        {
            if (value is not null)
            {
                data[key] = value;
            }
        }
    }

    private static object? FormatOf(ChatResponseFormat? format) => format switch
    {
        ChatResponseFormatText => "text",
        ChatResponseFormatJson { Schema: { } schema } => schema,
        ChatResponseFormatJson => "json_object",
        _ => null,
    };

    private static string? EffortOf(ReasoningEffort? effort) => effort switch
    {
        ReasoningEffort.Low => "low",
        ReasoningEffort.Medium => "medium",
        ReasoningEffort.High => "high",
        ReasoningEffort.ExtraHigh => "xhigh",
        _ => null,
    };
}
