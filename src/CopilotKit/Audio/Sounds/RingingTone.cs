using System.Runtime.CompilerServices;

namespace CopilotKit.Audio.Sounds;

/// <summary>A tone that is struck and dies away: a complex number that turns and shrinks with every sample.</summary>
internal struct RingingTone
{
    private readonly double _turnReal;
    private readonly double _turnImaginary;
    private double _real;
    private double _imaginary;

    /// <summary>Strikes the tone.</summary>
    /// <param name="hertz">Its pitch.</param>
    /// <param name="level">Its amplitude at the start.</param>
    /// <param name="seconds">How long it takes to fall to a part in e (37 %).</param>
    /// <param name="sampleRate">Samples per second.</param>
    public RingingTone(double hertz, double level, double seconds, int sampleRate)
    {
        (double sin, double cos) = Math.SinCos(Math.Tau * hertz / sampleRate);
        double decay = Math.Exp(-1 / (seconds * sampleRate));
        (_turnReal, _turnImaginary, _real) = (cos * decay, sin * decay, level);
    }

    /// <summary>Adds the next samples. The tone begins with its sine, at zero.</summary>
    // Compiled well at its first call: a first story is over before the runtime finds out that this is hot.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void AddTo(Span<float> block)
    {
        // Below -160 dB nothing is heard, and denormal numbers would cost a hundred times as much.
        if (Math.Abs(_real) + Math.Abs(_imaginary) < 1e-8)
        {
            (_real, _imaginary) = (0, 0);
            return;
        }

        (double real, double imaginary) = (_real, _imaginary);
        (double turnReal, double turnImaginary) = (_turnReal, _turnImaginary);
        for (int i = 0; i < block.Length; i++)
        {
            block[i] += (float)imaginary;
            (real, imaginary) = ((real * turnReal) - (imaginary * turnImaginary), (real * turnImaginary) + (imaginary * turnReal));
        }

        (_real, _imaginary) = (real, imaginary);
    }
}
