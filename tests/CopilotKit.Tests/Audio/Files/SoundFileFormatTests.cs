using CopilotKit.Audio;
using CopilotKit.Audio.Files;
using CopilotKit.Programs;
using CopilotKit.Scripts;
using CopilotKit.Speech;
using CopilotKit.TestKit;

namespace CopilotKit.Tests.Audio.Files;

/// <summary>Programs of other people judge every format that a performance can be saved in.</summary>
public sealed class SoundFileFormatTests : IDisposable
{
    private const string Mark = "Synthetic speech: no person speaks here.";
    private const string Words = "one two three four five six seven eight nine ten";

    private static readonly Script Script = new(
        new Chapter("The = first; #1"), new Line(Role.Narrator, Words), new Ambience("rain"), new Chapter("Zweites \\ 狐"), new Line("B", Words), new Sound("chime"))
    {
        Title = "A = title; #1 \\ \"Über\" 狐",
    };

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, string, string> Formats { get; } = new()
    {
        { ".flac", "flac", "flac" }, { ".mp3", "mp3", "mp3" }, { ".opus", "ogg", "opus" }, { ".m4a", "mov,mp4,m4a,3gp,3g2,mj2", "aac" }, { ".m4b", "mov,mp4,m4a,3gp,3g2,mj2", "aac" },
    };

    [ProgramTheory("ffprobe")]
    [MemberData(nameof(Formats))]
    public async Task SaveAsync_Format_ShowsTitleChaptersAndMarkToFfprobe(string ending, string format, string codec)
    {
        PerformanceTimeline timeline = await SaveAsync(Script, $"x{ending}");

        SoundProbe probe = await SoundProbe.OfAsync(_folder[$"x{ending}"]);
        Assert.Equal((format, codec), (probe.Format, probe.Codecs[0]));
        Assert.Equal((Script.Title, Mark), (probe.Tags["title"], probe.Tags["comment"]));
        Assert.Equal(timeline.Duration.TotalSeconds, probe.Seconds, 0.05);
        Assert.Equal(timeline.Chapters.Select(chapter => chapter.Title), probe.Chapters.Select(chapter => chapter.Title));
        Assert.All(timeline.Chapters.Zip(probe.Chapters), pair => Assert.Equal(pair.First.Start.TotalSeconds, pair.Second.Start, 0.001));
        Assert.Equal(timeline.Duration.TotalSeconds, probe.Chapters[^1].End, 0.05);
        Assert.Equal([_folder[$"x{ending}"]], _folder.Files);
    }

    [ProgramTheory("ffmpeg")]
    [InlineData(".flac", 1)]
    [InlineData(".mp3", 1)]
    [InlineData(".opus", 2)]
    [InlineData(".m4a", 2)]
    public async Task SaveAsync_Format_MeasuresTheTarget(string ending, int channels)
    {
        PerformanceOptions options = new() { Channels = channels };
        await SaveAsync(Script, $"x{ending}", options);

        (double lufs, double peak) = await Ebur128.MeasureAsync(_folder[$"x{ending}"]);

        Assert.Equal(options.LoudnessLufs, lufs, 0.2);
        Assert.InRange(peak, -20, -1);
    }

    [ProgramTheory("ffmpeg")]
    [InlineData(8_000, ".mp3")]
    [InlineData(11_025, ".opus")]
    [InlineData(96_000, ".m4a")]
    [InlineData(17_234, ".m4b")]
    public async Task SaveAsync_AnyRate_LastsAsLongAsTheTimeline(int sampleRate, string ending)
    {
        PerformanceTimeline timeline = await SaveAsync(Script, $"x{ending}", new PerformanceOptions { SampleRate = sampleRate });

        Assert.Equal(timeline.Duration.TotalSeconds, (await SoundProbe.OfAsync(_folder[$"x{ending}"])).Seconds, 0.05);
    }

    [ProgramFact("ffmpeg")]
    public async Task SaveAsync_Flac_HoldsTheSamplesOfTheWav()
    {
        await SaveAsync(Script, "x.wav");
        await SaveAsync(Script, "x.flac");
        ProgramOutput output = await ExternalProgram.RunAsync("ffmpeg", "-v", "error", "-i", _folder["x.flac"], _folder["back.wav"]);

        Assert.Equal(("", 0), (output.Errors, output.ExitCode));
        Assert.Equal(TemporaryFolder.ReadWav(_folder["x.wav"]), TemporaryFolder.ReadWav(_folder["back.wav"]));
    }

    [ProgramTheory("ffmpeg")]
    [InlineData(".mp3")]
    [InlineData(".opus")]
    [InlineData(".m4b")]
    public async Task SaveAsync_SameScriptTwice_GivesTheSameBytes(string ending)
    {
        await SaveAsync(Script, $"a{ending}");
        await SaveAsync(Script, $"b{ending}");

        Assert.Equal(await File.ReadAllBytesAsync(_folder[$"a{ending}"]), await File.ReadAllBytesAsync(_folder[$"b{ending}"]));
    }

    [ProgramTheory("ffprobe")]
    [InlineData(".flac", "png")]
    [InlineData(".mp3", "jpg")]
    [InlineData(".opus", "png")]
    [InlineData(".m4b", "jpg")]
    public async Task SaveAsync_Cover_IsInTheFile(string ending, string kind)
    {
        string cover = _folder[$"cover.{kind}"];
        await ExternalProgram.RunAsync("ffmpeg", "-v", "error", "-f", "lavfi", "-i", "color=c=red:s=64x64", "-frames:v", "1", cover);

        await SaveAsync(Script, $"x{ending}", new PerformanceOptions { CoverImage = cover });

        SoundProbe probe = await SoundProbe.OfAsync(_folder[$"x{ending}"]);
        Assert.Contains(kind == "png" ? "png" : "mjpeg", probe.Codecs);
        Assert.Equal(Mark, probe.Tags["comment"]);
        Assert.Equal(2, probe.Chapters.Count);
    }

    [Fact]
    public async Task SaveAsync_NoSuchCover_IsRefusedBeforeAnythingIsSpoken()
    {
        ToneEngine engine = new();

        FileNotFoundException exception = await Assert.ThrowsAsync<FileNotFoundException>(() => new ScriptPerformer(engine).SaveAsync(
            Script, _folder["x.wav"], new PerformanceOptions { CoverImage = _folder["none.png"] }, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Contains("there is no picture", exception.Message, StringComparison.Ordinal);
        Assert.Equal(0, engine.Calls);
    }

    [Fact]
    public async Task SaveAsync_WithoutFfmpeg_NamesEndingProgramAndWayOutBeforeAnythingIsSpoken()
    {
        ToneEngine engine = new();

        ProgramException exception = await Assert.ThrowsAsync<ProgramException>(() => new ScriptPerformer(engine, programs: new OtherPrograms())
            .SaveAsync(Script, _folder["x.mp3"], cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(
            "A '.mp3' file is written by the program ffmpeg, which is not on the PATH. Install it (on Debian and Ubuntu: apt-get install ffmpeg), "
            + "or save as .wav, which needs no program.",
            exception.Message);
        Assert.Equal(0, engine.Calls);
        Assert.Empty(_folder.Files);
    }

    [ProgramTheory("sh")]
    [InlineData("echo no room >&2; exit 1")]
    [InlineData("head -c 1000 >/dev/null; echo no room >&2; exit 1")]
    [InlineData("cat >/dev/null; echo no room >&2; exit 1")]
    public async Task SaveAsync_FfmpegFails_SaysWhyAndLeavesNoFile(string shell)
    {
        ProgramException exception = await Assert.ThrowsAsync<ProgramException>(() => new ScriptPerformer(new ToneEngine(), programs: new OtherPrograms(shell))
            .SaveWithSidecarsAsync(Script, _folder["x.mp3"], cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal("sh ended with code 1: no room", exception.Message);
        Assert.Empty(_folder.Files);
    }

    [ProgramTheory("sh")]
    [InlineData("sleep 600")]
    [InlineData("cat >/dev/null; sleep 600")]
    public async Task SaveAsync_CancelledWhileFfmpegHangs_EndsItAndLeavesNoFile(string shell)
    {
        using CancellationTokenSource cancelled = new();
        OtherPrograms programs = new(shell) { Started = () => cancelled.CancelAfter(TimeSpan.FromMilliseconds(300)) };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new ScriptPerformer(new ToneEngine(), programs: programs)
            .SaveWithSidecarsAsync(Script, _folder["x.mp3"], cancellationToken: cancelled.Token));

        Assert.Empty(_folder.Files);
    }

    [ProgramFact("ffprobe")]
    public async Task SaveAsync_Wav_ShowsTitleAndMarkToFfprobe()
    {
        await SaveAsync(Script, "x.wav");

        SoundProbe probe = await SoundProbe.OfAsync(_folder["x.wav"]);

        Assert.Equal((Script.Title, Mark), (probe.Tags["title"], probe.Tags["comment"]));
        Assert.Equal("CopilotKit for .NET", probe.Tags["encoder"]);
    }

    [ProgramTheory("ffprobe")]
    [InlineData(".wav")]
    [InlineData(".m4b")]
    public async Task JoinAsync_Performances_KeepTheMarkAndBecomeChapters(string ending)
    {
        PerformanceTimeline first = await SaveAsync(Script with { Title = "First" }, "1.wav");
        PerformanceTimeline second = await SaveAsync(Script with { Title = null }, "2.wav");

        TimeSpan length = await new SoundFileJoiner().JoinAsync(
            [_folder["1.wav"], _folder["2.wav"]], _folder[$"all{ending}"], "All", TestContext.Current.CancellationToken);

        SoundProbe probe = await SoundProbe.OfAsync(_folder[$"all{ending}"]);
        Assert.Equal(first.Duration + second.Duration, length);
        Assert.Equal(length.TotalSeconds, probe.Seconds, 0.05);
        Assert.Equal(("All", Mark), (probe.Tags["title"], probe.Tags["comment"]));
        Assert.Equal(ending == ".wav" ? [] : ["First", "2"], probe.Chapters.Select(chapter => chapter.Title));
    }

    [Fact]
    public async Task JoinAsync_PartsOfDifferentRates_NamesThePart()
    {
        await SaveAsync(Script, "1.wav");
        await SaveAsync(Script, "2.wav", new PerformanceOptions { SampleRate = 16_000 });

        AudioFormatException exception = await Assert.ThrowsAsync<AudioFormatException>(() => new SoundFileJoiner().JoinAsync(
            [_folder["1.wav"], _folder["2.wav"]], _folder["all.wav"], cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal("The part '2.wav': must have 24000 Hz and 1 channels as the first has, not 16000 Hz and 1.", exception.Message);
        Assert.Equal([_folder["1.wav"], _folder["2.wav"]], _folder.Files.Order());
    }

    public void Dispose() => _folder.Dispose();

    private Task<PerformanceTimeline> SaveAsync(Script script, string name, PerformanceOptions? options = null) => new ScriptPerformer(new ToneEngine())
        .SaveAsync(script, _folder[name], options, cancellationToken: TestContext.Current.CancellationToken);
}
