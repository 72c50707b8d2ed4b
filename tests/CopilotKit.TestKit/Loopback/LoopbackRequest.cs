using System.Text;

namespace CopilotKit.TestKit.Loopback;

/// <summary>A request as it came over the wire.</summary>
public sealed record LoopbackRequest(string Method, string Path, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    private readonly TaskCompletionSource _clientLeft = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Gets its number among all requests to the server, from 1.</summary>
    public int Number { get; init; }

    /// <summary>Gets the body as text.</summary>
    public string Text => Encoding.UTF8.GetString(Body);

    /// <summary>Gets a task that ends when the client closes the connection before the answer is over.</summary>
    public Task ClientLeft => _clientLeft.Task;

    /// <summary>Gives a header, or an empty text where there is none.</summary>
    public string Header(string name) => Headers.GetValueOrDefault(name, "");

    internal void NoteThatClientLeft() => _clientLeft.TrySetResult();
}
