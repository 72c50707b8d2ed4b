using System.Numerics.Tensors;

namespace CopilotKit.Audio;

/// <summary>Converts between decibels and the factors that samples are multiplied with.</summary>
public static class Decibels
{
    /// <summary>Converts decibels to a factor.</summary>
    /// <param name="decibels">Any number; negative infinity is silence.</param>
    /// <returns>1 for 0 dB, about 2 for 6 dB, 0 for negative infinity.</returns>
    public static double ToFactor(double decibels) => Math.Pow(10, decibels / 20);

    /// <summary>Converts a factor to decibels.</summary>
    /// <param name="factor">0 or more.</param>
    /// <returns>0 for 1; negative infinity for 0.</returns>
    public static double FromFactor(double factor) => 20 * Math.Log10(factor);

    /// <summary>Makes samples louder or softer, in place.</summary>
    /// <param name="samples">The samples. Exact zeros stay exact zeros.</param>
    /// <param name="decibels">By how much. 0 leaves every bit as it is.</param>
    public static void Apply(Span<float> samples, double decibels) =>
        TensorPrimitives.Multiply(samples, (float)ToFactor(decibels), samples);
}
