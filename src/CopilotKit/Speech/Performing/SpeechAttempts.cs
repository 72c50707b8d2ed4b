using CopilotKit.Speech.Engines;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;

namespace CopilotKit.Speech.Performing;

/// <summary>Says how often an utterance is tried, and what is said when it fails for good.</summary>
internal static partial class SpeechAttempts
{
    /// <summary>Tries again what failed in the engine; misuse and cancellation are not tried again.</summary>
    public static ResiliencePipeline Of(PerformanceOptions options, TimeProvider time, ILogger logger) => options.MaxAttempts == 1
        ? ResiliencePipeline.Empty
        : new ResiliencePipelineBuilder { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<SpeechEngineException>(),
                MaxRetryAttempts = options.MaxAttempts - 1,
                Delay = TimeSpan.FromMilliseconds(200),
                BackoffType = DelayBackoffType.Exponential,
                OnRetry = failed =>
                {
                    LogRetry(logger, failed.Outcome.Exception, failed.AttemptNumber + 1, options.MaxAttempts);
                    return default;
                },
            })
            .Build();

    /// <summary>Names the place in the script of what failed.</summary>
    public static PerformanceException Failure(Take take, int attempts, Exception exception) => new(
        take.Step.CueNumber,
        $"the voice {take.Cast.Voice.Id} failed to speak a line of {take.Cast.Role.Name} ({attempts} attempt{(attempts == 1 ? "" : "s")}): {exception.Message}",
        exception);

    [LoggerMessage(LogLevel.Warning, "An utterance failed in attempt {Attempt} of {MaxAttempts}; it is tried again.")]
    private static partial void LogRetry(ILogger logger, Exception? exception, int attempt, int maxAttempts);
}
