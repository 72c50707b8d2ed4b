using CopilotKit.Scripts;

namespace CopilotKit.Tests.Scripts;

public class SentencesTests
{
    [Theory]
    [InlineData("One. Two! Three?", "One.|Two!|Three?")]
    [InlineData("Mr. Fox met Dr. J. Bear at 3.30 p.m. sharp. Fine.", "Mr. Fox met Dr. J. Bear at 3.30 p.m. sharp.|Fine.")]
    [InlineData("“Who is it?” she asked. “Me!” He ran…  and fell.", "“Who is it?” she asked.|“Me!”|He ran…  and fell.")]
    [InlineData("It was I. He knew.", "It was I.|He knew.")]
    [InlineData("a\nb. C", "a\nb.|C")]
    [InlineData("你好。再见！", "你好。|再见！")]
    [InlineData("...", "...")]
    public void Of_Text_EndsWhereAReaderWouldPause(string text, string expected)
    {
        Assert.Equal(expected.Split('|'), Sentences.Of(text).Select(range => text[range]));
    }

    [Fact]
    public void Of_AnyText_LosesNoCharacterButWhiteSpace()
    {
        string[] parts = ["word ", "Long, ", "end. ", "x", "😀", "\n", "。", "“Yes!” ", "  ", "supercalifragilistic"];
        Random random = new(3);

        for (int round = 0; round < 200; round++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(1, 400)).Select(_ => parts[random.Next(parts.Length)]));
            IReadOnlyList<Range> sentences = Sentences.Of(text);

            Assert.Equal(Packed(text), Packed(string.Concat(sentences.Select(range => text[range]))));
            Assert.All(sentences, range => Assert.InRange(text[range].Length, 1, 410));
        }
    }

    private static string Packed(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
}
