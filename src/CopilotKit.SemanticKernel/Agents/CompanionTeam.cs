using System.Runtime.CompilerServices;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Agents;
using Microsoft.SemanticKernel.ChatCompletion;

namespace CopilotKit.SemanticKernel.Agents;

/// <summary>Companions that share one conversation and hand it over to each other.</summary>
/// <remarks>
/// Each is offered a function <c>transfer_to_NAME</c> for every other. A model that calls it ends its part, and the other answers the
/// same message with its own persona, plugins, policy and voice. Whoever spoke last answers the next message; the first member answers
/// the first. The thread keeps what was said and what the tools gave, but no handing over, so that it is valid for every model. It alone
/// says whose turn it is: a saved thread goes on where it was. Safe for any number of threads at once.
/// </remarks>
public sealed class CompanionTeam : Agent
{
    /// <summary>Initializes a new instance of the <see cref="CompanionTeam"/> class.</summary>
    /// <param name="members">
    /// Two or more, the one who answers first in front. Each has a name of its own and says with its description what it is for.
    /// </param>
    /// <exception cref="ArgumentException">There are fewer than two, or two have the same name, or one has none.</exception>
    public CompanionTeam(params IReadOnlyList<ChatCompletionAgent> members)
    {
        ArgumentNullException.ThrowIfNull(members);
        string?[] names = [.. members.Select(member => member.Name)];
        if (names.Length < 2 || names.Any(string.IsNullOrEmpty) || names.Distinct(StringComparer.OrdinalIgnoreCase).Count() < names.Length)
        {
            throw new ArgumentException(
                $"A team must have two or more members with names of their own, not {string.Join(", ", names)}.", nameof(members));
        }

        (Members, Kernel) = ([.. members], members[0].Kernel);
    }

    /// <summary>Gets the members, the one who answers first in front.</summary>
    public IReadOnlyList<ChatCompletionAgent> Members { get; }

    /// <summary>Gets how often one message may be handed over.</summary>
    /// <value>1 to 20; the default is 3. Whoever has it then must answer.</value>
    public int MaxHandovers
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 20);
            field = value;
        }
    } = 3;

    /// <inheritdoc/>
    public override IAsyncEnumerable<AgentResponseItem<ChatMessageContent>> InvokeAsync(
        ICollection<ChatMessageContent> messages,
        AgentThread? thread = null,
        AgentInvokeOptions? options = null,
        CancellationToken cancellationToken = default) =>
        TakeTurnsAsync(messages, thread, options, static (turn, given, token) => turn.InvokeAsync(given, token), cancellationToken);

    /// <inheritdoc/>
    public override IAsyncEnumerable<AgentResponseItem<StreamingChatMessageContent>> InvokeStreamingAsync(
        ICollection<ChatMessageContent> messages,
        AgentThread? thread = null,
        AgentInvokeOptions? options = null,
        CancellationToken cancellationToken = default) =>
        TakeTurnsAsync(
            messages, thread, options, static (turn, given, token) => turn.InvokeStreamingAsync(given, token), cancellationToken);

    /// <inheritdoc/>
    protected override IEnumerable<string> GetChannelKeys() => throw NoChannel();

    /// <inheritdoc/>
    protected override Task<AgentChannel> CreateChannelAsync(CancellationToken cancellationToken) => throw NoChannel();

    /// <inheritdoc/>
    protected override Task<AgentChannel> RestoreChannelAsync(string channelState, CancellationToken cancellationToken) =>
        throw NoChannel();

    private static NotSupportedException NoChannel() =>
        new($"A {nameof(CompanionTeam)} has its own way to take turns. Put its {nameof(Members)} into the group chat.");

    private static ChatHistoryAgentThread ThreadOf(AgentThread? thread) => thread switch
    {
        null => new ChatHistoryAgentThread(),
        ChatHistoryAgentThread own => own,
        _ => throw new KernelException(
            $"A {nameof(CompanionTeam)} takes a {nameof(ChatHistoryAgentThread)}, not a {thread.GetType().Name}."),
    };

    private ChatCompletionAgent Answering(ChatHistoryAgentThread conversation) => conversation.ChatHistory
        .Where(message => message.Role == AuthorRole.Assistant)
        .Select(message => Members.FirstOrDefault(member => member.Name == message.AuthorName))
        .LastOrDefault(member => member is not null) ?? Members[0];

    private async IAsyncEnumerable<AgentResponseItem<TMessage>> TakeTurnsAsync<TMessage>(
        ICollection<ChatMessageContent> messages,
        AgentThread? thread,
        AgentInvokeOptions? options,
        Func<MemberTurn, ICollection<ChatMessageContent>, CancellationToken, IAsyncEnumerable<AgentResponseItem<TMessage>>> invoke,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(messages);
        ChatHistoryAgentThread conversation = ThreadOf(thread);
        ChatCompletionAgent? member = Answering(conversation);
        for (int left = MaxHandovers; member is not null; left--)
        {
            using MemberTurn turn = new(this, member, conversation, options, mayHandOver: left > 0);
            await foreach (AgentResponseItem<TMessage> item in invoke(turn, messages, cancellationToken).ConfigureAwait(false))
            {
                yield return item;
            }

            (member, messages) = (turn.Next, []);
        }
    }
}
