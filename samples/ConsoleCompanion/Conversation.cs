using System.Globalization;
using CopilotKit.Models;
using CopilotKit.Models.Failover;
using Microsoft.Extensions.AI;

namespace ConsoleCompanion;

/// <summary>
/// A conversation at a terminal: each line goes to the model that suits it best, and lines that
/// begin with a slash ask about that.
/// </summary>
internal sealed class Conversation(ModelSelectingChatClient client, ModelCatalog catalog, TextReader input, TextWriter output)
{
    private readonly List<ChatMessage> _history = [];
    private readonly string _name = $"console-{Environment.ProcessId}";
    private Selection? _last;

    /// <summary>Gets or sets the policy that chooses; <see langword="null"/> for the configured one.</summary>
    public string? Policy { get; set; }

    /// <summary>Gets or sets the model to ask first; <see langword="null"/> lets the policy choose.</summary>
    public string? Model { get; set; }

    /// <summary>Answers line by line until there is none left.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        // A read from a terminal cannot be cancelled, but need not be waited for.
        while (await input.ReadLineAsync(cancellationToken).AsTask().WaitAsync(cancellationToken) is { } line && line is not "/quit")
        {
            await (line switch
            {
                "" => Task.CompletedTask,
                "/why" => output.WriteLineAsync(_last?.ToString() ?? "No model has been chosen yet."),
                "/models" => WriteModelsAsync(),
                _ when line.StartsWith("/model", StringComparison.Ordinal) => ChooseAsync(line["/model".Length..].Trim()),
                _ when line.StartsWith('/') => output.WriteLineAsync("There are /model NAME, /model (the policy chooses again), /models, /why and /quit."),
                _ => AnswerAsync(line, cancellationToken),
            });
        }
    }

    private Task ChooseAsync(string name)
    {
        if (name.Length > 0 && !catalog.TryFind(name, out _))
        {
            return output.WriteLineAsync(
                $"There is no model {name}. There are {string.Join(", ", catalog.Models.Select(model => model.Card.Name))}.");
        }

        Model = name.Length > 0 ? name : null;
        return output.WriteLineAsync(Model is null ? "The policy chooses." : $"{Model} is asked first.");
    }

    private async Task AnswerAsync(string line, CancellationToken cancellationToken)
    {
        List<ChatMessage> messages = [.. _history, new(ChatRole.User, line)];
        List<ChatResponseUpdate> updates = [];
        try
        {
            await foreach (ChatResponseUpdate update in client.GetStreamingResponseAsync(messages, Options(), cancellationToken))
            {
                updates.Add(update);
                await output.WriteAsync(update.Text);
            }
        }
        catch (ModelException exception)
        {
            _last = exception.Selection ?? _last;
            await output.WriteLineAsync($"{(updates.Count > 0 ? Environment.NewLine : "")}No answer: {exception.Message}");
            return;
        }

        await output.WriteLineAsync();
        ChatResponse response = updates.ToChatResponse();
        _last = response.GetSelection();
        _history.Clear();
        _history.AddRange([.. messages, .. response.Messages]);
    }

    private ChatOptions Options()
    {
        ChatOptions options = new ChatOptions { ModelId = Model }.ForConversation(_name);
        return Policy is null ? options : options.WithPolicy(Policy);
    }

    private async Task WriteModelsAsync()
    {
        foreach (ModelStatus status in client.GetStatus())
        {
            string firstToken = status.TimeToFirstToken is { } time ? FormattableString.Invariant($"{time.TotalSeconds:0.00} s to the first token") : "not measured yet";
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{status.Model.Name} ({status.Model.Party}): {status.State}, {status.SuccessShare:P0} succeed, {firstToken}, {status.Requests} requests, {status.Failures} failed, ${status.Dollars:0.######}"));
        }
    }
}
