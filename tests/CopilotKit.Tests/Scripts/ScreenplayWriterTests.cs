using CopilotKit.Scripts;

namespace CopilotKit.Tests.Scripts;

public class ScreenplayWriterTests
{
    private static readonly string[] Fragments =
    [
        "BANG", "The fox", "(", ")", "#", ">", "<", "!", "@", "~", "=", ".", "[[", "]]", "[[pause 4s]]", "\n", "\n\n", "\n \n", " ", "  ",
        "\\", "\\\\", "*", "**", "_", "/*", "*/", "Title:", "Mr. X:", "MARA", "狐狸", "שלום", "é", "\t", "\u00A0", "\u2028", "\r\n", "^", "\"",
        ",", ";", "INT. HOUSE", "CUT TO:", "(softly)", "slowly", "style x", "😀", "\uD800", "[", "]", "1:30", "off", "===", "a", "Z", "7",
    ];

    public static TheoryData<string> Nasty { get; } =
    [
        "BANG", "BANG\nCRASH", "(aside)", "# not a chapter", "> not centred <", "!bang", "@home", "~wave", "= equal", ".dot", "...and so",
        "[[pause 4s]]", "[[", "]]", "a\n\nb", "a\n\n\n\nb", "\nlead", "trail\n", "  indented", "trailing  ", "Note: colon", "狐狸", "שלום",
        "*stars* and _lines_", "/* crossed out */", "C:\\temp\\*", "\\", "\\\\", "a\\\nb", "\t", "x\t", "INT. HOUSE", "FADE TO:", "===", "^",
    ];

    [Theory]
    [MemberData(nameof(Nasty))]
    public void Write_TextThatLooksLikeMarkup_ReadsBackEqual(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            text += "word";
        }

        AssertReadsBack(new Script(new Line(Role.Narrator, text), new Line("MARA", text), new Line(text.ReplaceLineEndings(" "), "Hello.")));
    }

    [Fact]
    public void Write_ScriptsOfRandomFragments_ReadBackEqual()
    {
        Random random = new(20261122);

        for (int round = 0; round < 3_000; round++)
        {
            AssertReadsBack(RandomScript(random));
        }
    }

    [Fact]
    public void Json_ScriptsOfRandomFragments_ReadBackEqual()
    {
        Random random = new(7);

        for (int round = 0; round < 300; round++)
        {
            Script script = RandomScript(random);
            if (!ScreenplayWriter.Write(script).Contains('\uD800'))
            {
                Assert.Equal(script, ScriptJson.Read(ScriptJson.Write(script)));
            }
        }
    }

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"cues":[{"kind":"trumpet"}]}""")]
    [InlineData("""{"cues":[{"kind":"line","role":"A","text":""}]}""")]
    [InlineData("""{"cues":[{"kind":"pause","shortest":"00:00:05","length":"00:00:01","longest":"00:00:02"}]}""")]
    public void Json_ThatIsNoScript_IsRefused(string json)
    {
        Assert.ThrowsAny<System.Text.Json.JsonException>(() => ScriptJson.Read(json));
    }

    [Theory]
    [InlineData("Title")]
    [InlineData("a:b")]
    [InlineData("")]
    public void Write_KeyThatTheTitlePageCannotHold_IsRefused(string key)
    {
        Script script = new(new Line("A", "b")) { Details = new Dictionary<string, string> { [key] = "x" } };

        Assert.Throws<ArgumentException>(() => ScreenplayWriter.Write(script));
    }

    private static void AssertReadsBack(Script script)
    {
        string text = ScreenplayWriter.Write(script);
        try
        {
            Assert.Equal(script, ScreenplayReader.Read(text));
        }
        catch (Exception exception)
        {
            throw new Xunit.Sdk.XunitException($"{text}\n---\n{script}\n---\n{exception.Message}", exception);
        }
    }

    private static Script RandomScript(Random random)
    {
        return new Script([.. Many(random, 5, () => RandomCue(random, 0))])
        {
            Title = random.Next(2) == 0 ? null : Words(random).Trim().ReplaceLineEndings("\n"),
            Language = random.Next(2) == 0 ? null : "de-DE",
            Length = random.Next(2) == 0 ? null : TimeSpan.FromMilliseconds(random.Next(1, 10_000_000)),
            Roles = [.. Many(random, 3, () => RandomRole(random)).DistinctBy(role => role.Name.ToUpperInvariant())],
            Details = random.Next(2) == 0
                ? new Dictionary<string, string>()
                : new Dictionary<string, string> { ["Draft date"] = Words(random).Trim().ReplaceLineEndings("\n"), ["Idea"] = "x" },
        };
    }

    private static Role RandomRole(Random random) => new(OneLine(random))
    {
        Gender = random.Next(2) == 0 ? null : (VoiceGender)random.Next(3),
        Age = random.Next(2) == 0 ? null : (VoiceAge)random.Next(4),
        Accent = random.Next(3) switch { 0 => null, 1 => "Scottish", _ => OneLine(random) },
        Description = random.Next(2) == 0 ? null : OneLine(random),
        VoiceId = random.Next(2) == 0 ? null : OneLine(random),
        Delivery = RandomDelivery(random),
    };

    private static Delivery RandomDelivery(Random random) => new()
    {
        Style = random.Next(4) switch { 0 => null, 1 => "calm", 2 => "very slightly very", _ => OneLine(random) },
        StyleDegree = random.Next(5) switch { 0 => 1.5, 1 => 0.5, 2 => 1, 3 => random.Next(1, 200) / 100d, _ => null },
        Speed = random.Next(3) switch { 0 => null, 1 => 0.85, _ => 0.5 + random.NextDouble() },
        GainDecibels = random.Next(3) switch { 0 => null, 1 => -6, _ => random.NextDouble() * -20 },
    };

    private static Line WithPhrases(Line line, Random random)
    {
        int[] borders = [.. Enumerable.Range(0, 4).Select(_ => random.Next(line.Text.Length + 1)).Distinct().Order()];
        return line with { Phrases = [.. borders.Chunk(2).Where(pair => pair.Length == 2).Select(pair => new LanguagePhrase(pair[0], pair[1] - pair[0], "de-DE"))] };
    }

    private static Cue RandomCue(Random random, int depth)
    {
        return random.Next(depth > 2 ? 7 : 9) switch
        {
            0 => new Line(Role.Narrator, Words(random)),
            1 => new Line(OneLine(random), Words(random)) { Delivery = RandomDelivery(random), Language = random.Next(2) == 0 ? null : "fr" },
            2 when random.Next(2) == 0 => WithPhrases(new Line(random.Next(2) == 0 ? Role.Narrator : OneLine(random), Words(random)), random),
            2 => new Pause(TimeSpan.FromMilliseconds(random.Next(10_000))),
            3 => new Pause(TimeSpan.FromTicks(random.Next(100)), TimeSpan.FromTicks(random.Next(100, 200)), TimeSpan.FromSeconds(random.Next(1, 9))),
            4 => new Chapter(OneLine(random)),
            5 => new Sound(OneLine(random)) { GainDecibels = random.Next(-60, 12), At = random.Next(2) == 0 ? null : TimeSpan.FromSeconds(random.Next(99)) },
            6 => random.Next(2) == 0 ? new Ambience(null) : new Ambience(OneLine(random)) { GainDecibels = -random.NextDouble() * 60 },
            7 => new Slot(TimeSpan.FromSeconds(random.Next(1, 60)), [.. Many(random, 3, () => RandomCue(random, depth + 1))]),
            _ => new OptionalGroup(random.Next(1, 9), [.. Many(random, 3, () => RandomCue(random, depth + 1))]),
        };
    }

    private static IEnumerable<T> Many<T>(Random random, int most, Func<T> make) => Enumerable.Range(0, random.Next(most + 1)).Select(_ => make());

    private static string OneLine(Random random) => Words(random).ReplaceLineEndings(" ");

    private static string Words(Random random)
    {
        string text = string.Concat(Enumerable.Range(0, random.Next(1, 7)).Select(_ => Fragments[random.Next(Fragments.Length)]));
        return string.IsNullOrWhiteSpace(text) ? "word" : text;
    }
}
