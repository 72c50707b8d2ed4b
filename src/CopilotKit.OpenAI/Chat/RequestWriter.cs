using System.Buffers;
using System.Text.Json;
using CopilotKit.Models.Failover;
using Microsoft.Extensions.AI;

namespace CopilotKit.OpenAI.Chat;

/// <summary>Writes the body of a request.</summary>
/// <param name="isOpenAIs">Whether it goes to OpenAI or Azure, which have newer names for some parameters and refuse others.</param>
internal sealed class RequestWriter(bool isOpenAIs)
{
    private const string Strict = "strict";
    private static readonly JsonElement NoParameters = JsonElement.Parse("""{"type":"object","properties":{}}""");

    public ReadOnlyMemory<byte> Write(IEnumerable<ChatMessage> messages, ChatOptions? options, string model, bool isStream)
    {
        ArrayBufferWriter<byte> bytes = new();
        using Utf8JsonWriter json = new(bytes);
        json.WriteStartObject();
        json.WriteString("model", model);
        json.WriteStartArray("messages");
        MessageWriter.Write(json, messages, options?.Instructions);
        json.WriteEndArray();
        if (options is not null)
        {
            WriteNumbers(json, options);
            WriteTools(json, options);
            WriteFormat(json, options);
        }

        if (isStream)
        {
            json.WriteBoolean("stream", true);
            json.WriteStartObject("stream_options");
            json.WriteBoolean("include_usage", true);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.Flush();
        return bytes.WrittenMemory;
    }

    private static void WriteIf(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }

    // Through double, 0.7f would become 0.699999988079071.
    private static double? Exact(float? value) => value is { } number ? (double)(decimal)number : null;

    private static string EffortOf(ReasoningEffort effort) => effort switch
    {
        ReasoningEffort.None => "none",
        ReasoningEffort.Low => "low",
        ReasoningEffort.Medium => "medium",
        ReasoningEffort.High => "high",
        _ => "xhigh",
    };

    private static void WriteTools(Utf8JsonWriter json, ChatOptions options)
    {
        if (options.Tools is not { Count: > 0 } tools)
        {
            return;
        }

        json.WriteStartArray("tools");
        foreach (AITool tool in tools)
        {
            WriteTool(json, tool);
        }

        json.WriteEndArray();
        WriteChoice(json, options.ToolMode);
        if (options.AllowMultipleToolCalls is { } isParallel)
        {
            json.WriteBoolean("parallel_tool_calls", isParallel);
        }
    }

    private static void WriteTool(Utf8JsonWriter json, AITool tool)
    {
        if (tool is not AIFunctionDeclaration function)
        {
            throw new ModelException(
                $"The tool {tool.Name} is no function, and this interface knows only those.", new ModelFailure(ModelErrorKind.BadRequest));
        }

        json.WriteStartObject();
        json.WriteString("type", "function");
        json.WriteStartObject("function");
        json.WriteString("name", function.Name);
        json.WriteString("description", function.Description);
        json.WritePropertyName("parameters");
        (function.JsonSchema.ValueKind is JsonValueKind.Object ? function.JsonSchema : NoParameters).WriteTo(json);
        if (function.AdditionalProperties.TryGetValue(Strict, out object? strict) && strict is bool isStrict)
        {
            json.WriteBoolean(Strict, isStrict);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteChoice(Utf8JsonWriter json, ChatToolMode? mode)
    {
        switch (mode)
        {
            case NoneChatToolMode:
                json.WriteString("tool_choice", "none");
                break;
            case AutoChatToolMode:
                json.WriteString("tool_choice", "auto");
                break;
            case RequiredChatToolMode { RequiredFunctionName: { } name }:
                json.WriteStartObject("tool_choice");
                json.WriteString("type", "function");
                json.WriteStartObject("function");
                json.WriteString("name", name);
                json.WriteEndObject();
                json.WriteEndObject();
                break;
            case RequiredChatToolMode:
                json.WriteString("tool_choice", "required");
                break;
        }
    }

    private static void WriteFormat(Utf8JsonWriter json, ChatOptions options)
    {
        if (options.ResponseFormat is not ChatResponseFormatJson format)
        {
            return;
        }

        json.WriteStartObject("response_format");
        json.WriteString("type", format.Schema is null ? "json_object" : "json_schema");
        if (format.Schema is { } schema)
        {
            json.WriteStartObject("json_schema");
            json.WriteString("name", format.SchemaName ?? "answer");
            if (format.SchemaDescription is { } description)
            {
                json.WriteString("description", description);
            }

            json.WritePropertyName("schema");
            schema.WriteTo(json);
            if (options.AdditionalProperties?.TryGetValue(Strict, out object? strict) == true && strict is bool isStrict)
            {
                json.WriteBoolean(Strict, isStrict);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private void WriteNumbers(Utf8JsonWriter json, ChatOptions options)
    {
        WriteIf(json, "temperature", Exact(options.Temperature));
        WriteIf(json, "top_p", Exact(options.TopP));
        WriteIf(json, "top_k", isOpenAIs ? null : options.TopK);
        WriteIf(json, "frequency_penalty", Exact(options.FrequencyPenalty));
        WriteIf(json, "presence_penalty", Exact(options.PresencePenalty));
        WriteIf(json, isOpenAIs ? "max_completion_tokens" : "max_tokens", options.MaxOutputTokens);
        if (options.Seed is { } seed)
        {
            json.WriteNumber("seed", seed);
        }

        if (options.Reasoning?.Effort is { } effort)
        {
            json.WriteString("reasoning_effort", EffortOf(effort));
        }

        if (options.StopSequences is { Count: > 0 } stops)
        {
            json.WriteStartArray("stop");
            foreach (string stop in stops)
            {
                json.WriteStringValue(stop);
            }

            json.WriteEndArray();
        }
    }
}
