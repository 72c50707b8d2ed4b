using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CopilotKit.Models.Failover;
using Microsoft.Extensions.AI;

namespace CopilotKit.OpenAI.Chat;

/// <summary>Writes messages: words, images, sound, files, calls of tools and their results.</summary>
internal static class MessageWriter
{
    // The platform's own are indented, and a model is paid by the space.
    private static readonly JsonSerializerOptions Compact = new(AIJsonUtilities.DefaultOptions) { WriteIndented = false };
    private static readonly JsonTypeInfo AnyType = Compact.GetTypeInfo(typeof(object));
    private static readonly JsonTypeInfo ArgumentsType = Compact.GetTypeInfo(typeof(IDictionary<string, object?>));

    public static void Write(Utf8JsonWriter json, IEnumerable<ChatMessage> messages, string? instructions)
    {
        if (!string.IsNullOrEmpty(instructions))
        {
            Write(json, new ChatMessage(ChatRole.System, instructions));
        }

        foreach (ChatMessage message in messages)
        {
            Write(json, message);
        }
    }

    private static void Write(Utf8JsonWriter json, ChatMessage message)
    {
        foreach (FunctionResultContent result in message.Contents.OfType<FunctionResultContent>())
        {
            WriteResult(json, result);
        }

        bool isAssistant = message.Role == ChatRole.Assistant;
        bool hasMore = message.Contents.Any(content => content is not FunctionResultContent);
        if (message.Role == ChatRole.Tool || (!hasMore && message.Contents.Count > 0))
        {
            return;
        }

        json.WriteStartObject();
        json.WriteString("role", message.Role.Value);
        if (isAssistant)
        {
            WriteAnswer(json, message);
        }
        else
        {
            WriteContent(json, message.Contents);
        }

        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, FunctionResultContent result)
    {
        json.WriteStartObject();
        json.WriteString("role", "tool");
        json.WriteString("tool_call_id", result.CallId);
        json.WriteString("content", TextOf(result));
        json.WriteEndObject();
    }

    private static string TextOf(FunctionResultContent result) => result.Result switch
    {
        null => result.Exception is { } exception ? $"Error: {exception.Message}" : "",
        string text => text,
        TextContent content => content.Text,
        JsonElement { ValueKind: JsonValueKind.String } element => element.GetString()!,
        var value => JsonSerializer.Serialize(value, AnyType),
    };

    // Reasoning is not sent back: services that think say that they do not want it.
    private static void WriteAnswer(Utf8JsonWriter json, ChatMessage message)
    {
        FunctionCallContent[] calls = [.. message.Contents.OfType<FunctionCallContent>()];
        if (message.Text is { Length: > 0 } text || calls.Length == 0)
        {
            json.WriteString("content", message.Text);
        }
        else
        {
            json.WriteNull("content");
        }

        if (calls.Length > 0)
        {
            json.WriteStartArray("tool_calls");
            foreach (FunctionCallContent call in calls)
            {
                WriteCall(json, call);
            }

            json.WriteEndArray();
        }
    }

    private static void WriteCall(Utf8JsonWriter json, FunctionCallContent call)
    {
        json.WriteStartObject();
        json.WriteString("id", call.CallId);
        json.WriteString("type", "function");
        json.WriteStartObject("function");
        json.WriteString("name", call.Name);
        json.WriteString("arguments", call.Arguments is { } arguments ? JsonSerializer.Serialize(arguments, ArgumentsType) : "{}");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    // Plain words go as plain words: small servers know nothing else.
    private static void WriteContent(Utf8JsonWriter json, IList<AIContent> contents)
    {
        AIContent[] parts = [.. contents.Where(content => content is not (FunctionResultContent or TextReasoningContent or UsageContent))];
        if (Array.TrueForAll(parts, part => part is TextContent))
        {
            json.WriteString("content", string.Concat(parts.Cast<TextContent>().Select(part => part.Text)));
            return;
        }

        json.WriteStartArray("content");
        foreach (AIContent part in parts)
        {
            json.WriteStartObject();
            WritePart(json, part);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePart(Utf8JsonWriter json, AIContent part)
    {
        switch (part)
        {
            case TextContent text:
                json.WriteString("type", "text");
                json.WriteString("text", text.Text);
                break;
            case DataContent data when data.HasTopLevelMediaType("image"):
                WriteImage(json, data.Uri);
                break;
            case UriContent uri when uri.HasTopLevelMediaType("image"):
                WriteImage(json, uri.Uri.AbsoluteUri);
                break;
            case DataContent data when FormatOf(data.MediaType) is { } format:
                json.WriteString("type", "input_audio");
                json.WriteStartObject("input_audio");
                json.WriteBase64String("data", data.Data.Span);
                json.WriteString("format", format);
                json.WriteEndObject();
                break;
            case DataContent { MediaType: "application/pdf" } data:
                json.WriteString("type", "file");
                json.WriteStartObject("file");
                json.WriteString("filename", data.Name ?? "file.pdf");
                json.WriteString("file_data", data.Uri);
                json.WriteEndObject();
                break;
            default:
                throw Unknown(part);
        }
    }

    private static void WriteImage(Utf8JsonWriter json, string address)
    {
        json.WriteString("type", "image_url");
        json.WriteStartObject("image_url");
        json.WriteString("url", address);
        json.WriteEndObject();
    }

    private static string? FormatOf(string mediaType) => mediaType switch
    {
        "audio/wav" or "audio/x-wav" or "audio/wave" or "audio/vnd.wave" => "wav",
        "audio/mpeg" or "audio/mp3" => "mp3",
        _ => null,
    };

    private static ModelException Unknown(AIContent part)
    {
        string kind = part is DataContent data ? data.MediaType : part is UriContent uri ? $"{uri.MediaType} by its address" : part.GetType().Name;
        return new ModelException(
            $"A message holds {kind}; this interface takes text, images, sound as WAV or MP3, and PDF.", new ModelFailure(ModelErrorKind.BadRequest));
    }
}
