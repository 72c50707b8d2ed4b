namespace CopilotKit.Audio;

/// <summary>Says when, how loud and from where a sound is heard in a mixture.</summary>
/// <param name="StartFrame">The frame of the mixture at which it begins: 0 or more.</param>
public sealed record MixPlacement(long StartFrame)
{
    /// <summary>Gets how much louder or softer it is.</summary>
    /// <value>Decibels. The default is 0.</value>
    public double GainDecibels { get; init; }

    /// <summary>Gets where it stands in a stereo mixture.</summary>
    /// <value>
    /// -1 (left) to 1 (right), with equal power everywhere, so that moving it leaves its loudness alone. The default is 0.
    /// </value>
    public double Pan { get; init; }

    /// <summary>Gets the most that is heard of it, its fades included.</summary>
    /// <value>Frames, or <see langword="null"/> for all of it, which is the default.</value>
    public long? MaxFrames { get; init; }

    /// <summary>Gets how long it rises at its start.</summary>
    /// <value>Frames: 0 or more. The default is 0.</value>
    public int FadeInFrames { get; init; }

    /// <summary>Gets how long it sinks where <see cref="MaxFrames"/> or <see cref="MixedSound.FadeOutFrom"/> ends it.</summary>
    /// <value>Frames: 0 or more. The default is 0.</value>
    public int FadeOutFrames { get; init; }

    /// <summary>Gets a value indicating whether the fades keep the power where one sound sinks while another rises.</summary>
    /// <value>
    /// <see langword="true"/> fades with a sine, for passing from one bed to the next. The default, a squared sine, is softer at
    /// both ends.
    /// </value>
    public bool HasEqualPowerFades { get; init; }

    /// <summary>The factors of the left and the right channel.</summary>
    internal static (float Left, float Right) PanFactors(double pan)
    {
        (double right, double left) = Math.SinCos((pan + 1) * Math.PI / 4);
        return ((float)left, (float)right);
    }

    internal void Check(long position)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(StartFrame, position, nameof(StartFrame));
        ArgumentOutOfRangeException.ThrowIfLessThan(Pan, -1, nameof(Pan));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Pan, 1, nameof(Pan));
        ArgumentOutOfRangeException.ThrowIfNegative(MaxFrames ?? 0, nameof(MaxFrames));
        ArgumentOutOfRangeException.ThrowIfNegative(FadeInFrames);
        ArgumentOutOfRangeException.ThrowIfNegative(FadeOutFrames);
    }
}
