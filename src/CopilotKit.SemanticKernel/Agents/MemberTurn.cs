using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Agents;
using Microsoft.SemanticKernel.ChatCompletion;

namespace CopilotKit.SemanticKernel.Agents;

/// <summary>One member's part of an answer: offers to hand over, and leaves a valid history behind when it does.</summary>
internal sealed class MemberTurn : IDisposable, IAutoFunctionInvocationFilter
{
    private readonly ChatCompletionAgent _member;
    private readonly ChatHistoryAgentThread _conversation;
    private readonly AgentInvokeOptions? _given;
    private readonly AgentInvokeOptions _options;
    private readonly KernelPlugin? _handover;
    private readonly List<ChatMessageContent> _noted = [];
    private readonly HashSet<string> _handingOver = [];

    public MemberTurn(
        CompanionTeam team, ChatCompletionAgent member, ChatHistoryAgentThread conversation, AgentInvokeOptions? given, bool mayHandOver)
    {
        (_member, _conversation, _given) = (member, conversation, given);
        Kernel own = given?.Kernel ?? member.Kernel;
        Kernel kernel = KernelCopy.Of(own, own.Plugins);
        ChatCompletionAgent[] others = mayHandOver ? [.. team.Members.Where(other => other != member)] : [];
        if (others.Length > 0)
        {
            kernel.Plugins.Add(_handover = Handover.PluginFor(others, chosen => Next = chosen));
            kernel.AutoFunctionInvocationFilters.Insert(0, this);
        }

        _options = new AgentInvokeOptions
        {
            Kernel = kernel,
            KernelArguments = given?.KernelArguments,
            AdditionalInstructions = $"{given?.AdditionalInstructions}\n\n{Handover.InstructionsAbout(others)}".Trim(),
            OnIntermediateMessage = NoteAsync,
        };
    }

    /// <summary>Gets who goes on; nobody, when the member has answered.</summary>
    public ChatCompletionAgent? Next { get; private set; }

    /// <summary>Ends the turn after a call that hands over: the member's model is not asked again.</summary>
    public async Task OnAutoFunctionInvocationAsync(AutoFunctionInvocationContext context, Func<AutoFunctionInvocationContext, Task> next)
    {
        await next(context).ConfigureAwait(false);
        if (context.Function.PluginName == _handover?.Name)
        {
            _handingOver.Add(context.ToolCallId ?? "");
            context.Terminate = true;
        }
    }

    /// <summary>Lets the member answer whole; gives what is for the caller.</summary>
    public async IAsyncEnumerable<AgentResponseItem<ChatMessageContent>> InvokeAsync(
        ICollection<ChatMessageContent> messages, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var item in _member.InvokeAsync(messages, _conversation, _options, cancellationToken).ConfigureAwait(false))
        {
            if (!EndsTheTurn(item.Message.Role))
            {
                yield return item;
                continue;
            }

            // Nobody else puts the results of a turn that was ended into the thread.
            _conversation.ChatHistory.Add(item.Message);
            _noted.Add(item.Message);
        }
    }

    /// <summary>Lets the member answer piece by piece; gives what is for the caller.</summary>
    public async IAsyncEnumerable<AgentResponseItem<StreamingChatMessageContent>> InvokeStreamingAsync(
        ICollection<ChatMessageContent> messages, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        StringBuilder said = new();
        await foreach (var item in _member.InvokeStreamingAsync(messages, _conversation, _options, cancellationToken).ConfigureAwait(false))
        {
            said.Append(item.Message.Content);
            if (!EndsTheTurn(item.Message.Role) && !OnlyHandsOver(item.Message))
            {
                yield return item;
            }
        }

        await KeepAsync(said.ToString()).ConfigureAwait(false);
    }

    /// <summary>Takes the handing over out of the thread, and calls that nobody answered.</summary>
    public void Dispose() => ToolTraces.Mend(_conversation.ChatHistory, _noted, _handingOver);

    private static bool OnlyHandsOver(StreamingChatMessageContent update) => update.Items.Count > 0
        && update.Items.All(item => item is StreamingFunctionCallUpdateContent call && Handover.IsCall(plugin: null, call.Name));

    private bool EndsTheTurn(AuthorRole? role) => Next is not null && role == AuthorRole.Tool;

    // A streaming agent forgets what it said before the handing over.
    private async Task KeepAsync(string said)
    {
        if (Next is not null && !string.IsNullOrWhiteSpace(said))
        {
            ChatMessageContent words = new(AuthorRole.Assistant, said) { AuthorName = _member.Name };
            _conversation.ChatHistory.Add(words);
            await NoteAsync(words).ConfigureAwait(false);
        }
    }

    private Task NoteAsync(ChatMessageContent message)
    {
        _noted.Add(message);
        return IsHandingOver(message) ? Task.CompletedTask : _given?.OnIntermediateMessage?.Invoke(message) ?? Task.CompletedTask;
    }

    private bool IsHandingOver(ChatMessageContent message) => message.Items.Count > 0 && message.Items.All(item =>
        item is FunctionCallContent call ? Handover.IsCall(call.PluginName, call.FunctionName)
        : item is FunctionResultContent result ? _handingOver.Contains(result.CallId ?? "")
        : message.Role == AuthorRole.Tool);
}
