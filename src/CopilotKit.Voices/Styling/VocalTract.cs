using System.Collections.Concurrent;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace CopilotKit.Voices.Styling;

/// <summary>Lets noise sound through the vocal tract that a stretch of speech was made with.</summary>
/// <remarks>
/// Autocorrelation method and Levinson-Durbin recursion; 20 coefficients describe speech up to 8 kHz. Its 14 kB are lent from utterance
/// to utterance: one for each that is spoken at a time.
/// </remarks>
internal sealed class VocalTract
{
    /// <summary>The samples that are looked at together.</summary>
    public const int Window = 512;

    private const int Order = 20;

    // A sample that was only just stored cannot be loaded as part of a vector without waiting for it.
    private const int Recent = 4;
    private const int Older = Order - Recent;

    // The 21 of them in seven rounds: each would wait for its own sum, three do not wait for one another.
    private const int LagsAtOnce = 3;

    // The filter rings in before the window begins, so that no window starts with silence.
    private const int RunUp = 96;

    // Keeps the filter stable where a frame is nearly a pure tone or nothing at all.
    private const double Floor = 1e-9;
    private const double WhiteNoise = 1e-5;

    private const uint FirstNoise = 2_463_534_242;

    private static readonly ConcurrentBag<VocalTract> Idle = [];
    private static readonly double[] Weights = [.. Enumerable.Range(0, Window).Select(n => 0.5 - (0.5 * Math.Cos(2 * Math.PI * (n + 0.5) / Window)))];
    private static readonly double WeightsPower = Weights.Sum(value => value * value);

    private readonly double[] _windowed = new double[Window + Order];
    private readonly double[] _likeness = new double[Order + 1];
    private readonly double[] _coefficients = new double[Order + 1];
    private readonly double[] _former = new double[Order + 1];
    private readonly double[] _older = new double[Older];
    private readonly double[] _sounded = new double[Order + RunUp + Window];
    private uint _noise = FirstNoise;

    private VocalTract()
    {
    }

    /// <summary>Lends one, which makes the same noise as each one that was just lent.</summary>
    public static VocalTract Lend()
    {
        VocalTract tract = Idle.TryTake(out VocalTract? idle) ? idle : new VocalTract();
        tract._noise = FirstNoise;
        return tract;
    }

    /// <summary>Takes one back, which nobody may use any more.</summary>
    public static void TakeBack(VocalTract tract) => Idle.Add(tract);

    /// <summary>Makes breath with the shape and the power of speech.</summary>
    /// <param name="speech">One window.</param>
    /// <param name="breath">Receives as many samples.</param>
    // Compiled well at its first call, as what it calls: a first story is over before the runtime finds out that this is hot.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Shape(ReadOnlySpan<float> speech, Span<float> breath)
    {
        for (int i = 0; i < Window; i++)
        {
            _windowed[i] = speech[i] * Weights[i];
        }

        // Uniform noise from -1 to 1 has a third of the power that white noise of strength 1 has.
        double strength = Math.Sqrt(3 * Predict() / WeightsPower);
        Sound(strength);
        for (int i = 0; i < breath.Length; i++)
        {
            breath[i] = (float)_sounded[Order + RunUp + i];
        }
    }

    /// <summary>Sends noise through the filter.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Sound(double strength)
    {
        for (int k = 0; k < Older; k++)
        {
            _older[k] = _coefficients[Order - k];
        }

        double[] coefficients = _coefficients;
        (double first, double second, double third, double fourth) = (0, 0, 0, 0);
        _sounded.AsSpan(0, Order).Clear();
        for (int i = Order; i < _sounded.Length; i++)
        {
            // The last sample comes last into it: everything else can be added up before that one is known.
            double known = (strength * NextNoise()) - Echo(i - Order) - (coefficients[4] * fourth) - (coefficients[3] * third);
            double sample = Math.FusedMultiplyAdd(-coefficients[1], first, Math.FusedMultiplyAdd(-coefficients[2], second, known));
            (first, second, third, fourth) = (sample, first, second, third);
            _sounded[i] = sample;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private double Echo(int from)
    {
        Vector<double> sum = Vector<double>.Zero;
        for (int k = 0; k < Older; k += Vector<double>.Count)
        {
            sum = Vector.FusedMultiplyAdd(new Vector<double>(_older, k), new Vector<double>(_sounded, from + k), sum);
        }

        return Vector.Sum(sum);
    }

    /// <summary>Finds the coefficients, and gives the energy that they do not explain.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double Predict()
    {
        Compare();
        double error = (_likeness[0] * (1 + WhiteNoise)) + Floor;
        Array.Clear(_coefficients);
        _coefficients[0] = 1;
        for (int step = 1; step <= Order; step++)
        {
            double reflection = _likeness[step];
            for (int k = 1; k < step; k++)
            {
                reflection += _coefficients[k] * _likeness[step - k];
            }

            reflection /= -error;
            _coefficients.CopyTo(_former, 0);
            for (int k = 1; k <= step; k++)
            {
                _coefficients[k] = _former[k] + (reflection * _former[step - k]);
            }

            error *= 1 - (reflection * reflection);
        }

        return error;
    }

    /// <summary>Finds how alike the window is to itself some samples later.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Compare()
    {
        for (int lag = 0; lag <= Order; lag += LagsAtOnce)
        {
            Compare(lag);
        }
    }

    // Behind the window lies silence, so every lag goes to its end.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Compare(int lag)
    {
        (Vector<double> a, Vector<double> b, Vector<double> c) = (default, default, default);
        double[] windowed = _windowed;
        for (int i = 0; i < Window; i += Vector<double>.Count)
        {
            Vector<double> here = new(windowed, i);
            a = Vector.FusedMultiplyAdd(here, new Vector<double>(windowed, i + lag), a);
            b = Vector.FusedMultiplyAdd(here, new Vector<double>(windowed, i + lag + 1), b);
            c = Vector.FusedMultiplyAdd(here, new Vector<double>(windowed, i + lag + 2), c);
        }

        (_likeness[lag], _likeness[lag + 1], _likeness[lag + 2]) = (Vector.Sum(a), Vector.Sum(b), Vector.Sum(c));
    }

    // Marsaglia's xorshift: the same breath for every utterance, on every machine.
    private double NextNoise()
    {
        _noise ^= _noise << 13;
        _noise ^= _noise >> 17;
        _noise ^= _noise << 5;
        return (_noise / 2_147_483_647.5) - 1;
    }
}
