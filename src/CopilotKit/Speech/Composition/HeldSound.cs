using CopilotKit.Audio;
using CopilotKit.Speech.Engines;

namespace CopilotKit.Speech.Composition;

/// <summary>The sound of one attempt: handed on at once, or held until it is known to be whole.</summary>
internal sealed class HeldSound(SpeechSink sink, bool isHeld) : IDisposable
{
    private readonly SampleBuffer _held = new();

    /// <summary>Gets the samples per second; 0 before the first sample.</summary>
    public int SampleRate { get; private set; }

    /// <summary>Gets how many samples were handed on.</summary>
    public long HandedOn { get; private set; }

    /// <summary>Gets how long the sound is that was handed on.</summary>
    public TimeSpan Heard => SampleRate == 0 ? TimeSpan.Zero : new PcmFormat(SampleRate).ToTime(HandedOn);

    /// <summary>Gets the samples that are held.</summary>
    public ReadOnlySpan<float> Samples => _held.Samples;

    public void Receive(ReadOnlySpan<float> samples, int sampleRate)
    {
        SampleRate = sampleRate;
        if (isHeld)
        {
            _held.Append(samples);
        }
        else
        {
            HandedOn += samples.Length;
            sink(samples, sampleRate);
        }
    }

    /// <summary>Hands on what is held.</summary>
    public void Release()
    {
        if (_held.Count > 0)
        {
            sink(_held.Samples, SampleRate);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _held.Dispose();
}
