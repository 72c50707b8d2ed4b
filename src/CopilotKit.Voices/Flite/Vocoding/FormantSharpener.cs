using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace CopilotKit.Voices.Flite.Vocoding;

/// <summary>Makes formants stand out, which a statistical model blurs, and keeps the power of the sound.</summary>
/// <remarks>
/// The postfilter of mel-cepstral vocoders (Yoshimura and others 2005): all but the first coefficients grow, and the loudness gives
/// back what the energy of the impulse response has gained.
/// </remarks>
internal sealed class FormantSharpener
{
    private readonly VocoderVoice _voice;
    private readonly CepstralTransform _transform;
    private readonly Vector128<double>[] _cepstra = new Vector128<double>[CepstralTransform.Length];
    private readonly Vector128<double>[] _responses = new Vector128<double>[CepstralTransform.Length];
    private readonly double[] _before;

    /// <summary>Initializes a new instance of the <see cref="FormantSharpener"/> class.</summary>
    /// <param name="voice">Says by how much coefficients grow.</param>
    /// <param name="order">The index of the last coefficient.</param>
    public FormantSharpener(VocoderVoice voice, int order)
    {
        (_voice, _transform, _before) = (voice, voice.TransformOf(order), new double[order + 1]);
    }

    /// <summary>Sharpens the coefficients of one frame.</summary>
    /// <param name="coefficients">Those of the filter, from 0 to the order.</param>
    /// <param name="third">The mel-cepstral coefficient of index 2.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Sharpen(Span<double> coefficients, double third)
    {
        coefficients.CopyTo(_before);
        coefficients[1] -= _voice.Beta * _voice.Alpha * third;
        for (int i = 2; i < coefficients.Length; i++)
        {
            coefficients[i] *= 1 + _voice.Beta;
        }

        Vector128<double> energies = Energies(_before, coefficients);
        coefficients[0] += Math.Log(energies[0] / energies[1]) / 2;
    }

    /// <summary>Gives the energies of two impulse responses, which are made side by side.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Vector128<double> Energies(ReadOnlySpan<double> one, ReadOnlySpan<double> other)
    {
        Vector128<double>[] cepstra = _cepstra;
        Vector128<double>[] responses = _responses;
        for (int row = 1; row < CepstralTransform.Length; row++)
        {
            cepstra[row] = Products(_transform.Rows[row], one, other);
            responses[row] = default;
        }

        Vector128<double> loudness = Products(_transform.Loudness, one, other);
        Vector128<double> sample = Vector128.Create(Math.Exp(loudness[0]), Math.Exp(loudness[1]));
        Vector128<double> energies = sample * sample;
        for (int i = 0; i < CepstralTransform.Length - 1;)
        {
            for (int later = i + 1; later < CepstralTransform.Length; later++)
            {
                responses[later] = Vector128.MultiplyAddEstimate(cepstra[later - i], sample, responses[later]);
            }

            i++;
            sample = responses[i] / Vector128.Create((double)i);
            energies += sample * sample;
        }

        return energies;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Vector128<double> Products(double[] row, ReadOnlySpan<double> one, ReadOnlySpan<double> other)
    {
        (Vector256<double> first, Vector256<double> second) = (default, default);
        int whole = row.Length - (row.Length % Vector256<double>.Count);
        for (int i = 0; i < whole; i += Vector256<double>.Count)
        {
            Vector256<double> factors = Vector256.Create(row.AsSpan(i));
            first = Vector256.MultiplyAddEstimate(factors, Vector256.Create(one[i..]), first);
            second = Vector256.MultiplyAddEstimate(factors, Vector256.Create(other[i..]), second);
        }

        (double a, double b) = (Vector256.Sum(first), Vector256.Sum(second));
        for (int i = whole; i < row.Length; i++)
        {
            (a, b) = (a + (row[i] * one[i]), b + (row[i] * other[i]));
        }

        return Vector128.Create(a, b);
    }
}
