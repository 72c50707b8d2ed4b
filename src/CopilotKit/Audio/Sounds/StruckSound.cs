namespace CopilotKit.Audio.Sounds;

/// <summary>One mode in which a struck body rings.</summary>
/// <param name="Hertz">Its pitch.</param>
/// <param name="Level">Its share of the loudness.</param>
/// <param name="Seconds">How long it takes to fall to a part in e (37 %).</param>
/// <param name="OnsetSeconds">When it is struck.</param>
internal readonly record struct StruckMode(double Hertz, double Level, double Seconds, double OnsetSeconds = 0);

/// <summary>A bell, bowl or bar that is struck and rings out into digital silence.</summary>
internal sealed class StruckSound : BlockSource
{
    // No sample exceeds this, because the levels of all modes together reach it: -9 dBFS.
    private const double Peak = 0.35;
    private readonly RingingTone[] _tones;
    private readonly long[] _onsets;
    private readonly long _length;
    private readonly long _fadeFrom;
    private readonly double _softness;

    private StruckSound(IReadOnlyList<StruckMode> modes, TimeSpan length, double attackSeconds, int sampleRate)
        : base(new PcmFormat(sampleRate).ToFrames(length))
    {
        _length = new PcmFormat(sampleRate).ToFrames(length);
        _fadeFrom = _length * 3 / 4;
        _softness = -1 / (attackSeconds * sampleRate);
        StruckMode[] audible = [.. modes.Where(mode => mode.Hertz < sampleRate * 0.45)];
        double scale = Peak / modes.Sum(mode => mode.Level);
        _tones = [.. audible.Select(mode => new RingingTone(mode.Hertz, mode.Level * scale, mode.Seconds, sampleRate))];
        _onsets = [.. audible.Select(mode => (long)(mode.OnsetSeconds * sampleRate) / BlockFrames * BlockFrames)];
    }

    public static TimeSpan BellLength { get; } = TimeSpan.FromSeconds(8);

    public static TimeSpan ChimeLength { get; } = TimeSpan.FromSeconds(2.5);

    public static TimeSpan SingingBowlLength { get; } = TimeSpan.FromSeconds(16);

    /// <summary>A large bowl, touched softly: it swells, beats slowly and rings for long.</summary>
    public static StruckSound SingingBowl(int sampleRate, int seed)
    {
        PositionHash random = new(seed, 7);
        (double Ratio, double Level, double Seconds, double Beat)[] bowl =
            [(1, 1, 4.6, 0.45), (2.71, 0.55, 3.4, 0.8), (5.02, 0.2, 1.9, 1.3), (7.9, 0.06, 0.9, 1.9)];
        return new StruckSound(
            Beating(bowl, pitch: 138 * (1 + (0.01 * random.Noise(0))), random), SingingBowlLength, attackSeconds: 0.05, sampleRate);
    }

    /// <summary>A temple bell: each mode is a pair that beats slowly, the upper ones die first.</summary>
    public static StruckSound Bell(int sampleRate, int seed)
    {
        PositionHash random = new(seed, 5);
        double pitch = 216 * (1 + (0.01 * random.Noise(0)));
        (double Ratio, double Level, double Seconds, double Beat)[] bowl =
            [(1, 1, 2.4, 0.7), (2.77, 0.6, 1.7, 1.1), (5.18, 0.28, 1, 1.7), (8.16, 0.12, 0.5, 2.3), (11.6, 0.05, 0.25, 3)];
        return new StruckSound(Beating(bowl, pitch, random), BellLength, attackSeconds: 0.006, sampleRate);
    }

    /// <summary>Two small bars, a fifth apart, one just after the other.</summary>
    public static StruckSound Chime(int sampleRate, int seed)
    {
        double pitch = 1_175 * (1 + (0.01 * new PositionHash(seed, 6).Noise(0)));
        List<StruckMode> modes = [];
        (double Hertz, double Onset, double Level)[] bars = [(pitch, 0, 0.8), (pitch * 1.5, 0.11, 1)];
        foreach ((double note, double onset, double level) in bars)
        {
            modes.Add(new StruckMode(note, level, 0.5, onset));
            modes.Add(new StruckMode(note * 1.003, level * 0.3, 0.4, onset));
            modes.Add(new StruckMode(note * 2.756, level * 0.35, 0.2, onset));
            modes.Add(new StruckMode(note * 5.404, level * 0.12, 0.08, onset));
        }

        return new StruckSound(modes, ChimeLength, attackSeconds: 0.001, sampleRate);
    }

    private static List<StruckMode> Beating(
        (double Ratio, double Level, double Seconds, double Beat)[] bowl, double pitch, PositionHash random)
    {
        List<StruckMode> modes = [];
        foreach ((double ratio, double level, double seconds, double beat) in bowl)
        {
            double half = beat * (0.5 + (0.1 * random.Noise(modes.Count + 1)));
            modes.Add(new StruckMode((pitch * ratio) - half, level * 0.8, seconds));
            modes.Add(new StruckMode((pitch * ratio) + half, level * 0.2, seconds * 0.95));
        }

        return modes;
    }

    protected override void Render(Span<float> block, long position)
    {
        block.Clear();
        for (int i = 0; i < _tones.Length; i++)
        {
            if (position >= _onsets[i])
            {
                _tones[i].AddTo(block);
            }
        }

        for (int i = 0; i < block.Length; i++)
        {
            long frame = position + i;
            double envelope = frame < _fadeFrom
                ? 1 - Math.Exp(_softness * frame)
                : Fade.Rise(Math.Max(0, _length - 1 - frame), _length - _fadeFrom);
            block[i] *= (float)envelope;
        }
    }
}
