using CopilotKit.Audio.Loudness;
using CopilotKit.Audio.Wav;

namespace CopilotKit.Audio.Sounds;

/// <summary>
/// A WAV file that was read through once, so that its length and loudness are known, and can be heard any number of times.
/// </summary>
internal sealed class WavSound
{
    private const int BlockFrames = 4_096;
    private static readonly TimeSpan LoopOverlap = TimeSpan.FromSeconds(1);
    private readonly string _path;
    private readonly PcmFormat _format;

    private WavSound(string path, PcmFormat format) => (_path, _format) = (path, format);

    /// <summary>Gets how long it is, in frames of the performance.</summary>
    public long Frames { get; private set; }

    /// <summary>Gets how loud it is as it is played.</summary>
    public double Lufs { get; private set; }

    /// <summary>Gets which channels are played, each for itself: the left and the right one, or a mixture of all.</summary>
    public IReadOnlyList<int?> Channels => _format.Channels == 2 ? [0, 1] : [null];

    /// <summary>Reads a file through.</summary>
    /// <param name="path">The file.</param>
    /// <param name="format">The format of the performance: only in stereo is a stereo file played as two channels.</param>
    /// <exception cref="AudioFormatException">The file is no WAV file, is broken, or holds no sound.</exception>
    public static WavSound Read(string path, PcmFormat format)
    {
        int channels = Math.Min(format.Channels, ChannelsOf(path) == 2 ? 2 : 1);
        WavSound sound = new(path, new PcmFormat(format.SampleRate, channels));
        sound.Measure();
        return sound.Frames > 0 ? sound : throw new AudioFormatException("The file: must hold sound, not 0 frames.");
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

    private static int ChannelsOf(string path)
    {
        using WavReader reader = new(File.OpenRead(path));
        return reader.Format.Channels;
    }

    /// <summary>Plays all of it once: what another rate leaves out must not count.</summary>
    private void Measure()
    {
        WavSource[] sources = [.. Channels.Select(Play)];
        LoudnessMeter meter = new(_format);
        float[] channel = new float[BlockFrames];
        float[] frames = new float[BlockFrames * sources.Length];
        for (int read = BlockFrames; read == BlockFrames; Frames += read)
        {
            for (int i = 0; i < sources.Length; i++)
            {
                read = sources[i].Read(channel);
                Interleaved.SetChannel(channel.AsSpan(0, read), sources.Length, i, frames);
            }

            meter.Add(frames.AsSpan(0, read * sources.Length));
        }

        Lufs = meter.IntegratedLufs;
        Array.ForEach(sources, static source => source.Dispose());
    }
}
