using System.Text.Json;
using CopilotKit.TestKit.Loopback;

namespace CopilotKit.SemanticKernel.Tests.Samples;

/// <summary>
/// Answers on this machine as OpenAI's service does, with what a test says to each request; it can be stopped and started.
/// </summary>
internal sealed class OpenAIServer : IAsyncDisposable
{
    private readonly LoopbackServer _server;
    private volatile bool _isDown;

    public OpenAIServer(Func<OpenAIRequest, OpenAIReply> reply) => _server = new LoopbackServer(request =>
        _isDown ? LoopbackAnswer.Gone() : LoopbackAnswer.Events(reply(new OpenAIRequest(JsonDocument.Parse(request.Text).RootElement)).ToEvents()));

    /// <summary>Gets the address for a client.</summary>
    public Uri Address => new($"{_server.Address}v1");

    /// <summary>Gets the requests so far.</summary>
    public IReadOnlyList<OpenAIRequest> Requests =>
        [.. _server.Requests.Select(request => new OpenAIRequest(JsonDocument.Parse(request.Text).RootElement))];

    /// <summary>Stops it: connections are closed without an answer.</summary>
    public void Stop() => _isDown = true;

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}

/// <summary>A request for a chat completion.</summary>
internal sealed record OpenAIRequest(JsonElement Body)
{
    /// <summary>Gets the instructions.</summary>
    public string System => string.Join('\n', Messages.Where(message => Role(message) == "system").Select(Content));

    /// <summary>Gets the names of the tools.</summary>
    public string[] Tools => Body.TryGetProperty("tools", out JsonElement tools)
        ? [.. tools.EnumerateArray().Select(tool => tool.GetProperty("function").GetProperty("name").GetString()!)]
        : [];

    /// <summary>Gets what the last call gave; nothing when something else came last.</summary>
    public string? LastResult => Role(Messages.Last()) == "tool" ? Content(Messages.Last()) : null;

    /// <summary>Gets the conversation in short.</summary>
    public string[] Conversation =>
        [.. Messages.Where(message => Role(message) != "system").Select(message => $"{Role(message)}: {Content(message)}")];

    /// <summary>Gets whether every call has its result behind it, as the service demands.</summary>
    public bool IsValid => Messages
        .Where(message => message.TryGetProperty("tool_calls", out _))
        .SelectMany(message => message.GetProperty("tool_calls").EnumerateArray())
        .Select(call => call.GetProperty("id").GetString())
        .SequenceEqual(Messages.Where(message => Role(message) == "tool").Select(message => message.GetProperty("tool_call_id").GetString()));

    private IEnumerable<JsonElement> Messages => Body.GetProperty("messages").EnumerateArray();

    private static string Role(JsonElement message) => message.GetProperty("role").GetString()!;

    private static string Content(JsonElement message) => !message.TryGetProperty("content", out JsonElement content) ? ""
        : content.ValueKind == JsonValueKind.Array ? string.Concat(content.EnumerateArray().Select(part => part.GetProperty("text").GetString()))
        : content.GetString() ?? "";
}

/// <summary>Words, or one call of a function.</summary>
internal sealed record OpenAIReply(string? Words, string? Function = null, object? Arguments = null)
{
    public IEnumerable<string> ToEvents()
    {
        object function = new { name = Function, arguments = JsonSerializer.Serialize(Arguments) };
        object delta = Function is null
            ? new { role = "assistant", content = Words }
            : new { role = "assistant", tool_calls = new[] { new { index = 0, id = $"call_{Guid.NewGuid():N}", type = "function", function } } };
        yield return Chunk(delta, null);
        yield return Chunk(new { }, Function is null ? "stop" : "tool_calls");
        yield return "[DONE]";
    }

    private static string Chunk(object delta, string? reason) => JsonSerializer.Serialize(
        new { id = "a", @object = "chat.completion.chunk", choices = new[] { new { index = 0, delta, finish_reason = reason } } });
}
