using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;

namespace CopilotKit.Audio.Loudness;

/// <summary>Finds how far a signal swings between its samples, by oversampling it eight times.</summary>
/// <remarks>
/// ITU-R BS.1770-4 asks for 192 kHz, four times 48 kHz; speech has 24 kHz, which takes eight. A peak that falls between
/// the eight points of a tone of 0.4 of the rate reads at most 0.11 dB low.
/// </remarks>
internal static class TruePeakFilter
{
    /// <summary>How many samples before the measured one the filter needs.</summary>
    public const int Before = 15;

    /// <summary>How many samples behind the measured one the filter needs.</summary>
    public const int After = 16;

    private const int Taps = Before + 1 + After;
    private const int Phases = 8;
    private const int StretchSamples = 32;
    private const double KaiserBeta = 5;
    private static readonly float[][] Coefficients = [.. Enumerable.Range(1, Phases - 1).Select(Phase)];

    // The most by which the signal can swing beyond its greatest sample.
    private static float GreatestSwing { get; } = Coefficients.Max(phase => TensorPrimitives.SumOfMagnitudes(phase));

    /// <summary>Measures the stretch from each sample up to the next.</summary>
    /// <param name="samples">The samples, with <see cref="Before"/> more in front and <see cref="After"/> more behind.</param>
    /// <param name="peaks">Raised to the greatest magnitude of each stretch that exceeds the floor.</param>
    /// <param name="floor">What need not be measured.</param>
    public static void RaisePeaks(ReadOnlySpan<float> samples, Span<float> peaks, float floor)
    {
        if (!CanExceed(floor, samples))
        {
            return;
        }

        for (int from = 0; from < peaks.Length; from += StretchSamples)
        {
            int count = Math.Min(StretchSamples, peaks.Length - from);
            ReadOnlySpan<float> around = samples.Slice(from, count + Taps - 1);

            // Speech swings widely around its glottal pulses only: most of it needs no oversampling.
            if (CanExceed(floor, around))
            {
                RaisePeaks(around, peaks.Slice(from, count));
            }
        }
    }

    private static bool CanExceed(float floor, ReadOnlySpan<float> samples) =>
        Math.Abs(TensorPrimitives.MaxMagnitude(samples)) * GreatestSwing > floor;

    // Compiled well at its first call: a first story is over before the runtime finds out that this is hot.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void RaisePeaks(ReadOnlySpan<float> samples, Span<float> peaks)
    {
        int done = 0;
        for (; done <= peaks.Length - Vector<float>.Count; done += Vector<float>.Count)
        {
            Vector<float> peak = Vector.Max(new Vector<float>(peaks[done..]), PeakOf(samples[done..]));
            peak.CopyTo(peaks[done..]);
        }

        for (; done < peaks.Length; done++)
        {
            peaks[done] = Math.Max(peaks[done], PeakOfOne(samples.Slice(done, Taps)));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Vector<float> PeakOf(ReadOnlySpan<float> samples)
    {
        (Vector<float> a, Vector<float> b, Vector<float> c, Vector<float> d) = (default, default, default, default);
        (Vector<float> e, Vector<float> f, Vector<float> g) = (default, default, default);
        float[][] phases = Coefficients;
        (float[] pa, float[] pb, float[] pc, float[] pd) = (phases[0], phases[1], phases[2], phases[3]);
        (float[] pe, float[] pf, float[] pg) = (phases[4], phases[5], phases[6]);
        for (int tap = 0; tap < Taps; tap++)
        {
            Vector<float> x = new(samples[tap..]);
            a = Vector.FusedMultiplyAdd(x, new Vector<float>(pa[tap]), a);
            b = Vector.FusedMultiplyAdd(x, new Vector<float>(pb[tap]), b);
            c = Vector.FusedMultiplyAdd(x, new Vector<float>(pc[tap]), c);
            d = Vector.FusedMultiplyAdd(x, new Vector<float>(pd[tap]), d);
            e = Vector.FusedMultiplyAdd(x, new Vector<float>(pe[tap]), e);
            f = Vector.FusedMultiplyAdd(x, new Vector<float>(pf[tap]), f);
            g = Vector.FusedMultiplyAdd(x, new Vector<float>(pg[tap]), g);
        }

        Vector<float> first = Vector.Max(Vector.Max(Vector.Abs(a), Vector.Abs(b)), Vector.Max(Vector.Abs(c), Vector.Abs(d)));
        Vector<float> second = Vector.Max(Vector.Max(Vector.Abs(e), Vector.Abs(f)), Vector.Abs(g));
        return Vector.Max(Vector.Max(first, second), Vector.Abs(new Vector<float>(samples[Before..])));
    }

    private static float PeakOfOne(ReadOnlySpan<float> samples)
    {
        float peak = Math.Abs(samples[Before]);
        foreach (float[] phase in Coefficients)
        {
            peak = Math.Max(peak, Math.Abs(TensorPrimitives.Dot(samples, phase)));
        }

        return peak;
    }

    private static float[] Phase(int phase)
    {
        double[] taps = new double[Taps];
        for (int tap = 0; tap < Taps; tap++)
        {
            double time = ((double)phase / Phases) + Before - tap;
            taps[tap] = WindowedSinc.At(time, cutoff: 1, halfWidth: Taps / 2, KaiserBeta);
        }

        double sum = taps.Sum();
        return [.. taps.Select(tap => (float)(tap / sum))];
    }
}
