namespace CopilotKit.Audio.Sounds;

/// <summary>Steady rain: the hiss of many drops, with single ones that fall near.</summary>
internal sealed class RainBed : NoiseBed
{
    // A drop may begin with any block; so many of them can sound at once.
    private const int Drops = 8;
    private const double DropsInSecond = 45;
    private const double DropLevel = 0.9;
    private readonly PositionHash _random;
    private readonly RingingTone[] _drops = new RingingTone[Drops];
    private readonly int _sampleRate;
    private readonly double _phase;
    private readonly double _scale = 1;

    public RainBed(int sampleRate, int seed)
        : base(sampleRate)
    {
        (_random, _sampleRate) = (new PositionHash(seed, 4), sampleRate);
        _phase = _random.Unit(-1);
        Layers =
        [
            new NoiseLayer(new PositionHash(seed, 1), sampleRate, fromHertz: 600, toHertz: 4_000, isSteep: true),
            new NoiseLayer(new PositionHash(seed, 2), sampleRate, fromHertz: 150, toHertz: 700, isSteep: true),
        ];

        // A ringing tone of level a that falls to a part in e within t seconds holds a² t / 4; levels are the cube of an
        // even chance, whose square has a mean of 1/7, and the mean time is 7 ms.
        _scale = Normalisation(DropsInSecond * DropLevel * DropLevel / 7 * 0.007 / 4);
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
        long number = position / BlockFrames;
        if (_random.Unit(number * 4) < DropsInSecond * BlockFrames / _sampleRate)
        {
            _drops[number % Drops] = NewDrop(number);
        }

        foreach (ref RingingTone drop in _drops.AsSpan())
        {
            drop.AddTo(block);
        }
    }

    private RingingTone NewDrop(long number)
    {
        double level = Math.Pow(_random.Unit((number * 4) + 1), 3) * DropLevel * _scale;
        double hertz = Math.Min(1_200 + (3_300 * _random.Unit((number * 4) + 2)), _sampleRate * 0.4);
        double seconds = 0.004 + (0.006 * _random.Unit((number * 4) + 3));
        return new RingingTone(hertz, level, seconds, _sampleRate);
    }
}
