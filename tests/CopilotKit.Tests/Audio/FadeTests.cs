using CopilotKit.Audio;

namespace CopilotKit.Tests.Audio;

public class FadeTests
{
    [Fact]
    public void In_RisesSteadilyFromNearZeroToNearOne()
    {
        float[] samples = [.. Enumerable.Repeat(1f, 240)];

        Fade.In(samples);

        Assert.InRange(samples[0], 0, 0.0001f);
        Assert.InRange(samples[^1], 0.9999f, 1);
        Assert.All(Enumerable.Range(1, 239), i => Assert.True(samples[i] > samples[i - 1]));
    }

    [Fact]
    public void Out_IsTheMirrorOfIn()
    {
        float[] rising = [.. Enumerable.Repeat(1f, 240)];
        float[] sinking = [.. Enumerable.Repeat(1f, 240)];

        Fade.In(rising);
        Fade.Out(sinking);

        Assert.Equal(rising.Reverse(), sinking);
    }

    [Fact]
    public void In_Stereo_TreatsBothChannelsAlike()
    {
        float[] samples = [.. Enumerable.Repeat(1f, 240)];

        Fade.In(samples, channels: 2);

        Assert.All(Enumerable.Range(0, 120), i => Assert.Equal(samples[2 * i], samples[(2 * i) + 1]));
        Assert.InRange(samples[^1], 0.999f, 1);
    }

    [Fact]
    public void Cross_UnrelatedSounds_KeepsThePower()
    {
        float[] first = Signals.Noise(48_000, 0.5, seed: 1);
        float[] second = Signals.Noise(48_000, 0.5, seed: 2);
        float[] mixture = new float[48_000];

        Fade.Cross(first, second, mixture);

        Assert.Equal(first[0], mixture[0], 0.001f);
        Assert.Equal(second[^1], mixture[^1], 0.001f);
        Assert.All(mixture.Chunk(4_800), part => Assert.Equal(Signals.Rms(first), Signals.Rms(part), 0.01));
    }

    [Fact]
    public void Cross_LengthsDiffer_Throws() =>
        Assert.Throws<ArgumentException>(() => Fade.Cross(new float[3], new float[4], new float[3]));
}
