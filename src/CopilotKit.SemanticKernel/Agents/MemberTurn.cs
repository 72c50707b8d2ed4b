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
    private readonly KernelPlugin? _handover;
    private readonly List<ChatMessageContent> _noted = [];
    private readonly HashSet<string> _handingOver = [];
    private readonly StringBuilder _said = new();

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

        Options = new AgentInvokeOptions
        {
            Kernel = kernel,
            KernelArguments = given?.KernelArguments,
            AdditionalInstructions = $"{given?.AdditionalInstructions}\n\n{Handover.InstructionsAbout(others)}".Trim(),
            OnIntermediateMessage = NoteAsync,
        };
    }

    /// <summary>Gets how the member is to be invoked.</summary>
    public AgentInvokeOptions Options { get; }

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

    /// <summary>Says whether a message is part of the answer; the results that end a turn are not.</summary>
    public bool IsForTheCaller(ChatMessageContent message)
    {
        bool isResult = message.Role == AuthorRole.Tool;
        if (Next is not null && isResult)
        {
            // Nobody else puts the results of a turn that was ended into the thread.
            _conversation.ChatHistory.Add(message);
            _noted.Add(message);
        }

        return !(Next is not null && isResult);
    }

    /// <inheritdoc cref="IsForTheCaller(ChatMessageContent)"/>
    public bool IsForTheCaller(StreamingChatMessageContent update)
    {
        _said.Append(update.Content);
        return (Next is null || update.Role != AuthorRole.Tool)
            && (update.Items.Count == 0 || update.Items.Any(item =>
                item is not StreamingFunctionCallUpdateContent call || !Handover.IsCall(plugin: null, call.Name)));
    }

    /// <summary>Keeps what was said before the handing over, which a streaming agent forgets.</summary>
    public async Task KeepWordsAsync()
    {
        if (Next is not null && !string.IsNullOrWhiteSpace(_said.ToString()))
        {
            ChatMessageContent words = new(AuthorRole.Assistant, _said.ToString()) { AuthorName = _member.Name };
            _conversation.ChatHistory.Add(words);
            await NoteAsync(words).ConfigureAwait(false);
        }
    }

    /// <summary>Takes the handing over out of the thread, and calls that nobody answered.</summary>
    public void Dispose() => ToolTraces.Mend(_conversation.ChatHistory, _noted, _handingOver);

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
