using System.Buffers;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;

namespace CopilotKit.Audio.Loudness;

/// <summary>Holds the peaks of a stream below a ceiling, and leaves everything else as it is.</summary>
/// <remarks>
/// Looks ahead, so that the sound sinks before a peak instead of being cut. All channels sink together. Sound that stays
/// below the ceiling passes unchanged to the bit, digital silence stays digital silence, and as many frames come out as
/// went in, each in its place. Not thread-safe; memory does not grow.
/// </remarks>
public sealed class Limiter
{
    private const int BlockFrames = 128;

    // Noise up to the Nyquist frequency swings up to 0.1 dB further than eightfold oversampling sees.
    private const double MarginDecibels = 0.1;

    private readonly int _channels;
    private readonly int _attackFrames;
    private readonly int _measuredFrom;
    private readonly float _ceiling;
    private readonly double _target;
    private readonly double _releaseFactor;
    private readonly float[] _line;
    private readonly float[] _channel = new float[TruePeakFilter.Before + BlockFrames + TruePeakFilter.After];
    private readonly float[] _peaks = new float[BlockFrames];
    private readonly float[] _gains = new float[BlockFrames];
    private LimiterEnvelope _envelope;
    private int _filled;
    private int _lead;
    private long _left;

    /// <summary>Initializes a new instance of the <see cref="Limiter"/> class.</summary>
    /// <param name="format">The rate and the channels.</param>
    /// <param name="options">The ceiling and the times; <see langword="null"/> takes the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public Limiter(PcmFormat format, LimiterOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(format);
        options ??= new LimiterOptions();
        options.Check();

        Format = format;
        _channels = format.Channels;
        _ceiling = (float)Decibels.ToFactor(options.CeilingDecibels);
        _target = Decibels.ToFactor(options.CeilingDecibels - MarginDecibels);
        _attackFrames = (int)Math.Max(1, format.ToFrames(options.Attack));
        _releaseFactor = Math.Exp(-1 / (options.Release.TotalSeconds * format.SampleRate));
        _measuredFrom = _attackFrames + TruePeakFilter.Before;
        _line = new float[(_measuredFrom + BlockFrames + TruePeakFilter.After) * _channels];
        _envelope = Restart();
    }

    /// <summary>Gets the rate and the channels.</summary>
    public PcmFormat Format { get; }

    /// <summary>Takes samples in and gives out those whose gain is settled by them.</summary>
    /// <param name="samples">Whole frames.</param>
    /// <param name="output">Receives the samples. The attack and up to 144 frames stay behind until more come in.</param>
    /// <exception cref="ArgumentException">The samples are not whole frames.</exception>
    public void Write(ReadOnlySpan<float> samples, IBufferWriter<float> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        _left += Interleaved.CountFrames(samples.Length, _channels, nameof(samples));

        while (!samples.IsEmpty)
        {
            int taken = Math.Min(samples.Length, _line.Length - _filled);
            samples[..taken].CopyTo(_line.AsSpan(_filled));
            samples = samples[taken..];
            _filled += taken;
            if (_filled == _line.Length)
            {
                ProcessBlock(output);
            }
        }
    }

    /// <summary>Gives out the rest and makes ready for another stream.</summary>
    /// <param name="output">Receives the rest; in all there are as many samples as came in.</param>
    public void Complete(IBufferWriter<float> output)
    {
        ArgumentNullException.ThrowIfNull(output);

        while (_left > 0)
        {
            _line.AsSpan(_filled).Clear();
            ProcessBlock(output);
        }

        _envelope = Restart();
    }

    private LimiterEnvelope Restart()
    {
        _line.AsSpan().Clear();
        _filled = _measuredFrom * _channels;
        _lead = _attackFrames - 1;
        _left = 0;
        return new LimiterEnvelope(_attackFrames, _releaseFactor);
    }

    private void ProcessBlock(IBufferWriter<float> output)
    {
        bool isTransparent = !MeasurePeaks() && _envelope.IsIdle;
        if (!isTransparent)
        {
            ComputeGains();
        }

        int skipped = Math.Min(_lead, BlockFrames);
        int frames = (int)Math.Min(_left, BlockFrames - skipped);
        int from = _measuredFrom - (_attackFrames - 1) + skipped;
        ReadOnlySpan<float> delayed = _line.AsSpan(from * _channels, frames * _channels);
        Span<float> destination = output.GetSpan(Math.Max(1, delayed.Length));
        if (isTransparent)
        {
            delayed.CopyTo(destination);
        }
        else
        {
            ApplyGains(delayed, _gains.AsSpan(skipped, frames), destination);
        }

        output.Advance(delayed.Length);
        _lead -= skipped;
        _left -= frames;
        _line.AsSpan(BlockFrames * _channels).CopyTo(_line);
        _filled = _line.Length - (BlockFrames * _channels);
    }

    /// <summary>Measures the next block; false when none of it exceeds the ceiling.</summary>
    private bool MeasurePeaks()
    {
        ReadOnlySpan<float> samples = _line.AsSpan((_measuredFrom - TruePeakFilter.Before) * _channels);
        _peaks.AsSpan().Clear();
        for (int channel = 0; channel < _channels; channel++)
        {
            Interleaved.CopyChannel(samples, _channels, channel, _channel);
            TruePeakFilter.RaisePeaks(_channel, _peaks, _ceiling);
        }

        return TensorPrimitives.Max<float>(_peaks) > _ceiling;
    }

    // Compiled well at its first call: a first story is over before the runtime finds out that this is hot.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ComputeGains()
    {
        for (int i = 0; i < BlockFrames; i++)
        {
            float peak = _peaks[i];
            int reduction = peak > _ceiling ? (int)Math.Ceiling((1 - (_target / peak)) * LimiterEnvelope.Unit) : 0;
            _gains[i] = _envelope.Next(reduction);
        }
    }

    private void ApplyGains(ReadOnlySpan<float> samples, ReadOnlySpan<float> gains, Span<float> destination)
    {
        if (_channels == 1)
        {
            TensorPrimitives.Multiply(samples, gains, destination);
            return;
        }

        for (int i = 0; i < samples.Length; i++)
        {
            destination[i] = samples[i] * gains[i / _channels];
        }
    }
}
