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
        _gain = 1;
        _gain = (float)(Math.Sqrt(3) / Math.Sqrt(ImpulseEnergy(sampleRate)));
    }

    /// <summary>Adds the next samples, with a gain that goes evenly from one value to another.</summary>
    public void AddTo(Span<float> block, long position, float fromGain, float toGain)
    {
        float step = (toGain - fromGain) / block.Length;
        for (int i = 0; i < block.Length; i++)
        {
            block[i] += Filter(_random.Noise(position + i)) * (fromGain + (step * i));
        }
    }

    private float Filter(float x)
    {
        _below += _high * (x - _below);
        _first += _low * (x - _below - _first);
        _second += _low * (_first - _second);
        return _gain * (_isSteep ? _second : _first);
    }

    private double ImpulseEnergy(int sampleRate)
    {
        double energy = 0;
        for (int i = 0; i < sampleRate / 2; i++)
        {
            float y = Filter(i == 0 ? 1 : 0);
            energy += (double)y * y;
        }

        (_below, _first, _second) = (0, 0, 0);
        return energy;
    }

    private static float Coefficient(double hertz, int sampleRate) => (float)(1 - Math.Exp(-2 * Math.PI * hertz / sampleRate));
}
