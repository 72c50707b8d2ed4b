using System.Threading.Channels;
using CopilotKit.Audio;
using CopilotKit.Scripts;
using Polly;

namespace CopilotKit.Speech;

/// <summary>An utterance whose sound can be read while it is spoken.</summary>
internal sealed class StreamedTake(SpeechStep step, CastRole cast)
{
    private readonly Channel<float[]> _portions = Channel.CreateUnbounded<float[]>();
    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task<Take>? _spoken;

    public CastRole Cast { get; } = cast;

    /// <summary>Gets by how much the line asks to be louder than usual.</summary>
    public double GainDecibels { get; } = Take.GainOf(step, cast);

    /// <summary>Gets a task that ends when the first word can be heard, or when it is certain that none comes.</summary>
    public Task Begun => _begun.Task;

    /// <summary>Gets a task that ends with the utterance; its sound was read before.</summary>
    public Task<Take> Spoken => _spoken ?? throw new InvalidOperationException("The take was not started.");

    /// <summary>Begins to speak.</summary>
    public void Start(ISpeechEngine engine, PerformanceOptions options, ResiliencePipeline retries, CancellationToken cancellationToken) =>
        _spoken = SpeakAsync(engine, options, retries, cancellationToken);

    /// <summary>Reads the sound as it comes, trimmed and at the performance's rate.</summary>
    public IAsyncEnumerable<float[]> ReadAsync(CancellationToken cancellationToken) => _portions.Reader.ReadAllAsync(cancellationToken);

    private async Task<Take> SpeakAsync(
        ISpeechEngine engine, PerformanceOptions options, ResiliencePipeline retries, CancellationToken cancellationToken)
    {
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        Exception? failure = null;
        try
        {
            return await retries.ExecuteAsync(token => TrySpeakAsync(engine, options, token), cancellationToken).ConfigureAwait(false);
        }
        catch (SpeechEngineException exception)
        {
            failure = TakeRecorder.Failure(step, Cast, options.MaxAttempts, exception);
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
    }

    private async ValueTask<Take> TrySpeakAsync(ISpeechEngine engine, PerformanceOptions options, CancellationToken cancellationToken)
    {
        using Take take = new(step, Cast, options.SampleRate);
        try
        {
            take.Complete(await engine.SpeakAsync(Take.UtteranceOf(step, Cast, options.Speed), Receive, cancellationToken).ConfigureAwait(false));
            HandOut(take.Sound.Ready);
            return take;
        }
        catch (SpeechEngineException exception) when (_begun.Task.IsCompleted)
        {
            // Half of it is heard: to begin again would repeat words.
            throw TakeRecorder.Failure(step, Cast, 1, exception);
        }

        void Receive(ReadOnlySpan<float> samples, int sampleRate)
        {
            take.Sound.Write(samples, sampleRate);
            HandOut(take.Sound.Ready);
        }
    }

    private void HandOut(SampleBuffer ready)
    {
        if (ready.Count > 0)
        {
            _portions.Writer.TryWrite(ready.Samples.ToArray());
            _begun.TrySetResult();
            ready.Clear();
        }
    }
}
