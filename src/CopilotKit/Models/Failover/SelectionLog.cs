using Microsoft.Extensions.Logging;

namespace CopilotKit.Models.Failover;

/// <summary>What is logged about choices: names and numbers, never content.</summary>
internal static partial class SelectionLog
{
    [LoggerMessage(LogLevel.Debug, "{Reason} About {InputTokens} tokens.")]
    public static partial void Chosen(ILogger logger, string reason, int inputTokens);

    // Not the exception itself: services repeat in their words what they were sent, keys and prompts alike. The
    // caller's exception has all of it.
    [LoggerMessage(LogLevel.Warning, "Model {Model} failed: {Problem} ({Exceptions}). Its circuit is {Circuit}.")]
    public static partial void Failed(ILogger logger, string model, string problem, string exceptions, string circuit);

    /// <summary>Names an exception and those inside it, without their words.</summary>
    public static string NamesOf(Exception exception) => exception.InnerException is { } inner
        ? $"{exception.GetType().Name}, {NamesOf(inner)}"
        : exception.GetType().Name;
}
