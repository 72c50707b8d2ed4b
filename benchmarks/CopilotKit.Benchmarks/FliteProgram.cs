using System.Diagnostics;
using CopilotKit.Speech;

namespace CopilotKit.Benchmarks;

/// <summary>The program <c>flite</c>: one run for each voice, over a file of all that it says.</summary>
internal sealed class FliteProgram : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("flite-benchmark");
    private readonly List<string[]> _runs = [];

    public FliteProgram(IEnumerable<Utterance> utterances)
    {
        foreach (IGrouping<string, Utterance> voice in utterances.GroupBy(utterance => utterance.VoiceId!))
        {
            string file = Path.Combine(_folder.FullName, voice.Key);
            File.WriteAllLines(file, voice.Select(utterance => utterance.Text));
            _runs.Add(["-voice", voice.Key.Split('-')[1], "-f", file, "-o", "none"]);
        }
    }

    public static bool IsInstalled => File.Exists("/usr/bin/flite");

    /// <summary>Speaks everything, one voice after the other.</summary>
    public async Task SpeakAsync()
    {
        foreach (string[] arguments in _runs)
        {
            using Process process = Process.Start(new ProcessStartInfo("flite", arguments))!;
            await process.WaitForExitAsync();
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
