using CopilotKit.Audio;
using CopilotKit.Scripts;
using CopilotKit.Speech;
using CopilotKit.TestKit;
using CopilotKit.Tests.Audio;

namespace CopilotKit.Tests.Speech.Performing;

/// <summary>Scripts may name files only where the app lends a folder, and only files within it.</summary>
public sealed class SoundFileCueTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("../secret.wav", "leads out of the sound folder")]
    [InlineData("a/../../secret.wav", "leads out of the sound folder")]
    [InlineData("/etc/secret.wav", "leads out of the sound folder")]
    [InlineData("link.wav", "leads out of the sound folder through a link")]
    [InlineData("linked/secret.wav", "leads out of the sound folder through a link")]
    [InlineData("missing.wav", "there is no file 'missing.wav' in the sound folder")]
    [InlineData("broken.wav", "'broken.wav' cannot be read: The file: must")]
    [InlineData("empty.wav", "must hold sound, not 0 frames")]
    public async Task SaveAsync_FileThatCannotBeHad_NamesTheCueBeforeAnythingIsSpoken(string name, string reason)
    {
        string lent = Directory.CreateDirectory(_folder["lent"]).FullName;
        _folder.WriteWav("secret.wav", Signals.Noise(24_000, 0.1), new PcmFormat(24_000));
        File.CreateSymbolicLink(Path.Combine(lent, "link.wav"), _folder["secret.wav"]);
        Directory.CreateSymbolicLink(Path.Combine(lent, "linked"), Path.GetDirectoryName(lent)!);
        File.WriteAllText(Path.Combine(lent, "broken.wav"), "no sound");
        _folder.WriteWav("lent/empty.wav", [], new PcmFormat(24_000));
        ToneEngine engine = new();

        PerformanceException exception = await Assert.ThrowsAsync<PerformanceException>(() => SaveAsync(engine, new Sound(name), lent));

        Assert.StartsWith("Cue 2: the sound cannot be had: ", exception.Message, StringComparison.Ordinal);
        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
        Assert.Equal((2, 0), (exception.CueNumber, engine.Calls));
    }

    [Fact]
    public async Task SaveAsync_NoFolderLent_RefusesTheFile()
    {
        PerformanceException exception = await Assert.ThrowsAsync<PerformanceException>(() => SaveAsync(new ToneEngine(), new Ambience("sea.wav"), folder: null));

        Assert.Equal("Cue 2: the ambience 'sea.wav' is a file, and the app lends no folder to scripts (PerformanceOptions.SoundFolder).", exception.Message);
    }

    [Fact]
    public async Task SaveAsync_BedOfHalfASecond_IsRefused()
    {
        _folder.WriteWav("short.wav", Signals.Noise(12_000, 0.1), new PcmFormat(24_000));

        PerformanceException exception = await Assert.ThrowsAsync<PerformanceException>(() => SaveAsync(new ToneEngine(), new Ambience("short.wav"), _folder["."]));

        Assert.Contains("must last at least 1 s as a bed, not 0.5 s", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SaveAsync_FilesOfAScreenplay_AreHeardForTheirLength()
    {
        Directory.CreateDirectory(_folder["doors"]);
        _folder.WriteWav("doors/front door.wav", Signals.Noise(24_000, 0.1), new PcmFormat(16_000));
        _folder.WriteWav("sea.wav", Signals.Noise(48_000, 0.1), new PcmFormat(24_000, 2));
        Script script = ScreenplayReader.Read("one two\n\n[[sound \"doors/front door.wav\" -3dB]]\n\n[[ambience sea.wav -20dB]]\n\nthree\n");

        PerformanceTimeline timeline = await new ScriptPerformer(new ToneEngine()).SaveAsync(
            script, _folder["x.wav"], new PerformanceOptions { SoundFolder = _folder["."] }, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(1.5, (timeline.Sentences[1].Start - timeline.Sentences[0].End).TotalSeconds, 0.001);
    }

    public void Dispose() => _folder.Dispose();

    private Task<PerformanceTimeline> SaveAsync(ToneEngine engine, Cue cue, string? folder) => new ScriptPerformer(engine).SaveAsync(
        new Script(new Line("A", "one"), cue), _folder["x.wav"], new PerformanceOptions { SoundFolder = folder }, cancellationToken: TestContext.Current.CancellationToken);
}
