using System.CommandLine;
using System.Runtime.InteropServices;
using ConsoleCompanion.Commands;
using CopilotKit.Meditation;
using CopilotKit.Programs;
using CopilotKit.Scripts;
using CopilotKit.Speech;
using CopilotKit.Speech.Engines;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ConsoleCompanion;

/// <summary>Runs one command and turns every error into one line and an exit code.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] args, IServiceProvider services)
    {
        RootCommand root = new("Tells stories, leads meditations and reads aloud with a cast of voices, offline.");
        try
        {
            foreach (CompanionCommand command in services.GetServices<CompanionCommand>())
            {
                root.Subcommands.Add(command);
            }

            ParseResult parsed = root.Parse(args);
            if (parsed.Errors.Count > 0 && !args.Any(arg => arg is "--help" or "-h" or "-?" or "--version"))
            {
                return Fail($"{parsed.Errors[0].Message} See --help.", ExitCodes.BadInput);
            }

            using CancellationTokenSource interrupted = new();
            using PosixSignalRegistration registration = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal =>
            {
                signal.Cancel = true;
                interrupted.Cancel();
            });
            InvocationConfiguration configuration = new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
            return await parsed.InvokeAsync(configuration, interrupted.Token);
        }
        catch (OperationCanceledException)
        {
            return Fail("Cancelled. Nothing was left behind.", ExitCodes.Cancelled);
        }
        catch (Exception exception) when (exception is ArgumentException or ScreenplayFormatException or InfeasibleLengthException
            or MeditationLengthException or UnsafeMeditationException or OptionsValidationException)
        {
            return Fail(MessageOf(exception), ExitCodes.BadInput);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or SpeechEngineException or PerformanceException or ProgramException)
        {
            return Fail(exception.Message, ExitCodes.Failure);
        }
    }

    // An ArgumentException names its parameter at the end, which means nothing to somebody at a terminal.
    private static string MessageOf(Exception exception) => exception is ArgumentException { ParamName: { } name }
        ? exception.Message.Replace($" (Parameter '{name}')", "", StringComparison.Ordinal)
        : exception.Message;

    private static int Fail(string message, int exitCode)
    {
        Terminal.Fail(message);
        return exitCode;
    }
}
