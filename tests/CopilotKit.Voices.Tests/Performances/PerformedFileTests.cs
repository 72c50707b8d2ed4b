using CopilotKit.Scripts;
using CopilotKit.TestKit;
using CopilotKit.Voices.Tests.Flite;

namespace CopilotKit.Voices.Tests.Performances;

/// <summary>Programs of other people judge the files of a performance.</summary>
public class PerformedFileTests(PerformedStory story) : IClassFixture<PerformedStory>
{
    [FliteFact(Needs = "ffprobe")]
    public async Task Sound_AskedByFfprobe_IsAsLongAsTheTimelineSays()
    {
        double seconds = await Media.DurationAsync(story.Files.Sound);

        Assert.Equal("pcm_s16le", await Media.ProbeAsync(story.Files.Sound, "stream=codec_name"));
        Assert.Equal(60, seconds, 1.0);
        Assert.Equal(story.Timeline.Duration.TotalSeconds, seconds, 0.001);
    }

    [FliteFact(Needs = "ffmpeg")]
    public async Task Sound_MeasuredByFfmpeg_IsAsLoudAsOrderedAndHasNoHighPeak()
    {
        (double integrated, double peak) = await Ebur128.MeasureAsync(story.Files.Sound);

        Assert.Equal(-19, integrated, 0.5);
        Assert.InRange(peak, -20, -0.9);
    }

    [FliteTheory(Needs = "ffmpeg")]
    [InlineData(".vtt", "webvtt")]
    [InlineData(".srt", "subrip")]
    public async Task Captions_ReadByFfmpeg_HoldExactlyTheWordsOfTheScript(string ending, string codec)
    {
        string file = Path.ChangeExtension(story.Files.Sound, ending);

        Assert.Equal(codec, await Media.ProbeAsync(file, "stream=codec_name"));
        Assert.Equal(
            story.Script.Cues.OfType<Line>().SelectMany(line => line.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
            await Media.WordsAsync(file));
    }
}
