using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CopilotKit.Audio.Loudness;

/// <summary>The K-weighting filter of one channel: a shelf for the head, then a high-pass.</summary>
/// <remarks>
/// ITU-R BS.1770-4 gives coefficients for 48 kHz only. These analogue parameters yield them, and their like at any rate.
/// </remarks>
internal sealed class KWeighting
{
    private readonly double _b0;
    private readonly double _b1;
    private readonly double _b2;
    private readonly double _shelfA1;
    private readonly double _shelfA2;
    private readonly double _passA1;
    private readonly double _passA2;
    private double _shelf1;
    private double _shelf2;
    private double _pass1;
    private double _pass2;

    public KWeighting(int sampleRate)
    {
        const double ShelfQ = 0.7071752369554196;
        double k = Math.Tan(Math.PI * 1681.974450955533 / sampleRate);
        double gain = Decibels.ToFactor(3.999843853973347);
        double band = Math.Pow(gain, 0.4996667741545416);
        double scale = 1 + (k / ShelfQ) + (k * k);
        _b0 = (gain + (band * k / ShelfQ) + (k * k)) / scale;
        _b1 = 2 * ((k * k) - gain) / scale;
        _b2 = (gain - (band * k / ShelfQ) + (k * k)) / scale;
        (_shelfA1, _shelfA2) = Poles(k, ShelfQ);
        (_passA1, _passA2) = Poles(Math.Tan(Math.PI * 38.13547087602444 / sampleRate), 0.5003270373238773);
    }

    /// <summary>Filters every <paramref name="stride"/>th sample and adds up the squares.</summary>
    // Compiled well at its first call: a first story is over before the runtime finds out that this is hot.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double Energy(ReadOnlySpan<float> samples, int stride)
    {
        if ((_shelf1, _shelf2, _pass1, _pass2) == (0, 0, 0, 0) && IsSilent(samples))
        {
            return 0;
        }

        (double b0, double b1, double b2) = (_b0, _b1, _b2);
        (double shelfA1, double shelfA2, double passA1, double passA2) = (_shelfA1, _shelfA2, _passA1, _passA2);
        (double s1, double s2, double p1, double p2) = (_shelf1, _shelf2, _pass1, _pass2);
        double energy = 0;
        for (int i = 0; i < samples.Length; i += stride)
        {
            double x = samples[i];
            double y = (b0 * x) + s1;
            s1 = (b1 * x) + s2 - (shelfA1 * y);
            s2 = (b2 * x) - (shelfA2 * y);
            double z = y + p1;
            p1 = p2 - (y + y) - (passA1 * z);
            p2 = y - (passA2 * z);
            energy += z * z;
        }

        (_shelf1, _shelf2, _pass1, _pass2) = (Settle(s1), Settle(s2), Settle(p1), Settle(p2));
        return energy;
    }

    /// <summary>Forgets what went through.</summary>
    public void Restart() => (_shelf1, _shelf2, _pass1, _pass2) = (0, 0, 0, 0);

    private static (double A1, double A2) Poles(double k, double q)
    {
        double scale = 1 + (k / q) + (k * k);
        return (2 * ((k * k) - 1) / scale, (1 - (k / q) + (k * k)) / scale);
    }

    // As integers, which are compared many at once.
    private static bool IsSilent(ReadOnlySpan<float> samples) => !MemoryMarshal.Cast<float, int>(samples).ContainsAnyExcept(0);

    // In long silences the filter decays into denormal numbers, which cost a hundred times as much.
    private static double Settle(double state) => Math.Abs(state) < 1e-30 ? 0 : state;
}
