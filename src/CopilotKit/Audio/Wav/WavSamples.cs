using System.Buffers.Binary;

namespace CopilotKit.Audio.Wav;

/// <summary>The forms that samples have in a WAV file.</summary>
internal enum WavEncoding
{
    Unsigned8,
    Signed16,
    Signed24,
    Signed32,
    Float32,
    Float64,
}

/// <summary>Turns the samples of a WAV file into floats.</summary>
internal static class WavSamples
{
    public static int LengthOf(WavEncoding encoding) => encoding switch
    {
        WavEncoding.Unsigned8 => 1,
        WavEncoding.Signed16 => 2,
        WavEncoding.Signed24 => 3,
        WavEncoding.Signed32 or WavEncoding.Float32 => 4,
        _ => 8,
    };

    public static int Decode(ReadOnlySpan<byte> source, WavEncoding encoding, Span<float> destination)
    {
        if (encoding == WavEncoding.Signed16)
        {
            return Pcm16.Decode(source, destination);
        }

        int length = LengthOf(encoding);
        int count = source.Length / length;
        for (int i = 0; i < count; i++)
        {
            destination[i] = DecodeOne(source.Slice(i * length, length), encoding);
        }

        return count;
    }

    private static float DecodeOne(ReadOnlySpan<byte> source, WavEncoding encoding) => encoding switch
    {
        WavEncoding.Unsigned8 => (source[0] - 128) / 128f,
        WavEncoding.Signed24 => ((source[0] << 8) | (source[1] << 16) | (source[2] << 24)) / 2_147_483_648f,
        WavEncoding.Signed32 => BinaryPrimitives.ReadInt32LittleEndian(source) / 2_147_483_648f,
        WavEncoding.Float32 => BinaryPrimitives.ReadSingleLittleEndian(source),
        _ => (float)BinaryPrimitives.ReadDoubleLittleEndian(source),
    };
}
