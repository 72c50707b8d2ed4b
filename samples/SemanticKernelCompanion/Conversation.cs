using CopilotKit.Models;
using CopilotKit.Models.Failover;
using CopilotKit.SemanticKernel.Agents;
using CopilotKit.Speech.Speaking;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Agents;

namespace SemanticKernelCompanion;

/// <summary>
/// A conversation with a team of companions: written, or spoken when there is a loudspeaker, where a typed line interrupts.
/// </summary>
internal sealed class Conversation(CompanionTeam team, Terminal terminal, LoudSpeaker? speaker)
{
    private readonly ChatHistoryAgentThread _thread = new();
    private readonly AgentInvokeOptions _options = new()
    {
        KernelArguments = new KernelArguments().ForConversation($"kernel-companion-{Environment.ProcessId}"),
    };

    private Selection? _selection;
    private string? _model;
    private string? _author;

    /// <summary>Answers line by line until there is none left.</summary>
    public async Task RunAsync()
    {
        while (await terminal.ReadLineAsync() is { } line && line is not "/quit")
        {
            await (line switch
            {
                "" => Task.CompletedTask,
                "/why" => WhyAsync(),
                _ => AnswerAsync(line),
            });
        }
    }

    private Task WhyAsync()
    {
        terminal.Say(_selection?.ToString() ?? "No model has been chosen yet.");
        return Task.CompletedTask;
    }

    private async Task AnswerAsync(string line)
    {
        _author = null;
        try
        {
            await (speaker is null ? WriteAsync(line) : SpeakAsync(line, speaker));
            terminal.Say("");
        }
        catch (ModelException exception)
        {
            _selection = exception.Selection ?? _selection;
            terminal.Say($"{(_author is null ? "" : Environment.NewLine)}No answer: {exception.Message}");
            return;
        }

        // Worth a word only when somebody else answers than before.
        if (_selection?.Model.Name is { } model && model != _model)
        {
            _model = model;
            await WhyAsync();
        }
    }

    private async Task WriteAsync(string line)
    {
        await foreach (AgentResponseItem<StreamingChatMessageContent> item in team.InvokeStreamingAsync(line, _thread, _options))
        {
            Show(item.Message);
        }
    }

    private async Task SpeakAsync(string line, LoudSpeaker loud)
    {
        using CancellationTokenSource silence = new();
        await using SpokenReply reply = team.Speak(line, _thread, onUpdate: Show, options: _options);
        Task playing = loud.PlayAsync(reply.SpeakAsync(CancellationToken.None), silence.Token);
        if (await Task.WhenAny(playing, terminal.NextLine) == playing || await terminal.NextLine is null)
        {
            await playing;
            return;
        }

        HeardSpeech heard = await reply.InterruptAsync(loud.Played);
        await silence.CancelAsync();
        await playing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        terminal.Say($"{Environment.NewLine}[interrupted; heard: {heard.Text}]");
    }

    private void Show(StreamingChatMessageContent update)
    {
        _selection = update.GetSelection() ?? _selection;
        if (string.IsNullOrEmpty(update.Content))
        {
            return;
        }

        if (update.AuthorName != _author)
        {
            terminal.Write($"{(_author is null ? "" : Environment.NewLine)}{update.AuthorName}: ");
            _author = update.AuthorName;
        }

        terminal.Write(update.Content);
    }
}
