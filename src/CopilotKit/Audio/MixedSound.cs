using System.Numerics.Tensors;

namespace CopilotKit.Audio;

/// <summary>A sound in a <see cref="Mixer"/>.</summary>
public sealed class MixedSound
{
    private readonly Mixer _mixer;
    private readonly ISampleSource _source;
    private readonly MixPlacement _placement;
    private readonly float _gain;
    private readonly float _left;
    private readonly float _right;
    private long _position;
    private long _endFrame;

    internal MixedSound(Mixer mixer, ISampleSource source, MixPlacement placement)
    {
        (_mixer, _source, _placement) = (mixer, source, placement);
        _endFrame = placement.MaxFrames ?? long.MaxValue;
        _gain = (float)Decibels.ToFactor(placement.GainDecibels);
        (_left, _right) = MixPlacement.PanFactors(placement.Pan);
    }

    /// <summary>Gets a value indicating whether all of it has been heard.</summary>
    public bool IsOver { get; private set; }

    internal long StartFrame => _placement.StartFrame;

    /// <summary>Lets the sound sink from a frame on and end, over the length of its fade-out.</summary>
    /// <param name="frame">A frame of the mixture that has not been read yet.</param>
    /// <exception cref="ArgumentOutOfRangeException">The frame has been read already.</exception>
    public void FadeOutFrom(long frame)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(frame, _mixer.Position);

        _endFrame = Math.Min(_endFrame, Math.Max(0, frame - StartFrame) + _placement.FadeOutFrames);
    }

    /// <summary>Adds the next samples to a stretch of the mixture.</summary>
    internal void AddTo(Span<float> mixture, int channels, Span<float> scratch)
    {
        int wanted = (int)Math.Min(mixture.Length / channels, Math.Max(0, _endFrame - _position));
        Span<float> samples = scratch[.._source.Read(scratch[..wanted])];
        ApplyFades(samples);
        if (channels == 1)
        {
            TensorPrimitives.MultiplyAdd(samples, _gain, mixture[..samples.Length], mixture);
        }
        else
        {
            AddToStereo(samples, mixture);
        }

        _position += samples.Length;
        IsOver = samples.Length < mixture.Length / channels || _position >= _endFrame;
    }

    private void AddToStereo(ReadOnlySpan<float> samples, Span<float> mixture)
    {
        (float left, float right) = (_left * _gain, _right * _gain);
        for (int i = 0; i < samples.Length; i++)
        {
            mixture[2 * i] += samples[i] * left;
            mixture[(2 * i) + 1] += samples[i] * right;
        }
    }

    private float Rise(long frame, long frames) =>
        _placement.HasEqualPowerFades ? Fade.EqualPowerRise(frame, frames) : Fade.Rise(frame, frames);

    private void ApplyFades(Span<float> samples)
    {
        for (int i = 0; i < samples.Length && _position + i < _placement.FadeInFrames; i++)
        {
            samples[i] *= Rise(_position + i, _placement.FadeInFrames);
        }

        if (_endFrame == long.MaxValue)
        {
            return;
        }

        int from = (int)Math.Clamp(_endFrame - _placement.FadeOutFrames - _position, 0, samples.Length);
        for (int i = from; i < samples.Length; i++)
        {
            samples[i] *= Rise(_endFrame - 1 - _position - i, _placement.FadeOutFrames);
        }
    }
}
