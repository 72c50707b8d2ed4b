using System.Runtime.CompilerServices;
using CopilotKit.Speech.Engines;

namespace CopilotKit.Voices.Styling;

/// <summary>Puts breath into a voice that has none, up to a whisper, while it speaks.</summary>
/// <remarks>
/// The shape of the vocal tract is estimated over half-overlapping windows (linear prediction), and noise instead of the vocal cords
/// sounds through it, as loud as the voice. Voice and breath are mixed so that the whole keeps its power. The noise is the same for
/// every utterance; as many samples go out as come in, 256 of them late. One instance serves one utterance.
/// </remarks>
internal sealed class BreathyVoice
{
    private const int Window = VocalTract.Window;
    private const int Hop = Window / 2;

    // Overlapping halves of a sine add up to constant power when what is in them is not alike, which noise never is.
    private static readonly float[] Fade = [.. Enumerable.Range(0, Window).Select(n => MathF.Sin(MathF.PI * (n + 0.5f) / Window))];

    private readonly SpeechSink _sink;
    private readonly float _voiceFactor;
    private readonly float _breathFactor;
    private readonly VocalTract _tract = VocalTract.Lend();
    private readonly float[] _input = new float[Window];
    private readonly float[] _breath = new float[Window];
    private readonly float[] _sound = new float[Window];
    private int _filled = Hop;
    private int _sampleRate;
    private bool _hasBegun;

    /// <summary>Initializes a new instance of the <see cref="BreathyVoice"/> class.</summary>
    /// <param name="breathiness">The breath's part of the power: 0 to 1.</param>
    /// <param name="sink">Receives the breathy voice.</param>
    public BreathyVoice(double breathiness, SpeechSink sink)
    {
        _sink = sink;
        (_voiceFactor, _breathFactor) = ((float)Math.Sqrt(1 - breathiness), (float)Math.Sqrt(breathiness));
    }

    /// <summary>Takes the voice.</summary>
    public void Write(ReadOnlySpan<float> samples, int sampleRate)
    {
        _sampleRate = sampleRate;
        while (!samples.IsEmpty)
        {
            int count = Math.Min(samples.Length, Window - _filled);
            samples[..count].CopyTo(_input.AsSpan(_filled));
            samples = samples[count..];
            _filled += count;
            if (_filled == Window)
            {
                Advance(Hop);
            }
        }
    }

    /// <summary>Gives out what is left. Nothing may be written any more.</summary>
    public void Complete()
    {
        int left = _filled - Hop;
        _input.AsSpan(_filled).Clear();
        _filled = Window;
        Advance(Hop);
        _input.AsSpan(_filled).Clear();
        Advance(left);
        VocalTract.TakeBack(_tract);
    }

    /// <summary>Breathes through the window, and gives out its first half: no later window reaches there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Advance(int count)
    {
        _tract.Shape(_input, _sound);
        for (int i = 0; i < Window; i++)
        {
            _breath[i] += _sound[i] * Fade[i];
        }

        // Before the first window stands half a window of nothing, which was never heard.
        if (_hasBegun && count > 0)
        {
            for (int i = 0; i < count; i++)
            {
                _sound[i] = (_voiceFactor * _input[i]) + (_breathFactor * _breath[i]);
            }

            _sink(_sound.AsSpan(0, count), _sampleRate);
        }

        _hasBegun = true;
        _input.AsSpan(Hop).CopyTo(_input);
        _breath.AsSpan(Hop).CopyTo(_breath);
        _breath.AsSpan(Hop).Clear();
        _filled = Hop;
    }
}
