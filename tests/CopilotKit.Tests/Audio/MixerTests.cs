using CopilotKit.Audio;
using CopilotKit.Audio.Sounds;

namespace CopilotKit.Tests.Audio;

public class MixerTests
{
    [Fact]
    public void Read_TwoSounds_AddsThemAtTheirFrames()
    {
        Mixer mixer = new(new PcmFormat(24_000));
        float[] three = [1, 1, 1];
        float[] two = [0.5f, 0.5f];
        float[] one = [0.25f];
        mixer.Add(three, new MixPlacement(5) { GainDecibels = -20 });
        mixer.Add(two, new MixPlacement(2));
        mixer.Add(one, new MixPlacement(6));

        float[] mixture = new float[10];
        mixer.Read(mixture);

        Assert.Equal([0, 0, 0.5f, 0.5f, 0, 0.1f, 0.35f, 0.1f, 0, 0], mixture);
        Assert.True(mixer.IsEmpty);
        Assert.Equal(10, mixer.Position);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Read_BlocksOfAnySize_GiveTheSameBits(int channels)
    {
        Assert.Equal(Mix([20_000]), Mix([1, 333, 1_024, 7]));

        float[] Mix(int[] sizes)
        {
            Mixer mixer = new(new PcmFormat(24_000, channels));
            mixer.Add(Signals.Noise(9_000, 0.3, seed: 1), new MixPlacement(3_001) { Pan = -0.3, FadeInFrames = 100 });
            mixer.Add(Signals.Noise(9_000, 0.3, seed: 2), new MixPlacement(5_000) { GainDecibels = -7, MaxFrames = 4_000, FadeOutFrames = 500 });
            mixer.Add(SoundLibrary.Create("rain", 24_000), new MixPlacement(0) { GainDecibels = -24, Pan = 0.5 });
            float[] mixture = new float[20_000 * channels];
            for (int done = 0, turn = 0; done < mixture.Length; turn++)
            {
                int size = Math.Min(sizes[turn % sizes.Length] * channels, mixture.Length - done);
                mixer.Read(mixture.AsSpan(done, size));
                done += size;
            }

            return mixture;
        }
    }

    [Theory]
    [InlineData(-1, 1, 0)]
    [InlineData(0, 0.7071f, 0.7071f)]
    [InlineData(1, 0, 1)]
    public void Read_Stereo_PlacesTheSoundWithEqualPower(double pan, float left, float right)
    {
        Mixer mixer = new(new PcmFormat(24_000, 2));
        float[] one = [1];
        mixer.Add(one, new MixPlacement(1) { Pan = pan });

        float[] mixture = new float[4];
        mixer.Read(mixture);

        Assert.Equal([0, 0], mixture[..2]);
        Assert.Equal(left, mixture[2], 0.0001f);
        Assert.Equal(right, mixture[3], 0.0001f);
    }

    [Fact]
    public void Read_SilenceBetweenSounds_IsDigital()
    {
        Mixer mixer = new(new PcmFormat(24_000));
        mixer.Add(Signals.Noise(1_000, 0.5), new MixPlacement(0));
        mixer.Add(Signals.Noise(1_000, 0.5), new MixPlacement(3_000));

        float[] mixture = new float[4_000];
        mixer.Read(mixture);

        Assert.Equal(new float[2_000], mixture[1_000..3_000]);
        Assert.NotEqual(0, mixture[999]);
        Assert.NotEqual(0, mixture[3_000]);
    }

    [Fact]
    public void MaxFrames_WithFades_RisesSinksAndEndsExactly()
    {
        Mixer mixer = new(new PcmFormat(24_000));
        float[] ones = [.. Enumerable.Repeat(1f, 5_000)];
        mixer.Add(ones, new MixPlacement(10) { MaxFrames = 3_000, FadeInFrames = 200, FadeOutFrames = 300 });

        float[] mixture = new float[4_000];
        mixer.Read(mixture);

        Assert.Equal(new float[10], mixture[..10]);
        Assert.InRange(mixture[10], 0.000_001f, 0.001f);
        Assert.Equal(1, mixture[210]);
        Assert.Equal(1, mixture[2_709]);
        Assert.InRange(mixture[2_710], 0.999f, 0.999_999f);
        Assert.InRange(mixture[3_009], 0.000_001f, 0.001f);
        Assert.Equal(0, mixture[3_010]);
        Assert.True(mixer.IsEmpty);
    }

    [Fact]
    public void FadeOutFrom_EndlessBed_EndsIt()
    {
        Mixer mixer = new(new PcmFormat(24_000));
        MixedSound bed = mixer.Add(SoundLibrary.Create("brown-noise", 24_000), new MixPlacement(0) { FadeOutFrames = 1_000 });
        float[] mixture = new float[5_000];
        mixer.Read(mixture);
        Assert.False(bed.IsOver);

        bed.FadeOutFrom(6_000);
        mixer.Read(mixture);

        Assert.True(bed.IsOver);
        Assert.NotEqual(0, mixture[1_990]);
        Assert.Equal(new float[3_000], mixture[2_000..]);
        Assert.Throws<ArgumentOutOfRangeException>(() => bed.FadeOutFrom(9_999));
    }

    [Fact]
    public void Add_BeforeWhatHasBeenRead_Throws()
    {
        Mixer mixer = new(new PcmFormat(24_000));
        mixer.Read(new float[100]);

        Assert.Throws<ArgumentOutOfRangeException>(() => mixer.Add(new float[10], new MixPlacement(99)));
        mixer.Add(new float[10], new MixPlacement(100));
    }
}
