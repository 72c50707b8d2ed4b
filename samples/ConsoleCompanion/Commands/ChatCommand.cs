using System.CommandLine;
using CopilotKit.Models;
using CopilotKit.Safety;

namespace ConsoleCompanion.Commands;

/// <summary>Talks with the configured models.</summary>
internal sealed class ChatCommand : CompanionCommand
{
    private readonly ModelSelectingChatClient _client;
    private readonly ModelCatalog _catalog;
    private readonly CrisisGuard _guard;
    private readonly Option<string?> _policy = new("--policy", "-p") { Description = "What chooses the model: quality, balanced, economy, prefer-first-party, private, or one of the configuration.", HelpName = "NAME" };

    public ChatCommand(ModelSelectingChatClient client, ModelCatalog catalog, CrisisGuard guard)
        : base("chat", "Talk with the model that suits each message best; /why tells which and why.")
    {
        (_client, _catalog, _guard) = (client, catalog, guard);
        Options.Add(_policy);
    }

    protected override async Task<int> RunAsync(ParseResult input, CancellationToken cancellationToken)
    {
        if (_catalog.Models.Count == 0)
        {
            Terminal.Say("No chat model is configured (CopilotKit:Models:Catalog in appsettings.json); offline there are: story, meditate, say, perform, voices.");
            return ExitCodes.Failure;
        }

        using StreamReader lines = new(Console.OpenStandardInput(), Console.InputEncoding);
        using CrisisGuardChatClient guarded = new(_client, _guard);
        Conversation conversation = new(guarded, _catalog, lines, Console.Out) { Policy = input.GetValue(_policy) };
        await conversation.RunAsync(cancellationToken);
        return ExitCodes.Success;
    }
}
