using System.Text;
using CopilotKit.Scripts;

namespace CopilotKit.Tests.Scripts;

public class ScreenplayReaderTests
{
    private const string Fox = """
        Title: The Fox
            and the Echo
        Language: en-GB
        Length: 3m
        Author: Somebody

        [[role MARA: girl, Scottish, brave]]
        [[role NARRATOR: slowly]]

        # One *fine* day

        A fox [[a comment]] lived here.
        It was **small**.

        MARA (O.S.)
        (whispering, very slowly)
        Who is there? [[pause 1.5s]] Answer!
        (loudly)
        Now!

        [[ambience rain -30dB]]

        BANG

        [[sound bell -6dB at 1m30s]]
        [[pause 4s..20s]]

        [[slot 12s]]
        @狐
        你好。
        [[end slot]]

        /* crossed
        out */
        ~La la la.

        [[optional 2]]

        An aside.

        [[end optional]]
        [[ambience off]]
        """;

    private static readonly Script FoxScript = new(
        new Chapter("One fine day"),
        new Line(Role.Narrator, "A fox lived here.\nIt was small."),
        new Line("MARA", "Who is there?") { Delivery = new() { Style = "whispering", Speed = 0.7 } },
        new Pause(TimeSpan.FromSeconds(1.5)),
        new Line("MARA", "Answer!") { Delivery = new() { Style = "whispering", Speed = 0.7 } },
        new Line("MARA", "Now!") { Delivery = new() { GainDecibels = 4 } },
        new Ambience("rain") { GainDecibels = -30 },
        new Line(Role.Narrator, "BANG"),
        new Sound("bell") { GainDecibels = -6, At = TimeSpan.FromSeconds(90) },
        new Pause(TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(20)),
        new Slot(TimeSpan.FromSeconds(12), [new Line("狐", "你好。")]),
        new Line(Role.Narrator, "La la la."),
        new OptionalGroup(2, [new Line(Role.Narrator, "An aside.")]),
        new Ambience(null))
    {
        Title = "The Fox\nand the Echo",
        Language = "en-GB",
        Length = TimeSpan.FromMinutes(3),
        Details = new Dictionary<string, string> { ["Author"] = "Somebody" },
        Roles =
        [
            new("MARA") { Gender = VoiceGender.Female, Age = VoiceAge.Child, Accent = "Scottish", Description = "brave" },
            new(Role.Narrator) { Delivery = new() { Speed = 0.85 } },
        ],
    };

    [Fact]
    public void Read_EveryKindOfCue_IsUnderstood()
    {
        Script script = ScreenplayReader.Read(Fox);

        Assert.Equal(FoxScript.Cues, script.Cues);
        Assert.Equal(FoxScript, script);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(4096)]
    public void Append_PortionsOfAnySize_GiveTheSameScript(int size)
    {
        ScreenplayReader reader = new();

        List<Cue> cues = [.. Fox.Chunk(size).SelectMany(portion => reader.Append(portion)), .. reader.Complete()];

        Assert.Equal(FoxScript.Cues, cues);
        Assert.Equal(FoxScript.Roles, reader.Roles);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public async Task Read_BytesOneByOneWithAnyLineEnd_GiveTheSameScript(string lineEnd)
    {
        byte[] bytes = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Fox.ReplaceLineEndings(lineEnd))];
        ScreenplayReader reader = new();

        List<Cue> cues = [.. bytes.SelectMany(one => reader.Append([one])), .. reader.Complete()];
        Script whole = await ScreenplayReader.ReadAsync(new MemoryStream(bytes), TestContext.Current.CancellationToken);

        Assert.Equal(FoxScript.Cues, cues);
        Assert.Equal(FoxScript, whole);
    }

    [Fact]
    public void Append_ParagraphThatIsComplete_ComesOutBeforeTheRest()
    {
        ScreenplayReader reader = new();

        IReadOnlyList<Cue> first = reader.Append("The fox ran.\n\nMA");
        IReadOnlyList<Cue> second = reader.Append("RA\nStop!\n");
        IReadOnlyList<Cue> third = reader.Append("\n");

        Assert.Equal([new Line(Role.Narrator, "The fox ran.")], first);
        Assert.Empty(second);
        Assert.Equal([new Line("MARA", "Stop!")], third);
    }

    [Theory]
    [InlineData("Hello.\n\n  [[pause banana]]", 3, 3)]
    [InlineData("[[pause 20s..4s]]", 1, 1)]
    [InlineData("[[pause 2h]]", 1, 1)]
    [InlineData("[[sound]]", 1, 1)]
    [InlineData("[[sound bell at noon]]", 1, 1)]
    [InlineData("[[ambience rain loud]]", 1, 1)]
    [InlineData("[[slot 0s]]\n\n[[end slot]]", 1, 1)]
    [InlineData("A.\n[[slot 3s]]\nB.", 2, 1)]
    [InlineData("A. [[end optional]]", 1, 4)]
    [InlineData("[[slot 3s]]\n[[end optional]]", 2, 1)]
    [InlineData("[[optional 0]]\n[[end optional]]", 1, 1)]
    [InlineData("A.\nB. [[unclosed\n\nC.", 2, 4)]
    [InlineData("A.\n\nB. /* unclosed\n\nC.", 3, 4)]
    [InlineData("@Mara\n\nHello.", 1, 1)]
    [InlineData("MARA\n(softly)\n\nHello.", 1, 1)]
    [InlineData("#\n\nHello.", 1, 1)]
    [InlineData("Length: long\n\nHello.", 1, 8)]
    [InlineData("[[role MARA: girl]]\n[[role Mara: boy]]", 2, 1)]
    public void Read_BrokenText_NamesLineAndColumn(string text, int line, int column)
    {
        ScreenplayFormatException exception = Assert.Throws<ScreenplayFormatException>(() => ScreenplayReader.Read(text));

        Assert.Equal((line, column), (exception.Line, exception.Column));
        Assert.StartsWith($"Line {line}, column {column}: ", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("INT. HOUSE - DAY\nDust everywhere.")]
    [InlineData("SMASH CUT TO:\nThe garden.")]
    [InlineData("狐狸\n跑了。")]
    public void Read_LinesThatNameNobody_AreNarration(string text)
    {
        Script script = ScreenplayReader.Read("# One\n\n" + text);

        Assert.Equal([new Chapter("One"), new Line(Role.Narrator, text)], script.Cues);
    }

    [Theory]
    [InlineData("5 * 3 * 2 and *that* is **all** of ___it_", "5 * 3 * 2 and that is all of ___it_")]
    [InlineData("snake_case_name stays", "snake_case_name stays")]
    [InlineData(@"\*stars\* and C:\temp", @"*stars* and C:\temp")]
    [InlineData("= a synopsis\nwords", "words")]
    [InlineData("===\nwords", "words")]
    [InlineData("> centred <", "centred")]
    [InlineData(".FOREST", "FOREST")]
    [InlineData("...and then", "...and then")]
    [InlineData("a /* b */ c", "a  c")]
    public void Read_FountainMarks_AreNotSpoken(string text, string expected)
    {
        Assert.Equal([new Line(Role.Narrator, expected)], ScreenplayReader.Read(text).Cues);
    }

    [Fact]
    public void Read_MarksThatNothingCloses_TakeLinearTime()
    {
        string text = string.Concat(Enumerable.Repeat("*a _b **c ", 100_000));

        Assert.Equal(text.Trim(), Assert.IsType<Line>(Assert.Single(ScreenplayReader.Read(text).Cues)).Text);
    }

    [Theory]
    [InlineData("very cheerful", "cheerful", 1.5)]
    [InlineData("slightly sad, slowly", "sad", 0.5)]
    [InlineData("angry, degree 1.25", "angry", 1.25)]
    [InlineData("degree 0.3", null, 0.3)]
    [InlineData("style very", "very", null)]
    [InlineData("very", "very", null)]
    [InlineData("degree 3", "degree 3", null)]
    public void Read_StyleWithADegree_HasBoth(string directions, string? style, double? degree)
    {
        Script script = ScreenplayReader.Read($"MARA\n({directions})\nHello.\n");

        Delivery delivery = Assert.IsType<Line>(Assert.Single(script.Cues)).Delivery;
        Assert.Equal((style, degree), (delivery.Style, delivery.StyleDegree));
        Assert.Equal(script, ScreenplayReader.Read(ScreenplayWriter.Write(script)));
        Assert.Equal(script, ScriptJson.Read(ScriptJson.Write(script)));
    }

    [Fact]
    public void Read_PhraseInAnotherLanguage_IsPartOfItsLine()
    {
        Script script = ScreenplayReader.Read("She said [[language fr-FR]]*bon* appétit[[end language]], and left.\n");

        Line line = Assert.IsType<Line>(Assert.Single(script.Cues));
        Assert.Equal("She said bon appétit, and left.", line.Text);
        Assert.Equal([new LanguagePhrase(9, 11, "fr-FR")], line.Phrases);
        Assert.Equal(script, ScreenplayReader.Read(ScreenplayWriter.Write(script)));
        Assert.Equal(script, ScriptJson.Read(ScriptJson.Write(script)));
    }

    [Theory]
    [InlineData("a [[language fr]]b\n\nc", "is not ended")]
    [InlineData("a b[[end language]]\n", "no 'language' to end")]
    [InlineData("[[language fr]]a [[language de]]b[[end language]]", "may not stand within one")]
    [InlineData("[[language]]a[[end language]]", "[[language fr-FR]]")]
    public void Read_PhraseThatIsNotWhole_IsRefused(string screenplay, string message) =>
        Assert.Contains(message, Assert.Throws<ScreenplayFormatException>(() => ScreenplayReader.Read(screenplay)).Message, StringComparison.Ordinal);
}
