using CopilotKit.Scripts;
using Polly;
using Polly.Retry;

namespace CopilotKit.Speech;

/// <summary>Has utterances spoken, several at once, and gives the takes in the order of the script.</summary>
internal sealed class TakeRecorder : IDisposable
{
    private readonly ISpeechEngine _engine;
    private readonly Casting _casting;
    private readonly PerformanceOptions _options;
    private readonly ResiliencePipeline _retries;
    private readonly SemaphoreSlim _mouths;

    public TakeRecorder(ISpeechEngine engine, Casting casting, PerformanceOptions options, TimeProvider time)
    {
        (_engine, _casting, _options) = (engine, casting, options);
        _retries = RetriesOf(options, time);
        _mouths = new SemaphoreSlim(options.MaxParallelUtterances);
    }

    /// <inheritdoc/>
    public void Dispose() => _mouths.Dispose();

    /// <summary>Tries again what failed in the engine; misuse and cancellation are not tried again.</summary>
    public static ResiliencePipeline RetriesOf(PerformanceOptions options, TimeProvider time) => options.MaxAttempts == 1
        ? ResiliencePipeline.Empty
        : new ResiliencePipelineBuilder { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<SpeechEngineException>(),
                MaxRetryAttempts = options.MaxAttempts - 1,
                Delay = TimeSpan.FromMilliseconds(200),
                BackoffType = DelayBackoffType.Exponential,
            })
            .Build();

    /// <summary>Names the place in the script of what failed.</summary>
    public static PerformanceException Failure(SpeechStep step, CastRole cast, int attempts, Exception exception) => new(
        step.CueNumber,
        $"the voice {cast.Voice.Id} failed to speak a line of {cast.Role.Name} ({attempts} attempt{(attempts == 1 ? "" : "s")}): {exception.Message}",
        exception);

    /// <summary>Records the steps that are speech.</summary>
    /// <param name="steps">The steps in order.</param>
    /// <param name="cancellationToken">Ends the recording early.</param>
    /// <returns>A take for each, in order. Few are held at a time, however long the script is.</returns>
    public async IAsyncEnumerable<Take> RecordAsync(
        IEnumerable<SpeechStep> steps, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using CancellationTokenSource stopped = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Queue<Task<Take>> running = new();
        try
        {
            foreach (SpeechStep step in steps)
            {
                // Some wait finished, so that no mouth is idle while a take is written or a long one still runs.
                if (running.Count >= 2 * _options.MaxParallelUtterances + 2)
                {
                    yield return await running.Dequeue().ConfigureAwait(false);
                }

                running.Enqueue(RecordAsync(step, _casting.Of(step.Line.Role), stopped.Token));
            }

            while (running.Count > 0)
            {
                yield return await running.Dequeue().ConfigureAwait(false);
            }
        }
        finally
        {
            await stopped.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll((IEnumerable<Task>)running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<Take> RecordAsync(SpeechStep step, CastRole cast, CancellationToken cancellationToken)
    {
        await _mouths.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // The engine may work on the caller's thread: each take leaves it first.
            await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
            return await _retries.ExecuteAsync(token => TryRecordAsync(step, cast, token), cancellationToken).ConfigureAwait(false);
        }
        catch (SpeechEngineException exception)
        {
            throw Failure(step, cast, _options.MaxAttempts, exception);
        }
        finally
        {
            _mouths.Release();
        }
    }

    private async ValueTask<Take> TryRecordAsync(SpeechStep step, CastRole cast, CancellationToken cancellationToken)
    {
        Take take = new(step, cast, _options.SampleRate);
        try
        {
            Utterance utterance = Take.UtteranceOf(step, cast, _options.Speed);
            take.Complete(await _engine.SpeakAsync(utterance, take.Sound.Write, cancellationToken).ConfigureAwait(false));
            return take;
        }
        catch
        {
            take.Dispose();
            throw;
        }
    }
}
