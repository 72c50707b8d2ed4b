using System.CommandLine;

namespace ConsoleCompanion.Commands;

/// <summary>A command of the program.</summary>
internal abstract class CompanionCommand : Command
{
    protected CompanionCommand(string name, string description)
        : base(name, description) => SetAction(RunAsync);

    protected abstract Task<int> RunAsync(ParseResult input, CancellationToken cancellationToken);
}
