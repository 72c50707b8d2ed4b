using System.Threading.Channels;
using CopilotKit.Scripts;
using Polly;

namespace CopilotKit.Speech;

/// <summary>An utterance whose sound can be read while it is spoken.</summary>
internal sealed class StreamedTake(SpeechStep step, CastRole cast)
{
    private readonly Channel<(float[] Samples, int SampleRate)> _portions = Channel.CreateUnbounded<(float[], int)>();
    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task<SpokenUtterance>? _spoken;

    public SpeechStep Step { get; } = step;

    public CastRole Cast { get; } = cast;

    /// <summary>Gets a task that ends when the first sound is there, or when it is certain that none comes.</summary>
    public Task Begun => _begun.Task;

    /// <summary>Gets a task that ends with the utterance.</summary>
    public Task<SpokenUtterance> Spoken => _spoken ?? throw new InvalidOperationException("The take was not started.");

    /// <summary>Begins to speak.</summary>
    public void Start(ISpeechEngine engine, PerformanceOptions options, ResiliencePipeline retries, CancellationToken cancellationToken) =>
        _spoken = SpeakAsync(engine, options, retries, cancellationToken);

    /// <summary>Reads the sound as it comes.</summary>
    public IAsyncEnumerable<(float[] Samples, int SampleRate)> ReadAsync(CancellationToken cancellationToken) =>
        _portions.Reader.ReadAllAsync(cancellationToken);

    private async Task<SpokenUtterance> SpeakAsync(
        ISpeechEngine engine, PerformanceOptions options, ResiliencePipeline retries, CancellationToken cancellationToken)
    {
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        Exception? failure = null;
        try
        {
            Utterance utterance = Take.UtteranceOf(Step, Cast, options.Speed);
            return await retries.ExecuteAsync(
                async token =>
                {
                    try
                    {
                        return await engine.SpeakAsync(utterance, Send, token).ConfigureAwait(false);
                    }
                    catch (SpeechEngineException exception) when (_begun.Task.IsCompleted)
                    {
                        // Half of it is heard: to begin again would repeat words.
                        throw TakeRecorder.Failure(Step, Cast, 1, exception);
                    }
                },
                cancellationToken).ConfigureAwait(false);
        }
        catch (SpeechEngineException exception)
        {
            failure = TakeRecorder.Failure(Step, Cast, options.MaxAttempts, exception);
            throw failure;
        }
        catch (Exception exception)
        {
            failure = exception;
            throw;
        }
        finally
        {
            _portions.Writer.Complete(failure);
            _begun.TrySetResult();
        }

        void Send(ReadOnlySpan<float> samples, int sampleRate)
        {
            _portions.Writer.TryWrite((samples.ToArray(), sampleRate));
            _begun.TrySetResult();
        }
    }
}
