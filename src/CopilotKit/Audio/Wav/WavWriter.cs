namespace CopilotKit.Audio.Wav;

/// <summary>Writes a WAV file of signed 16-bit samples, of any length.</summary>
/// <remarks>
/// On a stream that can seek, the sizes are filled in on disposal; beyond 4 GiB the file becomes an RF64 file, for which
/// 28 bytes are held free from the start (EBU Tech 3306). On one that cannot, the sizes stay 0xFFFFFFFF, which players
/// take as "to the end". Not thread-safe; memory does not grow.
/// </remarks>
public sealed class WavWriter : IDisposable
{
    private readonly Stream _stream;
    private readonly bool _leaveOpen;
    private readonly WavHeader _header;
    private readonly long _start;
    private readonly byte[] _bytes = new byte[16_384];
    private bool _isDisposed;

    /// <summary>Initializes a new instance of the <see cref="WavWriter"/> class and writes the header.</summary>
    /// <param name="stream">Receives the file, from its current position on.</param>
    /// <param name="format">The rate and the channels of the samples.</param>
    /// <param name="information">
    /// What the file says about itself, by RIFF INFO identifiers of four capitals or digits, such as <c>INAM</c> (title),
    /// <c>ICMT</c> (comment) and <c>ISFT</c> (software). Written before the sound, in UTF-8.
    /// </param>
    /// <param name="leaveOpen"><see langword="true"/> leaves the stream open on disposal. The default closes it.</param>
    /// <exception cref="ArgumentException">An identifier is not four capitals or digits.</exception>
    public WavWriter(
        Stream stream, PcmFormat format, IReadOnlyDictionary<string, string>? information = null, bool leaveOpen = false)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(format);

        (_stream, _leaveOpen, Format) = (stream, leaveOpen, format);
        _start = stream.CanSeek ? stream.Position : 0;
        _header = new WavHeader(format, information, isPatchable: stream.CanSeek);
        _stream.Write(_header.Bytes);
    }

    /// <summary>Gets the rate and the channels.</summary>
    public PcmFormat Format { get; }

    /// <summary>Gets how many frames have been written.</summary>
    public long Frames { get; private set; }

    /// <summary>Writes samples.</summary>
    /// <param name="samples">Whole frames; rounded and clipped as by <see cref="Pcm16.Encode"/>, an exact zero stays one.</param>
    /// <exception cref="ArgumentException">The samples are not whole frames.</exception>
    public void Write(ReadOnlySpan<float> samples)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        Frames += Interleaved.CountFrames(samples.Length, Format.Channels, nameof(samples));

        while (!samples.IsEmpty)
        {
            ReadOnlySpan<float> part = samples[..Math.Min(samples.Length, _bytes.Length / 2)];
            Pcm16.Encode(part, _bytes);
            _stream.Write(_bytes, 0, part.Length * 2);
            samples = samples[part.Length..];
        }
    }

    /// <summary>Writes digital silence.</summary>
    /// <param name="frames">How much: 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="frames"/> is negative.</exception>
    public void WriteSilence(long frames)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        ArgumentOutOfRangeException.ThrowIfNegative(frames);

        Array.Clear(_bytes);
        Frames += frames;
        for (long left = frames * Format.Channels * 2; left > 0; left -= _bytes.Length)
        {
            _stream.Write(_bytes, 0, (int)Math.Min(left, _bytes.Length));
        }
    }

    /// <summary>Fills in the sizes where the stream can seek, and closes it unless it was to be left open.</summary>
    public void Dispose()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        try
        {
            FillInSizes();
        }
        finally
        {
            if (!_leaveOpen)
            {
                _stream.Dispose();
            }
        }
    }

    private void FillInSizes()
    {
        if (_stream.CanSeek)
        {
            long end = _stream.Position;
            _header.SetDataLength(Frames * Format.Channels * 2, Frames);
            _stream.Position = _start;
            _stream.Write(_header.Bytes);
            _stream.Position = end;
        }

        _stream.Flush();
    }
}
