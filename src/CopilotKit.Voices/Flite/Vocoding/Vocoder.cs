using System.Numerics;
using System.Runtime.CompilerServices;

namespace CopilotKit.Voices.Flite.Vocoding;

/// <summary>Makes the sound of a statistical voice from the frames that flite predicts for its words.</summary>
/// <remarks>
/// The arithmetic is that of flite's own vocoder, whose filter waits for each stage and each sample in turn: this one does five stages
/// at once, and takes about a quarter of its time. Samples differ from flite's by its noise only.
/// </remarks>
internal sealed class Vocoder
{
    private readonly VocoderVoice _voice;
    private readonly MixedExcitation _excitation;
    private readonly FormantSharpener? _sharpener;
    private readonly MlsaFilter _filter;
    private readonly double[] _now;
    private readonly double[] _next;
    private readonly double[] _steps;

    /// <summary>Initializes a new instance of the <see cref="Vocoder"/> class.</summary>
    /// <param name="voice">The voice.</param>
    /// <param name="order">How many mel-cepstral coefficients a frame has.</param>
    public Vocoder(VocoderVoice voice, int order)
    {
        _voice = voice;
        _excitation = new MixedExcitation(voice);
        _sharpener = voice.Beta > 0 ? new FormantSharpener(voice, order) : null;
        _filter = new MlsaFilter(order, voice.Alpha);
        (_now, _next, _steps) = (new double[order + 1], new double[order + 1], new double[order + 1]);
    }

    /// <summary>Makes the samples up to a frame.</summary>
    /// <param name="pitch">Its pitch in hertz; 0 where there is none.</param>
    /// <param name="melCepstrum">Its spectrum.</param>
    /// <param name="strengths">How much of each band of its excitation is pulse.</param>
    /// <param name="sound">Receives whole numbers within 16 bits, as floats of which 1 is full scale.</param>
    /// <returns>How many samples: none up to the first frame.</returns>
    public int Make(float pitch, ReadOnlySpan<float> melCepstrum, ReadOnlySpan<float> strengths, Span<float> sound)
    {
        SetNext(melCepstrum);
        ReadOnlySpan<double> excitation = _excitation.Make(pitch, strengths);
        Filter(excitation, sound);
        _next.CopyTo(_now, 0);
        return excitation.Length;
    }

    // From a cepstrum to the coefficients of the filter; the last one of a frame stays 0.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void SetNext(ReadOnlySpan<float> melCepstrum)
    {
        _next[^1] = 0;
        for (int i = melCepstrum.Length - 1; i >= 0; i--)
        {
            _next[i] = melCepstrum[i] - (_voice.Alpha * _next[i + 1]);
        }

        _sharpener?.Sharpen(_next, melCepstrum[2]);
    }

    // Compiled well at its first call, as what it calls: a first story is over before the runtime finds out that this is hot.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Filter(ReadOnlySpan<double> excitation, Span<float> sound)
    {
        double[] now = _now;
        double[] steps = _steps;
        for (int k = 0; k < steps.Length; k++)
        {
            steps[k] = (_next[k] - now[k]) / excitation.Length;
        }

        for (int i = 0; i < excitation.Length; i++)
        {
            double sample = _filter.Next(excitation[i] * Math.Exp(now[0]) * _voice.Gain, now);
            sound[i] = (float)(Math.Clamp(Math.Truncate(sample), short.MinValue, short.MaxValue) / 32_768);
            Advance(now, steps);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Advance(double[] now, double[] steps)
    {
        int k = 0;
        for (; k <= now.Length - Vector<double>.Count; k += Vector<double>.Count)
        {
            (new Vector<double>(now, k) + new Vector<double>(steps, k)).CopyTo(now, k);
        }

        for (; k < now.Length; k++)
        {
            now[k] += steps[k];
        }
    }
}
