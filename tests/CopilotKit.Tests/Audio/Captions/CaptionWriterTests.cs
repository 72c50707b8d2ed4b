using System.Globalization;
using System.Text.RegularExpressions;
using CopilotKit.Audio.Captions;
using CopilotKit.TestKit;

namespace CopilotKit.Tests.Audio.Captions;

public partial class CaptionWriterTests
{
    private const string Story =
        "The fox sat still, and he heard the sea. \"Is it far?\" asked the owl — who never slept — and 12 < 13 & more. "
        + "Nobody knew; not the hare, not the old badger, nor the incomprehensibilityofuncommonlylongcompoundwords that followed.";

    [Fact]
    public void SubRip_ShortCaption_IsWrittenAsItIs()
    {
        string text = SubRip(new Caption(TimeSpan.FromSeconds(1.5), TimeSpan.FromSeconds(3661.25), "A fox."));

        Assert.Equal("1\n00:00:01,500 --> 01:01:01,250\nA fox.\n\n", text);
    }

    [Fact]
    public void WebVtt_SpeakerAndWordTimes_AreWrittenAsTags()
    {
        string text = WebVtt(new Caption(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(3), "\"Once,\" <she> said")
        {
            Speaker = "M & Co",
            Words = [Word("Once,", 1), Word("<she>", 1.5), Word("said", 2)],
        });

        Assert.Equal(
            "WEBVTT\n\n00:00:01.000 --> 00:00:03.000\n<v M &amp; Co>\"Once,\" <00:00:01.500>&lt;she&gt; <00:00:02.000>said\n\n", text);
    }

    [Fact]
    public void WebVtt_NoWordTimes_HasNoTimestamps() =>
        Assert.Equal(
            "WEBVTT\n\n00:00:00.000 --> 00:00:02.000\nA fox sits.\n\n",
            WebVtt(new Caption(TimeSpan.Zero, TimeSpan.FromSeconds(2), "A fox sits.")));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void LongCaption_IsCutIntoCues_ThatLoseNoWordAndKeepTheRules(bool hasWords)
    {
        Caption caption = new(TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(30), Story) { Words = hasWords ? Timed(Story, 10, 30) : [] };

        List<(TimeSpan Start, TimeSpan End, string[] Lines)> cues = Parse(SubRip(caption));

        Assert.InRange(cues.Count, 3, 5);
        Assert.Equal(Story, string.Join(' ', cues.SelectMany(cue => cue.Lines)));
        Assert.All(cues, cue => Assert.InRange(cue.Lines.Length, 1, 2));
        Assert.All(cues.SelectMany(cue => cue.Lines), line => Assert.True(line.Length <= 42 || !line.Contains(' ', StringComparison.Ordinal), line));
        Assert.All(cues.Zip(cues.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start));
        Assert.All(cues, cue => Assert.True(cue.Start < cue.End));
        Assert.Equal(TimeSpan.FromSeconds(10), cues[0].Start);
        Assert.Equal(TimeSpan.FromSeconds(30), cues[^1].End);
    }

    [Fact]
    public void LongCaption_IsCutWhenTheWordIsHeard()
    {
        List<CaptionWord> words = Timed(Story, 10, 30);

        Caption caption = new(TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(30), Story) { Words = words };
        List<(TimeSpan Start, TimeSpan End, string[] Lines)> cues = Parse(SubRip(caption));

        string first = cues[1].Lines[0].Split(' ')[0];
        TimeSpan heard = words.First(word => word.Text == first).Start;
        Assert.InRange(cues[1].Start, heard - TimeSpan.FromMilliseconds(1), heard);
    }

    [Fact]
    public void Captions_ThatOverlap_FollowEachOther()
    {
        List<(TimeSpan Start, TimeSpan End, string[] Lines)> cues = Parse(SubRip(
            new Caption(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(4), "First."),
            new Caption(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(3), "Second."),
            new Caption(TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(5), "Third.")));

        Assert.Equal(["First.", "Second.", "Third."], cues.SelectMany(cue => cue.Lines));
        Assert.All(cues.Zip(cues.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start));
        Assert.All(cues, cue => Assert.True(cue.Start < cue.End));
    }

    [Fact]
    public void ScriptWithoutSpaces_BreaksBetweenWords_AndAddsNone()
    {
        string[] words = ["狐は", "静かに", "海を", "聞いた。"];
        string text = string.Concat(Enumerable.Repeat(string.Concat(words), 6));
        List<CaptionWord> timed = [.. Enumerable.Range(0, 24).Select(i => Word(words[i % 4], i))];

        Caption caption = new(TimeSpan.Zero, TimeSpan.FromSeconds(24), text) { Words = timed };
        List<(TimeSpan Start, TimeSpan End, string[] Lines)> cues = Parse(SubRip(caption));

        Assert.Equal(text, string.Concat(cues.SelectMany(cue => cue.Lines)));
        Assert.All(cues.SelectMany(cue => cue.Lines), line => Assert.InRange(line.Length, 1, 42));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void RandomCaptions_KeepEveryWordInOrder_WithoutOverlap(int seed)
    {
        Random random = new(seed);
        List<Caption> captions = [];
        double now = 0;
        for (int i = 0; i < 200; i++)
        {
            // Engines report words of no length, and now and then one that begins before the one it follows.
            string[] words = [.. Enumerable.Range(0, random.Next(1, 60)).Select(_ => RandomWord(random))];
            CaptionWord[] timed = [.. words.Select((word, n) => Word(word, Math.Max(0, now + (n * 0.1) + (random.NextDouble() * 0.3) - 0.15)))];
            double end = now + (words.Length * 0.1);
            captions.Add(new Caption(TimeSpan.FromSeconds(now), TimeSpan.FromSeconds(end), string.Join(' ', words)) { Words = timed });
            now = end - random.NextDouble();
            now = Math.Max(now, captions[^1].Start.TotalSeconds);
        }

        List<(TimeSpan Start, TimeSpan End, string[] Lines)> cues = Parse(SubRip([.. captions]));

        Assert.Equal(string.Join(' ', captions.Select(caption => caption.Text)), string.Join(' ', cues.SelectMany(cue => cue.Lines)));
        Assert.All(cues, cue => Assert.True(cue.Start < cue.End && cue.Lines.Length is 1 or 2));
        Assert.All(cues.SelectMany(cue => cue.Lines), line => Assert.True(line.Length <= 42 || !line.Contains(' ', StringComparison.Ordinal), line));
        Assert.All(cues.Zip(cues.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start));
    }

    [Fact]
    public void WordsThatAreNotInTheText_AreShownInsteadOfIt() =>
        Assert.Equal(
            "1\n00:00:00,000 --> 00:00:02,000\ntwelve foxes\n\n",
            SubRip(new Caption(TimeSpan.Zero, TimeSpan.FromSeconds(2), "12 foxes") { Words = [Word("twelve", 0), Word("foxes", 1)] }));

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    public void CaptionWithoutWords_WritesNothing(string text) =>
        Assert.Equal("", SubRip(new Caption(TimeSpan.Zero, TimeSpan.FromSeconds(2), text)));

    [Fact]
    public void CaptionThatEndsBeforeItStarts_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SubRip(new Caption(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(1), "x")));

    [ProgramTheory("ffmpeg")]
    [InlineData("srt")]
    [InlineData("vtt")]
    public async Task File_ConvertedByFfmpeg_KeepsEveryWord(string kind)
    {
        using TemporaryFolder folder = new();
        Caption[] captions =
        [
            new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(21), Story) { Speaker = "Mara <1>", Words = Timed(Story, 1, 21) },
            new(TimeSpan.FromSeconds(22), TimeSpan.FromSeconds(24), "Größe — 狐!") { Speaker = "Owl" },
        ];
        string file = folder[$"x.{kind}"];
        CancellationToken token = TestContext.Current.CancellationToken;
        await File.WriteAllTextAsync(file, kind == "srt" ? SubRip(captions) : WebVtt(captions), token);

        ProgramOutput probe = await ExternalProgram.RunAsync("ffmpeg", "-v", "warning", "-i", file, "-c:s", "text", folder["y.srt"]);

        Assert.Equal("", probe.Errors);
        List<(TimeSpan Start, TimeSpan End, string[] Lines)> cues = Parse(await File.ReadAllTextAsync(folder["y.srt"], token));
        Assert.Equal($"{Story} Größe — 狐!", string.Join(' ', cues.SelectMany(cue => cue.Lines)));
        Assert.Equal(TimeSpan.FromSeconds(24), cues[^1].End);
    }

    private static string RandomWord(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(1, random.Next(20) == 0 ? 60 : 12)).Select(_ => "abcdeé,.!\"<&狐"[random.Next(13)]));

    private static CaptionWord Word(string text, double seconds) => new(text, TimeSpan.FromSeconds(seconds), TimeSpan.FromSeconds(seconds + 0.4));

    private static List<CaptionWord> Timed(string text, double start, double end)
    {
        string[] words = [.. text.Split(' ').Where(word => word != "—")];
        return [.. words.Select((word, i) => Word(word, start + ((end - start) * i / words.Length)))];
    }

    private static string SubRip(params Caption[] captions)
    {
        StringWriter text = new();
        SubRipWriter writer = new(text);
        Array.ForEach(captions, writer.Write);
        return text.ToString();
    }

    private static string WebVtt(params Caption[] captions)
    {
        StringWriter text = new();
        WebVttWriter writer = new(text);
        Array.ForEach(captions, writer.Write);
        return text.ToString();
    }

    private static List<(TimeSpan Start, TimeSpan End, string[] Lines)> Parse(string subRip)
    {
        List<(TimeSpan Start, TimeSpan End, string[] Lines)> cues = [];
        foreach (string cue in subRip.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            string[] lines = cue.Trim('\n').Split('\n');
            Match times = Times().Match(lines[1]);
            cues.Add((Time(times.Groups[1].Value), Time(times.Groups[2].Value), lines[2..]));
        }

        return cues;
    }

    private static TimeSpan Time(string text) => TimeSpan.ParseExact(text, @"hh\:mm\:ss\,fff", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(\S+) --> (\S+)$")]
    private static partial Regex Times();
}
