namespace CopilotKit.Audio;

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

    public void Add(LoudnessHistogram other, double energyFactor)
    {
        (double[] energies, long[] counts) = ((double[])other._energies.Clone(), (long[])other._counts.Clone());
        for (int bin = 0; bin < counts.Length; bin++)
        {
            if (counts[bin] > 0)
            {
                Add(energies[bin] / counts[bin] * energyFactor, counts[bin]);
            }
        }
    }

    /// <summary>The loudness of the blocks that pass both gates.</summary>
    public double IntegratedLufs()
    {
        double absolute = GatedLufs(-70);
        return double.IsNegativeInfinity(absolute) ? absolute : GatedLufs(Math.Max(-70, absolute - 10));
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
