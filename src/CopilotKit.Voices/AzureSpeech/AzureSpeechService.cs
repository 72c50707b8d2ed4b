using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace CopilotKit.Voices.AzureSpeech;

/// <summary>Asks the service over REST, once each time: the address, the credentials, and what its answers mean.</summary>
/// <remarks>Source: Microsoft's text-to-speech REST API, 2026.</remarks>
internal sealed class AzureSpeechService(AzureSpeechOptions options, HttpClient http, TimeProvider time)
{
    private const string Format = "raw-24khz-16bit-mono-pcm";
    private const string SsmlType = "application/ssml+xml";

    /// <summary>Gets where the service is, for messages.</summary>
    public string Place { get; } = options.Region is { } region ? $"in the region '{region}'" : $"at '{options.Endpoint!.Host}'";

    /// <summary>Sends SSML.</summary>
    /// <returns>The answer as it begins: its content is 16-bit samples at 24 kHz.</returns>
    public async Task<HttpResponseMessage> SynthesizeAsync(string ssml, CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, Address("cognitiveservices/v1"))
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(ssml)),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(SsmlType);
        request.Headers.Add("X-Microsoft-OutputFormat", Format);
        return await SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Asks for the list of voices.</summary>
    public async Task<byte[]> GetVoicesAsync(CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, Address("cognitiveservices/voices/list"));
        using HttpResponseMessage response = await SendAsync(request, cancellationToken).ConfigureAwait(false);
        return await InTimeAsync(token => response.Content.ReadAsByteArrayAsync(token), cancellationToken).ConfigureAwait(false);
    }

    private Uri Address(string path) => options.Region is { } region
        ? new Uri($"https://{region}.tts.speech.microsoft.com/{path}")
        : new Uri($"{options.Endpoint!.AbsoluteUri.TrimEnd('/')}/tts/{path}");

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.UserAgent.ParseAdd("CopilotKit");
        await AuthorizeAsync(request, cancellationToken).ConfigureAwait(false);
        HttpResponseMessage response = await InTimeAsync(
            token => http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, token), cancellationToken).ConfigureAwait(false);
        if (response.StatusCode is HttpStatusCode.OK)
        {
            return response;
        }

        using (response)
        {
            string detail = await AzureSpeechErrors.DetailOfAsync(
                response, text => Redacted(text, request), options.StallTimeout, time, cancellationToken).ConfigureAwait(false);
            throw AzureSpeechErrors.Of(response, Place, options, time.GetUtcNow(), detail);
        }
    }

    private async ValueTask AuthorizeAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (options.TokenProvider is not { } provider)
        {
            request.Headers.Add("Ocp-Apim-Subscription-Key", options.Key);
            return;
        }

        string token = (await provider(cancellationToken).ConfigureAwait(false)).Trim();
        request.Headers.TryAddWithoutValidation(
            "Authorization", options.ResourceId is { } resource ? $"Bearer aad#{resource}#{token}" : $"Bearer {token}");
    }

    private async Task<T> InTimeAsync<T>(Func<CancellationToken, Task<T>> ask, CancellationToken cancellationToken)
    {
        using CancellationTokenSource impatience = new(options.StallTimeout, time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, impatience.Token);
        try
        {
            return await ask(either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TransientSpeechException(
                $"Azure Speech {Place} did not answer within {options.StallTimeout.TotalSeconds:0.###} s.", innerException: exception);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw new TransientSpeechException($"Azure Speech {Place} cannot be reached: {exception.Message}", innerException: exception);
        }
    }

    private string Redacted(string detail, HttpRequestMessage request)
    {
        string? token = request.Headers.Authorization?.Parameter?.Split('#')[^1];
        foreach (string secret in new[] { options.Key, token }.OfType<string>().Where(secret => secret.Length > 0))
        {
            detail = detail.Replace(secret, "***", StringComparison.Ordinal);
        }

        return detail;
    }
}
