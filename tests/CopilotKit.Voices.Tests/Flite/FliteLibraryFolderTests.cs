using CopilotKit.Speech;
using CopilotKit.Speech.Engines;
using CopilotKit.Voices.Flite;
using CopilotKit.Voices.Flite.Native;

namespace CopilotKit.Voices.Tests.Flite;

public sealed class FliteLibraryFolderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("flite");

    public void Dispose() => _folder.Delete(recursive: true);

    [FliteFact]
    public async Task GetVoicesAsync_OnlyOneRecordingInstalled_OffersItsCharacters()
    {
        Link("flite", "flite_usenglish", "flite_cmulex", "flite_cmu_us_slt");

        IReadOnlyList<Voice> voices = await new FliteSpeechEngine(Options()).GetVoicesAsync(TestContext.Current.CancellationToken);

        Assert.Equal("flite-slt", voices[0].Id);
        Assert.All(voices, voice => Assert.Equal("slt", voice.Speaker));
    }

    [FliteFact]
    public async Task SpeakAsync_LibraryFolder_Speaks()
    {
        Link("flite", "flite_usenglish", "flite_cmulex", "flite_cmu_us_kal16");

        Spoken spoken = await Speaker.SpeakAsync(new FliteSpeechEngine(Options()), new Utterance("Hello."));

        Assert.InRange(spoken.Seconds, 0.3, 1.5);
    }

    [FliteFact]
    public async Task GetVoicesAsync_NoRecordingInstalled_SaysWhatIsMissing()
    {
        Link("flite", "flite_usenglish", "flite_cmulex");

        SpeechEngineException exception = await Assert.ThrowsAsync<SpeechEngineException>(
            async () => await new FliteSpeechEngine(Options()).GetVoicesAsync(TestContext.Current.CancellationToken));

        Assert.Contains("none of its voices", exception.Message, StringComparison.Ordinal);
    }

    private FliteOptions Options() => new() { LibraryFolder = _folder.FullName };

    // Where the installed libraries lie differs by processor and distribution: the process knows.
    private void Link(params string[] names)
    {
        FliteLibrary.Load(null);
        string map = File.ReadLines("/proc/self/maps").First(line => line.Contains("/libflite.so", StringComparison.Ordinal));
        string installed = Path.GetDirectoryName(map[map.IndexOf('/', StringComparison.Ordinal)..])!;
        foreach (string name in names)
        {
            string file = NativeFiles.CandidatesFor(name)[0];
            File.CreateSymbolicLink(Path.Combine(_folder.FullName, file), Path.Combine(installed, file));
        }
    }
}
