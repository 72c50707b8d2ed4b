using CopilotKit.Speech.Engines;
using CopilotKit.TestKit;

namespace CopilotKit.Tests.Speech;

public class TextPortionsTests
{
    [Fact]
    public void Of_ShortText_IsOnePortion()
    {
        const string Text = " One. Two! Three? ";

        Assert.Equal(["One. Two! Three?"], TextPortions.Of(Text, 100).Select(portion => Text[portion]));
    }

    [Theory]
    [InlineData(10, "One. Two!", "Three?")]
    [InlineData(6, "One.", "Two!", "Three?")]
    [InlineData(4, "One.", "Two!", "Thr", "ee?")]
    public void Of_LongText_IsCutBetweenSentencesWhereItCanBe(int most, params string[] portions)
    {
        const string Text = "One. Two! Three?";

        Assert.Equal(portions, TextPortions.Of(Text, most).Select(portion => Text[portion]));
    }

    [Theory]
    [InlineData("one two three four", 10, "one two", "three four")]
    [InlineData("aaaaaaaaaaaa", 4, "aaa", "aaa", "aaa", "aaa")]
    [InlineData("😀😀😀", 3, "😀", "😀", "😀")]
    [InlineData("😀", 1, "😀")]
    [InlineData("x aaaaaaaaaaaaaaaa", 17, "x", "aaaaaaaaaaaaaaaa")]
    public void Of_LongSentence_IsCutAtSpacesThenBetweenCharacters(string text, int most, params string[] portions) =>
        Assert.Equal(portions, TextPortions.Of(text, most).Select(portion => text[portion]));

    [Fact]
    public void Of_RandomTexts_LosesNothingAndKeepsTheLimit()
    {
        Random random = new(7);
        for (int round = 0; round < 300; round++)
        {
            string text = RandomText.Of(random, 200);
            int most = random.Next(2, 300);

            IReadOnlyList<Range> portions = TextPortions.Of(text, most);

            Assert.Equal(WithoutSpace(text), string.Concat(portions.Select(portion => WithoutSpace(text[portion]))));
            Assert.All(portions, portion => Assert.InRange(text[portion].Length, 1, most));
        }
    }

    private static string WithoutSpace(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
}
