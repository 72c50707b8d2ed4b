using CopilotKit.Speech.Speaking;

namespace CopilotKit.Tests.Speech;

public class SentenceReaderTests
{
    [Theory]
    [InlineData("Hello there.| How are you?", "Hello there.;How are you?")]
    [InlineData("It is 3.|14, Dr.| Who| said. Yes", "It is 3.14, Dr. Who said.;Yes")]
    [InlineData("Title\n\nText| goes on\n- item\n", "Title;Text goes on;- item")]
    [InlineData("“Who?”| she asked. Nobody.", "“Who?” she asked.;Nobody.")]
    [InlineData("一。|二！三", "一。;二！;三")]
    [InlineData("  |\n |", "")]
    public void Read_TextInPortions_GivesTheSentences(string portions, string expected)
    {
        SentenceReader reader = new();

        List<ReadSentence> sentences = [.. portions.Split('|').SelectMany(reader.Read), .. reader.Complete()];

        Assert.Equal(expected, string.Join(';', sentences.Select(sentence => sentence.Text)));
        Assert.All(sentences, sentence => Assert.Equal(sentence.Text, reader.Text.Substring(sentence.Start, sentence.Text.Length)));
    }

    [Theory]
    [InlineData("Hello there. ", 1)]
    [InlineData("Hello there.", 0)]
    [InlineData("Hello Dr. ", 0)]
    [InlineData("Hello\n", 1)]
    [InlineData("你好。", 1)]
    public void Read_EndOfASentence_IsSeenAtOnceWhereItIsCertain(string text, int count) => Assert.Equal(count, new SentenceReader().Read(text).Count);

    [Fact]
    public void Read_EmptyLine_BeginsAParagraph()
    {
        SentenceReader reader = new();

        IReadOnlyList<ReadSentence> sentences = [.. reader.Read("One. Two.\nThree.\n"), .. reader.Read("\nFour."), .. reader.Complete()];

        Assert.Equal([false, false, false, true], sentences.Select(sentence => sentence.BeginsParagraph));
    }
}
