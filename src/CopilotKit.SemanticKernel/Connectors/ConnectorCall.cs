using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace CopilotKit.SemanticKernel.Connectors;

/// <summary>What a kernel's call says beyond what a chat client would hear: the caller's own settings, kernel and history.</summary>
/// <remarks>
/// A connector that runs tools itself, whatever it is told, adds them to its history. All models that are asked for one step
/// share that history, so that the next one goes on from the tools that have run; the caller's own history gets them too.
/// </remarks>
internal sealed class ConnectorCall(ChatHistory callerHistory, PromptExecutionSettings? settings, Kernel? kernel)
{
    private readonly Lock _lock = new();
    private ChatHistory _history = [];
    private int _messages = -1;
    private int _known;

    public Kernel? Kernel => kernel;

    /// <summary>Gets what the caller says about functions.</summary>
    public FunctionChoiceBehavior? Behavior => settings?.FunctionChoiceBehavior;

    /// <summary>Gets or sets the longest answer that the caller's settings ask for.</summary>
    public int? MaxOutputTokens { get; set; }

    /// <summary>Gives the caller's own settings.</summary>
    /// <returns>
    /// <see langword="null"/> where there are none; and where the choice has set a limit, which can be said only in general
    /// terms, because each connector has a member of its own for it.
    /// </returns>
    public PromptExecutionSettings? SettingsFor(ChatOptions? options) => options?.MaxOutputTokens == MaxOutputTokens ? settings : null;

    /// <summary>Gives the history for a step of the conversation: the same one to every connector that is asked for this step.</summary>
    public ChatHistory HistoryOf(IList<ChatMessage> messages, ConnectorTools tools)
    {
        // Two models may be asked at once, when the first is slow.
        lock (_lock)
        {
            if (_messages != messages.Count)
            {
                _history = ConnectorMessages.ToHistory(messages, tools);
                (_messages, _known) = (messages.Count, _history.Count);
            }

            return _history;
        }
    }

    /// <summary>Gives the caller what a connector has added to the history.</summary>
    public void TellAdditions()
    {
        lock (_lock)
        {
            for (; _known < _history.Count; _known++)
            {
                callerHistory.Add(_history[_known]);
            }
        }
    }
}
