using System.Buffers.Binary;
using CopilotKit.Audio;

namespace CopilotKit.Tests.Audio;

public class Pcm16Tests
{
    [Fact]
    public void Encode_AfterDecode_GivesEveryStepBack()
    {
        byte[] bytes = new byte[65_536 * 2];
        for (int i = 0; i < 65_536; i++)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(i * 2), (ushort)i);
        }

        float[] samples = new float[65_536];
        byte[] again = new byte[bytes.Length];
        Pcm16.Decode(bytes, samples);
        Pcm16.Encode(samples, again);

        Assert.Equal(bytes, again);
    }

    [Theory]
    [InlineData(0f, 0)]
    [InlineData(0.4f / 32_768, 0)]
    [InlineData(0.6f / 32_768, 1)]
    [InlineData(-0.6f / 32_768, -1)]
    [InlineData(1.5f / 32_768, 2)]
    [InlineData(0.99999f, 32_767)]
    [InlineData(1f, 32_767)]
    [InlineData(-1f, -32_768)]
    [InlineData(1e9f, 32_767)]
    [InlineData(float.NegativeInfinity, -32_768)]
    [InlineData(float.NaN, 0)]
    public void Encode_RoundsAndClips_TheSameInVectorsAndInTheRest(float sample, short expected)
    {
        float[] samples = new float[67];
        Array.Fill(samples, sample);
        byte[] bytes = new byte[samples.Length * 2];

        Pcm16.Encode(samples, bytes);

        Assert.All(Enumerable.Range(0, samples.Length), i => Assert.Equal(expected, BinaryPrimitives.ReadInt16LittleEndian(bytes.AsSpan(i * 2))));
    }

    [Fact]
    public void Encode_ShortDestination_Throws() =>
        Assert.Throws<ArgumentException>(() => Pcm16.Encode([0, 0], new byte[3]));
}
