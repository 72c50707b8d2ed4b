using CopilotKit.Speech.Engines;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;

namespace CopilotKit.Voices.AzureSpeech;

/// <summary>
/// Tries again what failed for a reason that passes: after the time that the service names, else after ever longer random ones.
/// </summary>
internal sealed partial class AzureSpeechRetries
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(0.5);

    private readonly ResiliencePipeline _pipeline;
    private readonly ILogger _logger;

    public AzureSpeechRetries(AzureSpeechOptions options, TimeProvider time, ILogger logger)
    {
        _logger = logger;
        _pipeline = options.MaxAttempts == 1 ? ResiliencePipeline.Empty
            : new ResiliencePipelineBuilder { TimeProvider = time }.AddRetry(StrategyOf(options)).Build();
    }

    /// <summary>Does something, again if need be.</summary>
    /// <exception cref="SpeechEngineException">It failed for good, or too often.</exception>
    public async ValueTask<T> ExecuteAsync<T>(Func<CancellationToken, ValueTask<T>> attempt, CancellationToken cancellationToken)
    {
        int attempts = 0;
        try
        {
            return await _pipeline.ExecuteAsync(CountedAsync, cancellationToken).ConfigureAwait(false);
        }
        catch (TransientSpeechException exception)
        {
            string tried = attempts > 1 ? $" It was tried {attempts} times." : "";
            string later = exception.RetryAfter is { } wait ? $" It wants to be asked again in {wait.TotalSeconds:0} s." : "";
            throw new SpeechEngineException(exception.Message + tried + later, exception);
        }

        ValueTask<T> CountedAsync(CancellationToken token)
        {
            attempts++;
            return attempt(token);
        }
    }

    private RetryStrategyOptions StrategyOf(AzureSpeechOptions options) => new()
    {
        ShouldHandle = attempt => ValueTask.FromResult(
            attempt.Outcome.Exception is TransientSpeechException failure && !(failure.RetryAfter > options.LongestRetryWait)),
        MaxRetryAttempts = options.MaxAttempts - 1,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = FirstWait < options.LongestRetryWait ? FirstWait : options.LongestRetryWait,
        MaxDelay = options.LongestRetryWait,
        DelayGenerator = static attempt => ValueTask.FromResult((attempt.Outcome.Exception as TransientSpeechException)?.RetryAfter),
        OnRetry = attempt =>
        {
            LogRetry(attempt.Outcome.Exception!.Message, attempt.RetryDelay.TotalSeconds);
            return default;
        },
    };

    [LoggerMessage(LogLevel.Warning, "{Reason} Trying again in {Seconds:0.0} s.")]
    private partial void LogRetry(string reason, double seconds);
}
