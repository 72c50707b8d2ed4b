namespace CopilotKit.Audio;

/// <summary>Says how samples lie in time and in space, and converts between times and frames.</summary>
/// <remarks>A frame is one sample of every channel. Samples are floats, full scale at -1 and 1, channels interleaved.</remarks>
public sealed record PcmFormat
{
    /// <summary>The lowest sample rate: 4 000 Hz.</summary>
    public const int MinSampleRate = 4_000;

    /// <summary>The highest sample rate: 384 000 Hz.</summary>
    public const int MaxSampleRate = 384_000;

    /// <summary>The most channels: 8.</summary>
    public const int MaxChannels = 8;

    /// <summary>Initializes a new instance of the <see cref="PcmFormat"/> class.</summary>
    /// <param name="sampleRate">Frames per second: <see cref="MinSampleRate"/> to <see cref="MaxSampleRate"/>.</param>
    /// <param name="channels">1 to <see cref="MaxChannels"/>. The default is 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    public PcmFormat(int sampleRate, int channels = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sampleRate, MinSampleRate);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(sampleRate, MaxSampleRate);
        ArgumentOutOfRangeException.ThrowIfLessThan(channels, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(channels, MaxChannels);

        (SampleRate, Channels) = (sampleRate, channels);
    }

    /// <summary>Gets the frames per second.</summary>
    public int SampleRate { get; }

    /// <summary>Gets the number of channels.</summary>
    public int Channels { get; }

    /// <summary>Counts the frames of a length of time.</summary>
    /// <param name="time">The length: 0 or more.</param>
    /// <returns>The nearest whole number of frames; halves go up. Computed in integers, so without error at any length.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="time"/> is negative.</exception>
    public long ToFrames(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);

        return (long)(((Int128)time.Ticks * SampleRate + (TimeSpan.TicksPerSecond / 2)) / TimeSpan.TicksPerSecond);
    }

    /// <summary>Tells how long frames last.</summary>
    /// <param name="frames">How many: 0 or more.</param>
    /// <returns>The nearest tick of 100 ns; halves go up. <see cref="ToFrames"/> gives the same frames back.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="frames"/> is negative.</exception>
    /// <exception cref="OverflowException">The time is longer than a <see cref="TimeSpan"/> holds: 29 000 years.</exception>
    public TimeSpan ToTime(long frames)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(frames);

        return new TimeSpan(checked((long)(((Int128)frames * TimeSpan.TicksPerSecond + (SampleRate / 2)) / SampleRate)));
    }
}
