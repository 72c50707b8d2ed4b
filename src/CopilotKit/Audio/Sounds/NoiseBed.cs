namespace CopilotKit.Audio.Sounds;

/// <summary>A bed of layers of noise that swell and sink.</summary>
internal abstract class NoiseBed(int sampleRate) : BlockSource(long.MaxValue)
{
    /// <summary>The level of every bed: -20 dBFS, root mean square over minutes.</summary>
    protected const double Level = 0.1;

    private static readonly TimeSpan Averaged = TimeSpan.FromMinutes(10);
    private float[] _gains = [];
    private float[] _next = [];

    /// <summary>The layers, in the order of their gains.</summary>
    protected abstract NoiseLayer[] Layers { get; }

    /// <summary>Computes the gains of the layers at a time, up to a common factor.</summary>
    protected abstract void SetGains(double seconds, Span<float> gains);

    protected override void Render(Span<float> block, long position)
    {
        if (position == 0)
        {
            _gains = new float[Layers.Length];
            _next = new float[Layers.Length];
            SetGains(0, _gains);
        }

        SetGains((position + BlockFrames) / (double)sampleRate, _next);
        block.Clear();
        for (int i = 0; i < Layers.Length; i++)
        {
            Layers[i].AddTo(block, position, _gains[i], _next[i]);
        }

        (_gains, _next) = (_next, _gains);
    }

    /// <summary>The factor that brings the layers, and what else has a mean square of its own, to the stated level.</summary>
    protected double Normalisation(double otherMeanSquare = 0)
    {
        const double Step = 0.25;
        float[] gains = new float[Layers.Length];
        double sum = 0;
        for (double seconds = 0; seconds < Averaged.TotalSeconds; seconds += Step)
        {
            SetGains(seconds, gains);
            sum += gains.Sum(gain => (double)gain * gain);
        }

        return Level / Math.Sqrt((sum * Step / Averaged.TotalSeconds) + otherMeanSquare);
    }

    /// <summary>A slow wave between -1 and 1 that does not repeat within hours.</summary>
    protected static double Wander(double seconds, double period, double phase) =>
        (0.6 * Math.Sin(Math.Tau * ((seconds / period) + phase)))
        + (0.4 * Math.Sin(Math.Tau * ((seconds / (period * 1.618_034)) + (phase * 3))));
}
