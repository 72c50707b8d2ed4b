using System.Text.Json;
using CopilotKit.Models.Failover;

namespace CopilotKit.OpenAI.Chat;

/// <summary>Finds the meaning of an error that a service wrote in words: <c>{"message": …, "type": …, "code": …}</c>.</summary>
internal static class ServiceError
{
    public static ModelFailure FailureOf(JsonElement error, int? status, TimeSpan? retryAfter = null)
    {
        int? number = status ?? StatusIn(error);
        ModelErrorKind? named =
            KindOf(error.Text("code")) ?? KindOf(error.Text("type")) ?? KindOf(error.Member("innererror")?.Text("code"));
        return named is { } kind ? new ModelFailure(kind, retryAfter, number)
            : number is { } code ? ModelFailure.OfStatus(code, retryAfter)
            : new ModelFailure(ModelErrorKind.Server);
    }

    private static int? StatusIn(JsonElement error) => error.Number("code") is >= 400 and < 600 and var code ? (int)code : null;

    private static ModelErrorKind? KindOf(string? word) => word switch
    {
        "context_length_exceeded" or "exceed_context_size_error" => ModelErrorKind.ContextTooLong,
        "content_filter" or "content_policy_violation" or "ResponsibleAIPolicyViolation" => ModelErrorKind.ContentFilter,
        "rate_limit_exceeded" or "insufficient_quota" => ModelErrorKind.RateLimited,
        "invalid_api_key" => ModelErrorKind.Authentication,
        "server_error" or "overloaded_error" => ModelErrorKind.Server,
        _ => null,
    };
}
