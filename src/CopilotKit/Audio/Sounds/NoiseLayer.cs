using System.Runtime.CompilerServices;

namespace CopilotKit.Audio.Sounds;

/// <summary>Endless noise between two frequencies, with soft slopes and a level of 1 (root mean square).</summary>
internal sealed class NoiseLayer
{
    private readonly PositionHash _random;
    private readonly float _high;
    private readonly float _low;
    private readonly bool _isSteep;
    private readonly float _gain;
    private float _below;
    private float _first;
    private float _second;

    /// <summary>Initializes the filters.</summary>
    /// <param name="random">Gives the noise.</param>
    /// <param name="sampleRate">Samples per second.</param>
    /// <param name="fromHertz">Where the noise begins: 6 dB an octave below.</param>
    /// <param name="toHertz">Where the noise ends.</param>
    /// <param name="isSteep">Whether it falls by 12 dB an octave above, or by 6.</param>
    public NoiseLayer(PositionHash random, int sampleRate, double fromHertz, double toHertz, bool isSteep)
    {
        _random = random;
        _high = Coefficient(fromHertz, sampleRate);
        _low = Coefficient(toHertz, sampleRate);
        _isSteep = isSteep;
        _gain = (float)(Math.Sqrt(3) / Math.Sqrt(ImpulseEnergy(sampleRate)));
    }

    /// <summary>Adds the next samples, with a gain that goes evenly from one value to another.</summary>
    // Compiled well at its first call: a first story is over before the runtime finds out that this is hot.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void AddTo(Span<float> block, long position, float fromGain, float toGain)
    {
        float step = (toGain - fromGain) / block.Length;
        PositionHash random = _random;
        (float below, float first, float second) = (_below, _first, _second);
        (float high, float low, float gain) = (_high, _low, _gain);
        (float keepHigh, float keepLow) = (1 - high, 1 - low);
        bool isSteep = _isSteep;
        for (int i = 0; i < block.Length; i++)
        {
            // Each sample waits for the one before it: so for one fused operation of every filter, not for three.
            float x = random.Noise(position + i);
            below = MathF.FusedMultiplyAdd(below, keepHigh, high * x);
            first = MathF.FusedMultiplyAdd(first, keepLow, low * (x - below));
            second = MathF.FusedMultiplyAdd(second, keepLow, low * first);
            block[i] += gain * (isSteep ? second : first) * (fromGain + (step * i));
        }

        (_below, _first, _second) = (below, first, second);
    }

    private double ImpulseEnergy(int sampleRate)
    {
        (double below, double first, double second, double energy) = (0, 0, 0, 0);
        for (int i = 0; i < sampleRate / 2; i++)
        {
            double x = i == 0 ? 1 : 0;
            below += _high * (x - below);
            first += _low * (x - below - first);
            second += _low * (first - second);
            energy += _isSteep ? second * second : first * first;
        }

        return energy;
    }

    private static float Coefficient(double hertz, int sampleRate) => (float)(1 - Math.Exp(-2 * Math.PI * hertz / sampleRate));
}
