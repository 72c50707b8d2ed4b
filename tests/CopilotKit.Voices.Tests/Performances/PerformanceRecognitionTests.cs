using CopilotKit.Scripts;
using CopilotKit.Speech;
using CopilotKit.TestKit;
using CopilotKit.Voices.Tests.Flite;
using CopilotKit.Voices.Tests.Recognition;

namespace CopilotKit.Voices.Tests.Performances;

/// <summary>A recogniser hears a performance, cut into sentences where the timeline says that they begin and end.</summary>
public class PerformanceRecognitionTests
{
    private static readonly Lazy<Task<Hearing>> Heard = new(HearAsync);

    [FliteFact(Hears = true)]
    public async Task SaveAsync_Narration_IsHeardWordForWord()
    {
        Hearing hearing = await Heard.Value;

        Assert.Equal(300, hearing.Said.Length);
        Assert.InRange(BigramModel.ErrorRate(hearing.Said, hearing.Words), 0, 0.05);
    }

    [FliteFact(Hears = true)]
    public async Task SaveAsync_EveryTenthWordOfTheReferenceChanged_IsNoticed()
    {
        Hearing hearing = await Heard.Value;
        string[] changed = [.. hearing.Said.Select((word, i) => i % 10 is 9 ? hearing.Said[..i].Last(other => other != word) : word)];

        Assert.Equal(30, changed.Zip(hearing.Said).Count(pair => pair.First != pair.Second));
        Assert.InRange(BigramModel.ErrorRate(changed, hearing.Words), 0.08, 1);
    }

    [FliteFact(Hears = true)]
    public async Task SaveAsync_WordTimes_AreWhereTheRecogniserHearsThem()
    {
        Hearing hearing = await Heard.Value;

        List<double> distances = [];
        foreach ((PerformedSentence sentence, IReadOnlyList<HeardWord> words) in hearing.Sentences)
        {
            if (BigramModel.WordsOf(sentence.Text).SequenceEqual(words.Select(word => word.Text)))
            {
                distances.AddRange(sentence.Words.Zip(words, (ours, theirs) => Math.Abs((ours.Start - sentence.Start).TotalSeconds - theirs.Start)));
            }
        }

        distances.Sort();
        Assert.InRange(distances.Count, 150, 300);
        Assert.InRange(distances[distances.Count / 2], 0, 0.03);
        Assert.InRange(distances[distances.Count * 9 / 10], 0, 0.08);
    }

    private static async Task<Hearing> HearAsync()
    {
        using TemporaryFolder folder = new();
        Script script = new([.. NarratedText.Sentences.Select(sentence => new Line(Role.Narrator, sentence))])
        {
            Roles = [new Role(Role.Narrator) { VoiceId = "flite-rms" }],
        };
        PerformanceTimeline timeline = await new ScriptPerformer(Speaker.Engine).SaveAsync(script, folder["narration.wav"]);
        float[] sound = TemporaryFolder.ReadWav(folder["narration.wav"]);
        IReadOnlyList<HeardWord>[] heard = await SpeechRecognizer.HearAsync(
            [.. timeline.Sentences.Select(sentence => (sound[At(sentence.Start)..At(sentence.End)], timeline.Format.SampleRate))],
            NarratedText.Sentences);
        return new Hearing([.. timeline.Sentences.Zip(heard)]);

        int At(TimeSpan time) => (int)timeline.Format.ToFrames(time);
    }

    private sealed record Hearing((PerformedSentence Sentence, IReadOnlyList<HeardWord> Words)[] Sentences)
    {
        public string[] Said { get; } = [.. NarratedText.Sentences.SelectMany(BigramModel.WordsOf)];

        public string[] Words => [.. Sentences.SelectMany(sentence => sentence.Words.Select(word => word.Text))];
    }
}
