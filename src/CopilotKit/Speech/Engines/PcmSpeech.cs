using System.Buffers;
using CopilotKit.Audio;

namespace CopilotKit.Speech.Engines;

/// <summary>
/// Takes the sound of an engine that sends 16-bit samples and tells no word times: hands it on as it arrives, and estimates the
/// times.
/// </summary>
/// <remarks>
/// The words of a portion are spread over its audible sound, -45 dBFS and more, by their letters and by its pauses. For one
/// utterance, and for one caller at a time. Bytes may come in any portions: one sample's two bytes need not come together.
/// </remarks>
public sealed class PcmSpeech
{
    private const int BlockBytes = 16 * 1024;

    private readonly string _text;
    private readonly int _sampleRate;
    private readonly SpeechSink _sink;
    private readonly TimeSpan _patience;
    private readonly TimeProvider _time;
    private readonly List<SpokenWord> _words = [];
    private readonly List<Range> _unspoken = [];
    private readonly AudibleSpans _heard;

    /// <summary>Initializes a new instance of the <see cref="PcmSpeech"/> class.</summary>
    /// <param name="text">The utterance's text.</param>
    /// <param name="sampleRate">Samples per second.</param>
    /// <param name="sink">Receives the samples.</param>
    /// <param name="patience">How long the sound may stand still; zero or less is for ever.</param>
    /// <param name="time">Measures that; without one, the system's clock.</param>
    public PcmSpeech(string text, int sampleRate, SpeechSink sink, TimeSpan patience = default, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(sampleRate, 1);
        ArgumentNullException.ThrowIfNull(sink);

        (_text, _sampleRate, _sink, _patience, _time) = (text, sampleRate, sink, patience, time ?? TimeProvider.System);
        _heard = new AudibleSpans(sampleRate);
    }

    /// <summary>Gets how much sound there was so far.</summary>
    public TimeSpan Length => _heard.ToTime(_heard.Samples);

    /// <summary>Reads the sound of one portion of the text to its end.</summary>
    /// <param name="portion">The portion; portions come in order, and one without a sample may come again.</param>
    /// <param name="pcm">Signed 16-bit little-endian mono samples; an odd byte at the end is dropped.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>How long the portion's sound is.</returns>
    /// <exception cref="SpeechEngineException">
    /// The sound broke off (the inner exception is an <see cref="IOException"/>) or stood still for longer than the patience allows (an
    /// <see cref="OperationCanceledException"/>). An exception of the sink's own passes untouched.
    /// </exception>
    public async Task<TimeSpan> ReadAsync(Range portion, Stream pcm, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(pcm);

        (int offset, int length) = portion.GetOffsetAndLength(_text.Length);
        long start = _heard.Samples;
        _heard.Begin();
        byte[] bytes = ArrayPool<byte>.Shared.Rent(BlockBytes);
        float[] samples = ArrayPool<float>.Shared.Rent(BlockBytes / 2);
        using CancellationTokenSource impatience = new(Timeout.InfiniteTimeSpan, _time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, impatience.Token);
        try
        {
            int kept = 0;
            while (true)
            {
                Memory<byte> free = bytes.AsMemory(kept, BlockBytes - kept);
                int count = await ReadAsync(pcm, free, impatience, either.Token, cancellationToken).ConfigureAwait(false);
                if (count == 0)
                {
                    break;
                }

                int whole = (kept + count) / 2 * 2;
                Take(samples.AsSpan(0, Pcm16.Decode(bytes.AsSpan(0, whole), samples)));
                bytes.AsSpan(whole, kept + count - whole).CopyTo(bytes);
                kept = kept + count - whole;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
            ArrayPool<float>.Shared.Return(samples);
        }

        Close(offset..(offset + length));
        return _heard.ToTime(_heard.Samples - start);
    }

    /// <summary>Gives what became of the utterance.</summary>
    /// <returns>The words of the portions that were read, their times estimated; a portion without an audible sample is unspoken.</returns>
    public SpokenUtterance ToSpoken() => new([.. _words]) { AreTimesEstimated = true, Unspoken = [.. _unspoken] };

    private async ValueTask<int> ReadAsync(
        Stream pcm, Memory<byte> block, CancellationTokenSource impatience, CancellationToken either, CancellationToken wanted)
    {
        if (_patience > TimeSpan.Zero)
        {
            impatience.CancelAfter(_patience);
        }

        try
        {
            return await pcm.ReadAsync(block, either).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (!wanted.IsCancellationRequested)
        {
            // The patience may be ours or that of the stream itself.
            string patience = impatience.IsCancellationRequested
                ? FormattableString.Invariant($" for {_patience.TotalSeconds:0.###} s")
                : "";
            throw new SpeechEngineException(
                FormattableString.Invariant($"The sound stood still{patience}, after {Length.TotalSeconds:0.##} s of it."), exception);
        }
        catch (IOException exception)
        {
            throw new SpeechEngineException(
                FormattableString.Invariant($"The sound broke off after {Length.TotalSeconds:0.##} s: {exception.Message}"), exception);
        }
        finally
        {
            // A sink that takes its time is no fault of the sound's.
            impatience.CancelAfter(Timeout.InfiniteTimeSpan);
        }
    }

    private void Take(ReadOnlySpan<float> samples)
    {
        if (!samples.IsEmpty)
        {
            _heard.Take(samples);
            _sink(samples, _sampleRate);
        }
    }

    private void Close(Range portion)
    {
        // It may have been asked for before, in vain.
        _unspoken.Remove(portion);
        if (_heard.IsSilent)
        {
            _unspoken.Add(portion);
            return;
        }

        _words.AddRange(EstimatedWords.Of(_text, portion, _heard.Start, _heard.End, _heard.Pauses));
    }
}
