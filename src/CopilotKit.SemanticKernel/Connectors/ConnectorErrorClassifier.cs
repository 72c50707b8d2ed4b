using System.ClientModel;
using System.Text.Json;
using CopilotKit.Models.Failover;
using CopilotKit.OpenAI;
using CopilotKit.OpenAI.Chat;
using Microsoft.SemanticKernel;

namespace CopilotKit.SemanticKernel.Connectors;

/// <summary>Recognises the exceptions that Semantic Kernel puts around those of connectors; streams throw the latter bare.</summary>
internal sealed class ConnectorErrorClassifier : IModelErrorClassifier
{
    // What lies inside an exception of the OpenAI SDK says more, such as how long to wait.
    public ModelFailure? Classify(Exception exception) => exception switch
    {
        HttpOperationException { InnerException: ClientResultException { Status: > 0 } } => null,
        HttpOperationException { StatusCode: { } status } refusal => FailureOf((int)status, refusal.ResponseContent),
        _ => null,
    };

    private static ModelFailure FailureOf(int status, string? content)
    {
        try
        {
            return status is >= 400 and < 500 && content is not null && JsonElement.Parse(content).Member("error") is { } error
                ? ServiceError.FailureOf(error, status)
                : ModelFailure.OfStatus(status);
        }
        catch (JsonException)
        {
            return ModelFailure.OfStatus(status);
        }
    }
}
