using CopilotKit.Audio;

namespace CopilotKit.Tests.Audio;

public class PcmFormatTests
{
    [Theory]
    [InlineData(3_999, 1)]
    [InlineData(384_001, 1)]
    [InlineData(24_000, 0)]
    [InlineData(24_000, 9)]
    public void Constructor_OutOfRange_Throws(int sampleRate, int channels) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new PcmFormat(sampleRate, channels));

    [Theory]
    [InlineData(4_000)]
    [InlineData(17_234)]
    [InlineData(44_100)]
    [InlineData(384_000)]
    public void ToTime_AndBack_GivesTheSameFrames(int sampleRate)
    {
        PcmFormat format = new(sampleRate);

        Assert.All([0, 1, 2, 12_345, 1_000_000_007, 123_456_789_012_345], frames => Assert.Equal(frames, format.ToFrames(format.ToTime(frames))));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1_249, 0)]
    [InlineData(1_250, 1)]
    [InlineData(10_000_000, 4_000)]
    public void ToFrames_RoundsToNearest_HalvesUp(long ticks, long frames) =>
        Assert.Equal(frames, new PcmFormat(4_000).ToFrames(new TimeSpan(ticks)));

    [Fact]
    public void ToFrames_AThousandYears_IsExact() =>
        Assert.Equal(365_000L * 86_400 * 384_000, new PcmFormat(384_000).ToFrames(TimeSpan.FromDays(365_000)));
}
