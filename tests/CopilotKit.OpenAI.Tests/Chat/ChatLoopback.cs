using System.ClientModel;
using System.ClientModel.Primitives;
using CopilotKit.TestKit.Loopback;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Chat;

namespace CopilotKit.OpenAI.Tests.Chat;

/// <summary>A client over the SDK's own before a server on this machine.</summary>
internal sealed class ChatLoopback : IAsyncDisposable
{
    public const string Key = "sk-0123456789abcdef0123456789abcdef";

    public ChatLoopback(params LoopbackAnswer[] answers)
        : this(new LoopbackServer(answers))
    {
    }

    public ChatLoopback(LoopbackServer server)
    {
        Server = server;
        Sdk = new ChatClient("model-1", new ApiKeyCredential(Key), new OpenAIClientOptions
        {
            Endpoint = new Uri(server.Address, "v1"),
            RetryPolicy = new ClientRetryPolicy(0),
            NetworkTimeout = TimeSpan.FromSeconds(10),
        });
        Client = Sdk.AsModelClient();
    }

    public LoopbackServer Server { get; }

    public ChatClient Sdk { get; }

    public IChatClient Client { get; }

    public Task<ChatResponse> AskAsync(ChatOptions? options = null, params AIContent[] contents) => Client.GetResponseAsync(
        [new Microsoft.Extensions.AI.ChatMessage(ChatRole.User, contents.Length > 0 ? contents : [new TextContent("Hello")])],
        options,
        TestContext.Current.CancellationToken);

    public async Task<List<ChatResponseUpdate>> StreamAsync(ChatOptions? options = null)
    {
        List<ChatResponseUpdate> updates = [];
        await foreach (ChatResponseUpdate update in Client.GetStreamingResponseAsync("Hello", options, TestContext.Current.CancellationToken))
        {
            updates.Add(update);
        }

        return updates;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Server.DisposeAsync();
    }
}
