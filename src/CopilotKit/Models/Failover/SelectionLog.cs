using Microsoft.Extensions.Logging;

namespace CopilotKit.Models.Failover;

/// <summary>What is logged about choices: names and numbers, never content.</summary>
internal static partial class SelectionLog
{
    [LoggerMessage(LogLevel.Debug, "{Reason} About {InputTokens} tokens.")]
    public static partial void Chosen(ILogger logger, string reason, int inputTokens);

    [LoggerMessage(LogLevel.Warning, "Model {Model} failed: {Problem}. Its circuit is {Circuit}.")]
    public static partial void Failed(ILogger logger, string model, string problem, string circuit, Exception exception);
}
