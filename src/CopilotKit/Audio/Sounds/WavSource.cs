using CopilotKit.Audio.Wav;

namespace CopilotKit.Audio.Sounds;

/// <summary>Plays a channel of a WAV file, or a mixture of all, at another rate, while it is read from disk.</summary>
internal sealed class WavSource : ISampleSource, IDisposable
{
    private const int BlockFrames = 4_096;
    private readonly WavReader _reader;
    private readonly Resampler _resampler;
    private readonly SampleBuffer _ready = new();
    private readonly float[] _block;
    private readonly int? _channel;
    private int _taken;
    private bool _isOver;

    /// <summary>Opens the file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="sampleRate">The rate to play at.</param>
    /// <param name="channel">The channel, counted from 0; nothing for the mean of all.</param>
    public WavSource(string path, int sampleRate, int? channel)
    {
        _reader = new WavReader(File.OpenRead(path));
        _resampler = new Resampler(_reader.Format.SampleRate, sampleRate);
        _block = new float[BlockFrames * _reader.Format.Channels];
        _channel = channel;
    }

    public int Read(Span<float> destination)
    {
        int done = 0;
        while (done < destination.Length && (_taken < _ready.Count || Fill()))
        {
            int count = Math.Min(destination.Length - done, _ready.Count - _taken);
            _ready.Samples.Slice(_taken, count).CopyTo(destination[done..]);
            _taken += count;
            done += count;
        }

        return done;
    }

    public void Dispose()
    {
        _isOver = true;
        _reader.Dispose();
        _ready.Dispose();
        _taken = 0;
    }

    private bool Fill()
    {
        _ready.Clear();
        _taken = 0;
        while (_ready.Count == 0 && !_isOver)
        {
            int read = _reader.Read(_block);
            if (read == 0)
            {
                _resampler.Complete(_ready);
                _isOver = true;
                _reader.Dispose();
            }

            _resampler.Write(Channel(_block.AsSpan(0, read)), _ready);
        }

        return _ready.Count > 0;
    }

    private Span<float> Channel(Span<float> frames)
    {
        int channels = _reader.Format.Channels;
        if (_channel is not { } channel)
        {
            return frames[..Interleaved.MixDown(frames, channels)];
        }

        Interleaved.CopyChannel(frames, channels, channel, frames);
        return frames[..(frames.Length / channels)];
    }
}
