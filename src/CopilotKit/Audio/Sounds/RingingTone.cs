using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace CopilotKit.Audio.Sounds;

/// <summary>A tone that is struck and dies away: a complex number that turns and shrinks with every sample.</summary>
internal struct RingingTone
{
    private const int Lanes = 8;

    // The first four turns, and the one that a whole portion makes.
    private readonly Vector256<double> _turnsReal;
    private readonly Vector256<double> _turnsImaginary;
    private readonly Complex _halfTurn;
    private readonly Complex _wholeTurn;
    private Complex _state;

    /// <summary>Strikes the tone.</summary>
    /// <param name="hertz">Its pitch.</param>
    /// <param name="level">Its amplitude at the start.</param>
    /// <param name="seconds">How long it takes to fall to a part in e (37 %).</param>
    /// <param name="sampleRate">Samples per second.</param>
    public RingingTone(double hertz, double level, double seconds, int sampleRate)
    {
        (double sin, double cos) = Math.SinCos(Math.Tau * hertz / sampleRate);
        double decay = Math.Exp(-1 / (seconds * sampleRate));
        Complex turn = new(cos * decay, sin * decay);
        Complex twice = turn * turn;
        Complex thrice = twice * turn;
        _turnsReal = Vector256.Create(1, turn.Real, twice.Real, thrice.Real);
        _turnsImaginary = Vector256.Create(0, turn.Imaginary, twice.Imaginary, thrice.Imaginary);
        _halfTurn = twice * twice;
        _wholeTurn = _halfTurn * _halfTurn;
        _state = level;
    }

    /// <summary>Adds the next samples. The tone begins with its sine, at zero.</summary>
    /// <param name="block">A multiple of 8 samples.</param>
    // Compiled well at its first call: a first story is over before the runtime finds out that this is hot.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void AddTo(Span<float> block)
    {
        // Below -160 dB nothing is heard, and denormal numbers would cost a hundred times as much.
        if (Math.Abs(_state.Real) + Math.Abs(_state.Imaginary) < 1e-8)
        {
            _state = Complex.Zero;
            return;
        }

        // A sample waits for the one before it; eight that turn side by side wait once.
        (Vector256<double> real, Vector256<double> imaginary) = Turned(_turnsReal, _turnsImaginary, _state);
        (Vector256<double> nextReal, Vector256<double> nextImaginary) = Turned(real, imaginary, _halfTurn);
        for (int i = 0; i <= block.Length - Lanes; i += Lanes)
        {
            Span<float> portion = block.Slice(i, Lanes);
            (Vector256.Create<float>(portion) + Vector256.Narrow(imaginary, nextImaginary)).CopyTo(portion);
            (real, imaginary) = Turned(real, imaginary, _wholeTurn);
            (nextReal, nextImaginary) = Turned(nextReal, nextImaginary, _wholeTurn);
        }

        _state = new Complex(real[0], imaginary[0]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector256<double> Real, Vector256<double> Imaginary) Turned(
        Vector256<double> real, Vector256<double> imaginary, Complex turn) =>
        ((real * turn.Real) - (imaginary * turn.Imaginary), (real * turn.Imaginary) + (imaginary * turn.Real));
}
