namespace CopilotKit.Audio.Loudness;

/// <summary>Counts gating blocks by loudness, so that any length needs the same memory.</summary>
/// <remarks>
/// The steps of 0.1 LU decide only which blocks the relative gate keeps; the energy of what is kept is exact.
/// </remarks>
internal sealed class LoudnessHistogram
{
    private const double QuietestLufs = -120;
    private const double Step = 0.1;
    private readonly double[] _energies = new double[1_500];
    private readonly long[] _counts = new long[1_500];

    public static double ToLufs(double meanSquare) => -0.691 + (10 * Math.Log10(meanSquare));

    public void Add(double meanSquare, long count = 1)
    {
        double lufs = ToLufs(meanSquare);
        if (lufs >= QuietestLufs)
        {
            int bin = Math.Min((int)((lufs - QuietestLufs) / Step), _counts.Length - 1);
            _energies[bin] += meanSquare * count;
            _counts[bin] += count;
        }
    }

    /// <summary>Adds what another has counted, as if it had been louder.</summary>
    public void Add(LoudnessHistogram other, double energyFactor)
    {
        // Of itself a copy, for what is added must not be added again. Of all others a copy would only be garbage.
        LoudnessHistogram source = other == this ? Copy() : other;
        for (int bin = 0; bin < source._counts.Length; bin++)
        {
            if (source._counts[bin] > 0)
            {
                Add(source._energies[bin] / source._counts[bin] * energyFactor, source._counts[bin]);
            }
        }
    }

    public void Clear()
    {
        Array.Clear(_energies);
        Array.Clear(_counts);
    }

    /// <summary>The loudness of the blocks that pass both gates.</summary>
    public double IntegratedLufs()
    {
        double absolute = GatedLufs(-70);
        return double.IsNegativeInfinity(absolute) ? absolute : GatedLufs(Math.Max(-70, absolute - 10));
    }

    private LoudnessHistogram Copy()
    {
        LoudnessHistogram copy = new();
        _energies.CopyTo(copy._energies, 0);
        _counts.CopyTo(copy._counts, 0);
        return copy;
    }

    private double GatedLufs(double gateLufs)
    {
        (double energy, long count) = (0, 0);
        for (int bin = 0; bin < _counts.Length; bin++)
        {
            if (_counts[bin] > 0 && ToLufs(_energies[bin] / _counts[bin]) > gateLufs)
            {
                energy += _energies[bin];
                count += _counts[bin];
            }
        }

        return count == 0 ? double.NegativeInfinity : ToLufs(energy / count);
    }
}
