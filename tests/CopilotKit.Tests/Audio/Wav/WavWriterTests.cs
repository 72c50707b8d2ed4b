using System.Buffers.Binary;
using System.Text;
using CopilotKit.Audio;
using CopilotKit.Audio.Wav;
using CopilotKit.TestKit;

namespace CopilotKit.Tests.Audio.Wav;

public class WavWriterTests
{
    [Fact]
    public void Dispose_SeekableStream_FillsInTheSizes()
    {
        MemoryStream stream = new();
        using (WavWriter writer = new(stream, new PcmFormat(24_000), leaveOpen: true))
        {
            writer.Write([0, 0.5f, -0.5f]);
        }

        byte[] file = stream.ToArray();
        Assert.Equal(file.Length - 8, BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(4)));
        Assert.Equal(6, BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(file.Length - 10)));
        Assert.Equal([0, 0, 0, 0x40, 0, 0xC0], file[^6..]);
    }

    [Fact]
    public void Write_StreamWithSomethingBefore_LeavesThatAlone()
    {
        MemoryStream stream = new();
        stream.Write("before"u8);
        using (WavWriter writer = new(stream, new PcmFormat(24_000), leaveOpen: true))
        {
            writer.Write([0.5f]);
        }

        stream.Position = 6;
        Assert.Equal("before", Encoding.ASCII.GetString(stream.ToArray(), 0, 6));
        Assert.Equal(1, new WavReader(stream).Frames);
    }

    [Fact]
    public void Header_NonSeekableStream_IsTheClassic44BytesWithOpenSizes()
    {
        MemoryStream stream = new();
        using (WavWriter writer = new(new OneWayStream(stream), new PcmFormat(24_000, 2)))
        {
            writer.Write([0.5f, 0.5f]);
        }

        byte[] file = stream.ToArray();
        Assert.Equal(48, file.Length);
        Assert.Equal(uint.MaxValue, BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(4)));
        Assert.Equal(uint.MaxValue, BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(40)));
    }

    [Theory]
    [InlineData(2_147_483_611, "RIFF")]
    [InlineData(2_147_483_612, "RF64")]
    [InlineData(3_000_000_000, "RF64")]
    public void Dispose_BeyondFourGibibytes_WritesRf64(long frames, string form)
    {
        CountingStream stream = new();
        using (WavWriter writer = new(stream, new PcmFormat(24_000)))
        {
            writer.WriteSilence(frames);
        }

        ReadOnlySpan<byte> head = stream.Head;
        Assert.Equal(form, Encoding.ASCII.GetString(head[..4]));
        Assert.Equal(80 + (frames * 2), stream.Length);
        if (form == "RIFF")
        {
            Assert.Equal("JUNK", Encoding.ASCII.GetString(head[12..16]));
            Assert.Equal(stream.Length - 8, BinaryPrimitives.ReadUInt32LittleEndian(head[4..]));
            return;
        }

        Assert.Equal("ds64", Encoding.ASCII.GetString(head[12..16]));
        Assert.Equal(28, BinaryPrimitives.ReadInt32LittleEndian(head[16..]));
        Assert.Equal(stream.Length - 8, BinaryPrimitives.ReadInt64LittleEndian(head[20..]));
        Assert.Equal(frames * 2, BinaryPrimitives.ReadInt64LittleEndian(head[28..]));
        Assert.Equal(frames, BinaryPrimitives.ReadInt64LittleEndian(head[36..]));
        Assert.Equal(uint.MaxValue, BinaryPrimitives.ReadUInt32LittleEndian(head[76..]));
    }

    [Fact]
    public void Rf64_ReadBack_KnowsItsLength()
    {
        CountingStream stream = new();
        using (WavWriter writer = new(stream, new PcmFormat(24_000)))
        {
            writer.WriteSilence(3_000_000_000);
        }

        using WavReader reader = new(new MemoryStream(stream.Head.ToArray()));

        Assert.Equal(3_000_000_000, reader.Frames);
    }

    [Fact]
    public void Information_LongOrUnknownIdentifier_Throws() =>
        Assert.Throws<ArgumentException>(() => new WavWriter(
            new MemoryStream(), new PcmFormat(24_000), new Dictionary<string, string> { ["title"] = "x" }));

    [Fact]
    public void Write_HalfAFrame_Throws()
    {
        using WavWriter writer = new(new MemoryStream(), new PcmFormat(24_000, 2));

        Assert.Throws<ArgumentException>(() => writer.Write([0, 0, 0]));
    }

    [ProgramFact("ffprobe")]
    public async Task File_ReadByFfprobe_HasTheRightFormatLengthAndTags()
    {
        using TemporaryFolder folder = new();
        Dictionary<string, string> information = new() { ["INAM"] = "Fuchs und Échos", ["ICMT"] = "Synthetic speech", ["ISFT"] = "CopilotKit" };
        using (WavWriter writer = new(File.Create(folder["x.wav"]), new PcmFormat(17_234, 2), information))
        {
            writer.WriteSilence(17_234);
            writer.Write(Signals.Noise(17_234 * 2, 0.5));
        }

        ProgramOutput probe = await ExternalProgram.RunAsync("ffprobe", "-v", "warning", "-show_format", "-show_streams", folder["x.wav"]);

        Assert.Equal("", probe.Errors);
        Assert.Contains("sample_rate=17234", probe.Output, StringComparison.Ordinal);
        Assert.Contains("channels=2", probe.Output, StringComparison.Ordinal);
        Assert.Contains("duration_ts=34468", probe.Output, StringComparison.Ordinal);
        Assert.Contains("TAG:title=Fuchs und Échos", probe.Output, StringComparison.Ordinal);
        Assert.Contains("TAG:comment=Synthetic speech", probe.Output, StringComparison.Ordinal);
        Assert.Contains("TAG:encoder=CopilotKit", probe.Output, StringComparison.Ordinal);
    }
}
