using System.Buffers;
using CopilotKit.Audio;
using CopilotKit.TestKit;

namespace CopilotKit.Tests.Audio;

public class SpeechTrimmerTests
{
    private const int SampleRate = 16_000;

    [Fact]
    public void FindSpeech_ToneInNoise_KeepsTheMargins()
    {
        float[] sound = [.. Signals.Noise(3_200, 0.001), .. Signals.Sine(300, SampleRate, 8_000, 0.3), .. Signals.Noise(1_600, 0.001)];

        (int offset, int length) = SpeechTrimmer.FindSpeech(sound, SampleRate).GetOffsetAndLength(sound.Length);

        // Judged every 40 samples, over 80.
        Assert.InRange(offset, 3_200 - 320 - 80, 3_200 - 320);
        Assert.InRange(offset + length, 11_200 + 480, 11_200 + 480 + 80);
    }

    [Fact]
    public void NearSilence_GivesNothing()
    {
        float[] quiet = Signals.Noise(20_001, 0.003);

        Assert.Equal(0..0, SpeechTrimmer.FindSpeech(quiet, SampleRate));
        Assert.Empty(Trim(quiet, [500]).Speech);
    }

    [Fact]
    public void Speech_AtBothEndsOfTheSound_IsKeptWhole()
    {
        float[] tone = Signals.Sine(300, SampleRate, 4_001, 0.3);

        (float[] speech, long cut) = Trim(tone, [100]);

        Assert.Equal(0, cut);
        Assert.Equal(tone.Length, speech.Length);
        Assert.Equal(tone[80..^80], speech[80..^80]);
        Assert.Equal(0, speech[^1], 0.001f);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(333)]
    [InlineData(100_000)]
    public void Stream_InChunksOfAnySize_GivesWhatTheWholeBufferGives(int chunk)
    {
        float[] sound =
        [
            .. Signals.Noise(2_222, 0.001), .. Signals.Sine(300, SampleRate, 3_000, 0.3), .. Signals.Noise(8_000, 0.001),
            .. Signals.Noise(2_000, 0.1), .. Signals.Noise(3_003, 0.001),
        ];
        Range range = SpeechTrimmer.FindSpeech(sound, SampleRate);
        float[] expected = sound[range];
        Fade.In(expected.AsSpan(0, 80));
        Fade.Out(expected.AsSpan(expected.Length - 80));

        (float[] speech, long cut) = Trim(sound, [chunk]);

        Assert.Equal(range.Start.Value, cut);
        Assert.Equal(expected, speech);
    }

    [Fact]
    public void Write_FirstSpeech_ComesOutAtOnce()
    {
        SpeechTrimmer trimmer = new(SampleRate);
        ArrayBufferWriter<float> output = new();

        trimmer.Write(Signals.Noise(4_000, 0.001), output);
        Assert.Equal(0, output.WrittenCount);
        trimmer.Write(Signals.Sine(300, SampleRate, 1_600, 0.3), output);

        Assert.InRange(output.WrittenCount, 1_600, 1_600 + 320);
    }

    [Fact]
    public void Write_LongQuietWithin_IsNotHeldForEver()
    {
        SpeechTrimmer trimmer = new(SampleRate);
        ArrayBufferWriter<float> output = new();
        trimmer.Write(Signals.Sine(300, SampleRate, 1_600, 0.3), output);

        trimmer.Write(Signals.Noise(SampleRate * 20, 0.001), output);

        Assert.InRange(SampleRate * 20 - output.WrittenCount, 0, SampleRate * 2);
    }

    [Fact]
    public void Complete_MakesReadyForAnotherUtterance()
    {
        float[] sound = [.. new float[1_000], .. Signals.Sine(300, SampleRate, 3_000, 0.3), .. new float[1_000]];
        SpeechTrimmer trimmer = new(SampleRate);
        ArrayBufferWriter<float> first = new();
        ArrayBufferWriter<float> second = new();

        trimmer.Write(sound, first);
        trimmer.Complete(first);
        trimmer.Complete(first);
        trimmer.Write(sound, second);
        trimmer.Complete(second);

        Assert.NotEqual(0, first.WrittenCount);
        Assert.Equal(first.WrittenSpan.ToArray(), second.WrittenSpan.ToArray());
    }

    [Fact]
    public void Constructor_OptionOutOfRange_NamesIt() =>
        Assert.Contains(
            "Property ThresholdDecibels: must be -90 to -20 dBFS, not 0.",
            Assert.Throws<ArgumentOutOfRangeException>(() => new SpeechTrimmer(SampleRate, new() { ThresholdDecibels = 0 })).Message,
            StringComparison.Ordinal);

    [ProgramTheory("flite")]
    [InlineData("rms", "The fox heard half a breath.")]
    [InlineData("slt", "Half the path is life.")]
    [InlineData("awb", "She sees this house.")]
    [InlineData("kal16", "Fifty ships.")]
    public async Task Flite_LosesItsNearSilence_AndNoConsonant(string voice, string text)
    {
        float[] sound = await FliteSpeech.SpeakAsync(voice, text);

        (float[] speech, long cut) = Trim(sound, [800]);

        long behind = sound.Length - cut - speech.Length;
        Assert.InRange(cut / (double)SampleRate, 0.05, 0.35);
        Assert.InRange(behind / (double)SampleRate, 0.01, 0.25);
        Assert.InRange(Loudest(sound.AsSpan(0, (int)cut)), double.NegativeInfinity, -47);
        Assert.InRange(Loudest(sound.AsSpan(sound.Length - (int)behind)), double.NegativeInfinity, -52);
    }

    private static double Loudest(ReadOnlySpan<float> samples)
    {
        double loudest = 0;
        for (int i = 0; i + 160 <= samples.Length; i += 80)
        {
            loudest = Math.Max(loudest, Signals.Rms(samples.Slice(i, 160)));
        }

        return Decibels.FromFactor(loudest);
    }

    private static (float[] Speech, long Cut) Trim(float[] sound, int[] sizes)
    {
        SpeechTrimmer trimmer = new(SampleRate);
        float[] speech = Signals.InChunks(sound, sizes, (chunk, output) => trimmer.Write(chunk.Span, output));
        ArrayBufferWriter<float> rest = new();
        trimmer.Complete(rest);
        return ([.. speech, .. rest.WrittenSpan], trimmer.CutSamples);
    }
}
