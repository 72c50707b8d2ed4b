using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using CopilotKit.Scripts;
using CopilotKit.Speech.Engines;
using CopilotKit.Speech.Lexicons;
using Polly;

namespace CopilotKit.Speech.Performing;

/// <summary>Has utterances spoken, several at once, and gives the takes in the order of the script.</summary>
internal sealed class TakeRecorder : IDisposable
{
    private readonly ISpeechEngine _engine;
    private readonly Casting _casting;
    private readonly PerformanceOptions _options;
    private readonly ResiliencePipeline _retries;
    private readonly Spool _spool;
    private readonly VoiceLevels _levels;
    private readonly PronunciationLexicon _lexicon;
    private readonly SemaphoreSlim _mouths;
    private readonly ConcurrentBag<UtteranceSound> _rested = [];

    public TakeRecorder(
        ISpeechEngine engine,
        Casting casting,
        PerformanceOptions options,
        Spool spool,
        VoiceLevels levels,
        ResiliencePipeline retries,
        PronunciationLexicon lexicon)
    {
        (_engine, _casting, _options, _spool, _levels, _retries, _lexicon) = (engine, casting, options, spool, levels, retries, lexicon);
        _mouths = new SemaphoreSlim(options.MaxParallelUtterances);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _mouths.Dispose();
        foreach (UtteranceSound sound in _rested)
        {
            sound.Dispose();
        }
    }

    /// <summary>Records the steps that are speech.</summary>
    /// <param name="steps">The steps in order.</param>
    /// <param name="cancellationToken">Ends the recording early.</param>
    /// <returns>A take for each, in order; its sound lies in the spool, and its voice is measured.</returns>
    public async IAsyncEnumerable<Take> RecordAsync(
        IEnumerable<SpeechStep> steps, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using CancellationTokenSource stopped = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Queue<Task<(Take Take, UtteranceSound Sound)>> running = new();
        try
        {
            foreach (SpeechStep step in steps)
            {
                // Some wait finished, so that no mouth is idle while a long one still runs.
                if (running.Count >= 2 * _options.MaxParallelUtterances + 2)
                {
                    yield return Measured(await running.Dequeue().ConfigureAwait(false));
                }

                running.Enqueue(RecordAsync(new Take(step, _casting.Of(step.Line.Role), _lexicon), stopped.Token));
            }

            while (running.Count > 0)
            {
                yield return Measured(await running.Dequeue().ConfigureAwait(false));
            }
        }
        finally
        {
            await stopped.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll((IEnumerable<Task>)running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<(Take Take, UtteranceSound Sound)> RecordAsync(Take take, CancellationToken cancellationToken)
    {
        await _mouths.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // The engine may work on the caller's thread: each take leaves it first.
            await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
            return (take, await _retries.ExecuteAsync(token => TryRecordAsync(take, token), cancellationToken).ConfigureAwait(false));
        }
        catch (SpeechEngineException exception)
        {
            throw SpeechAttempts.Failure(take, _options.MaxAttempts, exception);
        }
        finally
        {
            _mouths.Release();
        }
    }

    private async ValueTask<UtteranceSound> TryRecordAsync(Take take, CancellationToken cancellationToken)
    {
        take.Restart();
        UtteranceSound sound = _rested.TryTake(out UtteranceSound? rested) ? rested : new UtteranceSound(_options.SampleRate);
        Utterance utterance = take.UtteranceFor(_options, isRepeatable: _options.MaxAttempts > 1);
        take.Complete(await _engine.SpeakAsync(utterance, Receive, cancellationToken).ConfigureAwait(false), sound);
        take.Write(sound.Ready, _spool);
        return sound;

        void Receive(ReadOnlySpan<float> samples, int sampleRate)
        {
            sound.Write(samples, sampleRate);
            if (sound.Ready.Count >= Spool.BlockSamples)
            {
                take.Write(sound.Ready, _spool);
            }
        }
    }

    private Take Measured((Take Take, UtteranceSound Sound) recorded)
    {
        _levels.Add(recorded.Take, recorded.Sound.Loudness);
        recorded.Sound.Restart();
        _rested.Add(recorded.Sound);
        return recorded.Take;
    }
}
