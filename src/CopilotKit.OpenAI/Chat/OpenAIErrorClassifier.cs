using System.ClientModel;
using System.ClientModel.Primitives;
using System.Globalization;
using System.Text.Json;
using CopilotKit.Models.Failover;

namespace CopilotKit.OpenAI.Chat;

/// <summary>Recognises the SDK's exceptions.</summary>
internal sealed class OpenAIErrorClassifier(TimeProvider time) : IModelErrorClassifier
{
    public ModelFailure? Classify(Exception exception) => exception switch
    {
        ClientResultException { Status: > 0 } refusal => FailureOf(refusal),
        ClientResultException => new ModelFailure(ModelErrorKind.Transport),
        _ => null,
    };

    private ModelFailure FailureOf(ClientResultException refusal)
    {
        PipelineResponse? response = refusal.GetRawResponse();
        TimeSpan? retryAfter = response is null ? null : RetryAfterOf(response);
        JsonElement? error = refusal.Status is >= 400 and < 500 && response is not null ? ErrorIn(response) : null;
        return error is { } words ? ServiceError.FailureOf(words, refusal.Status, retryAfter) : ModelFailure.OfStatus(refusal.Status, retryAfter);
    }

    private static JsonElement? ErrorIn(PipelineResponse response)
    {
        try
        {
            return JsonElement.Parse(response.Content.ToMemory().Span).Member("error");
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    // Azure says it in milliseconds too, which is more exact.
    private TimeSpan? RetryAfterOf(PipelineResponse response)
    {
        if (response.Headers.TryGetValue("retry-after-ms", out string? milliseconds)
            && double.TryParse(milliseconds, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double exact) && exact < 1e9)
        {
            return TimeSpan.FromMilliseconds(exact);
        }

        if (!response.Headers.TryGetValue("Retry-After", out string? value))
        {
            return null;
        }

        if (double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds) && seconds < 1e6)
        {
            return TimeSpan.FromSeconds(seconds);
        }

        bool isDate = DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset date);
        return !isDate ? null : date > time.GetUtcNow() ? date - time.GetUtcNow() : TimeSpan.Zero;
    }
}
