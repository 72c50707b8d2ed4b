using CopilotKit.Audio;
using CopilotKit.Scripts;
using CopilotKit.Speech.Performing;
using CopilotKit.TestKit;
using CopilotKit.Tests.Audio;

namespace CopilotKit.Tests.Speech.Performing;

public sealed class MixdownTests : IDisposable
{
    private const int Rate = 24_000;
    private static readonly PcmFormat Mono = new(Rate);
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void AddSpeech_Announced_FindsTheBedTwelveDecibelsDownAHundredMillisecondsBefore()
    {
        float[] ducked = BedUnderMutedSpeech(duckingDecibels: 12, isAnnounced: true);
        float[] plain = BedUnderMutedSpeech(duckingDecibels: 0, isAnnounced: true);

        Assert.Equal(0, LevelBetween(4.0, 4.74), 0.01);
        Assert.Equal(-12, LevelBetween(4.91, 7.0), 0.01);
        Assert.InRange(LevelBetween(7.3, 7.31), -7, -5);
        Assert.Equal(0, LevelBetween(7.61, 10), 0.01);

        double LevelBetween(double from, double to) => Decibels.FromFactor(
            Signals.Rms(ducked.AsSpan((int)(from * Rate), (int)((to - from) * Rate))) / Signals.Rms(plain.AsSpan((int)(from * Rate), (int)((to - from) * Rate))));
    }

    [Fact]
    public void AddSpeech_NotAnnounced_LowersTheBedWithoutAJump()
    {
        float[] ducked = BedUnderMutedSpeech(duckingDecibels: 12, isAnnounced: false);
        float[] plain = BedUnderMutedSpeech(duckingDecibels: 0, isAnnounced: false);

        double[] gains = [.. plain.Zip(ducked).Where(pair => Math.Abs(pair.First) > 0.001).Select(pair => pair.Second / (double)pair.First)];

        Assert.InRange(gains.Zip(gains.Skip(1), (x, y) => Math.Abs(x - y)).Max(), 0, 0.01);
        Assert.Equal(Decibels.ToFactor(-12), gains.Min(), 0.001);
    }

    [Theory]
    [InlineData(1.0, true)]
    [InlineData(3.0, false)]
    public void AddSilenceBeforeSpeech_Short_KeepsTheBedDown(double seconds, bool staysDown)
    {
        float[] ducked = Bed(12);
        float[] plain = Bed(0);

        int middle = (int)((5 + (seconds / 2)) * Rate);
        double gain = Decibels.FromFactor(Signals.Rms(ducked.AsSpan(middle - 100, 200)) / Signals.Rms(plain.AsSpan(middle - 100, 200)));
        Assert.Equal(staysDown ? -12 : 0, gain, 0.01);

        float[] Bed(double ducking) => Mix(Mono, ducking, mixdown =>
        {
            mixdown.SetAmbience(new Ambience("pink-noise"));
            mixdown.AddSilenceBeforeSpeech(3 * Rate);
            mixdown.AddSpeech(new float[2 * Rate], 0);
            mixdown.AddSilenceBeforeSpeech((long)(seconds * Rate));
            mixdown.AddSpeech(new float[Rate], 0);
        });
    }

    [Fact]
    public void SetAmbience_OneBedAfterAnother_KeepsThePowerAndDoesNotClick()
    {
        float[] mixture = Mix(Mono, 0, mixdown =>
        {
            mixdown.SetAmbience(new Ambience("pink-noise"));
            mixdown.AddSilence(10 * Rate);
            mixdown.SetAmbience(new Ambience("pink-noise"));
            mixdown.AddSilence(10 * Rate);
        });

        double before = Signals.Rms(mixture.AsSpan(4 * Rate, 5 * Rate));
        double during = Signals.Rms(mixture.AsSpan(10 * Rate, 2 * Rate));
        Assert.Equal(0, Decibels.FromFactor(during / before), 0.7);
        Assert.InRange(GreatestStep(mixture[(10 * Rate)..(12 * Rate)]) / GreatestStep(mixture[(3 * Rate)..(9 * Rate)]), 0.5, 1.2);
    }

    [Fact]
    public void SetAmbience_OnAndOff_RisesFromAndSinksIntoSilence()
    {
        float[] mixture = Mix(Mono, 0, mixdown =>
        {
            mixdown.SetAmbience(new Ambience("rain"));
            mixdown.AddSilence(6 * Rate);
            mixdown.SetAmbience(new Ambience(null));
            mixdown.AddSilence(4 * Rate);
        });

        double full = Signals.Rms(mixture.AsSpan(3 * Rate, 2 * Rate));
        Assert.InRange(Signals.Rms(mixture.AsSpan(0, Rate / 20)) / full, 0, 0.05);
        Assert.InRange(Signals.Rms(mixture.AsSpan((8 * Rate) - (Rate / 20), Rate / 20)) / full, 0, 0.05);
        Assert.All(mixture[(8 * Rate)..], sample => Assert.Equal(0f, sample));
    }

    [Fact]
    public void SetAmbience_Stereo_IsWideAndAsLoudAsInMono()
    {
        float[] mono = Mix(Mono, 0, Rain);
        float[] stereo = Mix(new PcmFormat(Rate, 2), 0, Rain);

        float[] left = [.. stereo.Where((_, i) => i % 2 == 0)];
        float[] right = [.. stereo.Where((_, i) => i % 2 == 1)];
        double correlation = left.Zip(right, (x, y) => (double)x * y).Sum() / left.Length / Signals.Rms(left) / Signals.Rms(right);
        double power = Math.Pow(Signals.Rms(left), 2) + Math.Pow(Signals.Rms(right), 2);
        Assert.InRange(correlation, 0, 0.8);
        Assert.Equal(0, 10 * Math.Log10(power / Math.Pow(Signals.Rms(mono), 2)), 0.3);

        static void Rain(Mixdown mixdown)
        {
            mixdown.SetAmbience(new Ambience("rain"));
            mixdown.AddSilence(20 * Rate);
        }
    }

    [Fact]
    public void SetAmbience_WavFile_LoopsWithoutAClickAtItsLevel()
    {
        // A tone that does not fit into the file: cut and joined end to end it would jump by its whole swing.
        float[] tone = Signals.Sine(330.7, 44_100, (int)(44_100 * 3.3), 0.5);
        _folder.WriteWav("tone.wav", tone, new PcmFormat(44_100));

        float[] mixture = Mix(Mono, 0, mixdown =>
        {
            mixdown.SetAmbience(new Ambience("tone.wav") { GainDecibels = -6 });
            mixdown.AddSilence(20 * Rate);
        });

        float[] full = mixture[(3 * Rate)..];
        double inside = 2 * Math.PI * 330.7 / Rate * full.Max(Math.Abs);
        Assert.InRange(GreatestStep(full), 0, inside * 1.01);
        Assert.All(full.Chunk(Rate / 10).SkipLast(1), tenth => Assert.InRange(Signals.Rms(tenth), 0.001, 1));
        Assert.Equal(-25, Loudness(mixture[(3 * Rate)..(5 * Rate)]), 0.5);
    }

    [Fact]
    public void AddSound_WavFile_LastsAsLongAsTheFileAndIsAsLoudAsSpeech()
    {
        _folder.WriteWav("jingle.wav", Signals.Noise(48_000 * 2, 0.02), new PcmFormat(48_000));
        SoundCues cues = Cues(Mono, new SoundStep(new Sound("jingle.wav")));

        float[] mixture = Mix(Mono, 0, mixdown => mixdown.AddSound(new Sound("jingle.wav")), cues);

        Assert.Equal(2 * Rate, cues.FramesOf(new Sound("jingle.wav")));
        Assert.Equal(2 * Rate, mixture.Length);
        Assert.Equal(-19, Loudness(mixture), 0.3);
    }

    [Fact]
    public void AddSound_StereoFileInStereo_KeepsItsSides()
    {
        float[] left = [.. Signals.Sine(440, Rate, Rate, 0.3).SelectMany(sample => new[] { sample, 0 })];
        _folder.WriteWav("left.wav", left, new PcmFormat(Rate, 2));
        PcmFormat stereo = new(Rate, 2);

        float[] mixture = Mix(stereo, 0, mixdown => mixdown.AddSound(new Sound("left.wav")), Cues(stereo, new SoundStep(new Sound("left.wav"))));

        Assert.InRange(Signals.Rms([.. mixture.Where((_, i) => i % 2 == 0)]), 0.05, 1);
        Assert.InRange(Signals.Rms([.. mixture.Where((_, i) => i % 2 == 1)]), 0, 0.000_1);
    }

    public void Dispose() => _folder.Dispose();

    private static double GreatestStep(float[] samples) => samples.Zip(samples.Skip(1), (x, y) => Math.Abs(x - y)).Max();

    private static double Loudness(float[] samples)
    {
        CopilotKit.Audio.Loudness.LoudnessMeter meter = new(Mono);
        meter.Add(samples);
        return meter.IntegratedLufs;
    }

    private float[] BedUnderMutedSpeech(double duckingDecibels, bool isAnnounced) => Mix(Mono, duckingDecibels, mixdown =>
    {
        if (isAnnounced)
        {
            mixdown.Announce(5 * Rate, 7 * Rate);
        }

        mixdown.SetAmbience(new Ambience("pink-noise"));
        mixdown.AddSilence(5 * Rate);
        mixdown.AddSpeech(new float[2 * Rate], 0);
        mixdown.AddSilence(3 * Rate);
    });

    private SoundCues Cues(PcmFormat format, params ScoreStep[] steps)
    {
        SoundCues cues = new(format, Path.GetDirectoryName(_folder["x"]));
        cues.Check(steps);
        return cues;
    }

    private float[] Mix(PcmFormat format, double duckingDecibels, Action<Mixdown> mix, SoundCues? cues = null)
    {
        List<float> mixture = [];
        cues ??= File.Exists(_folder["tone.wav"]) ? Cues(format, new AmbienceStep(new Ambience("tone.wav"))) : Cues(format);
        MixdownLevels levels = new(LoudnessLufs: -19, PeakDecibels: 0) { DuckingDecibels = duckingDecibels };
        using Mixdown mixdown = new(format, levels, cues, samples => mixture.AddRange(samples), totalFrames: null);
        mix(mixdown);
        mixdown.Complete();
        return [.. mixture];
    }
}
