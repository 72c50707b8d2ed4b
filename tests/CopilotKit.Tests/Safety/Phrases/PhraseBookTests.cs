using CopilotKit.Safety.Phrases;

namespace CopilotKit.Tests.Safety.Phrases;

public class PhraseBookTests
{
    [Theory]
    [InlineData("want to go", "I want to go home", "want to go")]
    [InlineData("(want | wish) to go", "They wish to go", "wish to go")]
    [InlineData("want (very much)? to go", "I want very much to go", "want very much to go")]
    [InlineData("want *2 go", "I want so badly go", "want so badly go")]
    [InlineData("<wish> to go", "I should like to go", "should like to go")]
    [InlineData("i am here", "I'm here", "I'm here")]
    [InlineData("do not", "dont", "dont")]
    [InlineData("^ go", "Go home", "Go")]
    [InlineData("home .", "Go home", "home")]
    [InlineData("home $", "At home, alone", "home")]
    [InlineData("go !home", "go away", "go")]
    public void Find_Phrase_GivesItsWords(string phrase, string text, string found) => Assert.Equal(found, Found(phrase, text));

    [Theory]
    [InlineData("want to go", "I want. To go home")]
    [InlineData("want *2 go", "want to be able to go")]
    [InlineData("^ go", "I go")]
    [InlineData("home .", "home again")]
    [InlineData("home $", "home again, alone")]
    [InlineData("go !home", "go home")]
    [InlineData("go", "gone")]
    public void Find_OtherWords_GivesNone(string phrase, string text) => Assert.Null(Found(phrase, text));

    [Fact]
    public void New_UnknownPart_IsRefused() => Assert.Throws<FormatException>(() => new PhraseBook<int>([(1, "<nothing> here")], ""));

    private static string? Found(string phrase, string text)
    {
        PhraseBook<int> book = new([(1, phrase)], "wish = want | wish | should like");
        return (from words in book.Read(text)
                from found in book.Find(words)
                select text[words[found.Words.Start.Value].Start..words[found.Words.End.Value - 1].End]).FirstOrDefault();
    }
}
