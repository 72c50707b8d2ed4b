using System.ClientModel;
using System.ClientModel.Primitives;
using System.Net;
using System.Net.Sockets;
using System.Text;
using CopilotKit.Models;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Agents;
using OpenAI;

namespace CopilotKit.SemanticKernel.Tests.Routing;

/// <summary>The OpenAI SDK's own clients as models of a kernel, against two servers on this machine.</summary>
public sealed class OpenAIModelTests : IDisposable
{
    private readonly Server _first = new("503 Service Unavailable", """{"error":{"code":"server_error","message":"Down."}}""");
    private readonly Server _second = new("200 OK", """
        {"id":"1","object":"chat.completion","model":"gpt-5",
         "choices":[{"index":0,"message":{"role":"assistant","content":"Good evening."},"finish_reason":"stop"}]}
        """);

    [Fact]
    public async Task Agent_FirstPartyModelIsDown_PartnerAnswers()
    {
        IKernelBuilder builder = Kernel.CreateBuilder();
        builder.AddCopilotKit(o => o.Policy = "prefer-first-party")
            .AddModel("mai", Client(_first), "MAI-1-preview", ModelParty.FirstParty)
            .AddModel("gpt", Client(_second), "gpt-5", ModelParty.Partner);
        ChatCompletionAgent agent = new() { Kernel = builder.Build() };

        CancellationToken token = TestContext.Current.CancellationToken;
        AgentResponseItem<ChatMessageContent> item = await agent.InvokeAsync("Good evening.", cancellationToken: token).SingleAsync(token);

        Assert.Equal("Good evening.", item.Message.Content);
        Assert.Equal(["mai", "gpt"], item.Message.GetSelection()!.Attempts.Select(attempt => attempt.Model.Name));
        Assert.Contains("\"MAI-1-preview\"", _first.Heard, StringComparison.Ordinal);
        Assert.Contains("\"gpt-5\"", _second.Heard, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _first.Dispose();
        _second.Dispose();
    }

    private static OpenAIClient Client(Server server) =>
        new(new ApiKeyCredential("none"), new OpenAIClientOptions { Endpoint = server.Address, RetryPolicy = new ClientRetryPolicy(0) });

    /// <summary>Gives every request the same answer.</summary>
    private sealed class Server : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

        public Server(string status, string body)
        {
            _listener.Start();
            Address = new Uri($"http://localhost:{((IPEndPoint)_listener.LocalEndpoint).Port}/v1");
            string head = $"HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n";
            _ = ServeAsync(head + body);
        }

        public Uri Address { get; }

        public string Heard { get; private set; } = "";

        public void Dispose() => _listener.Dispose();

        private async Task ServeAsync(string answer)
        {
            byte[] buffer = new byte[64 * 1024];
            while (true)
            {
                using TcpClient client = await _listener.AcceptTcpClientAsync();
                NetworkStream stream = client.GetStream();
                while (!IsWhole(Heard))
                {
                    Heard += Encoding.UTF8.GetString(buffer, 0, await stream.ReadAsync(buffer));
                }

                await stream.WriteAsync(Encoding.UTF8.GetBytes(answer));
            }
        }

        private static bool IsWhole(string request) => request.TrimEnd().EndsWith('}');
    }
}
