using System.Text.Json;
using CopilotKit.Models.Failover;
using Microsoft.Extensions.AI;

namespace CopilotKit.OpenAI.Chat;

/// <summary>Reads an answer that came as a whole, and what such answers share with events.</summary>
internal static class AnswerReader
{
    public static ChatResponse Read(JsonElement answer)
    {
        ThrowIfError(answer);
        JsonElement choice = answer.Items("choices").FirstOrDefault();
        if (choice.Member("message") is not { } message)
        {
            throw NotAsAgreed(null);
        }

        ToolCallParts calls = new();
        calls.Add(message.Items("tool_calls"));
        List<AIContent> contents = ContentsOf(message);
        if (message.Text("refusal") is { Length: > 0 } refusal)
        {
            contents.Add(Refusal(refusal));
        }

        contents.AddRange(calls.Take(answer.Text("id")));
        return new ChatResponse(new ChatMessage(ChatRole.Assistant, contents) { MessageId = answer.Text("id"), RawRepresentation = message })
        {
            ResponseId = answer.Text("id"),
            ModelId = answer.Text("model"),
            CreatedAt = CreatedAt(answer),
            FinishReason = FinishReasonOf(choice),
            Usage = answer.Member("usage") is { } usage ? UsageOf(usage) : null,
            RawRepresentation = answer,
        };
    }

    /// <summary>Reads reasoning and words, of a message or of a piece of one.</summary>
    public static List<AIContent> ContentsOf(JsonElement message)
    {
        List<AIContent> contents = [];

        // DeepSeek, vLLM and llama.cpp name it the first way; Ollama, OpenRouter and newer vLLM the second.
        string reasoning = message.Text("reasoning_content") ?? message.Text("reasoning") ?? "";
        if (reasoning.Length > 0)
        {
            contents.Add(new TextReasoningContent(reasoning));
        }

        if (message.Words("content") is { Length: > 0 } words)
        {
            contents.Add(new TextContent(words));
        }

        return contents;
    }

    public static ErrorContent Refusal(string words) => new(words) { ErrorCode = "Refusal" };

    public static DateTimeOffset? CreatedAt(JsonElement answer) =>
        answer.Number("created") is > 0 and < 253_402_300_800 and var seconds ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    public static ChatFinishReason? FinishReasonOf(JsonElement choice) => choice.Text("finish_reason") switch
    {
        null or "" => null,
        "stop" => ChatFinishReason.Stop,
        "length" => ChatFinishReason.Length,
        "tool_calls" or "function_call" => ChatFinishReason.ToolCalls,
        "content_filter" => ChatFinishReason.ContentFilter,
        { } other => new ChatFinishReason(other),
    };

    public static UsageDetails UsageOf(JsonElement usage) => new()
    {
        InputTokenCount = usage.Number("prompt_tokens"),
        OutputTokenCount = usage.Number("completion_tokens"),
        TotalTokenCount = usage.Number("total_tokens"),
        CachedInputTokenCount = usage.Member("prompt_tokens_details")?.Number("cached_tokens"),
        InputAudioTokenCount = usage.Member("prompt_tokens_details")?.Number("audio_tokens"),
        ReasoningTokenCount = usage.Member("completion_tokens_details")?.Number("reasoning_tokens"),
        OutputAudioTokenCount = usage.Member("completion_tokens_details")?.Number("audio_tokens"),
    };

    /// <exception cref="ModelException">The service put an error where an answer belongs.</exception>
    public static void ThrowIfError(JsonElement answer)
    {
        if (answer.Member("error") is { } error)
        {
            ModelFailure failure = ServiceError.FailureOf(error, status: null);
            throw new ModelException($"The service reported an error instead of an answer ({failure.Kind}).", failure);
        }
    }

    public static ModelException NotAsAgreed(Exception? exception) =>
        new("The service sent an answer that is not as the interface says.", new ModelFailure(ModelErrorKind.Server), exception);
}
