using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace CopilotKit.Voices.Flite.Vocoding;

/// <summary>Gives an excitation the spectrum that mel-cepstral coefficients describe.</summary>
/// <remarks>
/// Mel log spectrum approximation (Imai, Sumita and Furuichi 1983) with a Padé approximant of order 5. Its five stages work on what
/// the one before made of the last sample, so all go at once: four in a vector, the fifth beside it.
/// </remarks>
internal sealed class MlsaFilter
{
    private const int Together = 4;

    // Of the exponential function. What goes back into the filter has alternating signs.
    private static readonly Vector256<double> Pade = Vector256.Create(0.4999391, 0.1107098, 0.01369984, 0.0009564853);
    private static readonly Vector256<double> Feedback = Vector256.Create(0.4999391, -0.1107098, 0.01369984, -0.0009564853);
    private const double Pade5 = 0.00003041721;

    private readonly double _alpha;
    private readonly double _beyond;

    // The first section has one coefficient, the second all others. Inputs of the stages, in order, and what they remember.
    private readonly double[] _firstInputs = new double[Together + 1];
    private readonly double[] _secondInputs = new double[Together + 1];
    private readonly Vector256<double>[] _delays;
    private readonly double[] _delays5;
    private Vector256<double> _firstDelays;
    private double _firstDelay5;

    /// <summary>Initializes a new instance of the <see cref="MlsaFilter"/> class.</summary>
    /// <param name="order">The index of the last coefficient.</param>
    /// <param name="alpha">How far the frequency scale is bent.</param>
    public MlsaFilter(int order, double alpha)
    {
        (_alpha, _beyond) = (alpha, 1 - (alpha * alpha));
        (_delays, _delays5) = (new Vector256<double>[order + 2], new double[order + 2]);
    }

    /// <summary>Filters the next sample.</summary>
    /// <param name="sample">The excitation, at its loudness.</param>
    /// <param name="coefficients">Those of the filter, from 0 to the order; 0, which is the loudness, is not looked at.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double Next(double sample, ReadOnlySpan<double> coefficients) => Second(First(sample, coefficients[1]), coefficients);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private double First(double sample, double coefficient)
    {
        Vector256<double> inputs = Vector256.Create(_firstInputs);
        _firstDelays = (inputs * _beyond) + (_firstDelays * _alpha);
        _firstDelay5 = (_firstInputs[Together] * _beyond) + (_firstDelay5 * _alpha);
        return Complete(sample, _firstDelays * coefficient, _firstDelay5 * coefficient, _firstInputs);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private double Second(double sample, ReadOnlySpan<double> coefficients)
    {
        Vector256<double> alpha = Vector256.Create(_alpha);
        Vector256<double>[] delays = _delays;
        double[] delays5 = _delays5;
        Vector256<double> made = (Vector256.Create(_secondInputs) * _beyond) + (delays[1] * alpha);
        double made5 = (_secondInputs[Together] * _beyond) + (delays5[1] * _alpha);
        (Vector256<double> here, double here5) = (delays[2], delays5[2]);
        (delays[1], delays5[1]) = (made, made5);
        (delays[2], delays5[2]) = (made, made5);

        Vector256<double> sum = default;
        double sum5 = 0;
        for (int i = 2; i < coefficients.Length; i++)
        {
            (Vector256<double> next, double next5) = (delays[i + 1], delays5[i + 1]);
            made = Vector256.MultiplyAddEstimate(-alpha, made, Vector256.MultiplyAddEstimate(alpha, next, here));
            made5 = double.MultiplyAddEstimate(-_alpha, made5, double.MultiplyAddEstimate(_alpha, next5, here5));
            sum = Vector256.MultiplyAddEstimate(made, Vector256.Create(coefficients[i]), sum);
            sum5 = double.MultiplyAddEstimate(made5, coefficients[i], sum5);

            // Everything moves on by one for the next sample.
            (delays[i + 1], delays5[i + 1]) = (made, made5);
            (here, here5) = (next, next5);
        }

        return Complete(sample, sum, sum5, _secondInputs);
    }

    /// <summary>Adds the stages up; each one's output is the input of the next one at the next sample.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Complete(double sample, Vector256<double> outputs, double output5, double[] inputs)
    {
        double fed = sample + Vector256.Dot(outputs, Feedback) + (output5 * Pade5);
        outputs.CopyTo(inputs, 1);
        inputs[0] = fed;
        return fed + Vector256.Dot(outputs, Pade) + (output5 * Pade5);
    }
}
