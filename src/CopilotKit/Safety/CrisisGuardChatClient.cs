using Microsoft.Extensions.AI;

namespace CopilotKit.Safety;

/// <summary>Answers somebody who speaks of a crisis with a hand-off, before any model is called.</summary>
/// <remarks>
/// Put it outermost: what stands inside it sees no request that holds a crisis, so it costs no model call. The answer is one
/// assistant message; it and the response carry the <see cref="CrisisHandOff"/> under <see cref="CrisisGuard.HandOffKey"/>.
/// </remarks>
public sealed class CrisisGuardChatClient : DelegatingChatClient
{
    /// <summary>The key under which a request says where the person is, in its <see cref="ChatOptions.AdditionalProperties"/>.</summary>
    /// <remarks>The value is a string such as <c>en-GB</c>; without it, <see cref="CrisisOptions.Locale"/> decides.</remarks>
    public const string LocaleKey = "copilotkit.locale";

    private readonly CrisisGuard _guard;

    /// <summary>Initializes a new instance of the <see cref="CrisisGuardChatClient"/> class.</summary>
    /// <param name="innerClient">The client that answers everything else.</param>
    /// <param name="guard">Looks for a crisis, and gives the text.</param>
    public CrisisGuardChatClient(IChatClient innerClient, CrisisGuard guard)
        : base(innerClient)
    {
        ArgumentNullException.ThrowIfNull(guard);

        _guard = guard;
    }

    /// <inheritdoc/>
    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);

        IReadOnlyList<ChatMessage> conversation = [.. messages];
        return _guard.Check(conversation, LocaleOf(options)) is { } handOff
            ? ResponseOf(handOff)
            : await base.GetResponseAsync(conversation, options, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);

        IReadOnlyList<ChatMessage> conversation = [.. messages];
        return _guard.Check(conversation, LocaleOf(options)) is { } handOff
            ? ResponseOf(handOff).ToChatResponseUpdates().ToAsyncEnumerable()
            : base.GetStreamingResponseAsync(conversation, options, cancellationToken);
    }

    private static string? LocaleOf(ChatOptions? options) => options?.AdditionalProperties?.GetValueOrDefault(LocaleKey) as string;

    private static ChatResponse ResponseOf(CrisisHandOff handOff)
    {
        AdditionalPropertiesDictionary marks = new() { [CrisisGuard.HandOffKey] = handOff };
        ChatMessage message = new(ChatRole.Assistant, handOff.Text) { AdditionalProperties = marks };
        return new ChatResponse(message) { FinishReason = ChatFinishReason.Stop, AdditionalProperties = marks.Clone() };
    }
}
