using System.Text;
using System.Xml.Linq;
using CopilotKit.Scripts;
using CopilotKit.TestKit;

namespace CopilotKit.Tests.Scripts;

public class SsmlWriterTests
{
    private static int Texts => Environment.GetEnvironmentVariable("COPILOTKIT_FULL") is "1" ? 10_000 : 1_000;

    [Fact]
    public void Passage_WithEverything_IsWritten()
    {
        SsmlPassage passage = new("Tom & Jerry <3")
        {
            VoiceId = "en-US-AriaNeural",
            Language = "fr-FR",
            Style = "cheerful",
            StyleDegree = 1.5,
            Speed = 1.25,
            Pitch = 0.9,
            GainDecibels = -3,
            PauseAfter = TimeSpan.FromSeconds(1.5),
        };

        string ssml = SsmlWriter.Write([passage], "en-US");

        Assert.Equal(
            """<speak version="1.0" xmlns:mstts="https://www.w3.org/2001/mstts" xml:lang="en-US" xmlns="http://www.w3.org/2001/10/synthesis">"""
            + """<voice name="en-US-AriaNeural"><mstts:express-as style="cheerful" styledegree="1.5"><lang xml:lang="fr-FR">"""
            + """<prosody rate="1.25" pitch="-10%" volume="-3dB">Tom &amp; Jerry &lt;3</prosody></lang></mstts:express-as><break time="1500ms" /></voice></speak>""",
            ssml);
    }

    [Fact]
    public void Passage_Plain_HasNoMarkupOfItsOwn()
    {
        string ssml = SsmlWriter.Write([new SsmlPassage("Hello.")], "de-DE");

        Assert.Equal("Hello.", XElement.Parse(ssml).LastNode!.ToString());
    }

    [Fact]
    public void Script_BecomesLinesAndPauses()
    {
        Script script = new(
            new Chapter("One"),
            new Line(Role.Narrator, "Once."),
            new Pause(TimeSpan.FromSeconds(45)),
            new Line("MARA", "Who?") { Delivery = new Delivery { Style = "whispering" } })
        {
            Roles = [new Role("MARA") { VoiceId = "en-GB-SoniaNeural" }],
        };

        XElement speak = XElement.Parse(SsmlWriter.Write(script));

        Assert.Equal("Once.Who?", speak.Value);
        Assert.Equal(
            ["20000ms", "20000ms", "5000ms"], speak.Elements().Where(element => element.Name.LocalName is "break").Select(
                element => element.Attribute("time")!.Value));
        Assert.Equal("en-GB-SoniaNeural", speak.Elements().Single(element => element.Name.LocalName is "voice").Attribute("name")!.Value);
    }

    [Fact]
    public void Script_Degrees_AreOfTheLineElseOfTheRoleThatHasTheStyle()
    {
        Script script = new(
            new Line("MARA", "One."),
            new Line("MARA", "Two.") { Delivery = new Delivery { Style = "sad" } },
            new Line("MARA", "Three.") { Delivery = new Delivery { StyleDegree = 0.5 } })
        {
            Roles = [new Role("MARA") { Delivery = new Delivery { Style = "cheerful", StyleDegree = 1.5 } }],
        };

        XElement speak = XElement.Parse(SsmlWriter.Write(script));

        Assert.Equal(
            [("One.", "cheerful", "1.5"), ("Two.", "sad", null), ("Three.", "cheerful", "0.5")],
            speak.Elements().Select(element => (element.Value, element.Attribute("style")!.Value, element.Attribute("styledegree")?.Value)));
    }

    [Fact]
    public void Script_PhraseInAnotherLanguage_IsMarked()
    {
        Script script = new(new Line(Role.Narrator, "She said bonjour, mes amis, and left.") { Phrases = [new LanguagePhrase(9, 17, "fr-FR")] });

        string ssml = SsmlWriter.Write(script);

        Assert.EndsWith("""She said <lang xml:lang="fr-FR">bonjour, mes amis</lang>, and left.</speak>""", ssml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\u0001b", "a b")]
    [InlineData("a\uFFFFb", "a b")]
    [InlineData("a😀b", "a😀b")]
    public void Text_OutsideXml_BecomesASpace(string text, string written)
    {
        string ssml = SsmlWriter.Write([new SsmlPassage(text)], "en-US");

        Assert.Equal(written, XElement.Parse(ssml, LoadOptions.PreserveWhitespace).Value);
    }

    [Fact]
    public void Text_WithHalfACharacter_BecomesASpace()
    {
        // An attribute cannot hold half a surrogate pair.
        string text = new(['a', '\uD83D', 'b', '\uDE00']);

        string ssml = SsmlWriter.Write([new SsmlPassage(text)], "en-US");

        Assert.Equal("a b ", XElement.Parse(ssml, LoadOptions.PreserveWhitespace).Value);
    }

    /// <summary>One document holds a hundred texts: xmllint's start costs more than its work.</summary>
    [ProgramFact("xmllint")]
    public async Task Documents_OfRandomTexts_AreWellFormedToXmllint()
    {
        using TemporaryFolder folder = new();
        Random random = new(42);
        List<string> files = [];
        for (int texts = 0; texts < Texts; texts += 100)
        {
            IEnumerable<SsmlPassage> passages = Enumerable.Range(0, 100).Select(_ => new SsmlPassage(RandomText.Of(random))
            {
                VoiceId = RandomText.Of(random, 3),
                Language = RandomText.Of(random, 3),
                Style = RandomText.Of(random, 3),
            });
            files.Add(folder[$"{texts}.xml"]);
            await File.WriteAllTextAsync(
                files[^1], SsmlWriter.Write([.. passages], "en-US"), new UTF8Encoding(false, true), TestContext.Current.CancellationToken);
        }

        ProgramOutput output = await ExternalProgram.RunAsync("xmllint", ["--noout", .. files]);

        Assert.Equal((0, ""), (output.ExitCode, output.Errors));
    }
}
