using CopilotKit.Audio;

namespace CopilotKit.Speech.Performing;

/// <summary>Makes portions of a stream from the samples that are ready.</summary>
internal sealed class StreamedPortions(PcmFormat format, SampleBuffer ready)
{
    private long _frames;

    /// <summary>Takes what is ready; nothing when nothing is.</summary>
    public PerformedSound? Take() => ready.Count == 0 ? null : TakeOrEmpty();

    /// <summary>Takes what is ready, be it nothing.</summary>
    public PerformedSound TakeOrEmpty()
    {
        byte[] pcm = new byte[ready.Count * 2];
        Pcm16.Encode(ready.Samples, pcm);
        PerformedSound portion = new(format.ToTime(_frames), pcm);
        _frames += ready.Count / format.Channels;
        ready.Clear();
        return portion;
    }
}
