using CopilotKit.Audio;

namespace CopilotKit.TestKit;

/// <summary>A tone as speech services send sound: 16-bit samples, 24 kHz, mono, no header.</summary>
public static class TonePcm
{
    /// <summary>Gives a tone of 200 Hz at -6 dBFS.</summary>
    public static byte[] Of(TimeSpan length)
    {
        float[] samples = [.. Enumerable.Range(0, (int)(length.TotalSeconds * 24_000)).Select(n => (float)(0.5 * Math.Sin(2 * Math.PI * n / 120)))];
        byte[] pcm = new byte[samples.Length * 2];
        Pcm16.Encode(samples, pcm);
        return pcm;
    }
}
