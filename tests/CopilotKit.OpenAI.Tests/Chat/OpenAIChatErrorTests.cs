using System.ClientModel;
using CopilotKit.Models.Failover;
using CopilotKit.TestKit.Loopback;
using Microsoft.Extensions.DependencyInjection;

namespace CopilotKit.OpenAI.Tests.Chat;

public class OpenAIChatErrorTests
{
    [Theory]
    [InlineData(400, """{"error":{"message":"m","code":"context_length_exceeded"}}""", ModelErrorKind.ContextTooLong)]
    [InlineData(400, """{"error":{"message":"m","type":"exceed_context_size_error","code":400}}""", ModelErrorKind.ContextTooLong)]
    [InlineData(400, """{"error":{"message":"m","code":"content_filter"}}""", ModelErrorKind.ContentFilter)]
    [InlineData(400, """{"error":{"message":"m","innererror":{"code":"ResponsibleAIPolicyViolation"}}}""", ModelErrorKind.ContentFilter)]
    [InlineData(400, """{"error":{"message":"m","code":"unknown_parameter"}}""", ModelErrorKind.BadRequest)]
    [InlineData(400, "no JSON", ModelErrorKind.BadRequest)]
    [InlineData(404, """{"error":"model not found"}""", ModelErrorKind.Transport)]
    [InlineData(408, "", ModelErrorKind.RateLimited)]
    [InlineData(429, """{"error":{"message":"m","code":"insufficient_quota"}}""", ModelErrorKind.RateLimited)]
    [InlineData(500, """{"error":{"message":"m","type":"server_error"}}""", ModelErrorKind.Server)]
    [InlineData(503, "<html>", ModelErrorKind.Server)]
    public async Task Classify_Refusal_IsUnderstood(int status, string body, ModelErrorKind kind)
    {
        await using ChatLoopback service = new(LoopbackAnswer.Json(body, status));

        ModelFailure whole = await FailureOf(() => service.AskAsync());
        ModelFailure stream = await FailureOf(() => service.StreamAsync());

        Assert.Equal((kind, status), (whole.Kind, whole.StatusCode));
        Assert.Equal(whole, stream);
        Assert.Equal(2, service.Server.Requests.Count);
    }

    [Theory]
    [InlineData("Retry-After", "7", 7)]
    [InlineData("retry-after-ms", "1500", 1.5)]
    [InlineData("Retry-After", "Wed, 01 Jan 2020 00:00:00 GMT", 0)]
    public async Task Classify_RetryAfter_IsRead(string name, string value, double seconds)
    {
        await using ChatLoopback service = new(LoopbackAnswer.Json("{}", 429).With(name, value));

        ModelFailure failure = await FailureOf(() => service.AskAsync());

        Assert.Equal(TimeSpan.FromSeconds(seconds), failure.RetryAfter);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    public async Task Ask_KeyRefused_SaysSoWithoutRepeatingTheKey(int status)
    {
        await using ChatLoopback service = new(LoopbackAnswer.Json($$$"""{"error":{"message":"Wrong key {{{ChatLoopback.Key}}}"}}""", status));

        ModelException whole = await Assert.ThrowsAsync<ModelException>(() => service.AskAsync());
        ModelException stream = await Assert.ThrowsAsync<ModelException>(() => service.StreamAsync());

        Assert.Equal($"The service at '127.0.0.1' refused the key ({status}).", whole.Message);
        Assert.Equal((ModelErrorKind.Authentication, ModelErrorKind.Authentication), (whole.Failure.Kind, stream.Failure.Kind));
        Assert.DoesNotContain(ChatLoopback.Key, $"{whole}{stream}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Classify_ConnectionBroken_IsTransport()
    {
        await using ChatLoopback service = new(LoopbackAnswer.Gone());

        ModelFailure failure = await FailureOf(() => service.AskAsync());

        Assert.Equal(new ModelFailure(ModelErrorKind.Transport), failure);
    }

    [Fact]
    public void Classify_AnotherException_IsNotItsBusiness() => Assert.Null(Classifier().Classify(new InvalidOperationException()));

    private static async Task<ModelFailure> FailureOf(Func<Task> ask) =>
        Classifier().Classify(await Assert.ThrowsAsync<ClientResultException>(ask))!.Value;

    private static IModelErrorClassifier Classifier()
    {
        ServiceCollection services = new();
        services.AddCopilotKit().AddOpenAIModels();
        return services.BuildServiceProvider().GetRequiredService<IModelErrorClassifier>();
    }
}
