using System.Numerics.Tensors;

namespace CopilotKit.Audio.Loudness;

/// <summary>Measures how far a stream of sound swings, between its samples too.</summary>
/// <remarks>
/// After ITU-R BS.1770-4 annex 2, with eightfold oversampling; before and after the stream is silence. Not thread-safe;
/// memory does not grow.
/// </remarks>
public sealed class TruePeakMeter
{
    private const int BlockFrames = 512;
    private const int Context = TruePeakFilter.Before + TruePeakFilter.After;

    private readonly float[][] _lines;
    private readonly float[] _peaks = new float[BlockFrames];
    private float _peak;

    /// <summary>Initializes a new instance of the <see cref="TruePeakMeter"/> class.</summary>
    /// <param name="format">The rate and the channels.</param>
    public TruePeakMeter(PcmFormat format)
    {
        ArgumentNullException.ThrowIfNull(format);

        Format = format;
        _lines = new float[format.Channels][];
        for (int channel = 0; channel < format.Channels; channel++)
        {
            _lines[channel] = new float[Context + BlockFrames];
        }
    }

    /// <summary>Gets the rate and the channels.</summary>
    public PcmFormat Format { get; }

    /// <summary>Gets the greatest swing of any channel so far.</summary>
    /// <value>dBTP; negative infinity for silence.</value>
    public double TruePeakDecibels
    {
        get
        {
            float peak = _peak;
            Span<float> end = stackalloc float[Context * 2];
            foreach (float[] line in _lines)
            {
                line.AsSpan(0, Context).CopyTo(end);
                peak = Math.Max(peak, PeakOf(end, peak));
            }

            return Decibels.FromFactor(peak);
        }
    }

    /// <summary>Adds samples.</summary>
    /// <param name="samples">Whole frames.</param>
    /// <exception cref="ArgumentException">The samples are not whole frames.</exception>
    public void Add(ReadOnlySpan<float> samples)
    {
        int left = Interleaved.CountFrames(samples.Length, Format.Channels, nameof(samples));

        while (left > 0)
        {
            int frames = Math.Min(left, BlockFrames);
            for (int channel = 0; channel < Format.Channels; channel++)
            {
                Span<float> line = _lines[channel];
                Interleaved.CopyChannel(samples[..(frames * Format.Channels)], Format.Channels, channel, line[Context..]);
                _peak = Math.Max(_peak, PeakOf(line[..(Context + frames)], _peak));
                line.Slice(frames, Context).CopyTo(line);
            }

            samples = samples[(frames * Format.Channels)..];
            left -= frames;
        }
    }

    private float PeakOf(ReadOnlySpan<float> samples, float known)
    {
        Span<float> peaks = _peaks.AsSpan(0, samples.Length - Context);
        peaks.Clear();
        TruePeakFilter.RaisePeaks(samples, peaks, known);
        return TensorPrimitives.Max<float>(peaks);
    }
}
