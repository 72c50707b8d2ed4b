using System.Diagnostics;
using CopilotKit.Scripts;
using CopilotKit.TestKit;
using CopilotKit.Voices.Tests.Flite;

namespace CopilotKit.Voices.Tests.Performances;

/// <summary>A process that performs is killed at random points and started again: 6 points here, 50 where COPILOTKIT_FULL is 1.</summary>
public sealed class KilledPerformanceTests : IDisposable
{
    private const int Parallel = 2;
    private const int Sentences = 50;
    private static readonly int Points = Environment.GetEnvironmentVariable("COPILOTKIT_FULL") == "1" ? 50 : 6;

    private readonly TemporaryFolder _folder = new();
    private readonly Random _random = new(20_261_122);

    [FliteFact]
    public async Task SaveAsync_ProcessKilledAndStartedAgain_MakesTheSameFileAndNothingTwiceButWhatWasInTheMaking()
    {
        string[] utterances = [.. Enumerable.Range(1, Sentences).Select(Sentence)];
        await File.WriteAllTextAsync(_folder["story.fountain"], Screenplay(utterances), TestContext.Current.CancellationToken);
        Stopwatch watch = Stopwatch.StartNew();
        await PerformAsync("whole", killAfter: null);
        TimeSpan length = watch.Elapsed;
        byte[] whole = await File.ReadAllBytesAsync(_folder["whole.wav"], TestContext.Current.CancellationToken);
        int amidSpeech = 0;

        for (int point = 0; point < Points; point++)
        {
            string name = $"killed{point}";
            await PerformAsync(name, killAfter: length * _random.NextDouble());
            if (File.Exists(_folder[$"{name}.wav"]))
            {
                // It was done before it could be killed: another point.
                Array.ForEach(_folder.Files.Where(file => file.Contains(name, StringComparison.Ordinal)).ToArray(), File.Delete);
                point--;
                continue;
            }

            string[] before = Journal(name);
            File.Delete(_folder[$"{name}.journal"]);
            await PerformAsync(name, killAfter: null);
            string[] after = Journal(name);

            string[] twice = [.. before.Intersect(after)];
            amidSpeech += before.Length is > 0 and < Sentences ? 1 : 0;
            Assert.Equal(whole, await File.ReadAllBytesAsync(_folder[$"{name}.wav"], TestContext.Current.CancellationToken));
            Assert.True(twice.Length <= Parallel, $"Made twice: {twice.Length} of {before.Length}, such as {twice.LastOrDefault()}");
            Assert.Equal(utterances.Order(), before.Union(after).Order());
            Assert.Equal([$"{name}.wav"], Directory.GetFileSystemEntries(Path.GetDirectoryName(_folder["x"])!, $"{name}.wav*").Select(Path.GetFileName));
        }

        TestContext.Current.SendDiagnosticMessage($"{Points} kills, {amidSpeech} of them amid speech.");
        Assert.True(amidSpeech > 0, "No kill hit a process that was speaking.");
    }

    public void Dispose() => _folder.Dispose();

    private static string Sentence(int number) => $"This is sentence number {number}, and the fox counts {number * 7} echoes.";

    private static string Screenplay(IEnumerable<string> utterances) => ScreenplayWriter.Write(new Script(
        [.. utterances.Select(sentence => new Line("ROBOT", sentence)), new Sound("bell") { At = TimeSpan.FromSeconds(2) }])
    {
        Roles = [new Role("ROBOT") { VoiceId = "flite-kal16" }],
    });

    private string[] Journal(string name) => File.Exists(_folder[$"{name}.journal"]) ? File.ReadAllLines(_folder[$"{name}.journal"]) : [];

    private async Task PerformAsync(string name, TimeSpan? killAfter)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "CopilotKit.TestPerformer.dll");
        string[] arguments = [program, _folder["story.fountain"], _folder[$"{name}.wav"], _folder[$"{name}.journal"], $"{Parallel}"];
        using Process process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal) ? Environment.ProcessPath : "dotnet", arguments))!;
        if (killAfter is { } delay)
        {
            await Task.Delay(delay, TestContext.Current.CancellationToken);
            process.Kill();
        }

        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(killAfter is not null || process.ExitCode == 0, $"The performer ended with code {process.ExitCode}.");
    }
}
