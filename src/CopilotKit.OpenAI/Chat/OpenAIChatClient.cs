using System.ClientModel;
using System.ClientModel.Primitives;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using CopilotKit.Models.Failover;
using Microsoft.Extensions.AI;
using ChatClient = OpenAI.Chat.ChatClient;

namespace CopilotKit.OpenAI.Chat;

/// <summary>
/// Talks with a model through the SDK's own client, which sets the address, the credentials, the retries and the timeouts.
/// </summary>
/// <remarks>
/// The JSON is written and read here: the SDK's types refuse words that compatible servers use, and have no place for reasoning.
/// </remarks>
internal sealed class OpenAIChatClient : IChatClient
{
    private readonly ChatClient _client;
    private readonly ChatClientMetadata _metadata;
    private readonly bool _isOpenAIs;

    public OpenAIChatClient(ChatClient client)
    {
        _client = client;
#pragma warning disable OPENAI001 // The SDK marks these two as experimental; there is no other way to what the client was made for.
        _metadata = new ChatClientMetadata("openai", client.Endpoint, client.Model);
        _isOpenAIs = IsOpenAIs(client.Endpoint.Host);
#pragma warning restore OPENAI001
    }

    /// <inheritdoc/>
    /// <exception cref="ClientResultException">The service refused, or could not be reached.</exception>
    /// <exception cref="ModelException">The key was refused, or the request or the answer is not as the interface has it.</exception>
    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);

        using BinaryContent body = BodyOf(messages, options, isStream: false);
        using PipelineResponse response =
            await SendAsync(body, new RequestOptions { CancellationToken = cancellationToken }).ConfigureAwait(false);
        return AnswerReader.Read(Parsed(response.Content));
    }

    /// <inheritdoc/>
    /// <exception cref="ClientResultException">The service refused, or could not be reached.</exception>
    /// <exception cref="ModelException">The key was refused, or the request or the answer is not as the interface has it.</exception>
    /// <exception cref="IOException">The answer broke off.</exception>
    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);

        return StreamAsync(messages, options, cancellationToken);
    }

    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);

        return serviceKey is not null ? null
            : serviceType == typeof(ChatClientMetadata) ? _metadata
            : serviceType.IsInstanceOfType(this) ? this
            : serviceType.IsInstanceOfType(_client) ? _client
            : null;
    }

    public void Dispose()
    {
        // The SDK's client belongs to whoever made it.
    }

    // OpenAI and Azure refuse what others call by its older name, and the other way round.
    private static bool IsOpenAIs(string host) =>
        host.EndsWith("openai.com", StringComparison.OrdinalIgnoreCase) || host.EndsWith(".azure.com", StringComparison.OrdinalIgnoreCase);

    private static JsonElement Parsed(BinaryData content)
    {
        try
        {
            return JsonElement.Parse(content.ToMemory().Span);
        }
        catch (JsonException exception)
        {
            throw AnswerReader.NotAsAgreed(exception);
        }
    }

    private async IAsyncEnumerable<ChatResponseUpdate> StreamAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using BinaryContent body = BodyOf(messages, options, isStream: true);
        RequestOptions request = new() { BufferResponse = false, CancellationToken = cancellationToken };
        using PipelineResponse response = await SendAsync(body, request).ConfigureAwait(false);
        if (IsWhole(response))
        {
            await response.BufferContentAsync(cancellationToken).ConfigureAwait(false);
            foreach (ChatResponseUpdate update in AnswerReader.Read(Parsed(response.Content)).ToChatResponseUpdates())
            {
                yield return update;
            }

            yield break;
        }

        EventReader reader = new();
        await foreach (SseItem<string> item in SseParser.Create(response.ContentStream!).EnumerateAsync(cancellationToken).ConfigureAwait(false))
        {
            if (item.Data is "[DONE]")
            {
                reader.IsComplete = true;
                break;
            }

            yield return reader.Read(item.Data);
        }

        if (reader.End() is { } last)
        {
            yield return last;
        }
    }

    // Some servers do not stream, or not with tools.
    private static bool IsWhole(PipelineResponse response) => response.Headers.TryGetValue("Content-Type", out string? type)
        && type?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) == true;

    // A service that refuses a key may repeat it, and the SDK's exception repeats the service: it is left out.
    private async Task<PipelineResponse> SendAsync(BinaryContent body, RequestOptions request)
    {
        try
        {
            ClientResult result = await _client.CompleteChatAsync(body, request).ConfigureAwait(false);
            return result.GetRawResponse();
        }
        catch (ClientResultException exception) when (exception.Status is 401 or 403)
        {
            throw new ModelException(
                $"The service at '{_metadata.ProviderUri?.Host}' refused the key ({exception.Status}).", ModelFailure.OfStatus(exception.Status));
        }
    }

    private BinaryContent BodyOf(IEnumerable<ChatMessage> messages, ChatOptions? options, bool isStream) =>
        BinaryContent.Create(BinaryData.FromBytes(
            new RequestWriter(_isOpenAIs).Write(messages, options, options?.ModelId ?? _metadata.DefaultModelId!, isStream)));
}
