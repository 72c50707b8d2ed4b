namespace CopilotKit.Audio.Sounds;

/// <summary>Even, deep noise that falls by 6 dB an octave, like a far waterfall.</summary>
internal sealed class BrownNoiseBed : NoiseBed
{
    private readonly float _scale;

    public BrownNoiseBed(int sampleRate, int seed)
        : base(sampleRate)
    {
        Layers = [new NoiseLayer(new PositionHash(seed, 1), sampleRate, fromHertz: 25, toHertz: 90, isSteep: false)];
        _scale = (float)Level;
    }

    protected override NoiseLayer[] Layers { get; }

    protected override void SetGains(double seconds, Span<float> gains) => gains[0] = _scale;
}
