using System.Buffers.Binary;
using System.Text;

namespace CopilotKit.Audio.Wav;

/// <summary>The bytes before the samples of a 16-bit file, with the sizes still open or filled in.</summary>
/// <remarks>Sources: Microsoft and IBM, Multimedia Programming Interface and Data Specifications 1.0; EBU Tech 3306.</remarks>
internal sealed class WavHeader
{
    private const int LargeSizesOffset = 12;
    private const int LargeSizesLength = 28;
    private readonly byte[] _bytes;

    public WavHeader(PcmFormat format, IReadOnlyDictionary<string, string>? information, bool isPatchable)
    {
        using MemoryStream header = new();
        using BinaryWriter writer = new(header);
        writer.Write("RIFF"u8);
        writer.Write(uint.MaxValue);
        writer.Write("WAVE"u8);
        if (isPatchable)
        {
            writer.Write("JUNK"u8);
            writer.Write(LargeSizesLength);
            writer.Write(new byte[LargeSizesLength]);
        }

        WriteFormat(writer, format);
        WriteInformation(writer, information);
        writer.Write("data"u8);
        writer.Write(uint.MaxValue);
        _bytes = header.ToArray();
    }

    public ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>Fills in the sizes; what does not fit into 32 bits goes into the bytes that were held free.</summary>
    public void SetDataLength(long dataLength, long frames)
    {
        long riffLength = _bytes.Length - 8 + dataLength;
        bool isLarge = riffLength >= uint.MaxValue;
        (isLarge ? "RF64"u8 : "RIFF"u8).CopyTo(_bytes);
        BinaryPrimitives.WriteUInt32LittleEndian(_bytes.AsSpan(4), isLarge ? uint.MaxValue : (uint)riffLength);
        BinaryPrimitives.WriteUInt32LittleEndian(_bytes.AsSpan(_bytes.Length - 4), isLarge ? uint.MaxValue : (uint)dataLength);
        if (isLarge)
        {
            Span<byte> chunk = _bytes.AsSpan(LargeSizesOffset);
            "ds64"u8.CopyTo(chunk);
            BinaryPrimitives.WriteInt64LittleEndian(chunk[8..], riffLength);
            BinaryPrimitives.WriteInt64LittleEndian(chunk[16..], dataLength);
            BinaryPrimitives.WriteInt64LittleEndian(chunk[24..], frames);
        }
    }

    private static void WriteFormat(BinaryWriter writer, PcmFormat format)
    {
        writer.Write("fmt "u8);
        writer.Write(16);
        writer.Write((short)1);
        writer.Write((short)format.Channels);
        writer.Write(format.SampleRate);
        writer.Write(format.SampleRate * format.Channels * 2);
        writer.Write((short)(format.Channels * 2));
        writer.Write((short)16);
    }

    private static void WriteInformation(BinaryWriter writer, IReadOnlyDictionary<string, string>? information)
    {
        if (information is not { Count: > 0 })
        {
            return;
        }

        using MemoryStream list = new();
        using BinaryWriter entries = new(list);
        foreach ((string identifier, string text) in information)
        {
            WriteEntry(entries, identifier, text);
        }

        writer.Write("LIST"u8);
        writer.Write((int)list.Length + 4);
        writer.Write("INFO"u8);
        writer.Write(list.ToArray());
    }

    private static void WriteEntry(BinaryWriter writer, string identifier, string text)
    {
        if (identifier.Length != 4 || !identifier.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c)))
        {
            throw new ArgumentException(
                $"An information identifier: must be four capitals or digits such as INAM, not '{identifier}'.",
                nameof(identifier));
        }

        byte[] bytes = Encoding.UTF8.GetBytes(text + '\0');
        writer.Write(Encoding.ASCII.GetBytes(identifier));
        writer.Write(bytes.Length);
        writer.Write(bytes);
        writer.Write(new byte[bytes.Length % 2]);
    }
}
