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

    [Theory]
    [MemberData(nameof(Names))]
    public void Create_LowestRate_StillSounds(string name) =>
        Assert.InRange(Signals.Rms(Take(name, 4_000, 8_000, [512])), 0.001, 0.3);

    [Fact]
    public void LengthOf_Bed_IsNull() => Assert.All(SoundLibrary.BedNames, name => Assert.Null(SoundLibrary.LengthOf(name)));

    [Fact]
    public void Create_UnknownName_ThrowsTheKnownOnes()
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(() => SoundLibrary.Create("gong", 24_000));

        Assert.StartsWith(
            "The sound: must be one of bell, chime, rain, brown-noise, ocean, not 'gong'.", exception.Message, StringComparison.Ordinal);
    }

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
