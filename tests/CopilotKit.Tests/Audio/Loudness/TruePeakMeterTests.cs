using CopilotKit.Audio;
using CopilotKit.Audio.Loudness;
using CopilotKit.TestKit;

namespace CopilotKit.Tests.Audio.Loudness;

public class TruePeakMeterTests
{
    /// <summary>
    /// EBU Tech 3341 (2016), cases 15 to 19: a tone at a part of the rate, with a phase and an amplitude, and its true peak; +0.2 and
    /// -0.4 dB are allowed.
    /// </summary>
    [Theory]
    [InlineData(4, 0, 0.5, -6)]
    [InlineData(4, 45, 0.5, -6)]
    [InlineData(6, 60, 0.5, -6)]
    [InlineData(8, 67.5, 0.5, -6)]
    [InlineData(4, 45, 1.41, 3)]
    public void TruePeak_CasesOfTech3341_AreWithinTheirTolerance(int part, double phase, double amplitude, double expected) =>
        Assert.All([24_000, 48_000], sampleRate =>
        {
            float[] tone = Signals.Sine((double)sampleRate / part, sampleRate, sampleRate, amplitude, phase);
            for (int i = 0; i < 480; i++)
            {
                tone[i] *= i / 480f;
                tone[^(i + 1)] *= i / 480f;
            }

            Assert.InRange(Measured(tone, sampleRate).TruePeakDecibels, expected - 0.4, expected + 0.2);
        });

    [Fact]
    public void TruePeak_Silence_IsNegativeInfinity()
    {
        Assert.Equal(double.NegativeInfinity, new TruePeakMeter(new PcmFormat(24_000)).TruePeakDecibels);
        Assert.Equal(double.NegativeInfinity, Measured(new float[1_000], 24_000).TruePeakDecibels);
    }

    [Fact]
    public void TruePeak_LastSample_IsSeenBeforeMoreComes() =>
        Assert.Equal(0, Measured([.. new float[100], 1f], 24_000).TruePeakDecibels, 0.1);

    [Fact]
    public void TruePeak_InChunksOfAnySize_IsTheSame()
    {
        float[] noise = Signals.Noise(10_000, 0.5);
        TruePeakMeter chunks = new(new PcmFormat(24_000));
        foreach (float[] chunk in noise.Chunk(333))
        {
            chunks.Add(chunk);
        }

        Assert.Equal(Measured(noise, 24_000).TruePeakDecibels, chunks.TruePeakDecibels, 0.000_01);
    }

    [Fact]
    public void TruePeak_Stereo_IsThatOfTheLouderChannel()
    {
        float[] stereo = [.. Signals.Sine(1_000, 24_000, 2_400, 0.5).SelectMany(x => new[] { x / 10, x })];
        TruePeakMeter meter = new(new PcmFormat(24_000, 2));

        meter.Add(stereo);

        Assert.Equal(-6.02, meter.TruePeakDecibels, 0.05);
    }

    [ProgramTheory("ffmpeg")]
    [InlineData(16_000)]
    [InlineData(24_000)]
    [InlineData(48_000)]
    public async Task TruePeak_BandLimitedNoise_IsAsFfmpegMeasures(int sampleRate)
    {
        float[] noise = Resampler.Convert(Signals.Noise(sampleRate * 4, 0.5), sampleRate * 4 / 5, sampleRate);

        double judged = (await Ebur128.MeasureAsync(noise, sampleRate, 1)).TruePeakDecibels;

        Assert.Equal(judged, Measured(noise, sampleRate).TruePeakDecibels, 0.15);
    }

    private static TruePeakMeter Measured(float[] samples, int sampleRate)
    {
        TruePeakMeter meter = new(new PcmFormat(sampleRate));
        meter.Add(samples);
        return meter;
    }
}
