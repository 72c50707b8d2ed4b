namespace CopilotKit.Audio.Sounds;

/// <summary>Steady rain: the hiss of many drops, with single ones that fall near.</summary>
internal sealed class RainBed : NoiseBed
{
    private const double DropLevel = 0.9;
    private static readonly RingingRange Drops = new(
        TonesInSecond: 45, Rareness: 3, FromHertz: 1_200, ToHertz: 4_500, FromSeconds: 0.004, ToSeconds: 0.01);

    private readonly RingingShower _drops;
    private readonly double _phase;
    private readonly double _scale = 1;

    public RainBed(int sampleRate, int seed)
        : base(sampleRate)
    {
        PositionHash random = new(seed, 4);
        _phase = random.Unit(-1);
        _drops = new RingingShower(random, sampleRate, Drops);
        Layers =
        [
            new NoiseLayer(new PositionHash(seed, 1), sampleRate, fromHertz: 600, toHertz: 4_000, isSteep: true),
            new NoiseLayer(new PositionHash(seed, 2), sampleRate, fromHertz: 150, toHertz: 700, isSteep: true),
        ];
        _scale = Normalisation(DropLevel * DropLevel * _drops.MeanSquare);
    }

    protected override NoiseLayer[] Layers { get; }

    protected override void SetGains(double seconds, Span<float> gains)
    {
        gains[0] = (float)(_scale * (0.5 + (0.07 * Wander(seconds, 23, _phase))));
        gains[1] = (float)(_scale * (0.22 + (0.05 * Wander(seconds, 41, _phase + 0.4))));
    }

    protected override void Render(Span<float> block, long position)
    {
        base.Render(block, position);
        _drops.AddTo(block, position, DropLevel * _scale);
    }
}
