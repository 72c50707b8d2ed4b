using CopilotKit.Voices.Flite.Text;

namespace CopilotKit.Voices.Tests.Flite;

public class TextNormalizerTests
{
    [Theory]
    [InlineData("1,234,567", "one million two hundred thirty four thousand five hundred sixty seven")]
    [InlineData("-5 0.25 .5 3.14", "minus five zero point two five zero point five three point one four")]
    [InlineData("1st 2nd 3rd 12th 20th 21st 100th", "first second third twelfth twentieth twenty first one hundredth")]
    [InlineData(
        "1984 1905 1900 2000 2007 2024",
        "nineteen eighty four nineteen oh five nineteen hundred two thousand two thousand seven twenty twenty four")]
    [InlineData("the 1980s and '90s", "the nineteen eighties and nineties")]
    [InlineData("1500 m is not 1500", "one thousand five hundred meters is not fifteen hundred")]
    [InlineData(
        "007 12345678901234567",
        "zero zero seven one two three four five six seven eight nine zero one two three four five six seven")]
    [InlineData(
        "½ 3/4 2½ 1/3 2/3 50/50 24/7",
        "one half three quarters two and one half one third two thirds fifty over fifty twenty four seven")]
    [InlineData("10-20 1914–1918", "ten to twenty nineteen fourteen to nineteen eighteen")]
    [InlineData("1.2.3", "one point two point three")]
    public void Normalize_Number_IsSaid(string text, string expected) => Assert.Equal(expected, SpokenFormOf(text));

    [Theory]
    [InlineData(
        "7:30 7:05 7:00 17:05 9:00 pm 7:30am",
        "seven thirty seven oh five seven o'clock seventeen oh five nine o'clock p.m seven thirty a.m")]
    [InlineData(
        "$5.20 €3 £2.50 $1 $1.01 ¥100",
        "five dollars twenty cents three euros two pounds fifty pence one dollar one dollar one cent one hundred yen")]
    [InlineData(
        "$5 million and $3.5bn or -$5",
        "five million dollars and three point five billion dollars or minus five dollars")]
    [InlineData(
        "100% 20°C -5 °C 5km 60 km/h 1 kg 3 m²",
        "one hundred percent twenty degrees celsius minus five degrees celsius five kilometers sixty kilometers per hour one kilogram three square meters")]
    [InlineData("2024-05-17", "may seventeenth, twenty twenty four")]
    [InlineData("555-123-4567", "five five five, one two three, four five six seven,")]
    [InlineData("x² + y³ = 10⁶", "x squared plus y cubed equals ten to the power of six")]
    [InlineData("MP3 COVID-19 5G", "mp three covid nineteen five g-")]
    public void Normalize_Measure_IsSaid(string text, string expected) => Assert.Equal(expected, SpokenFormOf(text));

    [Theory]
    [InlineData("café naïve Zoë Łódź straße Ångström Æsop œuvre Þór", "cafe naive zoe lodz strasse angstrom aesop oeuvre thor")]
    [InlineData("cafe\u0301 ﬁne Ｈｅｌｌｏ 𝐁𝐨𝐥𝐝 chapter Ⅳ", "cafe fine hello bold chapter four")]
    [InlineData("Don’t “quote” ‘me’ «now»", "don't quote me now")]
    [InlineData("one—two – three -- four…", "one, two, three, four.")]
    [InlineData("so\u00adft zero\u200bwidth no\u00a0break", "soft zerowidth no break")]
    public void Normalize_UnicodeLetters_BecomeAscii(string text, string expected) => Assert.Equal(expected, SpokenFormOf(text));

    [Theory]
    [InlineData("Dr. Smith met Mrs. Jones on St. James St. today", "doctor smith met missus jones on saint james street today")]
    [InlineData("e.g. this, i.e. that, cats vs. dogs etc.", "for example this, that is that, cats versus dogs et cetera.")]
    [InlineData("The no. 5 bus. No. That is it.", "the number five bus. no. that is it.")]
    [InlineData("The sun. It rose on Sun. Jan. 5", "the sun. it rose on sunday january five")]
    [InlineData("US policy on AI tells us", "u.s policy on a.i tells us")]
    [InlineData("On Elm St. The dog barks at 9 a.m. It sleeps etc. Then Acme Inc. wins", "on elm street. the dog barks at nine a.m. it sleeps et cetera. then acme incorporated wins")]
    [InlineData("HELLO US", "hello us")]
    [InlineData("U.S. Ph.D. a.m.", "u.s p.h.d a.m")]
    [InlineData("Henry VIII in Chapter IV and I", "henry the eighth in chapter four and i")]
    [InlineData("Plan A. A plan.", "plan a-. a plan.")]
    [InlineData("Nooo! Hmmm, shhh, pleeease.", "no! hum, shush, pleease.")]
    public void Normalize_ShortForms_AreExpanded(string text, string expected) => Assert.Equal(expected, SpokenFormOf(text));

    [Theory]
    [InlineData("R&D + 5 = 10%", "r and d plus five equals ten percent")]
    [InlineData("https://www.example.com/a", "w.w.w dot example dot com slash a")]
    [InlineData("bob.smith@example.org", "bob dot smith at example dot org")]
    [InlineData("See github.com. Now", "see github dot com. now")]
    [InlineData("#1 #love @home ~5 <3 ± ©", "number one hashtag love at home about five less than three plus or minus copyright")]
    [InlineData("**bold** _it_ \"q\" foo™", "bold it q foo")]
    [InlineData("He (the bear) said [so].", "he, the bear, said, so.")]
    [InlineData("https://...", "https")]
    public void Normalize_Symbols_AreSaidOrDropped(string text, string expected) => Assert.Equal(expected, SpokenFormOf(text).TrimEnd(','));

    [Fact]
    public void Normalize_ForeignScripts_AreReportedAndNotDropped()
    {
        const string Text = "Say 世界 or Привет, ok👍🏽 then 😀 😀.";

        NormalizedText normalized = TextNormalizer.Normalize(Text);

        Assert.Equal(["世界", "Привет", "👍🏽", "😀 😀"], normalized.Unspoken.Select(range => Text[range]));
        Assert.Equal(["Say", "or", "ok👍🏽", "then"], normalized.Words.Select(range => Text[range]));
    }

    [Fact]
    public void Normalize_LongToken_IsCut()
    {
        NormalizedText normalized = TextNormalizer.Normalize(new string('a', 3) + string.Concat(Enumerable.Repeat("bcdefghij", 100)));

        Assert.All(normalized.Tokens, token => Assert.InRange(token.Text.Length, 1, SpokenToken.MaxLength));
        Assert.Single(normalized.Words);
    }

    [Fact]
    public void Normalize_RandomTexts_KeepEveryPieceOnceAndInOrder()
    {
        string[] fragments =
        [
            "word", "Mr.", "e.g.", "$5.20", "-3", "7:30", "1984", "½", "3/4", "café", "Don’t", "世", "😀", "\ud800", "\0", "\u200b", "—", "…", "&", "%",
            "°C", "km", "x²", "http://", "www.", "a@b.c", "(", ")", "\"", "'", ".", ",", "!", "?", "#", "~", "st", "IV", "US", "A", "  ", " ", "\n\n",
            "1,234", "10-20", "555-1234", "v1.2.3", "$", "million", "am", "*", "_", "/", "\\", "^", "|", "<", "s", "7s", "'90s", "No.", "zzz",
        ];
        Random random = new(1);
        for (int i = 0; i < 3000; i++)
        {
            string text = string.Concat(Enumerable
                .Range(0, random.Next(1, 12))
                .Select(_ => fragments[random.Next(fragments.Length)] + (random.Next(3) is 0 ? " " : "")));

            NormalizedText normalized = TextNormalizer.Normalize(text);

            string[] pieces = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            IEnumerable<string> said = normalized.Words.Select(range => text[range]);
            Assert.Equal(pieces.Where(IsSayable), said.Where(IsSayable));
            Assert.All(normalized.Tokens, token => Assert.Matches("^[a-z][a-z'.-]*$", token.Text));
            Assert.Equal(normalized.Tokens.Select(token => token.Word).Order(), normalized.Tokens.Select(token => token.Word));
            Assert.Equal(normalized.Unspoken.OrderBy(range => range.Start.Value), normalized.Unspoken);
        }
    }

    [Fact]
    public void Cut_LongText_KeepsEveryTokenOnceInPiecesOfSentences()
    {
        SpokenToken[] tokens = TextNormalizer.Normalize(
            "One. Two, three! " + string.Join(' ', Enumerable.Repeat("and on it goes, with one more thing", 40)) + ". Five hundred? Yes.").Tokens;

        Range[] pieces = [.. SentencePieces.Cut(tokens)];

        Assert.Equal(tokens, pieces.SelectMany(piece => tokens[piece]));
        Assert.Equal("one", Assert.Single(tokens[pieces[0]]).Text);
        Assert.Equal("yes", Assert.Single(tokens[pieces[^1]]).Text);
        Assert.All(pieces, piece => Assert.InRange(tokens[piece].Sum(token => token.Text.Length + 1), 1, 220));
    }

    private static bool IsSayable(string piece) => piece.Any(char.IsAsciiLetterOrDigit);

    private static string SpokenFormOf(string text) =>
        string.Join(' ', TextNormalizer.Normalize(text).Tokens.Select(token => token.Text + token.Punctuation));
}
