using CopilotKit.Speech.Styles;

namespace CopilotKit.Tests.Speech.Styles;

public class SpeakingStylesTests
{
    [Theory]
    [InlineData("neutral")]
    [InlineData("cheerful")]
    [InlineData("excited")]
    [InlineData("sad")]
    [InlineData("angry")]
    [InlineData("fearful")]
    [InlineData("calm")]
    [InlineData("gentle")]
    [InlineData("whispering")]
    [InlineData("newscast")]
    [InlineData("storytelling")]
    [InlineData("empathetic")]
    [InlineData("hopeful")]
    [InlineData("serious")]
    public void All_EveryStyle_HasAProsodyThatIsNotAnotherStyles(string name)
    {
        Assert.Equal(name, SpeakingStyles.Find(name)?.Name);
        string[] same = [.. SpeakingStyles.All.Take(14).Where(other => StyleProsody.Of(other.Name) == StyleProsody.Of(name)).Select(other => other.Name)];
        Assert.Equal([name], same);
    }

    [Theory]
    [InlineData("Excitement", "excited")]
    [InlineData("HAPPY", "cheerful")]
    [InlineData("documentary-narration", "documentary")]
    [InlineData("Sports_Commentary_Excited", "excited")]
    [InlineData("generalconversation", "neutral")]
    [InlineData("calm, dreadful", "calm")]
    [InlineData("with great joy", "cheerful")]
    [InlineData("banana", null)]
    [InlineData(" ", null)]
    [InlineData(null, null)]
    public void Find_WordsOfOthers_FindTheStyleThatIsMeant(string? words, string? name) => Assert.Equal(name, SpeakingStyles.Find(words)?.Name);

    [Theory]
    [InlineData("excited", "excitement", false)]
    [InlineData("happiness", "joy", false)]
    [InlineData("dreamy", "softvoice", true)]
    [InlineData("whisper", "softvoice", true)]
    [InlineData("angry", "anger", false)]
    [InlineData("serious", "neutral", true)]
    [InlineData("banana", null, null)]
    public void Match_MaiVoice1_GivesItsOwnWord(string wish, string? word, bool? isSubstitute)
    {
        string[] jasper = ["anger", "excitement", "fear", "joy", "neutral", "sadness", "softvoice"];

        StyleMatch? match = SpeakingStyles.Match(wish, jasper);

        Assert.Equal((word, isSubstitute), (match?.Style, match?.IsSubstitute));
    }

    [Fact]
    public void Match_WordThatTheEngineHasItself_IsTakenBeforeItsSynonyms() =>
        Assert.Equal(new StyleMatch("terrified", false), SpeakingStyles.Match("Terrified", ["fearful", "terrified"]));

    [Fact]
    public void Match_NothingNear_IsNothing() => Assert.Null(SpeakingStyles.Match("whispering", ["angry", "shouting"]));

    [Fact]
    public void Substitutes_AreStylesThemselves() =>
        Assert.All(SpeakingStyles.All.SelectMany(style => style.Substitutes), name => Assert.Equal(name, SpeakingStyles.Find(name)?.Name));

    [Fact]
    public void Prosody_HalfAndDoubleDegree_GoHalfAndTwiceTheWay()
    {
        (StyleProsody half, StyleProsody usual, StyleProsody twice) = (StyleProsody.Of("sad", 0.5), StyleProsody.Of("sad"), StyleProsody.Of("sad", 2));

        Assert.Equal((usual.Speed, 2 * half.GainDecibels), (half.Speed * half.Speed, usual.GainDecibels));
        Assert.Equal((usual.Pitch * usual.Pitch, 2 * usual.Breathiness), (twice.Pitch, twice.Breathiness));
        Assert.Equal(1, StyleProsody.Of("whispering", 2).Breathiness);
    }

    [Fact]
    public void Prosody_StyleWithoutOne_IsThatOfTheNearest() => Assert.Equal(StyleProsody.Of("cheerful"), StyleProsody.Of("friendly"));

    [Theory]
    [InlineData(0)]
    [InlineData(2.01)]
    [InlineData(double.NaN)]
    public void Prosody_DegreeOutOfRange_IsRefused(double degree) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => StyleProsody.Of("calm", degree));
}
