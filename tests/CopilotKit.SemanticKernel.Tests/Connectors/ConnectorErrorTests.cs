using System.ClientModel;
using System.Net;
using CopilotKit.Models.Failover;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace CopilotKit.SemanticKernel.Tests.Connectors;

public class ConnectorErrorTests
{
    public static TheoryData<string, ModelErrorKind, int?> Errors { get; } = new()
    {
        { "http 503", ModelErrorKind.Server, 503 },
        { "http 401", ModelErrorKind.Authentication, 401 },
        { "http 429 insufficient_quota", ModelErrorKind.RateLimited, 429 },
        { "http 400 context_length_exceeded", ModelErrorKind.ContextTooLong, 400 },
        { "http 400 content_filter", ModelErrorKind.ContentFilter, 400 },
        { "http 400 nonsense", ModelErrorKind.BadRequest, 400 },
        { "http", ModelErrorKind.Transport, null },
        { "bare 503", ModelErrorKind.Server, 503 },
        { "bare 429", ModelErrorKind.RateLimited, 429 },
        { "bare 0", ModelErrorKind.Transport, null },
        { "wrapped 403", ModelErrorKind.Authentication, 403 },
    };

    [Theory]
    [MemberData(nameof(Errors))]
    public async Task Exception_OfAConnector_IsRecognised(string error, ModelErrorKind kind, int? status)
    {
        IKernelBuilder builder = Kernel.CreateBuilder();
        builder.AddCopilotKit().AddModel("one", new FakeConnector((_, _, _) => throw ExceptionOf(error)));
        IChatCompletionService service = builder.Build().GetRequiredService<IChatCompletionService>();

        ModelException exception = await Assert.ThrowsAsync<ModelException>(
            () => service.GetChatMessageContentAsync("Hi", cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal((kind, status), (exception.Failure.Kind, exception.Failure.StatusCode));
    }

    private static Exception ExceptionOf(string error) => error.Split(' ') switch
    {
        ["http", { } status, { } code] => new HttpOperationException(
            (HttpStatusCode)int.Parse(status, null), code is "nonsense" ? "<html>" : $$$"""{"error":{"code":"{{{code}}}"}}""", "Refused.", null),
        ["http", { } status] => new HttpOperationException((HttpStatusCode)int.Parse(status, null), null, "Refused.", null),
        ["http"] => new HttpOperationException(null, null, "No line.", new HttpRequestException("No line.")),
        ["wrapped", { } status] => new HttpOperationException(
            HttpStatusCode.InternalServerError, null, "Refused.", new Refusal(int.Parse(status, null))),
        [_, { } status] => new Refusal(int.Parse(status, null)),
        _ => throw new NotSupportedException(error),
    };

    private sealed class Refusal : ClientResultException
    {
        public Refusal(int status)
            : base("Refused.") => Status = status;
    }
}
