using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace CopilotKit.Models.Failover;

/// <summary>Judges an answer by its form.</summary>
internal sealed class FormQualityGate : IQualityGate
{
    public ValueTask<string?> FindFaultAsync(
        IReadOnlyList<ChatMessage> messages, ChatOptions? options, ChatResponse answer, CancellationToken cancellationToken) => new(
        answer.FinishReason == ChatFinishReason.Length ? "its answer was cut off"
        : answer.FinishReason == ChatFinishReason.ContentFilter ? "its answer was filtered"
        : string.IsNullOrWhiteSpace(answer.Text) ? "its answer was empty"
        : options?.ResponseFormat is ChatResponseFormatJson && !IsJson(answer.Text) ? "its answer was no JSON"
        : null);

    private static bool IsJson(string text)
    {
        try
        {
            Utf8JsonReader reader = new(Encoding.UTF8.GetBytes(text));
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
