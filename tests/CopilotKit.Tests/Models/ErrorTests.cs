using System.Net;
using CopilotKit.Models;
using CopilotKit.Models.Failover;
using CopilotKit.TestKit;
using Microsoft.Extensions.AI;

namespace CopilotKit.Tests.Models;

public class ErrorTests
{
    public static TheoryData<Exception, ModelErrorKind> Exceptions { get; } = new()
    {
        { new HttpRequestException("no", null, HttpStatusCode.Unauthorized), ModelErrorKind.Authentication },
        { new HttpRequestException("no", null, HttpStatusCode.Forbidden), ModelErrorKind.Authentication },
        { new HttpRequestException("no", null, HttpStatusCode.RequestTimeout), ModelErrorKind.RateLimited },
        { new HttpRequestException("no", null, HttpStatusCode.TooManyRequests), ModelErrorKind.RateLimited },
        { new HttpRequestException("no", null, HttpStatusCode.RequestEntityTooLarge), ModelErrorKind.ContextTooLong },
        { new HttpRequestException("no", null, HttpStatusCode.BadGateway), ModelErrorKind.Server },
        { new HttpRequestException("no", null, HttpStatusCode.UnprocessableEntity), ModelErrorKind.BadRequest },
        { new HttpRequestException("no", null, HttpStatusCode.NotFound), ModelErrorKind.Transport },
        { new HttpRequestException("no"), ModelErrorKind.Transport },
        { new HttpIOException(HttpRequestError.ResponseEnded), ModelErrorKind.Transport },
        { new TimeoutException(), ModelErrorKind.Timeout },
        { new TaskCanceledException(), ModelErrorKind.Timeout },
        { new InvalidOperationException("outer", new IOException("inner")), ModelErrorKind.Transport },
        { new InvalidOperationException(), ModelErrorKind.Unknown },
        { new SdkException(429), ModelErrorKind.RateLimited },
        { new AggregateException(new SdkException(500)), ModelErrorKind.Server },
        { new ModelException("no", new ModelFailure(ModelErrorKind.ContentFilter)), ModelErrorKind.ContentFilter },
    };

    [Theory]
    [MemberData(nameof(Exceptions))]
    public void Failure_Exception_IsRecognised(Exception exception, ModelErrorKind kind)
    {
        SimulatedTime time = new();
        SimulatedModel model = new(time, "Yes. ") { Fault = _ => new SimulatedFault(exception) };
        ModelSelectingChatClient client = new(
            new ModelCatalog([new Model(new ModelCard("a"), model)]), null, new ModelSelectionParts { Time = time, Errors = [new SdkErrors()] });

        ModelException error = time.Run(() => ErrorOfAsync(client));

        Assert.Equal(kind, error.Failure.Kind);
        Assert.Same(exception, error.InnerException);
        Assert.Equal(kind, Assert.Single(error.Selection!.Attempts).Error);
    }

    [Fact]
    public void Failure_Authentication_OpensTheCircuitAtOnce()
    {
        SimulatedTime time = new();
        SimulatedModel model = new(time, "Yes. ") { Fault = _ => SimulatedFault.Of(ModelErrorKind.Authentication) };
        ModelSelectingChatClient client = new(
            new ModelCatalog([new Model(new ModelCard("a"), model)]), null, new ModelSelectionParts { Time = time });

        time.Run(() => ErrorOfAsync(client));

        Assert.Equal(ModelState.Open, client.GetStatus()[0].State);
    }

    [Fact]
    public void Failure_ContextTooLong_SkipsModelsThatAreNoLarger()
    {
        SimulatedTime time = new();
        SimulatedModel[] models = [.. Enumerable.Range(0, 3).Select(_ => new SimulatedModel(time, "Yes. "))];
        models[0].Fault = _ => SimulatedFault.Of(ModelErrorKind.ContextTooLong);
        ModelSelectingChatClient client = new(
            new ModelCatalog(
            [
                new Model(new ModelCard("best") { Quality = 0.9, ContextWindowTokens = 8_000 }, models[0]),
                new Model(new ModelCard("same") { Quality = 0.8, ContextWindowTokens = 8_000 }, models[1]),
                new Model(new ModelCard("larger") { Quality = 0.1, ContextWindowTokens = 16_000 }, models[2]),
            ]),
            null,
            new ModelSelectionParts { Time = time });

        ChatResponse response = time.Run(() => client.GetResponseAsync([new(ChatRole.User, "Hello.")]));

        Assert.Equal(("larger", 0), (response.GetSelection()!.Model.Name, models[1].Calls));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Failure_ContentFilter_GoesToOthersOnlyWhenOrdered(bool triesOthers)
    {
        SimulatedTime time = new();
        SimulatedModel first = new(time, "Yes. ") { Fault = _ => SimulatedFault.Of(ModelErrorKind.ContentFilter) };
        SimulatedModel second = new(time, "Yes. ");
        ModelSelectingChatClient client = new(
            new ModelCatalog([new Model(new ModelCard("a") { Quality = 0.9 }, first), new Model(new ModelCard("b"), second)]),
            new ModelsOptions { Failover = { TriesOthersAfterContentFilter = triesOthers } },
            new ModelSelectionParts { Time = time });

        time.Run(async () => await Record.ExceptionAsync(() => client.GetResponseAsync([new(ChatRole.User, "Hello.")], cancellationToken: CancellationToken.None)).ConfigureAwait(false));

        Assert.Equal(triesOthers ? 1 : 0, second.Calls);
    }

    [Fact]
    public void Failure_Message_NamesEveryModelAndWhatWasWrong()
    {
        SimulatedTime time = new();
        SimulatedModel first = new(time, "Yes. ") { Fault = _ => SimulatedFault.Of(ModelErrorKind.Server) };
        SimulatedModel second = new(time, "Yes. ") { Fault = _ => SimulatedFault.Of(ModelErrorKind.Timeout) };
        ModelSelectingChatClient client = new(
            new ModelCatalog([new Model(new ModelCard("a") { Quality = 0.9 }, first), new Model(new ModelCard("b"), second)]), null, new ModelSelectionParts { Time = time });

        ModelException error = time.Run(() => ErrorOfAsync(client));

        Assert.Equal("No answer from a (Server, status 503), b (Timeout). No other model is left.", error.Message);
    }

    private static async Task<ModelException> ErrorOfAsync(ModelSelectingChatClient client)
    {
        try
        {
            await client.GetResponseAsync([new(ChatRole.User, "Hello.")]).ConfigureAwait(false);
        }
        catch (ModelException exception)
        {
            return exception;
        }

        throw new InvalidOperationException("The request was answered.");
    }

    private sealed class SdkException(int status) : Exception
    {
        public int Status => status;
    }

    private sealed class SdkErrors : IModelErrorClassifier
    {
        public ModelFailure? Classify(Exception exception) =>
            exception is SdkException { Status: var status } ? ModelFailure.OfStatus(status) : null;
    }
}
