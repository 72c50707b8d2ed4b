using System.Diagnostics;
using System.Text.RegularExpressions;
using CopilotKit.Meditation;
using CopilotKit.Scripts;
using CopilotKit.Speech;
using CopilotKit.TestKit;
using Spectre.Console;

namespace ConsoleCompanion.Tests;

/// <summary>The breathing guide that runs on the terminal while a meditation plays.</summary>
public sealed partial class LiveGuideTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task BreathAt_CoherentBreathing_FillsAndEmptiesWithTheVoice()
    {
        (MeditationSession session, PerformanceTimeline timeline) = await PerformAsync();
        PerformedSentence first = FirstBreath(session, timeline);

        BreathGuide guide = new(session, timeline);

        Assert.Null(guide.BreathAt(first.Start - TimeSpan.FromSeconds(0.1)));
        Assert.Equal((BreathMove.In, 0), Rounded(guide.BreathAt(first.Start)));
        Assert.Equal((BreathMove.In, 0.5), Rounded(guide.BreathAt(first.Start + TimeSpan.FromSeconds(2.5))));
        Assert.Equal((BreathMove.Out, 1), Rounded(guide.BreathAt(first.Start + TimeSpan.FromSeconds(5))));
        Assert.Equal((BreathMove.Out, 0.2), Rounded(guide.BreathAt(first.Start + TimeSpan.FromSeconds(9))));
        Assert.Equal((BreathMove.In, 0), Rounded(guide.BreathAt(first.Start + TimeSpan.FromSeconds(60))));
        Assert.Equal(first.Text, guide.WordsAt(first.Start));
        Assert.Null(guide.BreathAt(timeline.Duration));
    }

    [Fact]
    public async Task Picture_HalfABreathIn_ShowsAHalfFullBarTheWordsAndTheTimeLeft()
    {
        (MeditationSession session, PerformanceTimeline timeline) = await PerformAsync();
        PerformedSentence first = FirstBreath(session, timeline);
        using StringWriter screen = new();
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(screen) });
        BreathGuide guide = new(session, timeline);

        console.Write(LiveGuide.Picture(guide, first.Start + TimeSpan.FromSeconds(2.5), first.Start + TimeSpan.FromSeconds(62.5)));

        Assert.Equal(
            [$"{new string('█', 15)}{new string('·', 15)}  breathe in", guide.WordsAt(first.Start + TimeSpan.FromSeconds(2.5)), "0:01:00"],
            screen.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    [ProgramFact("script")]
    public async Task Meditate_PlayOnATerminal_ShowsTheWordsAndTheTimeLeftWhileItPlays()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs the script program of Linux");
        await File.WriteAllTextAsync(_folder["aplay"], "#!/bin/sh\nsleep 5\n", TestContext.Current.CancellationToken);
        await ExternalProgram.RunAsync("chmod", "+x", _folder["aplay"]);
        string program = Path.Combine(AppContext.BaseDirectory, "companion.dll");

        string screen = await OnATerminalAsync(
            $"dotnet '{program}' meditate box-breathing --minutes 2 --seed 1 --play --out '{_folder["calm.wav"]}'");

        string[] captions = await File.ReadAllLinesAsync(_folder["calm.srt"], TestContext.Current.CancellationToken);
        Assert.Contains(captions[2], screen, StringComparison.Ordinal);
        Assert.Matches(@"0:01:5\d", screen);
    }

    public void Dispose() => _folder.Dispose();

    private static (BreathMove Move, double Fullness)? Rounded((BreathMove Move, double Fullness)? breath) =>
        breath is var (move, fullness) ? (move, Math.Round(fullness, 2)) : null;

    private async Task<(MeditationSession Session, PerformanceTimeline Timeline)> PerformAsync()
    {
        MeditationRequest request =
            new(MeditationType.CoherentBreathing, TimeSpan.FromMinutes(3)) { BreathPace = TimeSpan.FromSeconds(5), Seed = 1 };
        MeditationSession session = await new MeditationComposer((_, _) => ValueTask.FromResult(150.0)).ComposeAsync(request, TestContext.Current.CancellationToken);
        return (session, await new ScriptPerformer(new ToneEngine())
            .SaveAsync(session.Script, _folder["calm.wav"], cancellationToken: TestContext.Current.CancellationToken));
    }

    private static PerformedSentence FirstBreath(MeditationSession session, PerformanceTimeline timeline) =>
        timeline.Sentences.First(sentence => session.Script.Cues[sentence.CueNumber - 1] is Slot or OptionalGroup { Cues: [Slot, ..] });

    private async Task<string> OnATerminalAsync(string command)
    {
        ProcessStartInfo start =
            new("script", ["-qec", command, "/dev/null"]) { RedirectStandardOutput = true, RedirectStandardInput = true };
        start.Environment["PATH"] = $"{_folder["."]}:{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment["TERM"] = "xterm-256color";
        using Process process = Process.Start(start)!;
        string screen = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, process.ExitCode);
        return EscapeSequence().Replace(screen, "");
    }

    [GeneratedRegex("\u001b\\[[0-9;?]*[A-Za-z]")]
    private static partial Regex EscapeSequence();
}
