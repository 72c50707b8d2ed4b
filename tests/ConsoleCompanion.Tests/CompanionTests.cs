using System.Diagnostics;
using CopilotKit.Scripts;
using CopilotKit.TestKit;

namespace ConsoleCompanion.Tests;

/// <summary>Runs the program as a person would.</summary>
public sealed class CompanionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SampleProgram _program;

    public CompanionTests() => _program = new SampleProgram("companion.dll")
    {
        WorkingFolder = _folder["."],
        Environment = { ["PATH"] = $"{_folder["."]}:{Environment.GetEnvironmentVariable("PATH")}" },
    };

    [Fact]
    public async Task Story_Idea_LeavesFiveFilesAndSaysThatItIsOffline()
    {
        ProgramOutput program = await _program.RunAsync(
            "story", "a fox who collects echoes", "--minutes", "1", "--seed", "7", "--out", _folder["fox.wav"]);

        Assert.Equal(("", 0), (program.Errors, program.ExitCode));
        Assert.StartsWith("Written offline, with no key and no network: ", program.Output, StringComparison.Ordinal);
        Assert.Contains("fox.wav lasts 0:01:00.000; beside it fox.vtt, fox.srt, fox.chapters.json, fox.fountain.", program.Output, StringComparison.Ordinal);
        Assert.Equal(5, _folder.Files.Count);
        Script script = ScreenplayReader.Read(await File.ReadAllTextAsync(_folder["fox.fountain"], TestContext.Current.CancellationToken));
        Assert.True(script.Cues.OfType<Line>().Select(line => line.Role).Distinct().Count() >= 3);
    }

    [Fact]
    public async Task Perform_SavedScreenplay_HasTheSameCastAndLength()
    {
        await _program.RunAsync("story", "two sisters and a lighthouse", "--minutes", "1", "--genre", "mystery", "--out", _folder["a.wav"]);

        ProgramOutput program = await _program.RunAsync("perform", _folder["a.fountain"], "--out", _folder["b.wav"]);

        Assert.Equal(("", 0), (program.Errors, program.ExitCode));
        Assert.Contains("b.wav lasts 0:01:00.000;", program.Output, StringComparison.Ordinal);
        Assert.Equal(await File.ReadAllTextAsync(_folder["a.fountain"], TestContext.Current.CancellationToken), await File.ReadAllTextAsync(_folder["b.fountain"], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Meditate_TypeAndMinutes_LeavesFiveFilesOfExactlyThatLength()
    {
        ProgramOutput program = await _program.RunAsync(
            "meditate", "coherent-breathing", "--minutes", "2", "--theme", "an exam tomorrow", "--bells", "1,double", "--bed", "rain", "--seed", "3", "--out", _folder["calm.wav"]);

        Assert.Equal(("", 0), (program.Errors, program.ExitCode));
        Assert.Contains("calm.wav lasts 0:02:00.000; beside it", program.Output, StringComparison.Ordinal);
        Assert.Contains("This is not a medical product", program.Output, StringComparison.Ordinal);
        Assert.Equal(5, _folder.Files.Count);
        Script script = ScreenplayReader.Read(await File.ReadAllTextAsync(_folder["calm.fountain"], TestContext.Current.CancellationToken));
        Assert.Equal([0, 3, 60, 109, 112], script.Cues.OfType<Sound>().Select(bell => bell.At!.Value.TotalSeconds));
        Assert.Equal("an exam tomorrow", script.Details["Theme"]);
    }

    [Fact]
    public async Task Meditate_Condition_TakesWhatIsSafeAndSaysWhy()
    {
        ProgramOutput program = await _program.RunAsync(
            "meditate", "box-breathing", "--minutes", "2", "--condition", "pregnancy", "--out", _folder["calm.wav"]);

        Assert.Equal(0, program.ExitCode);
        Assert.StartsWith("warning: coherent-breathing in the place of box-breathing. In pregnancy the breath is not held", program.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Meditate_Crisis_GivesTheHandOffAndNoFile()
    {
        ProgramOutput program = await _program.RunAsync(
            "meditate", "sleep", "--minutes", "5", "--theme", "I want to kill myself", "--out", _folder["calm.wav"]);

        Assert.Equal(("", 0), (program.Errors, program.ExitCode));
        Assert.NotEmpty(program.Output);
        Assert.DoesNotContain("Composed", program.Output, StringComparison.Ordinal);
        Assert.Empty(_folder.Files);
    }

    [Fact]
    public async Task Meditate_PlayWithATalkativePlayer_HandsTheFileToIt()
    {
        await File.WriteAllTextAsync(_folder["aplay"], "#!/bin/sh\nhead -c 200000 /dev/zero\necho \"$@\" > played\n", TestContext.Current.CancellationToken);
        await ExternalProgram.RunAsync("chmod", "+x", _folder["aplay"]);

        ProgramOutput program = await _program.RunAsync(
            "meditate", "breath-counting", "--minutes", "1", "--play", "--format", "wav", "--out", "calm");

        Assert.Equal(("", 0), (program.Errors, program.ExitCode));
        Assert.Matches("^-q /.*/calm.wav\n$", await File.ReadAllTextAsync(_folder["played"], TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(2, "error: A meditation of the type body-scan cannot last 1 minutes; as it is ordered, it can last 3 to 120.", "meditate", "body-scan", "--minutes", "1")]
    [InlineData(2, "error: This meditation is not safe here:", "meditate", "body-scan", "--condition", "driving")]
    [InlineData(2, "error: No such condition. Known are: pregnancy", "meditate", "body-scan", "--condition", "hiccups")]
    [InlineData(2, "error: --bells takes 'none', minutes such as 4,8, 'every 5', 'double' and 'triple', not 'banana'.", "meditate", "body-scan", "--bells", "banana")]
    [InlineData(2, "error: Argument 'tango' not recognized.", "meditate", "tango")]
    [InlineData(2, "error: The idea must say what the story is about; it is empty.", "story", "")]
    [InlineData(2, "error: --minutes must be more than 0 and at most 1440, not 0.", "story", "a fox", "--minutes", "0")]
    [InlineData(2, "error: The length must be 00:00:30 to 02:00:00, not 00:00:06.", "story", "a fox", "--minutes", "0.1")]
    [InlineData(2, "error: Argument 'opera' not recognized.", "story", "a fox", "--genre", "opera")]
    [InlineData(1, "error: The performance cannot be saved as '/nowhere/at/all.wav': there is no folder '/nowhere/at'.", "story", "a fox", "--minutes", "1", "--out", "/nowhere/at/all.wav")]
    [InlineData(2, "error: The sound file: must end in .wav, .flac, .mp3, .opus, .m4a, .m4b, not in '.wma'.", "story", "a fox", "--minutes", "1", "--out", "story.wma")]
    [InlineData(2, "error: --out must end in '.mp3', as --format says, not in '.wav'.", "story", "a fox", "--format", "mp3", "--out", "story.wav")]
    [InlineData(2, "error: Argument 'trumpets' not recognized.", "story", "a fox", "--bed", "trumpets")]
    [InlineData(2, "error: There is no voice 'robot'.", "say", "hello", "--voice", "robot")]
    [InlineData(2, "error: Speed must be 0.5 to 2, not 9.", "say", "hello", "--speed", "9")]
    [InlineData(2, "error: There is no style 'banana'. There is neutral, cheerful,", "say", "hello", "--style", "banana")]
    [InlineData(2, "error: StyleDegree must be 0.01 to 2, not 9.", "say", "hello", "--style", "calm", "--degree", "9")]
    [InlineData(2, "error: No voice speaks 'xx'; the languages are en-US, en-GB.", "voices", "--language", "xx")]
    [InlineData(2, "error: There is no voice 'robot'.", "voices", "--preview", "robot")]
    [InlineData(2, "error: There is no text to say.", "say", " ")]
    [InlineData(1, "error: Could not find file", "perform", "missing.fountain")]
    [InlineData(2, "error: Required command was not provided. See --help.")]
    [InlineData(2, "error: Required argument missing for command: 'story'. See --help.", "story")]
    public async Task Input_ThatIsWrong_EndsWithOneLineAndACode(int exitCode, string error, params string[] arguments)
    {
        ProgramOutput program = await _program.RunAsync(arguments);

        Assert.Equal(exitCode, program.ExitCode);
        Assert.StartsWith(error, program.Errors, StringComparison.Ordinal);
        Assert.Single(program.Errors.TrimEnd('\n').Split('\n'));
        Assert.Empty(_folder.Files);
    }

    [ProgramTheory("ffprobe")]
    [InlineData("rain.mp3", "--out", "rain.mp3")]
    [InlineData("performance.opus", "--format", "opus")]
    [InlineData("rain.m4b", "--format", "m4b", "--out", "rain")]
    public async Task Perform_WithFormatAndBed_IsWhatFfprobeExpects(string name, params string[] options)
    {
        await File.WriteAllTextAsync(_folder["a.fountain"], "Title: Rain\n\n# One\n\nIt rains.\n\n# Two\n\nIt still rains.\n", TestContext.Current.CancellationToken);

        ProgramOutput program = await _program.RunAsync(["perform", "a.fountain", "--bed", "rain", .. options]);

        Assert.Equal(("", 0), (program.Errors, program.ExitCode));
        SoundProbe probe = await SoundProbe.OfAsync(_folder[name]);
        Assert.Equal(["One", "Two"], probe.Chapters.Select(chapter => chapter.Title));
        Assert.Equal(("Rain", "Synthetic speech: no person speaks here."), (probe.Tags["title"], probe.Tags["comment"]));
    }

    [Fact]
    public async Task Perform_BrokenScreenplay_NamesLineAndColumn()
    {
        await File.WriteAllTextAsync(
            _folder["broken.fountain"], "Once upon a time.\n\nHello [[pause banana]]", TestContext.Current.CancellationToken);

        ProgramOutput program = await _program.RunAsync("perform", "broken.fountain");

        Assert.Equal(2, program.ExitCode);
        Assert.StartsWith(
            "error: broken.fountain: Line 3, column 7: A note such as [[pause 4s]]", program.Errors, StringComparison.Ordinal);
        Assert.Single(_folder.Files);
    }

    [Fact]
    public async Task Say_WhatTheVoiceCannotSay_IsReported()
    {
        ProgramOutput program = await _program.RunAsync("say", "Hello 😀 friend.", "--out", _folder["x.wav"]);

        Assert.Equal((0, "warning: cue 1: the voice flite-rms cannot say '😀'.\n"), (program.ExitCode, program.Errors));
    }

    [Fact]
    public async Task Story_InterruptedInTheMiddle_LeavesNothingBehind()
    {
        Assert.SkipWhen(IgnoresInterrupts(), "a shell that runs jobs in the background makes them ignore Ctrl-C");
        using Process program = _program.Start("story", "a fox who collects echoes", "--minutes", "60", "--out", _folder["long.wav"]);
        Task<string> errors = program.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        _ = program.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        while (!Directory.Exists(_folder["long.wav.takes"]))
        {
            Assert.False(program.HasExited, "It ended before it began to speak.");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        await ExternalProgram.RunAsync("kill", "-INT", $"{program.Id}");
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal((130, "error: Cancelled. Nothing was left behind.\n"), (program.ExitCode, await errors));
        Assert.Empty(_folder.Files);
    }

    [Theory]
    [InlineData("story", "--minutes")]
    [InlineData("meditate", "--condition")]
    [InlineData("say", "--voice")]
    [InlineData("perform", "--out")]
    [InlineData("voices", "--help")]
    [InlineData("chat", "--policy")]
    public async Task Help_OfEachCommand_NamesItsOptions(string command, string option)
    {
        ProgramOutput program = await _program.RunAsync(command, "--help");

        Assert.Equal(("", 0), (program.Errors, program.ExitCode));
        Assert.Contains(option, program.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("voices")]
    [InlineData("voices", "--language", "en-AU")]
    public async Task Voices_OfTheLanguageWhateverItsCountry_AreAllListed(params string[] arguments)
    {
        ProgramOutput program = await _program.RunAsync(arguments);

        Assert.Equal(24, program.Output.Split('\n').Count(line => line.Contains("flite-", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Chat_NothingConfigured_SaysSoInOneLineAndOffersWhatWorksOffline()
    {
        ProgramOutput program = await _program.RunAsync("chat");

        Assert.Equal(("", 1), (program.Errors, program.ExitCode));
        Assert.Equal(
            "No chat model is configured (CopilotKit:Models:Catalog in appsettings.json); offline there are: story, meditate, say, perform, voices.\n", program.Output);
    }

    [Fact]
    public async Task Voices_OfAnEngineThatIsConfigured_AreListed()
    {
        Assert.SkipUnless(ExternalProgram.Exists("espeak-ng"), "needs the program espeak-ng");
        _program.Environment["CopilotKit__Espeak__Program"] = "espeak-ng";

        ProgramOutput program = await _program.RunAsync("voices", "--engine", "espeak", "--language", "de");

        Assert.Equal(("", 0), (program.Errors, program.ExitCode));
        Assert.Equal(5, program.Output.Split('\n').Count(line => line.Contains("espeak-de", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("openai-speech", "OPENAI_API_KEY")]
    [InlineData("azure-speech", "AZURE_SPEECH_KEY")]
    public async Task Voices_OfAnEngineWithAKeyInTheEnvironmentOnly_AreNotThere(string engine, string variable)
    {
        _program.Environment[variable] = "0123456789abcdef";

        ProgramOutput program = await _program.RunAsync("voices", "--engine", engine);

        Assert.Equal(2, program.ExitCode);
        Assert.StartsWith($"error: There is no engine '{engine}'.", program.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Perform_ProseInStoryMode_NamesEverySpeaker()
    {
        await File.WriteAllTextAsync(_folder["tale.txt"], "“Who is there?” asked Mara.\n\n“Nobody,” said the old bear.", TestContext.Current.CancellationToken);

        ProgramOutput program = await _program.RunAsync("perform", "tale.txt", "--mode", "story", "--out", "tale.wav");

        Assert.Equal(("", 0), (program.Errors, program.ExitCode));
        Assert.Contains("changed: NARRATOR → MARA, NARRATOR", program.Output, StringComparison.Ordinal);
        Script script = ScreenplayReader.Read(await File.ReadAllTextAsync(_folder["tale.fountain"], TestContext.Current.CancellationToken));
        Assert.Equal(["MARA", "NARRATOR", "BEAR", "NARRATOR"], script.Cues.OfType<Line>().Select(line => line.Role));
    }

    [Fact]
    public async Task Voices_Preview_IsAFileOfThatVoice()
    {
        ProgramOutput program = await _program.RunAsync("voices", "--preview", "flite-awb", "--out", _folder["p.wav"]);

        Assert.Equal(("", 0), (program.Errors, program.ExitCode));
        Assert.Contains("flite-awb", program.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(_folder["p.wav"]));
    }

    [Fact]
    public async Task Say_StyleAndDegree_AreInTheScreenplay()
    {
        ProgramOutput program = await _program.RunAsync(
            "say", "Hello.", "--style", "cheerful", "--degree", "1.5", "--language", "en-GB", "--out", _folder["s.wav"]);

        Assert.Equal(("", 0), (program.Errors, program.ExitCode));
        Assert.Contains("(very cheerful, 1x, language en-GB)", await File.ReadAllTextAsync(_folder["s.fountain"], TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Say_Play_HandsTheFileToThePlayer()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs a shell");
        await File.WriteAllTextAsync(_folder["aplay"], "#!/bin/sh\necho \"$@\" > played\n", TestContext.Current.CancellationToken);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_folder["aplay"], UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        _program.Environment["PATH"] = $"{_folder["."]}:{Environment.GetEnvironmentVariable("PATH")}";

        ProgramOutput program = await _program.RunAsync("say", "Hello.", "--play", "--out", "-x.wav");

        Assert.Equal(("", 0), (program.Errors, program.ExitCode));
        Assert.Matches("^-q /.*-x.wav\n$", await File.ReadAllTextAsync(_folder["played"], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Say_PlayWithoutAPlayer_SaysWhereTheFileIs()
    {
        _program.Environment["PATH"] = "/nowhere";

        ProgramOutput program = await _program.RunAsync("say", "Hello.", "--play", "--out", "x.wav");

        Assert.Equal((1, "error: x.wav is written, but cannot be played: none of aplay, afplay, ffplay is installed.\n"), (program.ExitCode, program.Errors));
        Assert.True(File.Exists(_folder["x.wav"]));
    }

    public void Dispose() => _folder.Dispose();

    // SIGINT is signal 2, the second bit; what a process ignores, its children ignore too.
    private static bool IgnoresInterrupts() => OperatingSystem.IsLinux()
        && File.ReadLines("/proc/self/status").First(line => line.StartsWith("SigIgn:", StringComparison.Ordinal))[^1] is '2' or '3' or '6' or '7' or 'a' or 'b' or 'e' or 'f';
}
