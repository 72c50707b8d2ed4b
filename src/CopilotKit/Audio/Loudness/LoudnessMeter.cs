namespace CopilotKit.Audio.Loudness;

/// <summary>Measures how loud a stream of mono, stereo or surround sound is as a whole.</summary>
/// <remarks>
/// ITU-R BS.1770-4: K-weighting, blocks of 400 ms that overlap by 75 %, an absolute gate at -70 LUFS and a relative one
/// 10 LU below. Sound shorter than 400 ms counts as one block of its own length. Not thread-safe; memory does not grow.
/// </remarks>
public sealed class LoudnessMeter
{
    private const int StepsInBlock = 4;
    private const int StepsInSecond = 10;

    // Left, right, centre, (low frequencies,) left and right surround: BS.1770-4, table 3.
    private static readonly double[] FiveWeights = [1, 1, 1, 1.41, 1.41];
    private static readonly double[] SixWeights = [1, 1, 1, 0, 1.41, 1.41];
    private readonly KWeighting[] _filters;
    private readonly double[] _weights;
    private readonly LoudnessHistogram _histogram = new();
    private readonly (double Energy, long Frames)[] _steps = new (double, long)[StepsInBlock];
    private long _step;
    private long _frames;

    /// <summary>Initializes a new instance of the <see cref="LoudnessMeter"/> class.</summary>
    /// <param name="format">The rate, and 1, 2, 5 (L R C Ls Rs) or 6 channels (L R C LFE Ls Rs).</param>
    /// <exception cref="ArgumentOutOfRangeException">The format has another number of channels.</exception>
    public LoudnessMeter(PcmFormat format)
    {
        ArgumentNullException.ThrowIfNull(format);

        Format = format;
        _weights = format.Channels switch
        {
            1 or 2 => [1, 1],
            5 => FiveWeights,
            6 => SixWeights,
            _ => throw new ArgumentOutOfRangeException(
                nameof(format), format.Channels, $"The channels: must be 1, 2, 5 or 6, not {format.Channels}."),
        };
        _filters = new KWeighting[format.Channels];
        for (int channel = 0; channel < format.Channels; channel++)
        {
            _filters[channel] = new KWeighting(format.SampleRate);
        }
    }

    /// <summary>Gets the rate and the channels.</summary>
    public PcmFormat Format { get; }

    // Steps end at the nearest frame to their tenth of a second: at 17 234 Hz they are 1 723 or 1 724 frames long.
    private long FramesLeftInStep => ((((_step + 1) * Format.SampleRate) + (StepsInSecond / 2)) / StepsInSecond) - _frames;

    /// <summary>Gets the loudness of all that was added.</summary>
    /// <value>LUFS, for mono as for one channel of stereo; negative infinity when nothing was louder than -70 LUFS.</value>
    public double IntegratedLufs
    {
        get
        {
            LoudnessHistogram blocks = new();
            MergeInto(blocks, energyFactor: 1);
            return blocks.IntegratedLufs();
        }
    }

    /// <summary>Adds samples.</summary>
    /// <param name="samples">Whole frames.</param>
    /// <exception cref="ArgumentException">The samples are not whole frames.</exception>
    public void Add(ReadOnlySpan<float> samples) => Add(samples, part: null);

    /// <summary>Adds samples to this meter, and to one that measures a part of the whole: they are weighted once for both.</summary>
    /// <param name="samples">Whole frames.</param>
    /// <param name="part">A meter of the same format.</param>
    internal void Add(ReadOnlySpan<float> samples, LoudnessMeter? part)
    {
        _ = Interleaved.CountFrames(samples.Length, Format.Channels, nameof(samples));

        while (!samples.IsEmpty)
        {
            long frames = Math.Min(samples.Length / Format.Channels, Math.Min(FramesLeftInStep, part?.FramesLeftInStep ?? long.MaxValue));
            int count = (int)frames * Format.Channels;
            double energy = EnergyOf(samples[..count]);
            AddToStep(energy, frames);
            part?.AddToStep(energy, frames);
            samples = samples[count..];
        }
    }

    /// <summary>Adds what another meter has measured, as if it had been louder or softer.</summary>
    /// <param name="other">A meter of any format; it does not change.</param>
    /// <param name="gainDecibels">By how much louder. The default is 0.</param>
    /// <remarks>Gives the loudness of a whole from its parts at their gains, without going over the sound again.</remarks>
    public void Merge(LoudnessMeter other, double gainDecibels = 0)
    {
        ArgumentNullException.ThrowIfNull(other);

        double factor = Decibels.ToFactor(gainDecibels);
        other.MergeInto(_histogram, factor * factor);
    }

    /// <summary>Forgets what was added.</summary>
    internal void Restart()
    {
        Array.ForEach(_filters, static filter => filter.Restart());
        Array.Clear(_steps);
        _histogram.Clear();
        (_step, _frames) = (0, 0);
    }

    private double EnergyOf(ReadOnlySpan<float> samples)
    {
        double energy = 0;
        for (int channel = 0; channel < _filters.Length; channel++)
        {
            energy += _weights[channel] * _filters[channel].Energy(samples[channel..], _filters.Length);
        }

        return energy;
    }

    private void AddToStep(double energy, long frames)
    {
        ref (double Energy, long Frames) step = ref _steps[_step % StepsInBlock];
        step = (step.Energy + energy, step.Frames + frames);
        _frames += frames;
        if (FramesLeftInStep == 0)
        {
            EndStep();
        }
    }

    private void EndStep()
    {
        _step++;
        if (_step >= StepsInBlock)
        {
            _histogram.Add(MeanSquare());
        }

        _steps[_step % StepsInBlock] = default;
    }

    private void MergeInto(LoudnessHistogram histogram, double energyFactor)
    {
        histogram.Add(_histogram, energyFactor);
        if (_step < StepsInBlock && _frames > 0)
        {
            histogram.Add(MeanSquare() * energyFactor);
        }
    }

    private double MeanSquare()
    {
        (double energy, long frames) = (0, 0);
        foreach ((double Energy, long Frames) step in _steps)
        {
            energy += step.Energy;
            frames += step.Frames;
        }

        return energy / frames;
    }
}
