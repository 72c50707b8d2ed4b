using System.Buffers;
using CopilotKit.Audio;
using CopilotKit.Audio.Loudness;
using CopilotKit.TestKit;

namespace CopilotKit.Tests.Audio.Loudness;

public class LimiterTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(1_000)]
    [InlineData(20_011)]
    public void Quiet_ComesOutUnchangedToTheBit(int frames)
    {
        float[] quiet = Signals.Noise(frames, 0.4);

        Assert.Equal(quiet, Limit(quiet, 24_000));
    }

    [Fact]
    public void JustBelowTheCeiling_ComesOutUnchangedToTheBit()
    {
        float[] tone = Signals.Sine(440, 24_000, 24_000, Decibels.ToFactor(-1.05));
        for (int i = 0; i < 480; i++)
        {
            tone[i] *= i / 480f;
            tone[^(i + 1)] *= i / 480f;
        }

        Assert.Equal(tone, Limit(tone, 24_000));
    }

    [Fact]
    public void QuietAfterAPeak_IsUnchangedToTheBitOnceReleased()
    {
        float[] samples = [.. Signals.Noise(24_000, 2), .. Signals.Noise(48_000, 0.3, seed: 2)];

        float[] limited = Limit(samples, 24_000);

        Assert.NotEqual(samples[24_100..25_000], limited[24_100..25_000]);
        Assert.Equal(samples[60_000..], limited[60_000..]);
    }

    [Fact]
    public void DigitalSilence_StaysDigitalSilence()
    {
        float[] samples = [.. Signals.Noise(5_000, 3), .. new float[5_000], .. Signals.Noise(5_000, 3)];

        float[] limited = Limit(samples, 24_000);

        Assert.Equal(new float[5_000], limited[5_000..10_000]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(50)]
    public void Hot_StaysBelowTheCeiling(double attackMilliseconds)
    {
        float[] hot = [.. Signals.Noise(5_000, 0.2), .. Signals.Noise(12_000, 4, seed: 2), .. Signals.Noise(5_000, 0.2, seed: 3)];

        float[] limited = Limit(hot, 24_000, options: new() { CeilingDecibels = -3, Attack = TimeSpan.FromMilliseconds(attackMilliseconds) });

        Assert.Equal(hot.Length, limited.Length);
        Assert.InRange(limited.Max(Math.Abs), 0.4, Decibels.ToFactor(-3));
    }

    [Fact]
    public void Peak_SinksSmoothly_WithoutAClick()
    {
        float[] tone = Signals.Sine(200, 24_000, 24_000, 0.8);
        for (int i = 12_000; i < 12_120; i++)
        {
            tone[i] *= 3;
        }

        float[] limited = Limit(tone, 24_000);

        double[] gains = [.. limited.Zip(tone).Where(pair => Math.Abs(pair.Second) > 0.01).Select(pair => (double)pair.First / pair.Second)];
        double greatestStep = gains.Zip(gains.Skip(1), (a, b) => Math.Abs(a - b)).Max();
        Assert.InRange(gains.Min(), 0.3, 0.4);
        Assert.InRange(greatestStep, 0.0001, 0.03);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Chunks_OfAnySize_GiveTheSameBits(int channels)
    {
        float[] samples = Signals.Noise(9_000 * channels, 1.5);
        Limiter limiter = new(new PcmFormat(24_000, channels));

        float[] parts = Signals.InChunks(samples, [channels, 77 * channels, 0, 640 * channels], (chunk, output) => limiter.Write(chunk.Span, output));
        ArrayBufferWriter<float> rest = new();
        limiter.Complete(rest);

        Assert.Equal(Limit(samples, 24_000, channels), (float[])[.. parts, .. rest.WrittenSpan]);
    }

    [Fact]
    public void Complete_MakesReadyForAnotherStream()
    {
        float[] samples = Signals.Noise(3_000, 1.5);
        Limiter limiter = new(new PcmFormat(24_000));
        ArrayBufferWriter<float> first = new();
        ArrayBufferWriter<float> second = new();

        limiter.Write(samples, first);
        limiter.Complete(first);
        limiter.Write(samples, second);
        limiter.Complete(second);

        Assert.Equal(first.WrittenSpan.ToArray(), second.WrittenSpan.ToArray());
    }

    [Fact]
    public void Stereo_SinksTogether()
    {
        float[] samples = [.. Signals.Noise(5_000, 2).SelectMany(x => new[] { x, x / 8 })];

        float[] limited = Limit(samples, 24_000, 2);

        Assert.All(Enumerable.Range(0, 5_000), i => Assert.Equal(limited[2 * i] / 8, limited[(2 * i) + 1], 0.000_001f));
    }

    [Theory]
    [InlineData(1, 5, 80)]
    [InlineData(-1, 51, 80)]
    [InlineData(-1, 5, 0)]
    public void Constructor_OptionOutOfRange_Throws(double ceiling, double attack, double release) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Limiter(new PcmFormat(24_000), new LimiterOptions
        {
            CeilingDecibels = ceiling,
            Attack = TimeSpan.FromMilliseconds(attack),
            Release = TimeSpan.FromMilliseconds(release),
        }));

    [ProgramTheory("ffmpeg")]
    [InlineData(24_000, 1, 1)]
    [InlineData(24_000, 1, 2)]
    [InlineData(24_000, 1, 3)]
    [InlineData(48_000, 2, 4)]
    public async Task HotNoise_MeasuredByFfmpeg_KeepsTheTruePeak(int sampleRate, int channels, int seed)
    {
        float[] limited = Limit(Signals.Noise(sampleRate * channels * 3, 2.5, seed), sampleRate, channels);

        Assert.InRange((await Ebur128.MeasureAsync(limited, sampleRate, channels)).TruePeakDecibels, -1.6, -0.9);
    }

    [ProgramFact("flite")]
    public async Task HotSpeech_MeasuredByFfmpeg_KeepsTheTruePeak()
    {
        Assert.SkipUnless(ExternalProgram.Exists("ffmpeg"), "needs the program ffmpeg");
        float[] speech = Resampler.Convert(await FliteSpeech.SpeakAsync("slt"), 16_000, 24_000);
        Decibels.Apply(speech, 12);

        float[] limited = Limit(speech, 24_000);

        Assert.InRange((await Ebur128.MeasureAsync(limited, 24_000, 1)).TruePeakDecibels, -1.2, -0.9);
    }

    private static float[] Limit(float[] samples, int sampleRate, int channels = 1, LimiterOptions? options = null)
    {
        Limiter limiter = new(new PcmFormat(sampleRate, channels), options);
        ArrayBufferWriter<float> output = new();
        limiter.Write(samples, output);
        limiter.Complete(output);
        return output.WrittenSpan.ToArray();
    }
}
