using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace CopilotKit.TestKit;

/// <summary>A chat model whose turns are written in the test and streamed word by word; it remembers what it was asked.</summary>
public sealed class TalkingModel(params IReadOnlyList<Func<TalkingModel.Request, IReadOnlyList<AIContent>>> turns) : IChatClient
{
    private int _turn;

    /// <summary>Gets what it was asked, in order.</summary>
    public List<Request> Requests { get; } = [];

    /// <summary>Gets what happens before each portion of a stream, counted from 1 in each turn.</summary>
    public Func<int, int, CancellationToken, Task> BeforePortion { get; init; } = (_, _, _) => Task.CompletedTask;

    /// <summary>A turn that says something.</summary>
    public static Func<Request, IReadOnlyList<AIContent>> Says(string words) => _ => [new TextContent(words)];

    /// <summary>A turn that calls a function.</summary>
    public static Func<Request, IReadOnlyList<AIContent>> Calls(string name, Dictionary<string, object?>? arguments = null) =>
        _ => [Call(name, arguments)];

    /// <summary>Gives a call as a model makes it: its arguments are JSON.</summary>
    public static FunctionCallContent Call(string name, Dictionary<string, object?>? arguments = null) => new(
        $"call-{Guid.NewGuid():N}",
        name,
        (arguments ?? []).ToDictionary(pair => pair.Key, pair => (object?)JsonSerializer.SerializeToElement(pair.Value)));

    public Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, [.. Next(messages, options)])) { ModelId = "talking-1" });

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        string message = Guid.NewGuid().ToString("N");
        int portion = 0;
        foreach (AIContent content in Next(messages, options).SelectMany(Portions))
        {
            await Task.Yield();
            await BeforePortion(_turn, ++portion, cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            yield return new ChatResponseUpdate(ChatRole.Assistant, [content]) { MessageId = message, ModelId = "talking-1" };
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => serviceKey is not null ? null
        : serviceType == typeof(ChatClientMetadata) ? new ChatClientMetadata("talking", defaultModelId: "talking-1")
        : serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose()
    {
    }

    private static IEnumerable<AIContent> Portions(AIContent content) => content is TextContent text
        ? text.Text.Split(' ').Select((word, index) => new TextContent(index == 0 ? word : $" {word}"))
        : [content];

    private IReadOnlyList<AIContent> Next(IEnumerable<ChatMessage> messages, ChatOptions? options)
    {
        Requests.Add(new Request([.. messages], [.. (options?.Tools ?? []).Cast<AIFunction>()]));
        return _turn < turns.Count ? turns[_turn++](Requests[^1]) : throw new InvalidOperationException($"Only {turns.Count} turns were written.");
    }

    /// <summary>What the model was asked.</summary>
    public sealed record Request(IReadOnlyList<ChatMessage> Messages, IReadOnlyList<AIFunction> Functions)
    {
        /// <summary>Gets the names of the functions that it may call.</summary>
        public IReadOnlyList<string> Tools { get; } = [.. Functions.Select(function => function.Name)];

        /// <summary>Gets the instructions.</summary>
        public string System =>
            string.Join("\n", Messages.Where(message => message.Role == ChatRole.System).Select(message => message.Text));

        /// <summary>Gets what was said, by whom, without the instructions.</summary>
        public IEnumerable<string> Said => Messages.Where(message => message.Role != ChatRole.System)
            .Select(message => $"{message.AuthorName ?? message.Role.Value}: {message.Text}");

        /// <summary>Gets the results of the calls so far.</summary>
        public IReadOnlyList<FunctionResultContent> Results =>
            [.. Messages.SelectMany(message => message.Contents).OfType<FunctionResultContent>()];
    }
}
