using System.Collections.Concurrent;

namespace CopilotKit.Audio;

/// <summary>The low-pass filter of a change of rate, cut into phases.</summary>
/// <remarks>
/// A windowed sinc (Kaiser, 99 dB) that passes up to 0.9 and stops from 1.0 of the lower of the two Nyquist frequencies.
/// A ratio of few phases has a table of exactly those; every other is interpolated between 512 (error below -105 dB).
/// </remarks>
internal sealed class ResamplerKernel
{
    private const int BaseTaps = 128;
    private const int BasePhases = 512;
    private const int TapsStep = 16;
    private const int MostCached = 32;
    private const double KaiserBeta = 9.95;
    private static readonly ConcurrentDictionary<(int Up, int Down), ResamplerKernel> Cache = new();

    private ResamplerKernel(double ratio, int phases, bool isExact)
    {
        double widening = Math.Max(1, 1 / ratio);
        Taps = (int)Math.Ceiling(BaseTaps * widening / TapsStep) * TapsStep;
        Phases = phases;
        IsExact = isExact;

        // The last phase is the first one shifted by a sample: what interpolation needs beyond the end.
        Coefficients = new float[(phases + 1) * Taps];
        for (int phase = 0; phase <= phases; phase++)
        {
            Fill(Coefficients.AsSpan(phase * Taps, Taps), (double)phase / phases, 0.95 / widening);
        }
    }

    public int Taps { get; }

    public int Phases { get; }

    public bool IsExact { get; }

    public float[] Coefficients { get; }

    public static ResamplerKernel Of(int up, int down)
    {
        double ratio = (double)up / down;
        int phases = (int)Math.Ceiling(BasePhases * Math.Min(1, ratio));
        bool isExact = up <= phases;

        // An interpolated table for going up has the same content for every ratio.
        (int, int) key = isExact || up < down ? (up, down) : (0, 0);
        if (Cache.TryGetValue(key, out ResamplerKernel? known))
        {
            return known;
        }

        ResamplerKernel kernel = new(ratio, isExact ? up : phases, isExact);
        if (Cache.Count < MostCached)
        {
            Cache.TryAdd(key, kernel);
        }

        return kernel;
    }

    private static void Fill(Span<float> taps, double phase, double cutoff)
    {
        Span<double> exact = taps.Length <= 1024 ? stackalloc double[taps.Length] : new double[taps.Length];
        double half = taps.Length / 2;
        double sum = 0;
        for (int i = 0; i < taps.Length; i++)
        {
            double time = phase + half - 1 - i;
            exact[i] = WindowedSinc.At(time, cutoff, half, KaiserBeta);
            sum += exact[i];
        }

        // Every phase passes a constant unchanged, or a constant would come out with a whistle.
        for (int i = 0; i < taps.Length; i++)
        {
            taps[i] = (float)(exact[i] / sum);
        }
    }
}
