using System.ClientModel;
using System.ClientModel.Primitives;
using System.Net;
using System.Text;
using CopilotKit.Models;
using CopilotKit.TestKit.Loopback;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OpenAI;
using ChatClient = OpenAI.Chat.ChatClient;

namespace CopilotKit.OpenAI.Tests.Chat;

public class OpenAIModelRegistrationTests
{
    private const string Answer = """{"id":"a","choices":[{"index":0,"message":{"role":"assistant","content":"Hi"},"finish_reason":"stop"}]}""";

    [Fact]
    public async Task AddOpenAIModels_ModelOfConfiguration_AnswersWithItsKeyAndDeployment()
    {
        await using LoopbackServer server = new(LoopbackAnswer.Json(Answer));
        await using ServiceProvider provider = ProviderOf(
            ("mai:Service", "openai"), ("mai:Endpoint", $"{server.Address}openai/v1/"), ("mai:ModelId", "MAI-1-preview"), ("mai:ApiKey", "k-1"),
            ("mai:Party", "FirstParty"));

        ChatResponse response = await AskAsync(provider);

        Assert.Equal(("Hi", "mai"), (response.Text, response.GetSelection()!.Model.Name));
        Assert.Equal(("/openai/v1/chat/completions", "Bearer k-1"), (server.Requests[0].Path, server.Requests[0].Header("Authorization")));
        Assert.Contains("\"model\":\"MAI-1-preview\"", server.Requests[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("k-1", response.GetSelection()!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AddOpenAIModels_FirstModelIsOutOfOrder_AsksTheNextAtOnce()
    {
        await using LoopbackServer first = new(LoopbackAnswer.Json("""{"error":{"message":"The key k-1 is overloaded"}}""", 503));
        await using LoopbackServer second = new(LoopbackAnswer.Json(Answer));
        await using ServiceProvider provider = ProviderOf(
            ("mai:Service", "openai"), ("mai:Endpoint", $"{first.Address}v1"), ("mai:ModelId", "m"), ("mai:ApiKey", "k-1"), ("mai:Quality", "1"),
            ("partner:Service", "OpenAI"), ("partner:Endpoint", $"{second.Address}v1"), ("partner:ModelId", "p"));

        ChatResponse response = await AskAsync(provider);

        Assert.Equal(["Server, status 503", null], response.GetSelection()!.Attempts.Select(attempt => attempt.Problem));
        Assert.Equal((1, 1), (first.Requests.Count, second.Requests.Count));
        Assert.DoesNotContain("k-1", response.GetSelection()!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void AddOpenAIModels_KeyAlone_StartsNothing()
    {
        using ServiceProvider provider = ProviderOf(("mai:ApiKey", "k-1"));

        Assert.Empty(provider.GetRequiredService<ModelCatalog>().Models);
    }

    [Theory]
    [InlineData("http://localhost/v1", null, null, "Model mai: ModelId must name")]
    [InlineData("ftp://localhost", "m", null, "Model mai: Endpoint must be a web address")]
    [InlineData(null, "m", null, "Model mai: ApiKey or the Endpoint of a server of your own is needed.")]
    [InlineData(null, "m", "se cret", "Model mai: ApiKey must be a key, without white space")]
    public void AddOpenAIModels_SettingsThatLackSomething_AreReportedWhenTheHostStarts(
        string? endpoint, string? modelId, string? key, string message)
    {
        using ServiceProvider provider =
            ProviderOf(("mai:Service", "openai"), ("mai:Endpoint", endpoint), ("mai:ModelId", modelId), ("mai:ApiKey", key));

        OptionsValidationException exception =
            Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());

        Assert.StartsWith(message, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("cret", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AddModel_ClientOfTheSdk_IsAModelOfItsParty()
    {
        await using LoopbackServer server = new(LoopbackAnswer.Json(Answer));
        OpenAIClient client = new(new ApiKeyCredential("k"), new OpenAIClientOptions { Endpoint = new Uri(server.Address, "v1") });
        ServiceCollection services = new();
        services.AddCopilotKit().AddModel("mai", client, "MAI-1-preview", ModelParty.FirstParty, model => model.Quality = 0.9);
        await using ServiceProvider provider = services.BuildServiceProvider();

        await AskAsync(provider);

        ModelCard card = Assert.Single(provider.GetRequiredService<ModelCatalog>().Models).Card;
        Assert.Equal((ModelParty.FirstParty, 0.9, "openai"), (card.Party, card.Quality, card.Provider));
        Assert.Contains("\"model\":\"MAI-1-preview\"", server.Requests[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://me.openai.azure.com/openai/v1/")]
    [InlineData("https://api.openai.com/v1")]
    public async Task AddModel_OfOpenAIAndAzure_GetsTheirOwnNamesOfParameters(string endpoint)
    {
        Recorder recorder = new();
        using HttpClient http = new(recorder);
        OpenAIClientOptions options = new() { Endpoint = new Uri(endpoint), Transport = new HttpClientPipelineTransport(http) };
        ServiceCollection services = new();
        services.AddCopilotKit().AddModel("m", new ChatClient("m", new ApiKeyCredential("k"), options));
        using ServiceProvider provider = services.BuildServiceProvider();

        await provider.GetRequiredService<IChatClient>()
            .GetResponseAsync("Hello", new ChatOptions { MaxOutputTokens = 5, TopK = 3 }, TestContext.Current.CancellationToken);

        Assert.Equal("""{"model":"m","messages":[{"role":"user","content":"Hello"}],"max_completion_tokens":5}""", recorder.Body);
    }

    private static Task<ChatResponse> AskAsync(ServiceProvider provider) =>
        provider.GetRequiredService<IChatClient>().GetResponseAsync("Hello", cancellationToken: TestContext.Current.CancellationToken);

    private static ServiceProvider ProviderOf(params (string Name, string? Value)[] catalog)
    {
        ConfigurationManager configuration = new();
        foreach ((string name, string? value) in catalog)
        {
            configuration[$"CopilotKit:Models:Catalog:{name}"] = value;
        }

        ServiceCollection services = new();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddCopilotKit().AddOpenAIModels();
        return services.BuildServiceProvider();
    }

    private sealed class Recorder : HttpMessageHandler
    {
        public string Body { get; private set; } = "";

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Body = await request.Content!.ReadAsStringAsync(cancellationToken);
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(Answer, Encoding.UTF8, "application/json") };
        }
    }
}
