using System.Buffers.Binary;
using CopilotKit.Audio;
using CopilotKit.Audio.Wav;
using CopilotKit.TestKit;

namespace CopilotKit.Tests.Audio.Wav;

public class WavReaderTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Read_WhatWasWritten_GivesTheSameSteps(int channels)
    {
        float[] samples = [.. Signals.Noise(30_000 * channels, 1).Select(x => MathF.Round(x * 32_767) / 32_768)];
        using TemporaryFolder folder = new();

        string file = folder.WriteWav("x.wav", samples, new PcmFormat(22_050, channels));

        Assert.Equal(samples, TemporaryFolder.ReadWav(file));
    }

    [Fact]
    public void Information_ComesBack()
    {
        Dictionary<string, string> information = new() { ["INAM"] = "odd", ["ICMT"] = "even", ["ISFT"] = "Größe" };
        MemoryStream stream = new();
        using (WavWriter writer = new(stream, new PcmFormat(24_000), information, leaveOpen: true))
        {
            writer.Write([0.25f]);
        }

        stream.Position = 0;
        using WavReader reader = new(stream);

        Assert.Equal(information, reader.Information);
        Assert.Equal(1, reader.Read(new float[10]));
    }

    [Theory]
    [InlineData(0u)]
    [InlineData(0xFFFFFFFFu)]
    [InlineData(0x7FFFF000u)]
    [InlineData(0x7FFFFFDBu)]
    public void Read_LengthLeftOpenOnAPipe_ReadsToTheEnd(uint length)
    {
        byte[] file = Header(1, 16, length, riffLength: length == 0 ? 36 : length);

        using WavReader reader = new(new MemoryStream([.. file, 1, 0, 2, 0, 3]));

        float[] samples = new float[10];
        Assert.Null(reader.Frames);
        Assert.Equal(2, reader.Read(samples));
        Assert.Equal(0, reader.Read(samples));
    }

    [Fact]
    public void Read_NoSamplesButMoreChunks_IsEmpty()
    {
        byte[] file = [.. Header(1, 16, 0, riffLength: 36 + 12), .. "LIST"u8, 4, 0, 0, 0, .. "INFO"u8];

        using WavReader reader = new(new MemoryStream(file));

        Assert.Equal(0, reader.Frames);
        Assert.Equal(0, reader.Read(new float[10]));
    }

    [Fact]
    public void Read_DataCutShort_ThrowsTheLengths()
    {
        using WavReader reader = new(new MemoryStream([.. Header(1, 16, 1_000, 1_036), 1, 2, 3, 4]));

        AudioFormatException exception = Assert.Throws<AudioFormatException>(() => reader.Read(new float[600]));

        Assert.Equal("The data chunk: must have 1000 bytes as its header states, not 4.", exception.Message);
    }

    [Theory]
    [InlineData(7, 8, 24_000, 1, "The format tag: must be 1 (PCM) or 3 (float), not 7.")]
    [InlineData(1, 12, 24_000, 1, "The bits of a PCM sample: must be 8, 16, 24 or 32, not 12.")]
    [InlineData(3, 16, 24_000, 1, "The bits of a float sample: must be 32 or 64, not 16.")]
    [InlineData(1, 16, 500, 1, "The sample rate: must be 4000 to 384000, not 500.")]
    [InlineData(1, 16, 24_000, 9, "The number of channels: must be 1 to 8, not 9.")]
    public void Constructor_UnsupportedForm_ThrowsTheThingTheLimitAndTheValue(
        short tag, short bits, int sampleRate, short channels, string message)
    {
        byte[] file = Header(tag, bits, 0, 36, sampleRate, channels);

        Assert.Equal(message, Assert.Throws<AudioFormatException>(() => new WavReader(new MemoryStream(file))).Message);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(11)]
    [InlineData(14)]
    [InlineData(30)]
    [InlineData(43)]
    public void Constructor_HeaderCutShort_ThrowsWhereItEnds(int length)
    {
        byte[] file = Header(1, 16, 0, 36)[..length];

        AudioFormatException exception = Assert.Throws<AudioFormatException>(() => new WavReader(new MemoryStream(file)));

        Assert.EndsWith($"not end at byte {length}.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Constructor_AnotherKindOfFile_Throws() =>
        Assert.Equal(
            "The file: must begin with RIFF or RF64, not the bytes 4F676753.",
            Assert.Throws<AudioFormatException>(() => new WavReader(new MemoryStream([.. "OggS"u8, .. new byte[60]]))).Message);

    [Fact]
    public void Constructor_AnyByteOfTheHeaderBroken_ReadsOrSaysWhy()
    {
        byte[] file = [.. Header(1, 16, 200, 236), .. new byte[200]];
        float[] samples = new float[200];
        (int read, int refused) = (0, 0);

        for (int i = 0; i < 44 * 256; i++)
        {
            byte[] broken = [.. file];
            broken[i / 256] = (byte)i;
            try
            {
                using WavReader reader = new(new MemoryStream(broken));
                read += reader.Read(samples) / reader.Format.Channels > 0 ? 1 : 0;
            }
            catch (AudioFormatException)
            {
                refused++;
            }
        }

        Assert.InRange(read, 2_000, 44 * 256);
        Assert.InRange(refused, 4_000, (44 * 256) - read);
    }

    [Fact]
    public void Constructor_LongUnknownChunkOfOddLength_IsSkippedWithItsPad()
    {
        byte[] header = Header(1, 16, 2, 0);
        byte[] chunk = [.. "junk"u8, .. BitConverter.GetBytes(99_999), .. new byte[100_000]];

        using WavReader reader = new(new MemoryStream([.. header[..36], .. chunk, .. header[36..], 0, 0x40]));

        float[] samples = new float[4];
        Assert.Equal(1, reader.Read(samples));
        Assert.Equal(0.5f, samples[0]);
    }

    [ProgramFact("sox")]
    public async Task Read_WhatSoxLeftOnAPipe_GivesAllSamples()
    {
        using TemporaryFolder folder = new();

        ProgramOutput made = await ExternalProgram.RunAsync("sh", "-c", $"sox -n -r 16000 -b 16 -t wav - synth 0.5 sine 300 | cat > '{folder["x.wav"]}'");

        Assert.True(made.ExitCode == 0, made.Errors);
        Assert.Equal(8_000, TemporaryFolder.ReadWav(folder["x.wav"]).Length);
    }

    [ProgramFact("espeak-ng")]
    public async Task Read_WhatEspeakLeftOnAPipe_GivesAllSamples()
    {
        using TemporaryFolder folder = new();

        ProgramOutput made = await ExternalProgram.RunAsync("sh", "-c", $"espeak-ng --stdout 'A fox.' | cat > '{folder["x.wav"]}'");

        Assert.True(made.ExitCode == 0, made.Errors);
        Assert.Equal((new FileInfo(folder["x.wav"]).Length - 44) / 2, TemporaryFolder.ReadWav(folder["x.wav"]).Length);
    }

    [ProgramTheory("ffmpeg")]
    [InlineData("pcm_u8", 0.006)]
    [InlineData("pcm_s16le", 0.00003)]
    [InlineData("pcm_s24le", 0.0000002)]
    [InlineData("pcm_s32le", 0.0000002)]
    [InlineData("pcm_f32le", 0)]
    [InlineData("pcm_f64le", 0)]
    public async Task Read_FileOfFfmpeg_GivesItsSamples(string codec, double tolerance)
    {
        using TemporaryFolder folder = new();
        float[] samples = Signals.Noise(3 * 5_001, 0.9);
        string raw = folder.WriteRaw("x.raw", samples);

        // Three channels make ffmpeg write WAVE_FORMAT_EXTENSIBLE, and its LIST chunk has to be skipped or read.
        ProgramOutput made = await ExternalProgram.RunAsync(
            "ffmpeg", "-f", "f32le", "-ar", "32000", "-ac", "3", "-i", raw, "-c:a", codec, "-metadata", "title=odd", folder["x.wav"]);

        Assert.True(made.ExitCode == 0, made.Errors);
        float[] read = TemporaryFolder.ReadWav(folder["x.wav"]);
        Assert.Equal(samples.Length, read.Length);
        Assert.True(samples.Zip(read).Max(pair => Math.Abs(pair.First - pair.Second)) <= tolerance);
    }

    private static byte[] Header(
        short tag, short bits, uint dataLength, uint riffLength, int sampleRate = 24_000, short channels = 1)
    {
        byte[] header = [.. "RIFF    WAVEfmt     "u8, .. new byte[16], .. "data    "u8];
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(4), riffLength);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(16), 16);
        BinaryPrimitives.WriteInt16LittleEndian(header.AsSpan(20), tag);
        BinaryPrimitives.WriteInt16LittleEndian(header.AsSpan(22), channels);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(24), sampleRate);
        BinaryPrimitives.WriteInt16LittleEndian(header.AsSpan(32), (short)(channels * bits / 8));
        BinaryPrimitives.WriteInt16LittleEndian(header.AsSpan(34), bits);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(40), dataLength);
        return header;
    }
}
