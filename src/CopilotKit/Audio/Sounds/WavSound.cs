using CopilotKit.Audio.Loudness;
using CopilotKit.Audio.Wav;

namespace CopilotKit.Audio.Sounds;

/// <summary>A WAV file that was read through once, so that its length and loudness are known, and can be heard any number of times.</summary>
internal sealed class WavSound
{
    private static readonly TimeSpan LoopOverlap = TimeSpan.FromSeconds(1);
    private readonly string _path;
    private readonly PcmFormat _format;

    private WavSound(string path, PcmFormat format, long frames, double lufs) =>
        (_path, _format, Frames, Lufs) = (path, format, frames, lufs);

    /// <summary>Gets how long it is, in frames of the performance.</summary>
    public long Frames { get; }

    /// <summary>Gets how loud it is as it is played.</summary>
    public double Lufs { get; }

    /// <summary>Gets which channels are played, each for itself: the left and the right one, or a mixture of all.</summary>
    public IReadOnlyList<int?> Channels => _format.Channels == 2 ? [0, 1] : [null];

    /// <summary>Reads a file through.</summary>
    /// <param name="path">The file.</param>
    /// <param name="format">The format of the performance: only in stereo is a stereo file played as two channels.</param>
    /// <exception cref="AudioFormatException">The file is no WAV file, is broken, or holds no sound.</exception>
    public static WavSound Read(string path, PcmFormat format)
    {
        using WavReader reader = new(File.OpenRead(path));
        bool isStereo = format.Channels == 2 && reader.Format.Channels == 2;
        PcmFormat played = new(reader.Format.SampleRate, isStereo ? 2 : 1);
        LoudnessMeter meter = new(played);
        long frames = 0;
        float[] block = new float[4_096 * reader.Format.Channels];
        for (int read; (read = reader.Read(block)) > 0; frames += read / reader.Format.Channels)
        {
            int samples = isStereo ? read : Interleaved.MixDown(block.AsSpan(0, read), reader.Format.Channels);
            meter.Add(block.AsSpan(0, samples));
        }

        return frames > 0
            ? new WavSound(path, new PcmFormat(format.SampleRate, played.Channels), FramesAt(format.SampleRate, frames, played), meter.IntegratedLufs)
            : throw new AudioFormatException("The file: must hold sound, not 0 frames.");
    }

    /// <summary>Plays it once.</summary>
    /// <param name="channel">One of <see cref="Channels"/>.</param>
    public WavSource Play(int? channel) => new(_path, _format.SampleRate, channel);

    /// <summary>Plays it over and over, each time passing into the next with equal power.</summary>
    /// <param name="channel">One of <see cref="Channels"/>.</param>
    public LoopedSource Loop(int? channel)
    {
        long overlap = Math.Min(_format.ToFrames(LoopOverlap), Frames / 4);
        return new LoopedSource(() => Play(channel), Frames, (int)overlap);
    }

    // As many as the resampler gives in all.
    private static long FramesAt(int sampleRate, long frames, PcmFormat format) =>
        (long)((((Int128)frames * 2 * sampleRate) + format.SampleRate) / (2 * format.SampleRate));
}
