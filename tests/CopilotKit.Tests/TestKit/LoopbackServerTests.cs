using System.Net;
using System.Net.Http.Headers;
using System.Text;
using CopilotKit.TestKit.Loopback;

namespace CopilotKit.Tests.TestKit;

/// <summary>The fake that every test over HTTP trusts must itself do what it says.</summary>
public class LoopbackServerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Answer_InPieces_ArrivesWhole()
    {
        await using LoopbackServer server = new(LoopbackAnswer.Of(200, "text/plain").ThenSplit("Hello, world."u8.ToArray(), 1, 2, 7));
        using HttpClient http = new();

        string text = await http.GetStringAsync(server.Address, Cancellation);

        Assert.Equal("Hello, world.", text);
    }

    [Fact]
    public async Task Request_WithBody_IsRecorded()
    {
        await using LoopbackServer server = new(LoopbackAnswer.Json("{}"));
        using HttpClient http = new();
        using StringContent body = new("<speak/>", Encoding.UTF8, new MediaTypeHeaderValue("application/ssml+xml"));

        await http.PostAsync(new Uri(server.Address, "v1?x=1"), body, Cancellation);

        LoopbackRequest request = Assert.Single(server.Requests);
        Assert.Equal(
            ("POST", "/v1?x=1", "<speak/>", "application/ssml+xml"), (request.Method, request.Path, request.Text, request.Header("content-type")));
    }

    [Fact]
    public async Task Requests_OneAfterTheOther_ShareAConnectionAndGetTheirOwnAnswers()
    {
        await using LoopbackServer server = new(LoopbackAnswer.Of(429).With("Retry-After", "7"), LoopbackAnswer.Json("[]"));
        using HttpClient http = new();

        using HttpResponseMessage first = await http.GetAsync(server.Address, Cancellation);
        using HttpResponseMessage second = await http.GetAsync(server.Address, Cancellation);

        Assert.Equal((HttpStatusCode.TooManyRequests, TimeSpan.FromSeconds(7)), (first.StatusCode, first.Headers.RetryAfter!.Delta!.Value));
        Assert.Equal((HttpStatusCode.OK, 1), (second.StatusCode, server.Connections));
    }

    [Fact]
    public async Task Disconnect_InMidBody_IsAnErrorToTheClient()
    {
        await using LoopbackServer server = new(LoopbackAnswer.Of(200).Then(new byte[100]).ThenDisconnect());
        using HttpClient http = new();

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => http.GetByteArrayAsync(server.Address, Cancellation));
    }

    [Fact]
    public async Task Length_LongerThanTheBody_IsAnErrorToTheClient()
    {
        await using LoopbackServer server = new(LoopbackAnswer.Of(200).WithLength(100).Then(new byte[99]));
        using HttpClient http = new();

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => http.GetByteArrayAsync(server.Address, Cancellation));
    }

    [Fact]
    public async Task ClientLeft_AfterCancelling_Ends()
    {
        await using LoopbackServer server = new(LoopbackAnswer.Never());
        using HttpClient http = new();
        using CancellationTokenSource impatience = new();

        Task<string> asking = http.GetStringAsync(server.Address, impatience.Token);
        while (server.Requests.Count == 0)
        {
            await Task.Delay(5, Cancellation);
        }

        await impatience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
        await server.Requests[0].ClientLeft.WaitAsync(TimeSpan.FromSeconds(10), Cancellation);
    }

    [Fact]
    public async Task Events_AreServerSent()
    {
        await using LoopbackServer server = new(LoopbackAnswer.Events("{\"a\":1}", "[DONE]"));
        using HttpClient http = new();

        string text = await http.GetStringAsync(server.Address, Cancellation);

        Assert.Equal("data: {\"a\":1}\n\ndata: [DONE]\n\n", text);
    }
}
