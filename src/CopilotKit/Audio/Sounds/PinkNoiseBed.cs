namespace CopilotKit.Audio.Sounds;

/// <summary>Even noise that falls by 3 dB an octave: as much power in each octave, like a waterfall near by.</summary>
internal sealed class PinkNoiseBed : NoiseBed
{
    private const double LowestHertz = 20;
    private readonly float _gain;

    public PinkNoiseBed(int sampleRate, int seed)
        : base(sampleRate)
    {
        // Equal layers that each fall by 6 dB an octave from corners two octaves apart add up to 3 dB an octave.
        double[] corners = [.. Enumerable.Range(0, 8).Select(n => 45 * Math.Pow(4, n)).Where(hertz => hertz < sampleRate * 0.6)];
        Layers = [.. corners
            .Select((hertz, n) => new NoiseLayer(new PositionHash(seed, n + 1), sampleRate, LowestHertz, hertz, isSteep: false))];
        _gain = (float)(Level / Math.Sqrt(Layers.Length));
    }

    protected override NoiseLayer[] Layers { get; }

    protected override void SetGains(double seconds, Span<float> gains) => gains.Fill(_gain);
}
