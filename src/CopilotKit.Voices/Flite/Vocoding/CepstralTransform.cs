namespace CopilotKit.Voices.Flite.Vocoding;

/// <summary>Turns the coefficients of a mel log spectrum filter into a cepstrum on the straight frequency scale.</summary>
/// <remarks>Both steps are linear, so one product of a matrix stands for them.</remarks>
internal sealed class CepstralTransform
{
    /// <summary>How many values of the cepstrum are looked at.</summary>
    public const int Length = 64;

    /// <summary>Initializes a new instance of the <see cref="CepstralTransform"/> class.</summary>
    /// <param name="order">The index of the last coefficient.</param>
    /// <param name="alpha">How far the frequency scale is bent.</param>
    public CepstralTransform(int order, double alpha)
    {
        Order = order;
        double[][] columns = [.. Enumerable.Range(0, order + 1).Select(index => Straighten(MelCepstrumOf(index, order, alpha), -alpha))];
        Loudness = [.. columns.Select(column => column[0])];
        Rows = [.. Enumerable.Range(0, Length).Select(row => columns.Select(column => row * column[row]).ToArray())];
    }

    /// <summary>Gets the index of the last coefficient.</summary>
    public int Order { get; }

    /// <summary>Gets the factors of the first value.</summary>
    public double[] Loudness { get; }

    /// <summary>Gets the factors of each value times its index, which is what an impulse response is made of.</summary>
    public double[][] Rows { get; }

    private static double[] MelCepstrumOf(int coefficient, int order, double alpha)
    {
        double[] cepstrum = new double[order + 1];
        cepstrum[coefficient] = 1;
        if (coefficient > 0)
        {
            cepstrum[coefficient - 1] = alpha;
        }

        return cepstrum;
    }

    // Oppenheim and Johnson's recursion.
    private static double[] Straighten(double[] cepstrum, double alpha)
    {
        double[] bent = new double[Length];
        for (int i = cepstrum.Length - 1; i >= 0; i--)
        {
            double[] former = [.. bent];
            bent[0] = cepstrum[i] + (alpha * former[0]);
            bent[1] = ((1 - (alpha * alpha)) * former[0]) + (alpha * former[1]);
            for (int j = 2; j < bent.Length; j++)
            {
                bent[j] = former[j - 1] + (alpha * (former[j] - bent[j - 1]));
            }
        }

        return bent;
    }
}
