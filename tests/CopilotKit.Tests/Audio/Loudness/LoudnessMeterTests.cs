using CopilotKit.Audio;
using CopilotKit.Audio.Loudness;
using CopilotKit.TestKit;

namespace CopilotKit.Tests.Audio.Loudness;

public class LoudnessMeterTests
{
    /// <summary>EBU Tech 3341 (2016), table 1: seconds and levels in dBFS of a stereo tone of 1 kHz, and what a meter must show.</summary>
    public static TheoryData<double[], double[], double> Tech3341 { get; } = new()
    {
        { [20], [-23], -23 },
        { [20], [-33], -33 },
        { [10, 60, 10], [-36, -23, -36], -23 },
        { [10, 10, 60, 10, 10], [-72, -36, -23, -36, -72], -23 },
        { [20, 20.1, 20], [-26, -20, -26], -23 },
    };

    [Theory]
    [MemberData(nameof(Tech3341))]
    public void IntegratedLufs_CasesOfTech3341_AreWithinATenth(double[] seconds, double[] levels, double expected) =>
        Assert.All([24_000, 48_000, 17_234], sampleRate =>
        {
            LoudnessMeter meter = new(new PcmFormat(sampleRate, 2));
            foreach ((double length, double level) in seconds.Zip(levels))
            {
                float[] tone = Signals.Sine(1_000, sampleRate, (int)(length * sampleRate), Decibels.ToFactor(level));
                meter.Add([.. tone.SelectMany(x => new[] { x, x })]);
            }

            Assert.Equal(expected, meter.IntegratedLufs, 0.1);
        });

    /// <summary>EBU Tech 3341 (2016), case 6: five channels, left, right, centre and the two surrounds.</summary>
    [Theory]
    [InlineData(new double[] { -28, -28, -24, -30, -30 })]
    [InlineData(new double[] { -28, -28, -24, 0, -30, -30 })]
    public void IntegratedLufs_FiveChannelsOfTech3341_AreWithinATenth(double[] levels)
    {
        float[] tone = Signals.Sine(1_000, 48_000, 48_000 * 20, 1);
        LoudnessMeter meter = new(new PcmFormat(48_000, levels.Length));

        meter.Add([.. tone.SelectMany(x => levels.Select(level => (float)(x * Decibels.ToFactor(level))))]);

        Assert.Equal(-23, meter.IntegratedLufs, 0.1);
    }

    [Fact]
    public void IntegratedLufs_Silence_IsNegativeInfinity()
    {
        LoudnessMeter meter = new(new PcmFormat(24_000));
        Assert.Equal(double.NegativeInfinity, meter.IntegratedLufs);

        meter.Add(new float[48_000]);

        Assert.Equal(double.NegativeInfinity, meter.IntegratedLufs);
    }

    [Fact]
    public void IntegratedLufs_ShorterThanABlock_IsTheLoudnessOfWhatThereIs()
    {
        float[] tone = Signals.Sine(1_000, 24_000, 24_000, 0.1);
        LoudnessMeter whole = Measured(tone, 24_000);

        LoudnessMeter part = Measured(tone[..4_800], 24_000);

        Assert.Equal(whole.IntegratedLufs, part.IntegratedLufs, 0.2);
    }

    [Fact]
    public void Add_InChunksOfAnySize_MeasuresTheSame()
    {
        float[] noise = Signals.Noise(50_000, 0.3);
        LoudnessMeter chunks = new(new PcmFormat(17_234));
        foreach (float[] chunk in noise.Chunk(777))
        {
            chunks.Add(chunk);
        }

        Assert.Equal(Measured(noise, 17_234).IntegratedLufs, chunks.IntegratedLufs, 9);
    }

    [Fact]
    public void Merge_PartsAtTheirGains_GiveTheLoudnessOfTheWhole()
    {
        float[] first = Signals.Noise(24_000 * 5, 0.3, seed: 1);
        float[] second = Signals.Noise(24_000 * 3, 0.05, seed: 2);
        LoudnessMeter parts = new(new PcmFormat(24_000));
        parts.Merge(Measured(first, 24_000), -6);
        parts.Merge(Measured(second, 24_000), 4.37);

        Decibels.Apply(first, -6);
        Decibels.Apply(second, 4.37);

        Assert.Equal(Measured([.. first, .. second], 24_000).IntegratedLufs, parts.IntegratedLufs, 0.1);
    }

    [Fact]
    public void Merge_QuietVoiceRaised_PassesTheGateThatItFailedBefore()
    {
        float[] quiet = Signals.Noise(24_000, 0.0002);
        LoudnessMeter raised = new(new PcmFormat(24_000));
        Assert.Equal(double.NegativeInfinity, Measured(quiet, 24_000).IntegratedLufs);

        raised.Merge(Measured(quiet, 24_000), 40);

        Decibels.Apply(quiet, 40);
        Assert.Equal(Measured(quiet, 24_000).IntegratedLufs, raised.IntegratedLufs, 0.05);
    }

    [Fact]
    public void Merge_ShortUtterance_IsNotLost()
    {
        float[] word = Signals.Noise(2_400, 0.3);
        LoudnessMeter whole = new(new PcmFormat(24_000));

        whole.Merge(Measured(word, 24_000), -3);

        Assert.Equal(Measured(word, 24_000).IntegratedLufs - 3, whole.IntegratedLufs, 6);
    }

    [Fact]
    public void Merge_WithItself_ChangesNothing()
    {
        LoudnessMeter meter = Measured(Signals.Noise(48_000, 0.3), 24_000);
        double before = meter.IntegratedLufs;

        meter.Merge(meter);

        Assert.Equal(before, meter.IntegratedLufs, 9);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(8)]
    public void Constructor_ChannelsWithoutWeights_Throws(int channels) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new LoudnessMeter(new PcmFormat(24_000, channels)));

    [ProgramTheory("ffmpeg")]
    [InlineData(48_000, 1)]
    [InlineData(24_000, 1)]
    [InlineData(22_050, 2)]
    public async Task IntegratedLufs_NoiseThatSwells_IsAsFfmpegMeasures(int sampleRate, int channels)
    {
        float[] noise = Signals.Noise(sampleRate * channels * 12, 0.5);
        for (int i = 0; i < noise.Length; i++)
        {
            noise[i] *= (float)Math.Pow(10, 2 * (Math.Sin(i * 9.0 / noise.Length) - 1));
        }

        double judged = (await Ebur128.MeasureAsync(noise, sampleRate, channels)).IntegratedLufs;

        Assert.Equal(judged, Measured(noise, sampleRate, channels).IntegratedLufs, 0.1);
    }

    [ProgramTheory("flite")]
    [InlineData("rms")]
    [InlineData("slt")]
    [InlineData("kal16")]
    public async Task IntegratedLufs_Speech_IsAsFfmpegMeasures(string voice)
    {
        Assert.SkipUnless(ExternalProgram.Exists("ffmpeg"), "needs the program ffmpeg");
        float[] speech = await FliteSpeech.SpeakAsync(voice);

        double judged = (await Ebur128.MeasureAsync(speech, 16_000, 1)).IntegratedLufs;

        Assert.Equal(judged, Measured(speech, 16_000).IntegratedLufs, 0.1);
    }

    private static LoudnessMeter Measured(float[] samples, int sampleRate, int channels = 1)
    {
        LoudnessMeter meter = new(new PcmFormat(sampleRate, channels));
        meter.Add(samples);
        return meter;
    }
}
