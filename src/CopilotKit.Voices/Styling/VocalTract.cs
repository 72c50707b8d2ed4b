namespace CopilotKit.Voices.Styling;

/// <summary>Lets noise sound through the vocal tract that a stretch of speech was made with.</summary>
/// <remarks>Autocorrelation method and Levinson-Durbin recursion; 20 coefficients describe speech up to 8 kHz.</remarks>
internal sealed class VocalTract
{
    private const int Order = 20;

    // The filter rings in before the window begins, so that no window starts with silence.
    private const int RunUp = 96;

    // Keeps the filter stable where a frame is nearly a pure tone or nothing at all.
    private const double Floor = 1e-9;
    private const double WhiteNoise = 1e-5;

    private readonly double[] _window;
    private readonly double _windowPower;
    private readonly double[] _windowed;
    private readonly double[] _likeness = new double[Order + 1];
    private readonly double[] _coefficients = new double[Order + 1];
    private readonly double[] _former = new double[Order + 1];
    private readonly double[] _sounded;
    private uint _noise = 2_463_534_242;

    public VocalTract(int window)
    {
        _window = [.. Enumerable.Range(0, window).Select(n => 0.5 - (0.5 * Math.Cos(2 * Math.PI * (n + 0.5) / window)))];
        _windowPower = _window.Sum(value => value * value);
        (_windowed, _sounded) = (new double[window], new double[Order + RunUp + window]);
    }

    /// <summary>Makes breath with the shape and the power of speech.</summary>
    /// <param name="speech">One window.</param>
    /// <param name="breath">Receives as many samples.</param>
    public void Shape(ReadOnlySpan<float> speech, Span<float> breath)
    {
        for (int i = 0; i < _windowed.Length; i++)
        {
            _windowed[i] = speech[i] * _window[i];
        }

        // Uniform noise from -1 to 1 has a third of the power that white noise of strength 1 has.
        double strength = Math.Sqrt(3 * Predict() / _windowPower);
        _sounded.AsSpan(0, Order).Clear();
        for (int i = Order; i < _sounded.Length; i++)
        {
            double sample = strength * NextNoise();
            for (int k = 1; k <= Order; k++)
            {
                sample -= _coefficients[k] * _sounded[i - k];
            }

            _sounded[i] = sample;
        }

        for (int i = 0; i < breath.Length; i++)
        {
            breath[i] = (float)_sounded[Order + RunUp + i];
        }
    }

    /// <summary>Finds the coefficients, and gives the energy that they do not explain.</summary>
    private double Predict()
    {
        for (int lag = 0; lag <= Order; lag++)
        {
            double sum = 0;
            for (int i = lag; i < _windowed.Length; i++)
            {
                sum += _windowed[i] * _windowed[i - lag];
            }

            _likeness[lag] = sum;
        }

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

    // Marsaglia's xorshift: the same breath for every utterance, on every machine.
    private double NextNoise()
    {
        _noise ^= _noise << 13;
        _noise ^= _noise >> 17;
        _noise ^= _noise << 5;
        return (_noise / 2_147_483_647.5) - 1;
    }
}
