using System.ClientModel.Primitives;
using System.Net;
using System.Text;
using Azure.Core;
using Azure.Identity;
using CopilotKit.Models;
using CopilotKit.Models.Failover;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using OpenAI;

namespace CopilotKit.OpenAI.Tests.Chat;

/// <summary>Tokens of Entra instead of keys. The SDK gives none to a server without TLS, so what it would send is recorded.</summary>
public sealed class OpenAIEntraTests : IDisposable
{
    private readonly Recorder _recorder = new();

    [Fact]
    public async Task Entra_Tokens_AreSentToFoundry()
    {
        Credential credential = new(DateTimeOffset.UtcNow.AddHours(1));
        using ServiceProvider provider = Provider(credential);
        IChatClient client = provider.GetRequiredService<IChatClient>();

        ChatResponse first = await client.GetResponseAsync("Hello", cancellationToken: TestContext.Current.CancellationToken);
        ChatResponse second = await client.GetStreamingResponseAsync("Hello", cancellationToken: TestContext.Current.CancellationToken)
            .ToChatResponseAsync(TestContext.Current.CancellationToken);

        Assert.Equal(("Hi", "Hi"), (first.Text, second.Text));
        Assert.Equal(["POST /openai/v1/chat/completions Bearer token-1", "POST /openai/v1/chat/completions Bearer token-2"], _recorder.Requests);
        Assert.All(credential.Scopes, scope => Assert.Equal("https://cognitiveservices.azure.com/.default", scope));
    }

    [Fact]
    public async Task Entra_NobodySignedIn_IsAnAuthenticationErrorAndOpensTheCircuit()
    {
        using ServiceProvider provider = Provider(new Credential(null));

        ModelException exception = await Assert.ThrowsAsync<ModelException>(() => provider.GetRequiredService<IChatClient>()
            .GetResponseAsync("Hello", cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(ModelErrorKind.Authentication, exception.Failure.Kind);
        Assert.Equal(ModelState.Open, provider.GetRequiredService<ModelSelectingChatClient>().GetStatus()[0].State);
        Assert.Empty(_recorder.Requests);
    }

    public void Dispose() => _recorder.Dispose();

    private ServiceProvider Provider(TokenCredential credential)
    {
        OpenAIClientOptions options = new()
        {
            Endpoint = new Uri("https://my-foundry.openai.azure.com/openai/v1/"),
            RetryPolicy = new ClientRetryPolicy(0),
            Transport = new HttpClientPipelineTransport(new HttpClient(_recorder)),
        };
#pragma warning disable OPENAI001 // The SDK marks tokens as experimental, as the docs say.
        OpenAIClient foundry = new(new BearerTokenPolicy(credential, "https://cognitiveservices.azure.com/.default"), options);
#pragma warning restore OPENAI001
        ServiceCollection services = new();
        services.AddCopilotKit()
            .AddModel("mai", foundry, "MAI-1-preview", ModelParty.FirstParty)
            .AddModelErrors<AuthenticationFailedException>(_ => new ModelFailure(ModelErrorKind.Authentication));
        return services.BuildServiceProvider();
    }

    private sealed class Credential(DateTimeOffset? expiresOn) : TokenCredential
    {
        public List<string> Scopes { get; } = [];

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Scopes.AddRange(requestContext.Scopes);
            return expiresOn is { } time
                ? new AccessToken($"token-{Scopes.Count}", time)
                : throw new CredentialUnavailableException("Nobody has signed in.");
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }

    private sealed class Recorder : HttpMessageHandler
    {
        private const string Answer = """{"choices":[{"message":{"content":"Hi"},"finish_reason":"stop"}]}""";

        public List<string> Requests { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Requests.Add($"{request.Method} {request.RequestUri!.AbsolutePath} {request.Headers.Authorization}");
            StringContent content = new(Answer, Encoding.UTF8, "application/json");
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = content });
        }
    }
}
