using System.Numerics.Tensors;

namespace CopilotKit.Voices.Flite.Vocoding;

/// <summary>Makes what the vocal tract is excited with: pulses of the vocal cords and noise of the breath, mixed band by band.</summary>
/// <remarks>The noise is the same for every utterance, so the same words give the same samples.</remarks>
internal sealed class MixedExcitation
{
    private const ulong FirstNoise = 0x9E37_79B9_7F4A_7C15;

    private readonly VocoderVoice _voice;
    private readonly int _past;
    private readonly double[] _pulses;
    private readonly double[] _noise;
    private readonly double[] _pulseFilter;
    private readonly double[] _noiseFilter;
    private ulong _random = FirstNoise;
    private double _period = -1;
    private double _phase;

    /// <summary>Initializes a new instance of the <see cref="MixedExcitation"/> class.</summary>
    public MixedExcitation(VocoderVoice voice)
    {
        _voice = voice;
        int taps = voice.Filters[0].Length + 1;
        _past = taps - 1;
        (_pulses, _noise) = (new double[_past + voice.FrameSamples], new double[_past + voice.FrameSamples]);
        (_pulseFilter, _noiseFilter) = (new double[taps], new double[taps]);
    }

    /// <summary>Makes the samples up to a frame; nothing up to the first one.</summary>
    /// <param name="pitch">The pitch at the frame in hertz; 0 where there is none.</param>
    /// <param name="strengths">How much of each band is pulse: 0 to 1.</param>
    /// <param name="excitation">Receives a frame of samples.</param>
    public void Make(double pitch, ReadOnlySpan<float> strengths, Span<double> excitation)
    {
        double period = pitch is 0 ? 0 : _voice.SampleRate / pitch;
        if (_period < 0)
        {
            (_period, _phase) = (period, period);
            return;
        }

        Mix(strengths);
        AddSources(period);
        excitation.Clear();
        for (int tap = 0; tap < _pulseFilter.Length; tap++)
        {
            int from = _past - tap;
            TensorPrimitives.MultiplyAdd(_noise.AsSpan(from, excitation.Length), _noiseFilter[tap], excitation, excitation);
            TensorPrimitives.MultiplyAdd(_pulses.AsSpan(from, excitation.Length), _pulseFilter[tap], excitation, excitation);
        }

        _noise.AsSpan(excitation.Length).CopyTo(_noise);
        _pulses.AsSpan(excitation.Length).CopyTo(_pulses);
    }

    // flite leaves a sample between the first and the second tap, and its voices are trained with that.
    private void Mix(ReadOnlySpan<float> strengths)
    {
        Array.Clear(_pulseFilter);
        Array.Clear(_noiseFilter);
        for (int band = 0; band < _voice.Filters.Length; band++)
        {
            double[] filter = _voice.Filters[band];
            (double pulse, double noise) = (strengths[band], 1 - strengths[band]);
            (_pulseFilter[0], _noiseFilter[0]) = (_pulseFilter[0] + (pulse * filter[0]), _noiseFilter[0] + (noise * filter[0]));
            ReadOnlySpan<double> others = filter.AsSpan(1);
            TensorPrimitives.MultiplyAdd(others, pulse, _pulseFilter.AsSpan(2), _pulseFilter.AsSpan(2));
            TensorPrimitives.MultiplyAdd(others, noise, _noiseFilter.AsSpan(2), _noiseFilter.AsSpan(2));
        }
    }

    private void AddSources(double period)
    {
        int frame = _voice.FrameSamples;
        bool isVoiced = _period is not 0 && period is not 0;
        double step = isVoiced ? (period - _period) / frame : 0;
        if (!isVoiced)
        {
            (_phase, _period) = (period, 0);
        }

        for (int i = _past; i < _past + frame; i++)
        {
            _pulses[i] = 0;
            if (isVoiced && ++_phase >= _period)
            {
                // As much power as noise of strength 1 has in the same time.
                _pulses[i] = Math.Sqrt(_period);
                _phase -= _period;
            }

            _noise[i] = NextSign();
            _period += step;
        }

        _period = period;
    }

    // Marsaglia's xorshift; its highest bit is as good as random.
    private double NextSign()
    {
        _random ^= _random << 13;
        _random ^= _random >> 7;
        _random ^= _random << 17;
        return (long)_random < 0 ? -1 : 1;
    }
}
