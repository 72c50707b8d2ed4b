using System.Text.Json;
using CopilotKit.Safety;

namespace CopilotKit.Tests.Safety;

public class CrisisRecognizerTests
{
    /// <summary>The variable that names the file train_val.json of CLINC150, whose sentences are not in the repository.</summary>
    private const string EverydaySentences = "COPILOTKIT_CLINC150";

    [Fact]
    public void Sentences_TuneAndTest_AreManyAndHalfHarmlessAndShareNoTemplate()
    {
        CrisisSentence[] all = [.. CrisisSentences.Tune, .. CrisisSentences.Test];

        Assert.True(all.Length >= 600, $"{all.Length} sentences");
        Assert.InRange((double)all.Count(sentence => sentence.Kind is null) / all.Length, 0.48, 0.55);
        Assert.Empty(CrisisSentences.Tune.Select(sentence => sentence.Template).Intersect(CrisisSentences.Test.Select(sentence => sentence.Template)));
        Assert.Empty(CrisisSentences.Tune.Select(sentence => sentence.Text).Intersect(CrisisSentences.Test.Select(sentence => sentence.Text)));
    }

    [Fact]
    public void Sentences_TuneAndTest_ShareNoEightWordsInARowAndSeldomFour()
    {
        HashSet<string> four = [.. CrisisSentences.Tune.SelectMany(sentence => WordsInARow(sentence, 4))];
        HashSet<string> eight = [.. CrisisSentences.Tune.SelectMany(sentence => WordsInARow(sentence, 8))];

        int alike = CrisisSentences.Test.Count(sentence => WordsInARow(sentence, 4).Any(four.Contains));

        Assert.DoesNotContain(CrisisSentences.Test, sentence => WordsInARow(sentence, 8).Any(eight.Contains));
        Assert.True(alike <= 0.2 * CrisisSentences.Test.Count, $"{alike} sentences");
    }

    [Fact]
    public void Recognize_TestSentences_FindsAtLeast97PercentAtAtMost2PercentFalseAlarms()
    {
        (double recall, double falseAlarms) = Measure(CrisisSentences.Test);

        Assert.True(recall >= 0.97, $"recall {recall:P2}");
        Assert.True(falseAlarms <= 0.02, $"false alarms {falseAlarms:P2}");
    }

    [Fact]
    public void Recognize_TuneSentences_AreRight()
    {
        (double recall, double falseAlarms) = Measure(CrisisSentences.Tune);

        Assert.True(recall >= 0.99, $"recall {recall:P2}");
        Assert.Equal(0, falseAlarms);
    }

    [Fact]
    public void Recognize_BlindSentences_FindsAsManyAsTheDocsSay()
    {
        (double recall, double falseAlarms) = Measure(CrisisSentences.Blind);

        Assert.True(recall >= 0.65, $"recall {recall:P2}");
        Assert.True(falseAlarms <= 0.025, $"false alarms {falseAlarms:P2}");
    }

    [Fact]
    public void Recognize_IndependentSentences_FindsAsManyAsTheDocsSay()
    {
        (double recall, double falseAlarms) = Measure(CrisisSentences.Independent);

        Assert.True(recall >= 0.33, $"recall {recall:P2}");
        Assert.True(falseAlarms <= 0.03, $"false alarms {falseAlarms:P2}");
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
    [InlineData("I don't think I want to kill myself")]
    [InlineData("I'm tired and I don't want to die")]
    public void Recognize_NoCrisis_GivesNone(string text) => Assert.Null(CrisisRecognizer.Recognize(text));

    [Fact]
    public void Recognize_CrisisAtTheEndOfALongText_IsFound()
    {
        string text = string.Concat(Enumerable.Repeat("The lake is quiet. ", 100_000)) + "I want to kill myself.";

        Assert.Equal(CrisisKind.Suicide, CrisisRecognizer.Recognize(text));
    }

    private static (double Recall, double FalseAlarms) Measure(IReadOnlyList<CrisisSentence> sentences) => (
        sentences.Where(sentence => sentence.Kind is not null).Average(sentence => sentence.IsRecognized ? 1d : 0),
        sentences.Where(sentence => sentence.Kind is null).Average(sentence => sentence.IsRecognized ? 1d : 0));

    private static IEnumerable<string> WordsInARow(CrisisSentence sentence, int count)
    {
        string[] words = sentence.Text.ToLowerInvariant().Split([' ', '.', ',', ';', ':', '?', '!', '"', '-'], StringSplitOptions.RemoveEmptyEntries);
        return Enumerable.Range(0, Math.Max(0, words.Length - count + 1)).Select(at => string.Join(' ', words[at..(at + count)]));
    }
}
