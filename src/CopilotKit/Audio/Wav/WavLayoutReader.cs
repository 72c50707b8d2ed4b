using System.Buffers.Binary;
using System.Text;

namespace CopilotKit.Audio.Wav;

/// <summary>What a header says about the samples that follow it.</summary>
internal sealed record WavLayout(
    PcmFormat Format, WavEncoding Encoding, long DataLength, bool MayEndEarly, IReadOnlyDictionary<string, string> Information)
{
    public int FrameLength { get; } = Format.Channels * WavSamples.LengthOf(Encoding);
}

/// <summary>Reads a WAV file up to its first sample.</summary>
internal ref struct WavLayoutReader
{
    // espeak-ng and sox leave 0x7FFFF000 on a pipe, others 0x7FFFFFFF less their header.
    private const uint SmallestUnknownLength = 0x7FFF_F000;
    private const int LongestInformation = 65_536;

    private readonly Stream _stream;
    private readonly Span<byte> _bytes;
    private readonly Dictionary<string, string> _information = [];
    private long _position;
    private long _riffEnd;
    private long _largeDataLength;
    private (PcmFormat Format, WavEncoding Encoding)? _format;

    private WavLayoutReader(Stream stream, Span<byte> bytes)
    {
        _stream = stream;
        _bytes = bytes;
    }

    public static WavLayout Read(Stream stream) => new WavLayoutReader(stream, stackalloc byte[4_096]).ReadLayout();

    private WavLayout ReadLayout()
    {
        ReadOnlySpan<byte> start = Take(12, "the RIFF header");
        bool isRiff = start[..4].SequenceEqual("RIFF"u8) || start[..4].SequenceEqual("RF64"u8);
        Require(isRiff, "The file: must begin with RIFF or RF64", start[..4]);
        Require(start[8..].SequenceEqual("WAVE"u8), "The RIFF form: must be WAVE", start[8..]);
        _riffEnd = 8L + BinaryPrimitives.ReadUInt32LittleEndian(start[4..]);

        while (true)
        {
            ReadOnlySpan<byte> head = Take(8, "a data chunk");
            uint length = BinaryPrimitives.ReadUInt32LittleEndian(head[4..]);
            if (head[..4].SequenceEqual("data"u8))
            {
                return Layout(length);
            }

            ReadChunk(head[..4], length);
        }
    }

    private void ReadChunk(ReadOnlySpan<byte> identifier, uint length)
    {
        long end = _position + length + (length & 1);
        if (identifier.SequenceEqual("fmt "u8))
        {
            _format = ReadFormat(length);
        }
        else if (identifier.SequenceEqual("ds64"u8) && length >= 16)
        {
            _largeDataLength = BinaryPrimitives.ReadInt64LittleEndian(Take(16, "the ds64 chunk")[8..]);
        }
        else if (identifier.SequenceEqual("LIST"u8) && length is >= 4 and <= LongestInformation)
        {
            ReadInformation((int)length);
        }

        Skip(end - _position);
    }

    private WavLayout Layout(uint length)
    {
        (PcmFormat format, WavEncoding encoding) =
            _format ?? throw new AudioFormatException("The file: must have a fmt chunk before the data chunk, not none.");
        if (length == uint.MaxValue && _largeDataLength > 0)
        {
            return new WavLayout(format, encoding, _largeDataLength, MayEndEarly: false, _information);
        }

        // Nought is a real length only when the RIFF header counts more chunks behind it.
        bool isOpenRiff = _riffEnd <= _position || _riffEnd > SmallestUnknownLength;
        bool isUnknown = length >= SmallestUnknownLength || (length == 0 && isOpenRiff);
        long dataLength = length is 0 or uint.MaxValue && isUnknown ? long.MaxValue : length;
        return new WavLayout(format, encoding, dataLength, isUnknown, _information);
    }

    private (PcmFormat Format, WavEncoding Encoding) ReadFormat(uint length)
    {
        if (length < 16)
        {
            throw new AudioFormatException($"The fmt chunk: must have 16 bytes or more, not {length}.");
        }

        ReadOnlySpan<byte> chunk = Take((int)Math.Min(length, 40), "the fmt chunk");
        int tag = BinaryPrimitives.ReadUInt16LittleEndian(chunk);
        int channels = BinaryPrimitives.ReadUInt16LittleEndian(chunk[2..]);
        uint sampleRate = BinaryPrimitives.ReadUInt32LittleEndian(chunk[4..]);
        int frameLength = BinaryPrimitives.ReadUInt16LittleEndian(chunk[12..]);
        int bits = BinaryPrimitives.ReadUInt16LittleEndian(chunk[14..]);
        if (tag == 0xFFFE && chunk.Length == 40)
        {
            tag = BinaryPrimitives.ReadUInt16LittleEndian(chunk[24..]);
        }

        RequireRange("The number of channels", channels, 1, PcmFormat.MaxChannels);
        RequireRange("The sample rate", sampleRate, PcmFormat.MinSampleRate, PcmFormat.MaxSampleRate);
        WavEncoding encoding = EncodingOf(tag, bits);
        int expected = channels * WavSamples.LengthOf(encoding);
        RequireRange("The bytes of a frame", frameLength, expected, expected);
        return (new PcmFormat((int)sampleRate, channels), encoding);
    }

    private static WavEncoding EncodingOf(int tag, int bits) => (tag, bits) switch
    {
        (1, 8) => WavEncoding.Unsigned8,
        (1, 16) => WavEncoding.Signed16,
        (1, 24) => WavEncoding.Signed24,
        (1, 32) => WavEncoding.Signed32,
        (3, 32) => WavEncoding.Float32,
        (3, 64) => WavEncoding.Float64,
        (1, _) => throw new AudioFormatException($"The bits of a PCM sample: must be 8, 16, 24 or 32, not {bits}."),
        (3, _) => throw new AudioFormatException($"The bits of a float sample: must be 32 or 64, not {bits}."),
        _ => throw new AudioFormatException($"The format tag: must be 1 (PCM) or 3 (float), not {tag}."),
    };

    private void ReadInformation(int length)
    {
        byte[] list = new byte[length];
        Fill(list, "the LIST chunk");
        ReadOnlySpan<byte> left = list;
        if (!left[..4].SequenceEqual("INFO"u8))
        {
            return;
        }

        left = left[4..];
        while (left.Length >= 8)
        {
            int size = (int)Math.Min(BinaryPrimitives.ReadUInt32LittleEndian(left[4..]), (uint)left.Length - 8);
            _information[Encoding.ASCII.GetString(left[..4])] = Encoding.UTF8.GetString(left.Slice(8, size)).TrimEnd('\0');
            left = left[Math.Min(left.Length, 8 + size + (size & 1))..];
        }
    }

    private ReadOnlySpan<byte> Take(int length, string what)
    {
        Fill(_bytes[..length], what);
        return _bytes[..length];
    }

    private void Fill(Span<byte> bytes, string what)
    {
        int read = _stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        _position += read;
        if (read < bytes.Length)
        {
            throw new AudioFormatException(
                $"The file: must go on with {what} of {bytes.Length} bytes at byte {_position - read}, "
                + $"not end at byte {_position}.");
        }
    }

    private void Skip(long length)
    {
        while (length > 0)
        {
            int part = (int)Math.Min(length, _bytes.Length);
            Take(part, "the rest of a chunk");
            length -= part;
        }
    }

    private static void Require(bool isMet, string rule, ReadOnlySpan<byte> actual)
    {
        if (!isMet)
        {
            throw new AudioFormatException($"{rule}, not the bytes {Convert.ToHexString(actual)}.");
        }
    }

    private static void RequireRange(string what, long actual, long min, long max)
    {
        if (actual < min || actual > max)
        {
            string range = min == max ? $"{min}" : $"{min} to {max}";
            throw new AudioFormatException($"{what}: must be {range}, not {actual}.");
        }
    }
}
