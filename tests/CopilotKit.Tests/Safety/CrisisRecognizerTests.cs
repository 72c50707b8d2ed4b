using System.Text.Json;
using CopilotKit.CrisisTraining;
using CopilotKit.Safety;
using CopilotKit.Safety.Crises;

namespace CopilotKit.Tests.Safety;

public class CrisisRecognizerTests
{
    /// <summary>The variable that names the file train_val.json of CLINC150, whose sentences are not in the repository.</summary>
    private const string EverydaySentences = "COPILOTKIT_CLINC150";

    [Fact]
    public void Sentences_OfTheTest_AreManyAndHalfHarmless()
    {
        Assert.True(CrisisSentences.Test.Length >= 600, $"{CrisisSentences.Test.Length} sentences");
        Assert.InRange(CrisisSentences.Test.Average(sentence => sentence.Kind is null ? 1d : 0), 0.48, 0.55);
    }

    // The templates of the test are other authors' than those of the training; this shows that none is in both by accident.
    [Fact]
    public void Sentences_OfTheTestAndTheTraining_ShareNoEightWordsInARow()
    {
        HashSet<string> eight = [.. CrisisSentences.Training.SelectMany(sentence => WordsInARow(sentence.Text, 8))];
        HashSet<string> whole = [.. CrisisSentences.Training.Select(sentence => sentence.Text.ToLowerInvariant())];

        Assert.DoesNotContain(CrisisSentences.Test, sentence => WordsInARow(sentence.Text, 8).Any(eight.Contains));
        Assert.DoesNotContain(CrisisSentences.Test, sentence => whole.Contains(sentence.Text.ToLowerInvariant()));
    }

    [Fact]
    public void Model_IsLearnedFromTheSentencesAndPhrasesThatAreThere() =>
        Assert.Equal(SentenceFiles.HashOf(CrisisSentences.Training), CrisisModel.Embedded.Parts.Source);

    [Fact]
    public void Recognize_TestSentences_FindsAtLeast97PercentAtAtMost2PercentFalseAlarms()
    {
        (double recall, double falseAlarms) = Measure(CrisisSentences.Test);

        Assert.True(recall >= 0.97, $"recall {recall:P2}");
        Assert.True(falseAlarms <= 0.02, $"false alarms {falseAlarms:P2}");
    }

    [Fact]
    public void Recognize_SentencesOfTheAuthorOfThePhrases_AreAsTheDocsSay()
    {
        (double recall, double falseAlarms) = Measure(CrisisSentences.OfThePhrases);

        Assert.True(recall >= 0.98, $"recall {recall:P2}");
        Assert.True(falseAlarms <= 0.05, $"false alarms {falseAlarms:P2}");
    }

    [Fact]
    public void Recognize_EverydaySentences_AlarmsAtMostOnceInAThousand()
    {
        string? path = Environment.GetEnvironmentVariable(EverydaySentences);
        Assert.SkipWhen(path is null, $"Set {EverydaySentences} to the path of CLINC150's train_val.json.");
        using JsonDocument parts = JsonDocument.Parse(File.ReadAllText(path!));
        string[] sentences = [.. parts.RootElement.EnumerateObject().SelectMany(part => part.Value.EnumerateArray()).Select(pair => pair[0].GetString()!)];

        string[] alarms = [.. sentences.Where(sentence => CrisisRecognizer.Recognize(sentence) is not null)];

        Assert.True(sentences.Length >= 18_000, $"{sentences.Length} sentences");
        Assert.True(alarms.Length <= sentences.Length / 1000, $"{alarms.Length} alarms: {string.Join(" | ", alarms)}");
    }

    [Theory]
    [InlineData("I want to die", CrisisKind.Suicide)]
    [InlineData("I WANT TO DIE", CrisisKind.Suicide)]
    [InlineData("i dont want to live anymore", CrisisKind.Suicide)]
    [InlineData("I don’t want to live anymore", CrisisKind.Suicide)]
    [InlineData("I cut myself again", CrisisKind.SelfHarm)]
    [InlineData("I swallowed a whole bottle of pills", CrisisKind.Overdose)]
    [InlineData("My husband hits me", CrisisKind.Abuse)]
    [InlineData("Someone is breaking into my house", CrisisKind.Danger)]
    [InlineData("Tell me a story about a fox. Also, I am going to kill myself.", CrisisKind.Suicide)]
    [InlineData("My wife died two months ago and I want to die", CrisisKind.Suicide)]
    [InlineData("I'm in college and I want to kill myself", CrisisKind.Suicide)]
    [InlineData("I want to kill myself to be free from the pain", CrisisKind.Suicide)]
    [InlineData("I can't sleep and I want to die", CrisisKind.Suicide)]
    [InlineData("i cant sleep i want to die", CrisisKind.Suicide)]
    [InlineData("Nobody loves me and I want to die", CrisisKind.Suicide)]
    [InlineData("I never sleep and I want to die", CrisisKind.Suicide)]
    [InlineData("My husband started beating me two years ago", CrisisKind.Abuse)]
    [InlineData("I'm on my night shift and I'm having a heart attack", CrisisKind.Danger)]
    [InlineData("I just finished a game. I can't breathe", CrisisKind.Danger)]
    [InlineData("I want to die, I just swallowed thirty pills", CrisisKind.Overdose)]
    public void Recognize_Crisis_GivesItsKind(string text, CrisisKind kind) => Assert.Equal(kind, CrisisRecognizer.Recognize(text));

    [Theory]
    [InlineData("")]
    [InlineData("This deadline is killing me")]
    [InlineData("I don't want to die")]
    [InlineData("I'm not going to hurt myself")]
    [InlineData("In my novel the captain says \"I want to die\"")]
    [InlineData("How do I kill a process?")]
    [InlineData("I used to cut myself when I was fifteen")]
    [InlineData("I used to want to die and I'm glad I got help")]
    [InlineData("When I was fifteen, I cut myself")]
    [InlineData("My character wants to die and I'm writing it")]
    public void Recognize_NoCrisis_GivesNone(string text) => Assert.Null(CrisisRecognizer.Recognize(text));

    [Fact]
    public void Recognize_CrisisInTheMiddleOfALongText_IsFound()
    {
        string lake = string.Concat(Enumerable.Repeat("We walked around the lake and fed the ducks, and it was quiet. ", 30));

        Assert.Equal(CrisisKind.Suicide, CrisisRecognizer.Recognize($"{lake}I am going to kill myself tonight. {lake}"));
        Assert.Null(CrisisRecognizer.Recognize(lake));
    }

    [Fact]
    public void Recognize_RunOnSentenceWithoutAnyMark_IsReadInPieces()
    {
        string walk = string.Concat(Enumerable.Repeat("and then we walked on to the next farm to look at the goats ", 20));

        Assert.Equal(CrisisKind.Suicide, CrisisRecognizer.Recognize($"{walk} and i am going to kill myself tonight {walk}"));
        Assert.Null(CrisisRecognizer.Recognize(walk));
    }

    [Fact]
    public void Recognize_CrisisAcrossTheSeamOfTwoPieces_IsFoundWhereverItStands()
    {
        string[] walk = [.. Enumerable.Repeat("and then we walked on to the next farm to look at the goats".Split(' '), 6).SelectMany(words => words)];

        Assert.All(Enumerable.Range(20, 40), words => Assert.Equal(
            CrisisKind.Suicide, CrisisRecognizer.Recognize($"{string.Join(' ', walk[..words])} and tonight i am going to end my own life {string.Join(' ', walk[..20])}")));
    }

    [Fact]
    public void Explain_Crisis_NamesThePassageAndTheWordsThatWeighMost()
    {
        string lake = string.Concat(Enumerable.Repeat("We walked around the lake and fed the ducks, and it was quiet. ", 10));

        CrisisExplanation? explanation = CrisisRecognizer.Explain($"{lake}I am going to kill myself tonight.");

        Assert.NotNull(explanation);
        Assert.Equal(CrisisKind.Suicide, explanation.Kind);
        Assert.EndsWith("I am going to kill myself tonight", explanation.Passage, StringComparison.Ordinal);
        Assert.True(explanation.LogOdds >= explanation.Threshold);
        Assert.InRange(explanation.Words.Count, 1, 5);
        Assert.True(explanation.Words[0] is "kill" or "myself", explanation.Words[0]);
        Assert.DoesNotContain("ducks", explanation.Words);
    }

    [Fact]
    public void Explain_NoCrisis_GivesNone() => Assert.Null(CrisisRecognizer.Explain("A story about a fox, please"));

    [Fact]
    public void Recognize_CrisisAtTheEndOfALongText_IsFound()
    {
        string text = string.Concat(Enumerable.Repeat("The lake is quiet. ", 100_000)) + "I want to kill myself.";

        Assert.Equal(CrisisKind.Suicide, CrisisRecognizer.Recognize(text));
    }

    private static (double Recall, double FalseAlarms) Measure(Sentence[] sentences) => (
        sentences.Where(sentence => sentence.Kind is not null).Average(sentence => CrisisRecognizer.Recognize(sentence.Text) is null ? 0d : 1),
        sentences.Where(sentence => sentence.Kind is null).Average(sentence => CrisisRecognizer.Recognize(sentence.Text) is null ? 0d : 1));

    private static IEnumerable<string> WordsInARow(string sentence, int count)
    {
        string[] words = sentence.ToLowerInvariant().Split([' ', '.', ',', ';', ':', '?', '!', '"', '-'], StringSplitOptions.RemoveEmptyEntries);
        return Enumerable.Range(0, Math.Max(0, words.Length - count + 1)).Select(at => string.Join(' ', words[at..(at + count)]));
    }
}
