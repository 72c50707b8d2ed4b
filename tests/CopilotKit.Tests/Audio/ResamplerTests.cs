using CopilotKit.Audio;
using CopilotKit.TestKit;

namespace CopilotKit.Tests.Audio;

public class ResamplerTests
{
    public static TheoryData<int, int> Ratios { get; } = new()
    {
        { 16_000, 24_000 }, { 8_000, 24_000 }, { 22_050, 24_000 }, { 24_000, 16_000 }, { 48_000, 24_000 }, { 44_100, 16_000 },
        { 17_234, 24_000 }, { 24_000, 17_233 }, { 96_001, 8_000 },
    };

    [Theory]
    [MemberData(nameof(Ratios))]
    public void Tones_UpToNineTenthsOfNyquist_KeepTheirLevelWithinATenthOfADecibel(int from, int to)
    {
        double nyquist = Math.Min(from, to) / 2.0;

        Assert.All([0.02, 0.25, 0.5, 0.8, 0.9], part =>
        {
            float[] output = Resampler.Convert(Signals.Sine(part * nyquist, from, from / 2, 0.5), from, to);
            double change = Decibels.FromFactor(Signals.AmplitudeAt(Middle(output), part * nyquist, to) / 0.5);
            Assert.InRange(change, -0.1, 0.1);
        });
    }

    [Theory]
    [MemberData(nameof(Ratios))]
    public void Tones_LeaveNothingElseAboveMinusNinetyDecibels(int from, int to)
    {
        double nyquist = Math.Min(from, to) / 2.0;

        Assert.All([0.11, 0.47, 0.9], part =>
        {
            float[] output = Middle(Resampler.Convert(Signals.Sine(part * nyquist, from, from / 2, 1), from, to));
            float[] tone = TonePart(output, part * nyquist, to);
            double rest = Decibels.FromFactor(Signals.Rms([.. output.Zip(tone, (x, y) => x - y)]) * Math.Sqrt(2));
            Assert.InRange(rest, double.NegativeInfinity, -90);
        });
    }

    [Theory]
    [InlineData(24_000, 16_000)]
    [InlineData(48_000, 24_000)]
    [InlineData(96_001, 8_000)]
    [InlineData(24_000, 17_233)]
    public void Tones_AboveTheNewNyquist_AreNinetyDecibelsDown(int from, int to) =>
        Assert.All([1.0, 1.03, 1.1, 1.19], part =>
        {
            float[] output = Resampler.Convert(Signals.Sine(part * to / 2.0, from, from / 2, 1, 45), from, to);
            Assert.InRange(Decibels.FromFactor(Signals.Rms(Middle(output)) * Math.Sqrt(2)), double.NegativeInfinity, -90);
        });

    [Theory]
    [MemberData(nameof(Ratios))]
    public void Output_StandsWhereTheInputStood(int from, int to)
    {
        double hertz = Math.Min(from, to) / 20.0;
        float[] output = Resampler.Convert(Signals.Sine(hertz, from, from / 2, 0.5, 30), from, to);
        float[] ideal = Signals.Sine(hertz, to, output.Length, 0.5, 30);

        float[] difference = [.. Middle(output).Zip(Middle(ideal), (x, y) => x - y)];

        Assert.InRange(Decibels.FromFactor(Signals.Rms(difference) / 0.5), double.NegativeInfinity, -80);
    }

    [Theory]
    [MemberData(nameof(Ratios))]
    public void Length_IsTheInputLengthScaledAndRounded(int from, int to) =>
        Assert.All([0, 1, 2, 3, 63, 64, 65, 1_000, 4_095, 4_096, 12_347], frames =>
        {
            long expected = ((2L * frames * to) + from) / (2L * from);
            Assert.Equal(expected, Resampler.Convert(Signals.Noise(frames, 0.5), from, to).Length);
        });

    [Theory]
    [InlineData(16_000, 24_000, 1)]
    [InlineData(16_000, 24_000, 2)]
    [InlineData(17_234, 24_000, 1)]
    [InlineData(48_000, 22_050, 2)]
    [InlineData(24_000, 24_000, 1)]
    public void Chunks_OfAnySize_GiveTheSameBits(int from, int to, int channels)
    {
        float[] samples = Signals.Noise(9_999 * channels, 0.5);

        float[] whole = InChunks(samples, [samples.Length]);
        float[] parts = InChunks(samples, [channels, 7 * channels, 0, 1_601 * channels, 130 * channels]);

        Assert.Equal(whole, parts);

        float[] InChunks(float[] input, int[] sizes)
        {
            Resampler resampler = new(from, to, channels);
            float[] written = Signals.InChunks(input, sizes, (chunk, output) => resampler.Write(chunk.Span, output));
            System.Buffers.ArrayBufferWriter<float> rest = new();
            resampler.Complete(rest);
            return [.. written, .. rest.WrittenSpan];
        }
    }

    [Fact]
    public void Channels_AreEachResampledAsIfAlone()
    {
        float[] left = Signals.Noise(3_000, 0.5, seed: 1);
        float[] right = Signals.Noise(3_000, 0.5, seed: 2);
        System.Buffers.ArrayBufferWriter<float> output = new();
        Resampler resampler = new(16_000, 24_000, 2);
        resampler.Write([.. left.Zip(right).SelectMany(pair => new[] { pair.First, pair.Second })], output);
        resampler.Complete(output);

        Assert.Equal(Resampler.Convert(left, 16_000, 24_000), output.WrittenSpan.ToArray().Where((_, i) => i % 2 == 0));
        Assert.Equal(Resampler.Convert(right, 16_000, 24_000), output.WrittenSpan.ToArray().Where((_, i) => i % 2 == 1));
    }

    [Fact]
    public void Silence_StaysSilence() => Assert.All(Resampler.Convert(new float[5_000], 16_000, 24_000), sample => Assert.Equal(0f, sample));

    [ProgramTheory("sox")]
    [InlineData(16_000, 24_000)]
    [InlineData(22_050, 24_000)]
    [InlineData(48_000, 16_000)]
    [InlineData(17_234, 24_000)]
    public async Task Noise_BelowNyquist_ComesOutAsFromSox(int from, int to)
    {
        using TemporaryFolder folder = new();
        float[] low = Resampler.Convert(Signals.Noise(Math.Min(from, to) * 2, 0.5), Math.Min(from, to) * 4 / 5, from);
        string raw = folder.WriteRaw("in.raw", low);
        string[] kind = ["-t", "raw", "-e", "floating-point", "-b", "32", "-c", "1"];

        ProgramOutput made = await ExternalProgram.RunAsync(
            "sox", [.. kind, "-r", $"{from}", raw, .. kind, "-r", $"{to}", folder["out.raw"], "rate", "-v", $"{to}"]);

        Assert.True(made.ExitCode == 0, made.Errors);
        float[] theirs = System.Runtime.InteropServices.MemoryMarshal.Cast<byte, float>(File.ReadAllBytes(folder["out.raw"])).ToArray();
        float[] ours = Resampler.Convert(low, from, to);
        Assert.InRange(theirs.Length, ours.Length - 1, ours.Length + 1);
        float[] difference = [.. Middle(ours).Zip(Middle(theirs, ours.Length), (x, y) => x - y)];
        Assert.InRange(Decibels.FromFactor(Signals.Rms(difference) / Signals.Rms(Middle(ours))), double.NegativeInfinity, -75);
    }

    private static float[] Middle(float[] samples, int? length = null)
    {
        int whole = length ?? samples.Length;
        return samples[(whole / 8)..(whole * 7 / 8)];
    }

    /// <summary>The part of the samples that is the tone, by least squares.</summary>
    private static float[] TonePart(float[] samples, double hertz, int sampleRate)
    {
        (double ss, double cc, double sc, double sx, double cx) = (0, 0, 0, 0, 0);
        for (int i = 0; i < samples.Length; i++)
        {
            (double s, double c) = Math.SinCos(2 * Math.PI * hertz * i / sampleRate);
            (ss, cc, sc, sx, cx) = (ss + (s * s), cc + (c * c), sc + (s * c), sx + (s * samples[i]), cx + (c * samples[i]));
        }

        double determinant = (ss * cc) - (sc * sc);
        (double a, double b) = (((sx * cc) - (cx * sc)) / determinant, ((cx * ss) - (sx * sc)) / determinant);
        return [.. samples.Select((_, i) =>
        {
            (double s, double c) = Math.SinCos(2 * Math.PI * hertz * i / sampleRate);
            return (float)((a * s) + (b * c));
        })];
    }
}
