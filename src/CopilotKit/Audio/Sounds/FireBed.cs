namespace CopilotKit.Audio.Sounds;

/// <summary>A fire that flickers and cracks.</summary>
internal sealed class FireBed : NoiseBed
{
    private const double CrackLevel = 1.6;
    private const double PopLevel = 1.3;
    private static readonly RingingRange Cracks = new(
        TonesInSecond: 14, Rareness: 4, FromHertz: 1_100, ToHertz: 5_000, FromSeconds: 0.000_8, ToSeconds: 0.003);

    private static readonly RingingRange Pops = new(
        TonesInSecond: 1.5, Rareness: 2, FromHertz: 220, ToHertz: 800, FromSeconds: 0.005, ToSeconds: 0.014);

    private readonly RingingShower _cracks;
    private readonly RingingShower _pops;
    private readonly double _phase;
    private readonly double _scale = 1;

    public FireBed(int sampleRate, int seed)
        : base(sampleRate)
    {
        _phase = new PositionHash(seed, 0).Unit(0);
        _cracks = new RingingShower(new PositionHash(seed, 4), sampleRate, Cracks);
        _pops = new RingingShower(new PositionHash(seed, 5), sampleRate, Pops);
        Layers =
        [
            new NoiseLayer(new PositionHash(seed, 1), sampleRate, fromHertz: 45, toHertz: 170, isSteep: true),
            new NoiseLayer(new PositionHash(seed, 2), sampleRate, fromHertz: 200, toHertz: 900, isSteep: true),
            new NoiseLayer(new PositionHash(seed, 3), sampleRate, fromHertz: 1_500, toHertz: 6_000, isSteep: true),
        ];
        _scale = Normalisation((CrackLevel * CrackLevel * _cracks.MeanSquare) + (PopLevel * PopLevel * _pops.MeanSquare));
    }

    protected override NoiseLayer[] Layers { get; }

    protected override void SetGains(double seconds, Span<float> gains)
    {
        double flicker = Wander(seconds, 0.83, _phase) * (0.6 + (0.4 * Wander(seconds, 5.1, _phase + 0.2)));
        gains[0] = (float)(_scale * (0.4 + (0.16 * flicker)));
        gains[1] = (float)(_scale * (0.18 + (0.08 * Wander(seconds, 1.7, _phase + 0.6)) + (0.04 * flicker)));
        gains[2] = (float)(_scale * (0.15 + (0.03 * Wander(seconds, 7.3, _phase + 0.4))));
    }

    protected override void Render(Span<float> block, long position)
    {
        base.Render(block, position);
        _cracks.AddTo(block, position, CrackLevel * _scale);
        _pops.AddTo(block, position, PopLevel * _scale);
    }
}
