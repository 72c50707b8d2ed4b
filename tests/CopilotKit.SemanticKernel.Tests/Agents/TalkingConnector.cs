using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace CopilotKit.SemanticKernel.Tests.Agents;

/// <summary>A connector whose turns are written in the test: words, or the name of a function to call, as <c>Plugin-function</c>.</summary>
internal sealed class TalkingConnector(params IReadOnlyList<string> turns) : IChatCompletionService
{
    private int _turn;

    public IReadOnlyDictionary<string, object?> Attributes { get; } = new Dictionary<string, object?> { ["ModelId"] = "connector-1" };

    public Task<IReadOnlyList<ChatMessageContent>> GetChatMessageContentsAsync(
        ChatHistory chatHistory,
        PromptExecutionSettings? executionSettings = null,
        Kernel? kernel = null,
        CancellationToken cancellationToken = default)
    {
        ChatMessageContent answer = Next() is var turn && Called(turn) is [var plugin, var function]
            ? new(AuthorRole.Assistant, [new FunctionCallContent(function, plugin, $"call-{_turn}", [])])
            : new(AuthorRole.Assistant, turn);
        return Task.FromResult<IReadOnlyList<ChatMessageContent>>([answer]);
    }

    public async IAsyncEnumerable<StreamingChatMessageContent> GetStreamingChatMessageContentsAsync(
        ChatHistory chatHistory,
        PromptExecutionSettings? executionSettings = null,
        Kernel? kernel = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        string turn = Next();
        StreamingChatMessageContent part = new(AuthorRole.Assistant, Called(turn) is null ? turn : null);
        if (Called(turn) is not null)
        {
            part.Items.Add(new StreamingFunctionCallUpdateContent($"call-{_turn}", turn, JsonSerializer.Serialize(new { }), 0));
        }

        yield return part;
    }

    private static string[]? Called(string turn) =>
        turn.Split('-') is [_, _] parts && !turn.Contains(' ', StringComparison.Ordinal) ? parts : null;

    private string Next() => _turn < turns.Count ? turns[_turn++] : throw new HttpOperationException("down");
}
