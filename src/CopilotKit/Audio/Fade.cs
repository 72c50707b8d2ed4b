namespace CopilotKit.Audio;

/// <summary>Lets sound rise from silence, sink into it, or pass into another sound.</summary>
public static class Fade
{
    /// <summary>Lets samples rise from silence over their whole length, in place.</summary>
    /// <param name="samples">Whole frames.</param>
    /// <param name="channels">How many channels. The default is 1.</param>
    /// <remarks>Follows a squared sine, which begins and ends level, so that neither end clicks.</remarks>
    public static void In(Span<float> samples, int channels = 1)
    {
        int frames = CountFrames(samples.Length, channels);
        for (int i = 0; i < samples.Length; i++)
        {
            samples[i] *= Rise(i / channels, frames);
        }
    }

    /// <summary>Lets samples sink into silence over their whole length, in place.</summary>
    /// <param name="samples">Whole frames.</param>
    /// <param name="channels">How many channels. The default is 1.</param>
    /// <remarks>The mirror of <see cref="In"/>.</remarks>
    public static void Out(Span<float> samples, int channels = 1)
    {
        int frames = CountFrames(samples.Length, channels);
        for (int i = 0; i < samples.Length; i++)
        {
            samples[i] *= Rise(frames - 1 - (i / channels), frames);
        }
    }

    /// <summary>Passes from one sound into another with equal power, over their whole length.</summary>
    /// <param name="outgoing">The sound that sinks.</param>
    /// <param name="incoming">The sound that rises, as long as the other.</param>
    /// <param name="destination">Receives the mixture; may be one of the two.</param>
    /// <param name="channels">How many channels. The default is 1.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    /// <remarks>Sine and cosine: two sounds that have nothing in common keep their loudness through the change.</remarks>
    public static void Cross(
        ReadOnlySpan<float> outgoing, ReadOnlySpan<float> incoming, Span<float> destination, int channels = 1)
    {
        int frames = CountFrames(outgoing.Length, channels);
        if (incoming.Length != outgoing.Length || destination.Length != outgoing.Length)
        {
            throw new ArgumentException(
                $"The lengths: must all be {outgoing.Length} samples, not {incoming.Length} and {destination.Length}.",
                nameof(incoming));
        }

        for (int i = 0; i < outgoing.Length; i++)
        {
            (float sin, float cos) = MathF.SinCos(Angle(i / channels, frames));
            destination[i] = (outgoing[i] * cos) + (incoming[i] * sin);
        }
    }

    /// <summary>The factor of one frame of a rise.</summary>
    internal static float Rise(long frame, long frames)
    {
        float sin = MathF.Sin(Angle(frame, frames));
        return sin * sin;
    }

    /// <summary>The factor of one frame of a rise that keeps the power when another sound sinks in its mirror.</summary>
    internal static float EqualPowerRise(long frame, long frames) => MathF.Sin(Angle(frame, frames));

    private static float Angle(long frame, long frames) => (float)((frame + 0.5) / frames * (Math.PI / 2));

    private static int CountFrames(int samples, int channels)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(channels, 1);
        return Interleaved.CountFrames(samples, channels, nameof(samples));
    }
}
