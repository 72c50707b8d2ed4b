using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace CopilotKit.OpenAI.Chat;

/// <summary>Reads the events of one answer. Calls of tools are given once they are whole.</summary>
internal sealed class EventReader
{
    private readonly ToolCallParts _calls = new();
    private readonly StringBuilder _refusal = new();
    private string? _id;
    private string? _model;
    private UsageDetails? _usage;
    private bool _hasFinished;

    /// <summary>Gets or sets a value indicating whether the service said that nothing follows.</summary>
    public bool IsComplete { get; set; }

    public ChatResponseUpdate Read(string data)
    {
        JsonElement answer = Parsed(data);
        AnswerReader.ThrowIfError(answer);
        _id ??= answer.Text("id") is { Length: > 0 } id ? id : null;
        _model ??= answer.Text("model");
        JsonElement choice = answer.Items("choices").FirstOrDefault();
        JsonElement delta = choice.Member("delta") ?? default;
        List<AIContent> contents = AnswerReader.ContentsOf(delta);
        _refusal.Append(delta.Text("refusal"));
        _calls.Add(delta.Items("tool_calls"));
        ChatFinishReason? reason = AnswerReader.FinishReasonOf(choice);
        if (reason is not null)
        {
            _hasFinished = true;
            contents.AddRange(Rest());
        }

        // Some services count up from event to event; sums of those would be too much.
        _usage = answer.Member("usage") is { ValueKind: JsonValueKind.Object } usage ? AnswerReader.UsageOf(usage) : _usage;
        return UpdateOf(contents, answer, reason);
    }

    /// <summary>Gives what is left at the end, if anything.</summary>
    /// <exception cref="IOException">The service neither gave a reason for the end nor said that it is one.</exception>
    public ChatResponseUpdate? End()
    {
        if (!IsComplete && !_hasFinished)
        {
            throw new IOException("The model's answer broke off: the service ended the stream without a finish reason and without [DONE].");
        }

        List<AIContent> rest = [.. Rest(), .. _usage is null ? Array.Empty<AIContent>() : [new UsageContent(_usage)]];
        return rest.Count > 0 ? UpdateOf(rest, null, null) : null;
    }

    private static JsonElement Parsed(string data)
    {
        try
        {
            return JsonElement.Parse(data);
        }
        catch (JsonException exception)
        {
            throw AnswerReader.NotAsAgreed(exception);
        }
    }

    private List<AIContent> Rest()
    {
        List<AIContent> rest = _refusal.Length > 0 ? [AnswerReader.Refusal(_refusal.ToString())] : [];
        _refusal.Clear();
        rest.AddRange(_calls.Take(_id));
        return rest;
    }

    private ChatResponseUpdate UpdateOf(List<AIContent> contents, JsonElement? answer, ChatFinishReason? reason) => new(ChatRole.Assistant, contents)
    {
        ResponseId = _id,
        MessageId = _id,
        ModelId = _model,
        CreatedAt = answer is { } element ? AnswerReader.CreatedAt(element) : null,
        FinishReason = reason,
        RawRepresentation = answer,
    };
}
