using System.Runtime.CompilerServices;
using CopilotKit.Audio;
using CopilotKit.Audio.Captions;
using CopilotKit.Audio.Loudness;
using CopilotKit.Scripts;
using CopilotKit.Speech;
using CopilotKit.Speech.Engines;
using CopilotKit.TestKit;

namespace CopilotKit.Tests.Speech;

public class ScriptPerformerStreamTests
{
    private static readonly Script Tale = new(
        new Chapter("First"),
        new Line(Role.Narrator, "one two. Three"),
        new Pause(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(9)),
        new Slot(TimeSpan.FromSeconds(3), [new Line("EVE", "four")]),
        new Sound("chime"),
        new Line("EVE", "five six"))
    {
        Roles = [new("EVE") { Gender = VoiceGender.Female }],
    };

    [Fact]
    public async Task StreamAsync_Script_SoundsAsItsSentencesSay()
    {
        (float[] samples, List<PerformedSentence> sentences, List<ChapterMark> chapters) = await CollectAsync(new ToneEngine(), Tale);

        Assert.Equal(["one two.", "Three", "four", "five six"], sentences.Select(sentence => sentence.Text));
        Assert.Equal(["First"], chapters.Select(chapter => chapter.Title));
        Assert.All(sentences.SelectMany(sentence => sentence.Words), word => Assert.True(IsLoud(samples, word)));
        int pause = (int)new PcmFormat(24_000).ToFrames(sentences[1].End);
        Assert.All(samples[pause..(pause + 48_000)], sample => Assert.Equal(0f, sample));
        Assert.Equal(sentences[1].End + TimeSpan.FromSeconds(2), sentences[2].Start);
    }

    [Fact]
    public async Task StreamAsync_VoicesOfUnknownLevel_AreEvenFromTheirSecondSentence()
    {
        Script script = new(
            new Line(Role.Narrator, "one two three four. Five six seven eight"), new Line("EVE", "one two three four. Five six seven eight"))
        {
            Roles = [new("EVE") { Gender = VoiceGender.Female }],
        };

        (float[] samples, List<PerformedSentence> sentences, _) = await CollectAsync(new ToneEngine(), script);

        Assert.Equal(Loudness(samples, sentences[1]), Loudness(samples, sentences[3]), 0.3);
        Assert.Equal(-19, Loudness(samples, sentences[1]), 0.5);
    }

    [Fact]
    public async Task StreamAsync_FirstSentence_IsHeardBeforeTheSecondIsWritten()
    {
        TaskCompletionSource isHeard = new();
        ScriptPerformer performer = new(new ToneEngine());
        List<string> heard = [];

        await foreach (PerformedSound sound in performer.StreamAsync(Cues(TestContext.Current.CancellationToken), [], cancellationToken: TestContext.Current.CancellationToken))
        {
            if (sound.Sentence is { } sentence)
            {
                heard.Add(sentence.Text);
                isHeard.TrySetResult();
            }
        }

        Assert.Equal(["one", "two"], heard);

        async IAsyncEnumerable<Cue> Cues([EnumeratorCancellation] CancellationToken cancellationToken)
        {
            yield return new Line("A", "one");
            await isHeard.Task.WaitAsync(TimeSpan.FromSeconds(30), cancellationToken);
            yield return new Line("A", "two");
        }
    }

    [Fact]
    public async Task StreamAsync_ReaderThatStops_StopsTheVoices()
    {
        TaskCompletionSource isStopped = new();
        ToneEngine engine = new()
        {
            BeforeCall = async (call, _, token) =>
            {
                if (call == 2)
                {
                    token.Register(isStopped.SetResult);
                    await Task.Delay(Timeout.Infinite, token);
                }
            },
        };

        await foreach (PerformedSound sound in new ScriptPerformer(engine).StreamAsync(Tale, cancellationToken: TestContext.Current.CancellationToken))
        {
            if (sound.Sentence is not null)
            {
                break;
            }
        }

        await isStopped.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.Equal(2, engine.Calls);
    }

    [Fact]
    public async Task StreamAsync_UtteranceThatFailsBeforeItsFirstSound_IsTriedAgain()
    {
        ToneEngine engine = new() { BeforeCall = (call, _, _) => call == 2 ? throw new SpeechEngineException("busy") : Task.CompletedTask };

        (_, List<PerformedSentence> sentences, _) = await CollectAsync(engine, Tale);

        Assert.Equal(4, sentences.Count);
    }

    [Fact]
    public async Task StreamAsync_UtteranceThatAlwaysFails_NamesTheCueAfterWhatWasHeard()
    {
        ToneEngine engine = new() { BeforeCall = (_, utterance, _) => utterance.Text == "four" ? throw new SpeechEngineException("hoarse") : Task.CompletedTask };
        List<string> heard = [];

        PerformanceException exception = await Assert.ThrowsAsync<PerformanceException>(async () =>
        {
            await foreach (PerformedSound sound in new ScriptPerformer(engine).StreamAsync(Tale, new PerformanceOptions { MaxAttempts = 1 }, TestContext.Current.CancellationToken))
            {
                heard.AddRange(sound.Sentence is { } sentence ? [sentence.Text] : []);
            }
        });

        Assert.Equal(4, exception.CueNumber);
        Assert.Equal(["one two.", "Three"], heard);
    }

    [Fact]
    public async Task StreamAsync_BedAtTheEnd_FadesInsteadOfBeingCut()
    {
        Script script = new(new Ambience("ocean"), new Line("A", "one"));

        (float[] samples, List<PerformedSentence> sentences, _) = await CollectAsync(new ToneEngine(), script);

        Assert.Equal(sentences[0].End + TimeSpan.FromSeconds(2), new PcmFormat(24_000).ToTime(samples.Length));
        Assert.InRange(samples[^10..].Max(Math.Abs), 0, 0.0005);
        Assert.Contains(samples[^24_000..], sample => Math.Abs(sample) > 0.0005);
    }

    private static bool IsLoud(float[] samples, CaptionWord word)
    {
        int middle = (int)new PcmFormat(24_000).ToFrames(word.Start + TimeSpan.FromMilliseconds(100));
        return samples[(middle - 200)..(middle + 200)].Max(Math.Abs) > 0.02;
    }

    private static double Loudness(float[] samples, PerformedSentence sentence)
    {
        PcmFormat format = new(24_000);
        LoudnessMeter meter = new(format);
        meter.Add(samples.AsSpan((int)format.ToFrames(sentence.Start), (int)format.ToFrames(sentence.End - sentence.Start)));
        return meter.IntegratedLufs;
    }

    private static async Task<(float[] Samples, List<PerformedSentence> Sentences, List<ChapterMark> Chapters)> CollectAsync(ToneEngine engine, Script script)
    {
        List<float> samples = [];
        List<PerformedSentence> sentences = [];
        List<ChapterMark> chapters = [];
        await foreach (PerformedSound sound in new ScriptPerformer(engine).StreamAsync(script, cancellationToken: TestContext.Current.CancellationToken))
        {
            Assert.Equal(new PcmFormat(24_000).ToTime(samples.Count), sound.Start);
            float[] portion = new float[sound.Pcm.Length / 2];
            Pcm16.Decode(sound.Pcm.Span, portion);
            samples.AddRange(portion);
            sentences.AddRange(sound.Sentence is { } sentence ? [sentence] : []);
            chapters.AddRange(sound.Chapter is { } chapter ? [chapter] : []);
        }

        return ([.. samples], sentences, chapters);
    }
}
