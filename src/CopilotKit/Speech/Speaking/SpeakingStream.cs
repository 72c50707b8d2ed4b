using System.Runtime.CompilerServices;
using System.Threading.Channels;
using CopilotKit.Audio;
using CopilotKit.Scripts;
using Microsoft.Extensions.AI;

namespace CopilotKit.Speech.Speaking;

/// <summary>Speaks a reply while a chat model still writes it, and knows what was heard of it when it is interrupted.</summary>
/// <remarks>
/// Speaks one reply: make a new one for each. Sentences are spoken in their order, each as soon as the model has ended it, the next
/// ones ahead of time. The text is spoken as it is; markup in it is read by the voice as a person would read it.
/// <see cref="InterruptAsync"/> may be called from any thread at any time. A reply that is heard to its end needs no disposal.
/// </remarks>
#pragma warning disable CA1711 // A stream of speech, as people say; no System.IO.Stream is near.
public sealed class SpeakingStream : IAsyncDisposable
#pragma warning restore CA1711
{
    private const string Speaker = "ASSISTANT";

    private readonly ScriptPerformer _performer;
    private readonly SpeakingOptions _options;
    private readonly PerformanceOptions _performance;
    private readonly TimeProvider _time;
    private readonly PcmFormat _format;
    private readonly SentenceReader _reader = new();
    private readonly SpokenSentences _sentences = new();
    private readonly Channel<PerformedSound> _sounds = Channel.CreateUnbounded<PerformedSound>();
    private readonly SemaphoreSlim _taken = new(0);
    private readonly CancellationTokenSource _interrupted = new();
    private readonly CancellationTokenSource _stopped = new();
    private readonly TaskCompletionSource _settled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _pump = Task.CompletedTask;
    private TimeSpan _played;
    private long _handedOutFrames;
    private int _uses;
    private volatile bool _isAllKnown;

    /// <summary>Initializes a new instance of the <see cref="SpeakingStream"/> class.</summary>
    /// <param name="performer">Speaks the sentences.</param>
    /// <param name="options">How; <see langword="null"/> takes the defaults.</param>
    /// <param name="time">Limits how long an interruption waits. The default is the system's clock.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public SpeakingStream(ScriptPerformer performer, SpeakingOptions? options = null, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(performer);
        options ??= new SpeakingOptions();
        options.Check();

        (_performer, _options, _time) = (performer, options, time ?? TimeProvider.System);
        _performance = options.Performance ?? performer.Defaults;
        _format = new PcmFormat(_performance.SampleRate, _performance.Channels);
    }

    private int FrameBytes => sizeof(short) * _format.Channels;

    /// <summary>Speaks text while it comes.</summary>
    /// <param name="text">The text in portions of any size, such as the tokens of a model.</param>
    /// <param name="cancellationToken">Ends the speech early.</param>
    /// <returns>The sound in portions of <see cref="SpeakingOptions.Buffer"/> or less; ends at an interruption.</returns>
    /// <exception cref="InvalidOperationException">This object has spoken already.</exception>
    /// <exception cref="PerformanceException">A sentence could not be spoken.</exception>
    public IAsyncEnumerable<PerformedSound> SpeakAsync(IAsyncEnumerable<string> text, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Interlocked.Exchange(ref _uses, 1) == 0
            ? HandOutAsync(text, cancellationToken)
            : throw new InvalidOperationException("A SpeakingStream speaks one reply; make a new one for the next.");
    }

    /// <summary>Speaks the text of a model's reply while it comes.</summary>
    /// <param name="updates">The reply, as <c>GetStreamingResponseAsync</c> gives it. Reasoning and tool calls are not spoken.</param>
    /// <param name="cancellationToken">Ends the speech early.</param>
    /// <returns>The sound in portions of <see cref="SpeakingOptions.Buffer"/> or less; ends at an interruption.</returns>
    /// <inheritdoc cref="SpeakAsync(IAsyncEnumerable{string}, CancellationToken)" path="/exception"/>
    public IAsyncEnumerable<PerformedSound> SpeakAsync(
        IAsyncEnumerable<ChatResponseUpdate> updates, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(updates);
        return SpeakAsync(TextOfAsync(updates, cancellationToken), cancellationToken);
    }

    /// <summary>Says what was heard until a time, without interrupting.</summary>
    /// <param name="played">How much sound was played, from the first sample handed out.</param>
    /// <returns>The words, estimated while the sentence that is heard is still being made.</returns>
    public HeardSpeech Heard(TimeSpan played)
    {
        TimeSpan handedOut = _format.ToTime(Interlocked.Read(ref _handedOutFrames));
        return _sentences.HeardUntil(played < handedOut ? played : handedOut, _reader.Text, _isAllKnown);
    }

    /// <summary>Stops the speech: no portion is handed out any more, and the model's reply is not read any further.</summary>
    /// <param name="played">
    /// How much sound was really played, from the first sample handed out: what waits in a player's buffer does not count.
    /// </param>
    /// <param name="cancellationToken">Ends the waiting for word times.</param>
    /// <returns>What was heard. Exact when the engine gives word times; see <see cref="HeardSpeech.IsEstimated"/>.</returns>
    public async Task<HeardSpeech> InterruptAsync(TimeSpan played, CancellationToken cancellationToken = default)
    {
        _played = played;
        Task patience = Task.Delay(_options.Patience, _time, cancellationToken);
        await _interrupted.CancelAsync().ConfigureAwait(false);
        if (_uses > 0 && !_sentences.IsKnownUntil(played))
        {
            // The sound is silent by now; the times of the sentence that is interrupted come when its engine is done with it.
            await Task.WhenAny(_settled.Task, patience).ConfigureAwait(false);
        }

        HeardSpeech heard = Heard(played);
        await _stopped.CancelAsync().ConfigureAwait(false);
        return heard;
    }

    /// <summary>Ends the speech and frees what it holds.</summary>
    /// <returns>A task that ends when no voice speaks any more.</returns>
    public async ValueTask DisposeAsync()
    {
        await _stopped.CancelAsync().ConfigureAwait(false);
        await _pump.ConfigureAwait(false);
        _stopped.Dispose();
        _interrupted.Dispose();
        _taken.Dispose();
    }

    private static async IAsyncEnumerable<string> TextOfAsync(
        IAsyncEnumerable<ChatResponseUpdate> updates, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (ChatResponseUpdate update in updates.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            yield return update.Text;
        }
    }

    private async IAsyncEnumerable<PerformedSound> HandOutAsync(
        IAsyncEnumerable<string> text, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using CancellationTokenSource ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _interrupted.Token);
        _pump = PumpAsync(text, _stopped.Token);
        try
        {
            while (await IsMoreAsync(ended.Token).ConfigureAwait(false))
            {
                while (!_interrupted.IsCancellationRequested && _sounds.Reader.TryRead(out PerformedSound? sound))
                {
                    Interlocked.Add(ref _handedOutFrames, sound.Pcm.Length / FrameBytes);
                    _taken.Release();
                    yield return sound;
                }
            }
        }
        finally
        {
            // After an interruption the words of the sentence in the making are still wanted.
            if (!_interrupted.IsCancellationRequested)
            {
                await _stopped.CancelAsync().ConfigureAwait(false);
                await _pump.ConfigureAwait(false);
            }
        }
    }

    private async ValueTask<bool> IsMoreAsync(CancellationToken ended)
    {
        try
        {
            return !_interrupted.IsCancellationRequested && await _sounds.Reader.WaitToReadAsync(ended).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (_interrupted.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>Has the sentences spoken ahead of the listener, and after an interruption only until their times are known.</summary>
    private async Task PumpAsync(IAsyncEnumerable<string> text, CancellationToken cancellationToken)
    {
        Exception? failure = null;
        try
        {
            await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
            await foreach (PerformedSound sound in _performer
                .StreamAsync(CuesAsync(text, cancellationToken), Roles(), _performance, cancellationToken).ConfigureAwait(false))
            {
                if (sound.Sentence is { } sentence)
                {
                    _sentences.Add(sentence, _reader.Text);
                }

                if (!_interrupted.IsCancellationRequested)
                {
                    Enqueue(sound);
                    await WaitForListenerAsync(sound.Start, cancellationToken).ConfigureAwait(false);
                }
                else if (_sentences.IsKnownUntil(_played))
                {
                    _settled.TrySetResult();
                    break;
                }
            }

            _isAllKnown = true;
        }
        catch (Exception exception)
        {
            failure = exception;
        }

        _sounds.Writer.TryComplete(failure);
        _settled.TrySetResult();
    }

    private IReadOnlyList<Role> Roles() => [new Role(Speaker) { VoiceId = _options.VoiceId }];

    private void Enqueue(PerformedSound sound)
    {
        int most = (int)_format.ToFrames(_options.Buffer) * FrameBytes;
        for (int from = 0; from == 0 || from < sound.Pcm.Length; from += most)
        {
            bool isLast = from + most >= sound.Pcm.Length;
            _sounds.Writer.TryWrite(sound with
            {
                Start = sound.Start + _format.ToTime(from / FrameBytes),
                Pcm = isLast ? sound.Pcm[from..] : sound.Pcm.Slice(from, most),
                Sentence = isLast ? sound.Sentence : null,
            });
        }
    }

    private async ValueTask WaitForListenerAsync(TimeSpan made, CancellationToken cancellationToken)
    {
        using CancellationTokenSource woken = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _interrupted.Token);
        try
        {
            while (made - _format.ToTime(Interlocked.Read(ref _handedOutFrames)) >= _options.LookAhead)
            {
                await _taken.WaitAsync(woken.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (_interrupted.IsCancellationRequested)
        {
        }
    }

    private async IAsyncEnumerable<Cue> CuesAsync(
        IAsyncEnumerable<string> text, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ReadSentence? last = null;
        await foreach (ReadSentence sentence in SentencesAsync(text, cancellationToken).ConfigureAwait(false))
        {
            if (last is not null)
            {
                yield return sentence.BeginsParagraph ? _performance.Rhythm.BetweenLines : _performance.Rhythm.BetweenSentences;
            }

            last = sentence;
            _sentences.Add(sentence);
            yield return new Line(_options.VoiceId is null ? Role.Narrator : Speaker, sentence.Text)
            {
                Delivery = _options.Delivery,
                Language = _options.Language,
            };
        }
    }

    private async IAsyncEnumerable<ReadSentence> SentencesAsync(
        IAsyncEnumerable<string> text, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using CancellationTokenSource ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _interrupted.Token);
        IAsyncEnumerator<string> tokens = text.GetAsyncEnumerator(ended.Token);
        await using (tokens.ConfigureAwait(false))
        {
            while (await IsMoreTextAsync(tokens).ConfigureAwait(false))
            {
                foreach (ReadSentence sentence in _reader.Read(tokens.Current))
                {
                    yield return sentence;
                }
            }
        }

        foreach (ReadSentence sentence in _interrupted.IsCancellationRequested ? [] : _reader.Complete())
        {
            yield return sentence;
        }
    }

    private async ValueTask<bool> IsMoreTextAsync(IAsyncEnumerator<string> tokens)
    {
        try
        {
            return !_interrupted.IsCancellationRequested && await tokens.MoveNextAsync().ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (_interrupted.IsCancellationRequested)
        {
            return false;
        }
    }
}
