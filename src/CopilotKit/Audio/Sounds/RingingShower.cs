namespace CopilotKit.Audio.Sounds;

/// <summary>Endless short tones at random times: drops that fall near, embers that crack.</summary>
/// <param name="random">Gives the times and the tones.</param>
/// <param name="sampleRate">Samples per second.</param>
/// <param name="range">What the tones are like.</param>
internal sealed class RingingShower(PositionHash random, int sampleRate, RingingRange range)
{
    // A tone may begin with any block; so many of them can sound at once.
    private const int Most = 8;
    private readonly RingingTone[] _tones = new RingingTone[Most];

    /// <summary>The mean square of a shower of level 1.</summary>
    // A ringing tone of level a that falls to a part in e within t seconds holds a² t / 4.
    public double MeanSquare => range.TonesInSecond * ((range.FromSeconds + range.ToSeconds) / 2) / 4 / ((2 * range.Rareness) + 1);

    /// <summary>Adds the next block; called for every block in order.</summary>
    public void AddTo(Span<float> block, long position, double level)
    {
        long number = position / block.Length;
        if (random.Unit(number * 4) < range.TonesInSecond * block.Length / sampleRate)
        {
            _tones[number % Most] = NewTone(number * 4, level);
        }

        foreach (ref RingingTone tone in _tones.AsSpan())
        {
            tone.AddTo(block);
        }
    }

    private RingingTone NewTone(long number, double level)
    {
        double height = Math.Pow(random.Unit(number + 1), range.Rareness) * level;
        double hertz = range.FromHertz + ((range.ToHertz - range.FromHertz) * random.Unit(number + 2));
        double seconds = range.FromSeconds + ((range.ToSeconds - range.FromSeconds) * random.Unit(number + 3));
        return new RingingTone(Math.Min(hertz, sampleRate * 0.4), height, seconds, sampleRate);
    }
}

/// <summary>What the tones of a <see cref="RingingShower"/> are like.</summary>
/// <param name="TonesInSecond">How many begin in a second on average.</param>
/// <param name="Rareness">How rare loud ones are: levels are this power of an even chance.</param>
/// <param name="FromHertz">The lowest pitch.</param>
/// <param name="ToHertz">The highest pitch.</param>
/// <param name="FromSeconds">The shortest time to fall to a part in e (37 %).</param>
/// <param name="ToSeconds">The longest time.</param>
internal sealed record RingingRange(
    double TonesInSecond, double Rareness, double FromHertz, double ToHertz, double FromSeconds, double ToSeconds);
