namespace CopilotKit.Audio.Sounds;

/// <summary>Wind in the leaves, and birds that call now and then.</summary>
internal sealed class ForestBed : NoiseBed
{
    private static readonly double[] SecondsBetweenCalls = [5.3, 7.9, 11.7];
    private readonly BirdCalls[] _birds;
    private readonly double _phase;
    private readonly double _scale = 1;

    public ForestBed(int sampleRate, int seed)
        : base(sampleRate)
    {
        _phase = new PositionHash(seed, 0).Unit(0);
        _birds = [.. SecondsBetweenCalls
            .Select((seconds, bird) => new BirdCalls(new PositionHash(seed, 8 + bird), sampleRate, seconds, BlockFrames))];
        Layers =
        [
            new NoiseLayer(new PositionHash(seed, 1), sampleRate, fromHertz: 60, toHertz: 280, isSteep: true),
            new NoiseLayer(new PositionHash(seed, 2), sampleRate, fromHertz: 400, toHertz: 1_800, isSteep: true),
            new NoiseLayer(new PositionHash(seed, 3), sampleRate, fromHertz: 1_800, toHertz: 5_500, isSteep: true),
        ];
        _scale = Normalisation(_birds.Sum(bird => bird.MeanSquare));
    }

    protected override NoiseLayer[] Layers { get; }

    protected override void SetGains(double seconds, Span<float> gains)
    {
        double gust = 0.5 + (0.5 * Wander(seconds, 17, _phase));
        double leaves = 0.5 + (0.5 * Wander(seconds - 0.8, 6.1, _phase + 0.3));
        gains[0] = (float)(_scale * (0.12 + (0.1 * gust)));
        gains[1] = (float)(_scale * (0.12 + (0.12 * gust) + (0.05 * leaves)));
        gains[2] = (float)(_scale * (0.07 + (0.06 * gust * leaves) + (0.04 * leaves)));
    }

    protected override void Render(Span<float> block, long position)
    {
        base.Render(block, position);
        foreach (BirdCalls bird in _birds)
        {
            bird.AddTo(block, position, _scale);
        }
    }
}
