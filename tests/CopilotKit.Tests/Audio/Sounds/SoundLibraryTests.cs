using CopilotKit.Audio;
using CopilotKit.Audio.Sounds;

namespace CopilotKit.Tests.Audio.Sounds;

public class SoundLibraryTests
{
    public static TheoryData<string> Names { get; } = [.. SoundLibrary.SoundNames, .. SoundLibrary.BedNames];

    public static TheoryData<string> Beds { get; } = [.. SoundLibrary.BedNames];

    public static TheoryData<string> Sounds { get; } = [.. SoundLibrary.SoundNames];

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_BlocksOfAnySize_GiveTheSameBits(string name)
    {
        float[] whole = Take(name, 24_000, 30_000, [30_000]);

        Assert.Equal(whole, Take(name, 24_000, 30_000, [1, 63, 64, 65, 1_000]));
        Assert.Equal(whole, Take(name.ToUpperInvariant(), 24_000, 30_000, [480]));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Create_AnotherSeed_VariesTheSound(string name) =>
        Assert.NotEqual(Take(name, 24_000, 5_000, [5_000]), Take(name, 24_000, 5_000, [5_000], seed: 7));

    [Theory]
    [MemberData(nameof(Beds))]
    public void Bed_OverMinutes_HasTheStatedLevelAndRoomForPeaks(string name) =>
        Assert.All([16_000, 24_000, 48_000], sampleRate =>
        {
            float[] bed = Take(name, sampleRate, sampleRate * 120, [sampleRate]);

            Assert.Equal(-20, Decibels.FromFactor(Signals.Rms(bed)), 1.0);
            Assert.InRange(bed.Max(Math.Abs), 0.2, 0.99);
            Assert.InRange(Math.Abs(bed.Average()), 0, 0.003);
        });

    [Theory]
    [MemberData(nameof(Beds))]
    public void Bed_HasNoSeamAndNoRepeat(string name)
    {
        float[] bed = Take(name, 16_000, 16_000 * 60, [16_000]);

        float[] first = bed[..(16_000 * 5)];
        Assert.All([10, 20, 30, 40, 50], second =>
        {
            float[] later = bed[(16_000 * second)..(16_000 * (second + 5))];
            double correlation = first.Zip(later, (x, y) => (double)x * y).Sum() / first.Length / Signals.Rms(first) / Signals.Rms(later);
            Assert.InRange(Math.Abs(correlation), 0, 0.1);
        });
        double greatestStep = bed.Zip(bed.Skip(1), (x, y) => Math.Abs(x - y)).Max();
        double usualStep = Math.Sqrt(bed.Zip(bed.Skip(1), (x, y) => (double)(x - y) * (x - y)).Average());
        Assert.InRange(greatestStep / usualStep, 1.7, 12);
    }

    [Theory]
    [MemberData(nameof(Sounds))]
    public void Sound_RingsOutWithoutAClick_WithinItsLength(string name)
    {
        int length = (int)new PcmFormat(24_000).ToFrames(SoundLibrary.LengthOf(name)!.Value);
        float[] buffer = new float[length + 1_000];

        int read = SoundLibrary.Create(name, 24_000).Read(buffer);

        Assert.Equal(length, read);
        Assert.InRange(buffer.Max(Math.Abs), 0.1, Decibels.ToFactor(-9) + 0.001);
        Assert.InRange(Math.Abs(buffer[0]), 0, 0.001);
        Assert.InRange(Math.Abs(buffer[length - 1]), 0, 0.000_01);
        double early = Signals.Rms(buffer.AsSpan(0, length / 4));
        double late = Signals.Rms(buffer.AsSpan(length * 3 / 4, length / 4));
        Assert.InRange(Decibels.FromFactor(late / early), -80, -20);
    }

    [Fact]
    public void SingingBowl_HumsWithoutARasp()
    {
        float[] bowl = Take("singing-bowl", 48_000, 48_000 * 3, [48_000])[48_000..];

        double bend = Signals.Rms([.. Enumerable.Range(1, bowl.Length - 2).Select(i => bowl[i + 1] - (2 * bowl[i]) + bowl[i - 1])]);

        Assert.InRange(bend / Signals.Rms(bowl), 0, 0.01);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Create_LowestRate_StillSounds(string name) =>
        Assert.InRange(Signals.Rms(Take(name, 4_000, 8_000, [512])), 0.001, 0.3);

    [Theory]
    [InlineData(16_000)]
    [InlineData(24_000)]
    [InlineData(48_000)]
    public void PinkNoise_EachOctave_HasAsMuchPower(int sampleRate)
    {
        float[] noise = Take("pink-noise", sampleRate, sampleRate * 60, [sampleRate]);

        double[] octaves = [.. new[] { 100, 200, 400, 800, 1_600, 3_200 }.Select(hertz => Decibels.FromFactor(
            Math.Sqrt(Enumerable.Range(0, 8).Average(part => BandPower(noise, hertz * Math.Pow(2, part / 8.0), sampleRate) * hertz * Math.Pow(2, part / 8.0)))))];

        Assert.InRange(octaves.Max() - octaves.Min(), 0, 2);
    }

    [Fact]
    public void Forest_Birds_CallNowAndThen()
    {
        float[] forest = Take("forest", 16_000, 16_000 * 60, [16_000]);

        double[] whistles = [.. forest.Chunk(1_600).Select(tenth => Enumerable.Range(0, 60).Max(n => Signals.AmplitudeAt(tenth, 1_800 + (n * 50), 16_000)))];

        Assert.InRange(whistles.Count(level => level > 4 * whistles.Order().ElementAt(whistles.Length / 2)), 5, 200);
    }

    [Fact]
    public void LengthOf_Bed_IsNull() => Assert.All(SoundLibrary.BedNames, name => Assert.Null(SoundLibrary.LengthOf(name)));

    [Fact]
    public void Create_UnknownName_ThrowsTheKnownOnes()
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(() => SoundLibrary.Create("gong", 24_000));

        Assert.StartsWith(
            "The sound: must be one of bell, chime, singing-bowl, rain, ocean, forest, fire, brown-noise, pink-noise, not 'gong'.", exception.Message, StringComparison.Ordinal);
    }

    /// <summary>The power density around a frequency: the mean over half-second pieces.</summary>
    private static double BandPower(float[] samples, double hertz, int sampleRate) =>
        samples.Chunk(sampleRate / 4).Where(piece => piece.Length == sampleRate / 4).Take(80).Average(piece => Math.Pow(Signals.AmplitudeAt(piece, hertz, sampleRate), 2));

    private static float[] Take(string name, int sampleRate, int frames, int[] sizes, int seed = 0)
    {
        ISampleSource source = SoundLibrary.Create(name, sampleRate, seed);
        float[] samples = new float[frames];
        for (int done = 0, turn = 0; done < frames; turn++)
        {
            int wanted = Math.Min(sizes[turn % sizes.Length], frames - done);
            if (source.Read(samples.AsSpan(done, wanted)) < wanted)
            {
                break;
            }

            done += wanted;
        }

        return samples;
    }
}
