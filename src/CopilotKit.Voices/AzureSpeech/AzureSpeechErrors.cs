using System.Net;
using System.Text;
using System.Text.Json;
using CopilotKit.Speech.Engines;

namespace CopilotKit.Voices.AzureSpeech;

/// <summary>Says in words what an answer other than 200 means, and whether asking again may help.</summary>
internal static class AzureSpeechErrors
{
    private const int MostDetail = 200;

    /// <summary>Gives the exception for an answer.</summary>
    public static Exception Of(HttpResponseMessage response, string place, AzureSpeechOptions options, DateTimeOffset now, string detail)
    {
        int code = (int)response.StatusCode;
        string explained = detail is "" ? "" : $" It said: {detail}";
        return response.StatusCode switch
        {
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => new SpeechEngineException(
                $"Azure Speech {place} refused the {Credential(options)} ({code}).{explained}"),
            HttpStatusCode.BadRequest => new SpeechEngineException(
                $"Azure Speech {place} refused the request (400): no such voice, or markup that it does not know.{explained}"),
            HttpStatusCode.UnsupportedMediaType => new SpeechEngineException(
                $"Azure Speech {place} refused the kind of the request (415); is something between it and this app that changes headers?{explained}"),
            HttpStatusCode.TooManyRequests => Transient($"Azure Speech {place} has too many requests (429)."),
            HttpStatusCode.RequestTimeout => Transient($"Azure Speech {place} waited too long for the request (408)."),
            >= HttpStatusCode.InternalServerError => Transient($"Azure Speech {place} is out of order ({code})."),
            _ => new SpeechEngineException(
                $"Azure Speech {place} answered {code}; is the {(options.Region is null ? "endpoint" : "region")} right?{explained}"),
        };

        TransientSpeechException Transient(string message) => new(message + explained, RetryAfterOf(response, now));
    }

    /// <summary>Gives what the service said about an error, in one line; nothing when it is a page for people.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="redacted">Takes the credentials out of it, should the service have repeated them.</param>
    /// <param name="patience">How long it may take to say it.</param>
    /// <param name="time">Measures that.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    public static async Task<string> DetailOfAsync(
        HttpResponseMessage response, Func<string, string> redacted, TimeSpan patience, TimeProvider time, CancellationToken cancellationToken)
    {
        string mediaType = response.Content.Headers.ContentType?.MediaType ?? "text/plain";
        if (mediaType is not ("application/json" or "text/plain"))
        {
            return "";
        }

        string text = await TextOfAsync(response, patience, time, cancellationToken).ConfigureAwait(false);
        return OneLine(redacted(MessageIn(text) ?? text));
    }

    private static string Credential(AzureSpeechOptions options) =>
        options.Key is not null ? "key: it is wrong, or it is the key of another region or resource"
        : options.ResourceId is null ? "token: it has expired, or it is of Entra ID, whose tokens need the option ResourceId"
        : "token: it has expired, its resource id is wrong, or it lacks the role 'Cognitive Services Speech User'";

    private static TimeSpan? RetryAfterOf(HttpResponseMessage response, DateTimeOffset now) => response.Headers.RetryAfter switch
    {
        { Delta: { } wait } => wait,
        { Date: { } until } => until > now ? until - now : TimeSpan.Zero,
        _ => null,
    };

    // The beginning will do, and an answer that breaks off or dawdles must not hide the error that it reports.
    private static async Task<string> TextOfAsync(
        HttpResponseMessage response, TimeSpan patience, TimeProvider time, CancellationToken cancellationToken)
    {
        byte[] bytes = new byte[4 * MostDetail];
        int count = 0;
        using CancellationTokenSource impatience = new(patience, time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, impatience.Token);
        try
        {
            Stream stream = await response.Content.ReadAsStreamAsync(either.Token).ConfigureAwait(false);
            await using (stream.ConfigureAwait(false))
            {
                while (await stream.ReadAsync(bytes.AsMemory(count), either.Token).ConfigureAwait(false) is > 0 and int read)
                {
                    count += read;
                }
            }
        }
        catch (Exception exception) when (
            exception is IOException or HttpRequestException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            // What came will do.
        }

        return Encoding.UTF8.GetString(bytes, 0, count);
    }

    private static string? MessageIn(string text)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text);
            JsonElement root = document.RootElement;
            JsonElement error = root.ValueKind is JsonValueKind.Object && root.TryGetProperty("error", out JsonElement inner) ? inner : root;
            return error.ValueKind is JsonValueKind.Object && error.TryGetProperty("message", out JsonElement message)
                ? message.ToString()
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string OneLine(string text)
    {
        string line = string.Join(' ', text.Split([' ', '\r', '\n', '\t', '\0'], StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= MostDetail ? line : $"{line[..MostDetail]}…";
    }
}
