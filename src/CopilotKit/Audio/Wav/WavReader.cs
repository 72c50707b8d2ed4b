namespace CopilotKit.Audio.Wav;

/// <summary>Reads the samples of a WAV file as floats while it streams in.</summary>
/// <remarks>
/// Reads RIFF and RF64 files of 8, 16, 24 and 32-bit integers and 32 and 64-bit floats, and skips chunks that it does not
/// know. Data sizes of 0, 0x7FFFF000 and more, which programs leave behind on a pipe, mean "to the end". Not
/// thread-safe; memory does not grow.
/// </remarks>
public sealed class WavReader : IDisposable
{
    private readonly Stream _stream;
    private readonly bool _leaveOpen;
    private readonly WavLayout _layout;
    private readonly byte[] _bytes = new byte[16_384];
    private long _left;

    /// <summary>Initializes a new instance of the <see cref="WavReader"/> class and reads up to the first sample.</summary>
    /// <param name="stream">The file, from its current position on.</param>
    /// <param name="leaveOpen"><see langword="true"/> leaves the stream open on disposal. The default closes it.</param>
    /// <exception cref="AudioFormatException">The stream does not begin with the header of a supported WAV file.</exception>
    public WavReader(Stream stream, bool leaveOpen = false)
    {
        ArgumentNullException.ThrowIfNull(stream);

        (_stream, _leaveOpen) = (stream, leaveOpen);
        _layout = WavLayoutReader.Read(stream);
        _left = _layout.DataLength;
    }

    /// <summary>Gets the rate and the channels.</summary>
    public PcmFormat Format => _layout.Format;

    /// <summary>Gets how many frames the header promises.</summary>
    /// <value><see langword="null"/> when the header does not know.</value>
    public long? Frames => _layout.MayEndEarly ? null : _layout.DataLength / _layout.FrameLength;

    /// <summary>Gets what the file says about itself before the sound, by RIFF INFO identifiers such as <c>INAM</c>.</summary>
    public IReadOnlyDictionary<string, string> Information => _layout.Information;

    /// <summary>Reads the next samples.</summary>
    /// <param name="destination">Receives whole frames; must have room for one.</param>
    /// <returns>How many samples were read: as many as there is room for until the file ends, then 0.</returns>
    /// <exception cref="ArgumentException">There is no room for a frame.</exception>
    /// <exception cref="AudioFormatException">The file ends before the length that its header states.</exception>
    public int Read(Span<float> destination)
    {
        if (destination.Length < Format.Channels)
        {
            throw new ArgumentException(
                $"The destination: must have {Format.Channels} samples, not {destination.Length}.", nameof(destination));
        }

        int done = 0;
        while (destination.Length - done >= Format.Channels && ReadFrames(destination[done..]) is > 0 and int read)
        {
            done += read;
        }

        return done;
    }

    /// <summary>Closes the stream unless it was to be left open.</summary>
    public void Dispose()
    {
        if (!_leaveOpen)
        {
            _stream.Dispose();
        }
    }

    private int ReadFrames(Span<float> destination)
    {
        int room = Math.Min(destination.Length / Format.Channels, _bytes.Length / _layout.FrameLength);
        int wanted = (int)Math.Min((long)room * _layout.FrameLength, _left / _layout.FrameLength * _layout.FrameLength);
        int read = _stream.ReadAtLeast(_bytes.AsSpan(0, wanted), wanted, throwOnEndOfStream: false);
        if (read < wanted && !_layout.MayEndEarly)
        {
            throw new AudioFormatException(
                $"The data chunk: must have {_layout.DataLength} bytes as its header states, "
                + $"not {_layout.DataLength - _left + read}.");
        }

        _left = read < wanted ? 0 : _left - read;
        int whole = read / _layout.FrameLength * _layout.FrameLength;
        return WavSamples.Decode(_bytes.AsSpan(0, whole), _layout.Encoding, destination);
    }
}
