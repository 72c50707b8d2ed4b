using System.Collections.Concurrent;
using CopilotKit.Audio;
using CopilotKit.Audio.Loudness;
using CopilotKit.Scripts;
using CopilotKit.Speech;
using CopilotKit.Speech.Styles;
using CopilotKit.TestKit;
using CopilotKit.Voices.Tests.Flite;

namespace CopilotKit.Voices.Tests.Styles;

/// <summary>A style does to flite's voices what its table says, and they are still understood.</summary>
/// <remarks>A sample by a fixed seed; all voices and styles, with the whole story, where <c>COPILOTKIT_FULL</c> is 1.</remarks>
public class FliteStylesTests
{
    private static readonly bool IsFull = Environment.GetEnvironmentVariable("COPILOTKIT_FULL") == "1";
    private static readonly string[] Sentences = IsFull ? StoryText.Sentences : StoryText.Sentences[..4];
    private static readonly ConcurrentDictionary<string, Lazy<Task<StyledSpeech>>> Neutral = [];

    public static TheoryData<string, string> VoicesAndStyles { get; } = MakeTable();

    [FliteTheory(Hears = true)]
    [MemberData(nameof(VoicesAndStyles))]
    public async Task SpeakAsync_Style_DiffersFromNeutralAsTheTableSaysAndIsUnderstood(string voiceId, string style)
    {
        StyleProsody table = StyleProsody.Of(style);
        StyledSpeech neutral = await Neutral.GetOrAdd(voiceId, id => new(() => StyledSpeech.MeasureAsync(id, null, Sentences, isHeard: false))).Value;

        StyledSpeech styled = await StyledSpeech.MeasureAsync(voiceId, style, Sentences);

        Assert.InRange(neutral.Seconds / styled.Seconds, table.Speed - 0.02, table.Speed + 0.02);
        Assert.InRange(styled.PercentWrong, 0, 4);
        if (table.Breathiness > 0.5)
        {
            Assert.InRange(styled.Pitch.VoicedShare / neutral.Pitch.VoicedShare, 0, 0.2);
            return;
        }

        // Breath hides the pitch of some moments, and what is left is not the same speech that neutral was measured on.
        double tolerance = table.Breathiness > 0.1 ? 0.07 : 0.04;
        Assert.InRange(styled.Pitch.MedianHertz / neutral.Pitch.MedianHertz, table.Pitch - tolerance, table.Pitch + tolerance);
        if (table.Breathiness == 0 && voiceId is not "flite-rms")
        {
            Assert.InRange(styled.Pitch.RangeHertz / neutral.Pitch.RangeHertz, table.PitchRange - 0.4, table.PitchRange + 0.4);
        }
    }

    [FliteTheory]
    [InlineData("flite-slt")]
    [InlineData("flite-rms")]
    public async Task SaveAsync_Styles_AreAsLoudAgainstNeutralAsTheTableSays(string voiceId)
    {
        using TemporaryFolder folder = new();
        Script script = ScriptOf(voiceId);

        PerformanceTimeline timeline = await new ScriptPerformer(Speaker.Engine).SaveAsync(script, folder["styles.wav"], cancellationToken: TestContext.Current.CancellationToken);

        float[] sound = TemporaryFolder.ReadWav(folder["styles.wav"]);
        AssertLevels(timeline.Sentences, sentence => LoudnessOf(sound, sentence, timeline.Format), tolerance: 0.8);
    }

    [FliteFact]
    public async Task StreamAsync_Styles_AreAboutAsLoudAgainstNeutralAsTheTableSays()
    {
        List<PerformedSentence> sentences = [];
        List<byte> pcm = [];
        await foreach (PerformedSound portion in new ScriptPerformer(Speaker.Engine).StreamAsync(ScriptOf("flite-awb"), cancellationToken: TestContext.Current.CancellationToken))
        {
            pcm.AddRange(portion.Pcm.Span);
            sentences.AddRange(portion.Sentence is { } sentence ? [sentence] : []);
        }

        float[] sound = [.. Enumerable.Range(0, pcm.Count / 2).Select(n => (short)(pcm[2 * n] | (pcm[(2 * n) + 1] << 8)) / 32768f)];
        AssertLevels(sentences, sentence => LoudnessOf(sound, sentence, new PcmFormat(24_000)), tolerance: 2);
    }

    private static Script ScriptOf(string voiceId) => new([.. SpeakingStyles.All.Take(14).Select(style =>
        new Line("A", "The water ran past his feet and down through the forest, singing as it went.") { Delivery = new() { Style = style.Name } })])
    {
        Roles = [new Role("A") { VoiceId = voiceId }],
    };

    private static void AssertLevels(IReadOnlyList<PerformedSentence> sentences, Func<PerformedSentence, double> loudnessOf, double tolerance)
    {
        double[] levels = [.. sentences.Select(loudnessOf)];
        Assert.Equal(14, levels.Length);
        Assert.All(SpeakingStyles.All.Take(14).Zip(levels), pair => Assert.InRange(
            pair.Second - levels[0] - StyleProsody.Of(pair.First.Name).GainDecibels, -tolerance, tolerance));
    }

    private static double LoudnessOf(float[] sound, PerformedSentence sentence, PcmFormat format)
    {
        LoudnessMeter meter = new(format);
        meter.Add(sound.AsSpan((int)format.ToFrames(sentence.Start)..(int)format.ToFrames(sentence.End)));
        return meter.IntegratedLufs;
    }

    private static TheoryData<string, string> MakeTable()
    {
        string[] voices = ["flite-slt", "flite-rms", "flite-awb", "flite-kal16"];
        (string, string)[] all = [.. voices.SelectMany(voice => SpeakingStyles.All.Skip(1).Take(13).Select(style => (voice, style.Name)))];
        if (!IsFull)
        {
            new Random(20261122).Shuffle(all);
        }

        return [.. IsFull ? all : all[..6]];
    }
}
