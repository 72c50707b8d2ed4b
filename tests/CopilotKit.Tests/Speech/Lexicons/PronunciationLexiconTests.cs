using CopilotKit.Scripts;
using CopilotKit.Speech;
using CopilotKit.Speech.Lexicons;
using CopilotKit.TestKit;

namespace CopilotKit.Tests.Speech.Lexicons;

public class PronunciationLexiconTests
{
    private const string Pls = """
        <?xml version="1.0" encoding="UTF-8"?>
        <lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa" xml:lang="en-US">
          <lexeme><grapheme>W3C</grapheme><grapheme>w3c</grapheme><alias>World Wide Web Consortium</alias></lexeme>
          <lexeme><grapheme>Siobhan</grapheme><phoneme>ʃɪˈvɔːn</phoneme><alias>shi vawn</alias></lexeme>
          <lexeme><grapheme>tomato</grapheme><phoneme>təˈmɑːtəʊ</phoneme></lexeme>
        </lexicon>
        """;

    [Fact]
    public void Read_Pls_HasTheAliasesAndNamesWhatHasNone()
    {
        PronunciationLexicon lexicon = PronunciationLexicon.Read(Pls);

        Assert.Equal(
            [("W3C", "World Wide Web Consortium", "en-US"), ("w3c", "World Wide Web Consortium", "en-US"), ("Siobhan", "shi vawn", "en-US")],
            lexicon.Entries.Select(entry => (entry.Word, entry.SpokenAs, entry.Language)));
        Assert.Equal(["tomato"], lexicon.WordsWithoutAlias);
    }

    [Theory]
    [InlineData("<!DOCTYPE lexicon [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><lexicon/>")]
    [InlineData("<lexicon")]
    [InlineData("<speak/>")]
    [InlineData("<lexicon xmlns='http://www.w3.org/2005/01/pronunciation-lexicon'><lexeme><alias>x</alias></lexeme></lexicon>")]
    [InlineData("Siobhan")]
    [InlineData("Siobhan = ")]
    [InlineData("a = b = c")]
    public void Read_WhatIsNoLexicon_IsRefused(string text) => Assert.Throws<LexiconFormatException>(() => PronunciationLexicon.Read(text));

    [Theory]
    [InlineData("fox = focks", "The Fox, a foxy FOX.", "The focks, a foxy focks.")]
    [InlineData("US = you ess", "Tell us: the US won.", "Tell us: the you ess won.")]
    [InlineData("New York = noo york\nNew = noo", "A New New York.", "A noo noo york.")]
    [InlineData("°C = degrees", "20°C or 20 °C", "20 degrees or 20 degrees")]
    [InlineData("# nothing\n\nx = y # why", "x", "y")]
    [InlineData("Mr. = mister", "Mr. Fox", "mister Fox")]
    public void Apply_Words_AreReplacedWholeAndTheLongestFirst(string list, string text, string spoken)
    {
        Respelling respelling = PronunciationLexicon.Read(list).Apply(text);

        Assert.Equal(spoken, respelling.Spoken);
        Assert.Equal(text, respelling.Restore(respelling.Spoken));
    }

    [Fact]
    public void Apply_OtherLanguage_LeavesTheWords() =>
        Assert.Equal("Die W3C", PronunciationLexicon.Read(Pls).Apply("Die W3C", "de-DE").Spoken);

    [Fact]
    public void Restore_TextThatWasChangedOnTheWay_IsNotTheOriginal()
    {
        Respelling respelling = PronunciationLexicon.Read("fox = focks").Apply("The fox ran.");

        Assert.NotEqual("The fox ran.", respelling.Restore("The focks sat."));
    }

    [Fact]
    public async Task Performance_RespelledWords_KeepTheirOwnSpellingAndTimeInTheTimeline()
    {
        ToneEngine engine = new();
        Script script = new(new Line(Role.Narrator, "one W3C two"))
        {
            Details = new Dictionary<string, string> { ["pronounce"] = "W3C = double you three see" },
        };
        PerformanceOptions options = new() { Lexicon = PronunciationLexicon.Read("W3C = wrong\ntwo = too") };

        PerformanceTimeline timeline = await new ScriptPerformer(engine, options).WriteAsync(script, new MemoryStream(), cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("one double you three see too", Assert.Single(engine.Utterances).Text);
        PerformedSentence sentence = Assert.Single(timeline.Sentences);
        Assert.Equal(["one", "W3C", "two"], sentence.Words.Select(word => word.Text));
        Assert.Equal(0.95, (sentence.Words[1].End - sentence.Words[1].Start).TotalSeconds, 0.02);
        Assert.Equal(1.27, sentence.Words[2].Start.TotalSeconds, 0.03);
    }

    [Fact]
    public async Task Performance_ListOfTheTitlePageThatCannotBeRead_SaysWhichLine()
    {
        Script script = new(new Line("A", "b")) { Details = new Dictionary<string, string> { ["Pronounce"] = "a = b\nc" } };

        PerformanceException exception = await Assert.ThrowsAsync<PerformanceException>(
            () => new ScriptPerformer(new ToneEngine()).WriteAsync(script, new MemoryStream(), cancellationToken: TestContext.Current.CancellationToken));

        Assert.Contains("line 2", exception.Message, StringComparison.Ordinal);
    }
}
