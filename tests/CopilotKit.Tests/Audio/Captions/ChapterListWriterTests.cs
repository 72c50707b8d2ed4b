using System.Text;
using CopilotKit.Audio.Captions;

namespace CopilotKit.Tests.Audio.Captions;

public class ChapterListWriterTests
{
    [Fact]
    public void Write_WithTitle_IsAsTheFormatSays() =>
        Assert.Equal(
            """{"version":"1.2.0","title":"The fox","chapters":[{"startTime":0,"title":"One \u0026 two"},{"startTime":61.25,"title":"Three"}]}""",
            Written("The fox", new(TimeSpan.Zero, "One & two"), new(TimeSpan.FromSeconds(61.25), "Three")));

    [Fact]
    public void Write_WithoutTitle_LeavesItOut() =>
        Assert.Equal("""{"version":"1.2.0","chapters":[]}""", Written(null));

    [Fact]
    public void Write_OutOfOrder_SortsByTheStart() =>
        Assert.Equal(
            """{"version":"1.2.0","chapters":[{"startTime":1,"title":"a"},{"startTime":2.123,"title":"b"}]}""",
            Written(null, new(TimeSpan.FromSeconds(2.123_4), "b"), new(TimeSpan.FromSeconds(1), "a")));

    [Fact]
    public void Write_NegativeStart_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Written(null, new ChapterMark(TimeSpan.FromSeconds(-1), "a")));

    private static string Written(string? title, params ChapterMark[] chapters)
    {
        MemoryStream stream = new();
        ChapterListWriter.Write(stream, chapters, title);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
