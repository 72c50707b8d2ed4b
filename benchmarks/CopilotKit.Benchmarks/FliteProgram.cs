using System.Diagnostics;
using System.Globalization;
using CopilotKit.Speech.Engines;
using CopilotKit.Voices.Flite;

namespace CopilotKit.Benchmarks;

/// <summary>The program <c>flite</c>: one run for each voice, over a file of all that it says.</summary>
internal sealed class FliteProgram : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("flite-benchmark");
    private readonly List<string[]> _runs = [];

    /// <summary>Initializes a new instance of the <see cref="FliteProgram"/> class.</summary>
    /// <param name="utterances">What is said.</param>
    /// <param name="settingsOf">What each asks of its voice.</param>
    public FliteProgram(IEnumerable<Utterance> utterances, Func<Utterance, FliteVoiceSettings> settingsOf)
    {
        foreach (var voice in utterances.GroupBy(utterance => (utterance.VoiceId!, settingsOf(utterance))))
        {
            ((string id, FliteVoiceSettings settings), string file) = (voice.Key, Path.Combine(_folder.FullName, $"{_runs.Count}.txt"));
            File.WriteAllLines(file, voice.Select(utterance => utterance.Text));
            _runs.Add(
            [
                "-voice", id.Split('-')[1],
                "--setf", string.Create(CultureInfo.InvariantCulture, $"duration_stretch={settings.DurationStretch * settings.Size}"),
                "--setf", string.Create(CultureInfo.InvariantCulture, $"f0_shift={settings.PitchShift}"),
                "-f", file, "-o", "none",
            ]);
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
