using System.Numerics;
using System.Runtime.CompilerServices;

namespace CopilotKit.Voices.Flite.Vocoding;

/// <summary>Makes what the vocal tract is excited with: pulses of the vocal cords and noise of the breath, mixed band by band.</summary>
/// <remarks>The noise is the same for every utterance, so the same words give the same samples.</remarks>
internal sealed class MixedExcitation
{
    private const ulong FirstNoise = 0x9E37_79B9_7F4A_7C15;

    // Sums that do not wait for one another.
    private const int Together = 4;

    private readonly VocoderVoice _voice;
    private readonly int _past;
    private readonly double[] _pulses;
    private readonly double[] _noise;
    private readonly double[] _mixture;
    private readonly double[] _pulseFilter;
    private readonly double[] _noiseFilter;
    private ulong _random = FirstNoise;
    private double _period = -1;
    private double _phase;

    /// <summary>Initializes a new instance of the <see cref="MixedExcitation"/> class.</summary>
    public MixedExcitation(VocoderVoice voice)
    {
        int block = Together * Vector<double>.Count;
        int room = (voice.FrameSamples + block - 1) / block * block;
        (_voice, _past) = (voice, voice.Filters[0].Length);
        (_pulses, _noise, _mixture) = (new double[_past + room], new double[_past + room], new double[room]);
        (_pulseFilter, _noiseFilter) = (new double[_past + 1], new double[_past + 1]);
    }

    /// <summary>Makes the samples up to a frame.</summary>
    /// <param name="pitch">The pitch at the frame in hertz; 0 where there is none.</param>
    /// <param name="strengths">How much of each band is pulse: 0 to 1.</param>
    /// <returns>A frame of samples; none up to the first one.</returns>
    public ReadOnlySpan<double> Make(double pitch, ReadOnlySpan<float> strengths)
    {
        double period = pitch is 0 ? 0 : _voice.SampleRate / pitch;
        if (_period < 0)
        {
            (_period, _phase) = (period, period);
            return [];
        }

        SetFilters(strengths);
        AddSources(period);
        Mix();
        Array.Copy(_noise, _voice.FrameSamples, _noise, 0, _past);
        Array.Copy(_pulses, _voice.FrameSamples, _pulses, 0, _past);
        return _mixture.AsSpan(0, _voice.FrameSamples);
    }

    // flite leaves a sample between the first and the second tap, and its voices are trained with that.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void SetFilters(ReadOnlySpan<float> strengths)
    {
        Array.Clear(_pulseFilter);
        Array.Clear(_noiseFilter);
        for (int band = 0; band < strengths.Length; band++)
        {
            double[] filter = _voice.Filters[band];
            (double pulse, double noise) = (strengths[band], 1 - strengths[band]);
            for (int i = 0; i < filter.Length; i++)
            {
                int tap = i is 0 ? 0 : i + 1;
                _pulseFilter[tap] += pulse * filter[i];
                _noiseFilter[tap] += noise * filter[i];
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Mix()
    {
        int count = Vector<double>.Count;
        for (int i = 0; i < _mixture.Length; i += Together * count)
        {
            (Vector<double> a, Vector<double> b, Vector<double> c, Vector<double> d) = (default, default, default, default);
            for (int tap = 0; tap < _noiseFilter.Length; tap++)
            {
                int from = _past - tap + i;
                (Vector<double> noise, Vector<double> pulse) = (new(_noiseFilter[tap]), new(_pulseFilter[tap]));
                a += (noise * new Vector<double>(_noise, from)) + (pulse * new Vector<double>(_pulses, from));
                b += (noise * new Vector<double>(_noise, from + count)) + (pulse * new Vector<double>(_pulses, from + count));
                c += (noise * new Vector<double>(_noise, from + (2 * count))) + (pulse * new Vector<double>(_pulses, from + (2 * count)));
                d += (noise * new Vector<double>(_noise, from + (3 * count))) + (pulse * new Vector<double>(_pulses, from + (3 * count)));
            }

            a.CopyTo(_mixture, i);
            b.CopyTo(_mixture, i + count);
            c.CopyTo(_mixture, i + (2 * count));
            d.CopyTo(_mixture, i + (3 * count));
        }
    }

    // Marsaglia's xorshift; its highest bit is as good as random.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private double NextSign()
    {
        _random ^= _random << 13;
        _random ^= _random >> 7;
        _random ^= _random << 17;
        return (long)_random < 0 ? -1 : 1;
    }
}
