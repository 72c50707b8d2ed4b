using System.Buffers;

namespace CopilotKit.Audio;

/// <summary>Cuts the near-silence off both ends of an utterance while it streams through.</summary>
/// <remarks>
/// Speech starts to come out at the first 5 ms above the threshold, less the margin. From then on a quiet stretch is held
/// back until it is known whether speech follows; after 2 seconds it counts as a pause within and is let through. The first and
/// last 5 ms that are kept fade, so that a join to digital silence does not click. Mono. Not thread-safe; memory does
/// not grow.
/// </remarks>
public sealed class SpeechTrimmer
{
    private static readonly TimeSpan LongestHold = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan FadeLength = TimeSpan.FromMilliseconds(5);

    private readonly SpeechLevel _level;
    private readonly int _marginBefore;
    private readonly int _marginAfter;
    private readonly int _fade;
    private readonly int _longestHold;
    private float[] _held = new float[4_096];
    private int _count;
    private long _received;
    private long _start;
    private long _speechEnd;
    private bool _isStarted;
    private bool _isOver = true;

    /// <summary>Initializes a new instance of the <see cref="SpeechTrimmer"/> class.</summary>
    /// <param name="sampleRate">Samples per second, in the range of <see cref="PcmFormat.SampleRate"/>.</param>
    /// <param name="options">The threshold and the margins; <see langword="null"/> takes the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    public SpeechTrimmer(int sampleRate, SpeechTrimmerOptions? options = null)
    {
        options ??= new SpeechTrimmerOptions();
        options.Check();
        PcmFormat format = new(sampleRate);

        _level = new SpeechLevel(sampleRate, options.ThresholdDecibels);
        _marginBefore = (int)format.ToFrames(options.MarginBefore);
        _marginAfter = (int)format.ToFrames(options.MarginAfter);
        _fade = (int)format.ToFrames(FadeLength);
        _longestHold = (int)format.ToFrames(LongestHold);
    }

    /// <summary>Gets how many samples were cut off the front of the utterance, until the next one begins.</summary>
    /// <value>What has to be taken off the engine's word times.</value>
    public long CutSamples { get; private set; }

    /// <summary>Finds an utterance in all of its sound.</summary>
    /// <param name="samples">The sound, mono.</param>
    /// <param name="sampleRate">Its samples per second.</param>
    /// <param name="options">The threshold and the margins; <see langword="null"/> takes the defaults.</param>
    /// <returns>What to keep, with its margins, not faded; empty when nothing is above the threshold.</returns>
    public static Range FindSpeech(ReadOnlySpan<float> samples, int sampleRate, SpeechTrimmerOptions? options = null)
    {
        SpeechTrimmer trimmer = new(sampleRate, options);
        (int first, int last) = (-1, 0);
        int hop = trimmer._level.HopFrames;
        for (int from = 0; from < samples.Length; from += hop)
        {
            if (trimmer._level.IsSpeech(samples[from..Math.Min(samples.Length, from + hop)]))
            {
                first = first < 0 ? Math.Max(0, from - hop) : first;
                last = from + hop;
            }
        }

        return first < 0
            ? 0..0
            : Math.Max(0, first - trimmer._marginBefore)..Math.Min(samples.Length, last + trimmer._marginAfter);
    }

    /// <summary>Takes samples in and gives out the speech that is settled by them.</summary>
    /// <param name="samples">The next samples, as many as there are.</param>
    /// <param name="output">Receives speech.</param>
    public void Write(ReadOnlySpan<float> samples, IBufferWriter<float> output)
    {
        ArgumentNullException.ThrowIfNull(output);

        if (_isOver)
        {
            (_isOver, CutSamples) = (false, 0);
        }

        while (!samples.IsEmpty)
        {
            int missing = _level.HopFrames - (int)(_received % _level.HopFrames);
            int taken = Math.Min(missing, samples.Length);
            Hold(samples[..taken]);
            samples = samples[taken..];
            if (taken == missing)
            {
                Judge(_level.HopFrames);
            }
        }

        if (_isStarted)
        {
            long judged = _received - (_received % _level.HopFrames);
            GiveOut(Math.Min(_speechEnd + _marginAfter, judged) - _fade, output);
        }
    }

    /// <summary>Gives out the rest of the speech and makes ready for another utterance.</summary>
    /// <param name="output">Receives the rest; nothing when there was no speech at all.</param>
    public void Complete(IBufferWriter<float> output)
    {
        ArgumentNullException.ThrowIfNull(output);

        if (_received % _level.HopFrames is > 0 and long left)
        {
            Judge((int)left);
        }

        if (_isStarted)
        {
            long end = Math.Min(_speechEnd + _marginAfter, _received);
            long heldFrom = _received - _count;
            int fadeFrames = (int)Math.Min(_fade, end - heldFrom);
            Fade.Out(_held.AsSpan((int)(end - heldFrom) - fadeFrames, fadeFrames));
            GiveOut(end, output);
        }

        _level.Restart();
        (_isOver, _isStarted, _count, _received) = (true, false, 0, 0);
    }

    private void Hold(ReadOnlySpan<float> samples)
    {
        if (_count + samples.Length > _held.Length)
        {
            Array.Resize(ref _held, _held.Length * 2);
        }

        samples.CopyTo(_held.AsSpan(_count));
        _count += samples.Length;
        _received += samples.Length;
    }

    private void Judge(int frames)
    {
        bool isSpeech = _level.IsSpeech(_held.AsSpan(_count - frames, frames));
        if (!_isStarted)
        {
            // Two hops make the window, so speech may have begun in the hop before.
            Drop(Math.Max(0, _count - frames - (isSpeech ? _level.HopFrames : 0) - _marginBefore));
            CutSamples = _received - _count;
            _start = CutSamples;
            _isStarted = isSpeech;
        }

        if (isSpeech)
        {
            _speechEnd = _received - frames + _level.HopFrames;
        }
        else if (_isStarted && _received - _speechEnd > _longestHold)
        {
            _speechEnd = _received;
        }
    }

    private void GiveOut(long end, IBufferWriter<float> output)
    {
        long from = _received - _count;
        if (end <= from)
        {
            return;
        }

        Span<float> samples = _held.AsSpan(0, (int)(end - from));
        for (int i = 0; i < samples.Length && from + i - _start < _fade; i++)
        {
            samples[i] *= Fade.Rise(from + i - _start, _fade);
        }

        output.Write(samples);
        Drop(samples.Length);
    }

    private void Drop(int samples)
    {
        _held.AsSpan(samples, _count - samples).CopyTo(_held);
        _count -= samples;
    }
}
