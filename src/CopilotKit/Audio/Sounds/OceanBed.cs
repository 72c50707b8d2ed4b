namespace CopilotKit.Audio.Sounds;

/// <summary>Waves that roll in every eight to fourteen seconds, break, and hiss back.</summary>
internal sealed class OceanBed : NoiseBed
{
    private readonly double _phase;
    private readonly double _scale = 1;

    public OceanBed(int sampleRate, int seed)
        : base(sampleRate)
    {
        _phase = new PositionHash(seed, 0).Unit(0);
        Layers =
        [
            new NoiseLayer(new PositionHash(seed, 1), sampleRate, fromHertz: 50, toHertz: 250, isSteep: true),
            new NoiseLayer(new PositionHash(seed, 2), sampleRate, fromHertz: 250, toHertz: 1_100, isSteep: true),
            new NoiseLayer(new PositionHash(seed, 3), sampleRate, fromHertz: 1_500, toHertz: 5_000, isSteep: true),
        ];
        _scale = Normalisation();
    }

    protected override NoiseLayer[] Layers { get; }

    protected override void SetGains(double seconds, Span<float> gains)
    {
        double near = Swell(seconds, 9.3, _phase);
        double far = Swell(seconds, 13.7, _phase * 7);
        double foam = Swell(seconds - 1.1, 9.3, _phase);
        gains[0] = (float)(_scale * (0.45 + (0.4 * near) + (0.3 * far)));
        gains[1] = (float)(_scale * (0.12 + (0.65 * near * near) + (0.25 * far * far)));
        gains[2] = (float)(_scale * (0.05 + (0.45 * foam * foam) + (0.12 * far * far)));
    }

    /// <summary>One train of waves between 0 and 1: each rises faster than it sinks, and no two are alike.</summary>
    private static double Swell(double seconds, double period, double phase)
    {
        double turn = Math.Tau * ((seconds / period) + phase + (0.12 * Wander(seconds, period * 4.3, phase)));
        double height = 0.8 + (0.2 * Wander(seconds, period * 2.9, phase + 0.3));
        return height * 0.5 * (1 - Math.Cos(turn + (0.6 * Math.Sin(turn))));
    }
}
