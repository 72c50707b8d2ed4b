using System.Threading.Channels;
using CopilotKit.Audio;
using CopilotKit.Audio.Loudness;
using CopilotKit.Speech.Engines;
using Polly;

namespace CopilotKit.Speech.Performing;

/// <summary>A take whose sound can be read while it is spoken.</summary>
internal sealed class StreamedTake(Take take)
{
    private readonly Channel<float[]> _portions = Channel.CreateUnbounded<float[]>();
    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task<LoudnessMeter>? _spoken;

    public Take Take { get; } = take;

    /// <summary>Gets a task that ends when the first word can be heard, or when it is certain that none comes.</summary>
    public Task Begun => _begun.Task;

    /// <summary>Gets a task that ends with the utterance, and says how loud it was.</summary>
    public Task<LoudnessMeter> Spoken => _spoken ?? throw new InvalidOperationException("The take was not started.");

    /// <summary>Begins to speak.</summary>
    public void Start(ISpeechEngine engine, PerformanceOptions options, ResiliencePipeline retries, CancellationToken cancellationToken) =>
        _spoken = SpeakAsync(engine, options, retries, cancellationToken);

    /// <summary>Reads the sound as it comes, trimmed and at the performance's rate.</summary>
    public IAsyncEnumerable<float[]> ReadAsync(CancellationToken cancellationToken) => _portions.Reader.ReadAllAsync(cancellationToken);

    private async Task<LoudnessMeter> SpeakAsync(
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
            failure = SpeechAttempts.Failure(Take, options.MaxAttempts, exception);
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

    private async ValueTask<LoudnessMeter> TrySpeakAsync(
        ISpeechEngine engine, PerformanceOptions options, CancellationToken cancellationToken)
    {
        using UtteranceSound sound = new(options.SampleRate);
        try
        {
            Utterance utterance = Take.UtteranceFor(options, isRepeatable: false);
            Take.Complete(await engine.SpeakAsync(utterance, Receive, cancellationToken).ConfigureAwait(false), sound);
            HandOut(sound.Ready);
            return sound.Loudness;
        }
        catch (SpeechEngineException exception) when (_begun.Task.IsCompleted)
        {
            // Half of it is heard: to begin again would repeat words.
            throw SpeechAttempts.Failure(Take, 1, exception);
        }

        void Receive(ReadOnlySpan<float> samples, int sampleRate)
        {
            sound.Write(samples, sampleRate);
            HandOut(sound.Ready);
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
