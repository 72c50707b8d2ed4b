using System.Text;
using CopilotKit.Scripts;
using CopilotKit.Speech;
using CopilotKit.Speech.Lexicons;
using CopilotKit.Speech.Modes;
using CopilotKit.Speech.Performing;
using CopilotKit.TestKit;

namespace CopilotKit.Tests.Speech.Modes;

/// <summary>What a script says is what engines get: no word lost, doubled or moved.</summary>
public class VerbatimTests
{
    private static readonly int Count = Environment.GetEnvironmentVariable("COPILOTKIT_FULL") == "1" ? 10_000 : 1_000;

    private static readonly string[] Fragments =
    [
        "fox", "The", "“Who?”", "\"Stop!\"", "‘so’", "don’t", "she", "said,", "3.14", "1,000,000", "$5.20", "Mr.", "Dr.", "e.g.", "U.S.", "etc.", "No.", "7",
        "😀", "👩‍👩‍👧", "🏳️‍🌈", "狐狸住在森林里。", "「誰？」", "きつね", "여우가 말했다.", "שלום עולם", "مرحبا بالعالم", "https://example.org/a?b=c&d=%20", "a@b.c", "…", "—", "?!", "...", ")",
        "(aside)", "[note]", "é", "e\u0301", "\u200D", "\u00A0x", "C:\\temp", "*star*", "_line_", "#tag", "50%", "Ⅳ", "½", "a/b", "\n", "  ", "\t", "End.", "Next!", "I", "x",
        "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
    ];

    [Fact]
    public async Task Performance_OfRandomScripts_GivesTheEngineEveryWordOnceAndInOrder()
    {
        Random random = new(20261122);
        List<int> wrong = [];
        for (int number = 0; number < Count; number++)
        {
            Script script = RandomScript(random, isLong: number % 500 == 499);
            string sent = await SentAsync(number % 5 == 0 ? ScreenplayReader.Read(ScreenplayWriter.Write(script)) : script, isStreamed: number % 2 == 0);
            if (!IsSame(sent, script))
            {
                wrong.Add(number);
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Performance_WithALexicon_StillProvesWhatItSends()
    {
        RecordingEngine engine = new();
        PerformanceOptions options = new() { Lexicon = PronunciationLexicon.Read("fox = focks\nMr. Brown = mister braun"), MaxParallelUtterances = 1 };

        await new ScriptPerformer(engine, options).WriteAsync(new Script(new Line("A", "The fox met Mr. Brown.")), new MemoryStream(), cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("The focks met mister braun.", Assert.Single(engine.Utterances).Text);
    }

    [Theory]
    [InlineData("lost", 0, 2)]
    [InlineData("doubled", 0, 1, 1, 2)]
    [InlineData("moved", 1, 0, 2)]
    [InlineData("cut off", 0, 1)]
    public void Proof_SentencesThatAreNotTheScripts_IsRefused(string fault, params int[] sentences)
    {
        Line line = new("A", "One. Two. Three.");
        Take[] takes = [.. LanguagePartsOf(line).Select(Sent)];

        VerbatimProof proof = new();
        Exception? exception = Record.Exception(() =>
        {
            foreach (int sentence in sentences)
            {
                proof.Follow(takes[sentence]);
            }

            proof.Complete([line]);
        });

        Assert.True(exception is PerformanceException, fault);
    }

    [Fact]
    public void Proof_WholeLines_AreAcceptedAlsoWhenTheSameOneComesTwice()
    {
        Line line = new("A", "One. Two.");
        VerbatimProof proof = new();
        foreach (SpeechStep step in LanguagePartsOf(line).Concat(LanguagePartsOf(line)))
        {
            proof.Follow(Sent(step));
        }

        Assert.Null(Record.Exception(() => proof.Complete([line, line])));
    }

    [Fact]
    public void Proof_ALineThatNobodySpoke_IsRefused() =>
        Assert.Throws<PerformanceException>(() => new VerbatimProof().Complete([new Line("A", "One.")]));

    private static IEnumerable<SpeechStep> LanguagePartsOf(Line line) => Score.Of(new Script(line), Rhythm.Default).OfType<SpeechStep>();

    private static Take Sent(SpeechStep step)
    {
        Take take = new(step, new CastRole(new Role("A"), new Voice("v")), PronunciationLexicon.Empty);
        _ = take.UtteranceFor(new PerformanceOptions(), isRepeatable: false);
        return take;
    }

    private static async Task<string> SentAsync(Script script, bool isStreamed)
    {
        RecordingEngine engine = new();
        ScriptPerformer performer = new(engine, new PerformanceOptions { MaxParallelUtterances = 1, SampleRate = 8_000 });
        if (isStreamed)
        {
            await foreach (PerformedSound sound in performer.StreamAsync(script, cancellationToken: TestContext.Current.CancellationToken))
            {
                Assert.True(sound.Start >= TimeSpan.Zero);
            }
        }
        else
        {
            await performer.WriteAsync(script, new MemoryStream(), cancellationToken: TestContext.Current.CancellationToken);
        }

        return string.Join(' ', engine.Utterances.Select(utterance => utterance.Text));
    }

    /// <summary>Words are the same; only within words of more than 400 characters may an utterance end.</summary>
    private static bool IsSame(string sent, Script script)
    {
        string written = SpokenWords.Of(script);
        bool hasLongWords = TextDiff.WordsOf(written).Any(word => word.Length > 100);
        return SpokenWords.AreSame(sent, written)
            && (hasLongWords || script.Cues.OfType<Line>().Any(line => line.Phrases.Count > 0) || TextDiff.WordsOf(sent).Length >= TextDiff.WordsOf(written).Length);
    }

    private static Script RandomScript(Random random, bool isLong)
    {
        List<Cue> cues = [];
        for (int cue = random.Next(1, 6); cue > 0; cue--)
        {
            Line line = new(random.Next(2) == 0 ? Role.Narrator : "MARA", Text(random, isLong && cue == 1 ? 100_000 : random.Next(1, 300)));
            cues.Add(random.Next(8) switch
            {
                0 => new OptionalGroup(1, [line]),
                1 => WithPhrase(line, random),
                _ => line,
            });
            if (random.Next(4) == 0)
            {
                cues.Add(new Pause(TimeSpan.FromMilliseconds(20)));
            }
        }

        return new Script([.. cues]);
    }

    private static Line WithPhrase(Line line, Random random)
    {
        int start = random.Next(line.Text.Length);
        return line with { Phrases = [new LanguagePhrase(start, random.Next(1, line.Text.Length - start + 1), "de-DE")] };
    }

    private static string Text(Random random, int length)
    {
        StringBuilder text = new("a");
        bool hasSpaces = random.Next(20) != 0;
        while (text.Length < length)
        {
            text.Append(hasSpaces ? " " : "").Append(Fragments[random.Next(Fragments.Length)]);
        }

        return text.ToString();
    }
}
