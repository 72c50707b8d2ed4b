namespace CopilotKit.Audio;

/// <summary>The ideal low-pass filter under a Kaiser window.</summary>
internal static class WindowedSinc
{
    /// <summary>Gives one value of the impulse response, up to a constant factor.</summary>
    /// <param name="time">The distance from the middle, in samples.</param>
    /// <param name="cutoff">Where the filter cuts, as a part of the Nyquist frequency.</param>
    /// <param name="halfWidth">Where the window ends, in samples.</param>
    /// <param name="beta">The shape of the window: more is further down and less steep.</param>
    public static double At(double time, double cutoff, double halfWidth, double beta)
    {
        double part = time / halfWidth;
        return Math.Abs(part) >= 1 ? 0 : Sinc(cutoff * time) * BesselI0(beta * Math.Sqrt(1 - (part * part)));
    }

    private static double Sinc(double x) => x == 0 ? 1 : Math.Sin(Math.PI * x) / (Math.PI * x);

    private static double BesselI0(double x)
    {
        double sum = 1;
        double term = 1;
        for (int k = 1; term > sum * 1e-14; k++)
        {
            term *= x / (2 * k) * (x / (2 * k));
            sum += term;
        }

        return sum;
    }
}
