using CopilotKit.Scripts;

namespace CopilotKit.Tests.Scripts;

public class ScoreTests
{
    private static readonly Pause Second = new(TimeSpan.FromSeconds(1));

    [Theory]
    [InlineData("A one. Two.", "one-sentence-two")]
    [InlineData("A one|A two", "one-line-two")]
    [InlineData("A one|pause|A two", "one-written-two")]
    [InlineData("chapter|A one|chapter|A two", "#-one-chapter-#-two")]
    [InlineData("pause|A one|pause", "written-one-written")]
    [InlineData("A one|sound|A two", "one-*-two")]
    [InlineData("A one|slot|A two", "one-[-in-]-two")]
    [InlineData("A one|optional|A two", "one-(-line-in-)-line-two")]
    [InlineData("optional|A two", "(-in-)-line-two")]
    public void Of_Cues_PutsTheSilencesWhereNoneIsWritten(string cues, string expected)
    {
        Script script = new([.. cues.Split('|').Select(CueOf)]);

        Assert.Equal(expected, string.Join('-', Score.Of(script, Rhythm.Default).Select(NameOf)));
    }

    [Fact]
    public void Of_ChaptersThatAreSpoken_AreTheNarratorsLines()
    {
        Script script = new(new Chapter("First"), new Line("A", "one"));

        SpeechStep[] speech = [.. Score.Of(script, Rhythm.Default, speaksChapters: true).OfType<SpeechStep>()];

        Assert.Equal([(Role.Narrator, "First", 1), ("A", "one", 2)], speech.Select(step => (step.Line.Role, step.Text, step.CueNumber)));
    }

    [Fact]
    public void Estimate_WordsAndSilences_AddUp()
    {
        Script script = new(
            new Line("A", "one two three four five."),
            new Pause(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(7)),
            new OptionalGroup(1, [new Line("B", "six seven eight nine ten.")]),
            new Slot(TimeSpan.FromSeconds(10), [new Line("A", "eleven")]))
        {
            Roles = [new("B") { Delivery = new Delivery { Speed = 0.5 } }],
        };

        LengthEstimate estimate = LengthEstimate.Of(script, wordsPerMinute: 60);

        double first = SpeakingTime.Of("one two three four five.", 60).TotalSeconds;
        double optional = SpeakingTime.Of("six seven eight nine ten.", 30).TotalSeconds;
        Assert.InRange(first, 5, 6);
        Assert.Equal(first + 1 + 10, estimate.Shortest.TotalSeconds, 3);
        Assert.Equal(first + 2 + optional + 10, estimate.Expected.TotalSeconds, 3);
        Assert.Equal(first + 7 + optional + 10, estimate.Longest.TotalSeconds, 3);
    }

    [Theory]
    [InlineData(29)]
    [InlineData(601)]
    [InlineData(double.NaN)]
    public void Estimate_PaceOutOfRange_IsRefused(double wordsPerMinute) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => LengthEstimate.Of(new Script(new Line("A", "one")), wordsPerMinute));

    private static Cue CueOf(string cue) => cue switch
    {
        "pause" => Second,
        "chapter" => new Chapter("x"),
        "sound" => new Sound("bell"),
        "slot" => new Slot(TimeSpan.FromSeconds(9), [new Line("A", "in")]),
        "optional" => new OptionalGroup(1, [new Line("A", "in")]),
        _ => new Line("A", cue[2..]),
    };

    private static string NameOf(ScoreStep step) => step switch
    {
        SpeechStep speech => speech.Text.TrimEnd('.').ToLowerInvariant(),
        SilenceStep { IsWritten: true } => "written",
        SilenceStep { Pause: var pause } => pause == Rhythm.Default.BetweenSentences ? "sentence" : pause == Rhythm.Default.BetweenLines ? "line" : "chapter",
        ChapterStep => "#",
        SoundStep => "*",
        SlotStartStep => "[",
        SlotEndStep => "]",
        OptionalStartStep => "(",
        OptionalEndStep => ")",
        _ => throw new InvalidOperationException(step.ToString()),
    };
}
