using System.ClientModel;
using System.Text.RegularExpressions;
using CopilotKit.Speech.Engines;

namespace CopilotKit.OpenAI.Speech;

/// <summary>Says in words what failed in the SDK.</summary>
internal static partial class OpenAISpeechErrors
{
    private const int MostDetail = 200;

    /// <summary>
    /// Gives the exception for one of the SDK's; <see langword="null"/> for others, and for a cancellation that was asked for.
    /// </summary>
    /// <remarks>
    /// Where a key was refused, the service may have repeated it, and the SDK's exception repeats the service: it is left out.
    /// </remarks>
    public static SpeechEngineException? Of(Exception exception, string place, CancellationToken cancellationToken) => exception switch
    {
        ClientResultException { Status: 401 or 403 } refusal => new SpeechEngineException(Refusal(refusal, place)),
        ClientResultException { Status: > 0 } refusal => new SpeechEngineException(Refusal(refusal, place), refusal),
        ClientResultException or HttpRequestException => new SpeechEngineException(
            $"The speech service {place} cannot be reached: {OneLine(exception.Message)}", exception),
        AggregateException { InnerExceptions: [.., var last] } => new SpeechEngineException(
            $"The speech service {place} cannot be reached: {OneLine(last.Message)}", exception),
        OperationCanceledException when !cancellationToken.IsCancellationRequested => new SpeechEngineException(
            $"The speech service {place} did not answer in time.", exception),
        _ => null,
    };

    private static string Refusal(ClientResultException refusal, string place)
    {
        string meaning = refusal.Status switch
        {
            400 => "refused the request",
            401 or 403 => "refused the key",
            404 => "has no such model, or no speech at this address",
            429 => "has too many requests, or the account has no credit left",
            >= 500 => "is out of order",
            _ => "refused",
        };
        return $"The speech service {place} {meaning} ({refusal.Status}). It said: {OneLine(Detail(refusal))}";
    }

    // The first line of the SDK's message repeats the status; a page for people is no detail.
    private static string Detail(ClientResultException refusal)
    {
        string mediaType = refusal.GetRawResponse()?.Headers.TryGetValue("Content-Type", out string? type) == true ? type ?? "" : "";
        return mediaType.Contains("html", StringComparison.OrdinalIgnoreCase) ? "a page for people." : refusal.Message;
    }

    private static string OneLine(string text)
    {
        string line = Keys().Replace(string.Join(' ', text.Split([' ', '\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries)), "***");
        return line.Length <= MostDetail ? line : $"{line[..MostDetail]}…";
    }

    // What looks like a key: OpenAI's begin with sk-, others are long runs of letters and digits.
    [GeneratedRegex(@"\bsk-[\w-]{6,}|\b(?=\w*\d)(?=\w*[A-Za-z])\w{24,}\b")]
    private static partial Regex Keys();
}
