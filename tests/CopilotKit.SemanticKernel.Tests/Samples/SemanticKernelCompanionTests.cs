using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using CopilotKit.TestKit;

namespace CopilotKit.SemanticKernel.Tests.Samples;

/// <summary>Talks with the sample as a person would, before two servers on this machine that speak as OpenAI does.</summary>
public sealed partial class SemanticKernelCompanionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Sample_FirstPartyStopsInMidConversation_PartnerTellsAStoryAloudAndTheSampleSaysWhy()
    {
        Flite.SkipIfMissing();
        await using OpenAIServer mai = new(_ => new OpenAIReply("I am MAI, your host."));
        await using OpenAIServer partner = new(Partner);
        using Process program = Start(mai, partner);

        string before = await SayAsync(program, "Who are you?");
        mai.Stop();
        string during = await SayAsync(program, "Tell me a story about a fox who collects echoes.");
        string after = await SayAsync(program, "Thank you.\n/why");
        await program.StandardInput.WriteLineAsync("/quit");
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.StartsWith("Concierge: I am MAI, your host.\nmai: the highest score (policy prefer-first-party).\n", before, StringComparison.Ordinal);
        Assert.True(during.Contains("\nStoryteller: It is told.\npartner: ", StringComparison.Ordinal), during);
        Assert.Contains("\nnot mai: failed too often in a row, its circuit is open\n", during, StringComparison.Ordinal);
        Assert.Contains("\nasked partner: answered", during, StringComparison.Ordinal);
        Match sound = Sound().Match(during);
        Assert.True(File.Exists(sound.Groups["path"].Value), during);
        Assert.Equal("30.0", sound.Groups["seconds"].Value);
        Assert.StartsWith("Storyteller: You are welcome.\n", after, StringComparison.Ordinal);
        Assert.Equal(0, program.ExitCode);
        Assert.All([.. mai.Requests, .. partner.Requests], request => Assert.True(request.IsValid, request.Body.ToString()));
        Assert.Equal("assistant: I am MAI, your host.", partner.Requests[^1].Conversation[1]);
        Assert.Equal(4, partner.Requests.Count(request => request.System.StartsWith("You are a storyteller.", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Sample_Spoken_IsHeardAndATypedLineInterrupts()
    {
        Flite.SkipIfMissing();
        await File.WriteAllTextAsync(
            _folder["aplay"], "#!/bin/sh\nexec cat >> \"$(dirname \"$0\")/played\"\n", TestContext.Current.CancellationToken);
        await ExternalProgram.RunAsync("chmod", "+x", _folder["aplay"]);
        await using OpenAIServer mai = new(request => new OpenAIReply(request.Conversation.Length == 1
            ? string.Concat(Enumerable.Repeat("This is a rather long sentence about nothing at all. ", 400))
            : "Yes?"));
        await using OpenAIServer partner = new(Partner);
        using Process program = Start(mai, partner, "--speak");

        await program.StandardInput.WriteLineAsync("Tell me everything.");
        while (!File.Exists(_folder["played"]) || new FileInfo(_folder["played"]).Length < 200_000)
        {
            Assert.False(program.HasExited);
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        // The sample knows by the clock how much was heard.
        await Task.Delay(TimeSpan.FromSeconds(1.5), TestContext.Current.CancellationToken);
        string answer = await SayAsync(program, "Stop.", until: "Concierge: Yes?");
        await program.StandardInput.WriteLineAsync("/quit");
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Contains("[interrupted; heard: This is", answer, StringComparison.Ordinal);
        string[] second = mai.Requests[1].Conversation;
        Assert.Equal(["user: Tell me everything.", "user: Stop."], [second[0], second[2]]);
        Assert.StartsWith("assistant: This is", second[1], StringComparison.Ordinal);
        Assert.InRange(second[1].Length, 18, 1_000);
        Assert.Equal(0, program.ExitCode);
    }

    [Fact]
    public async Task Sample_LongMeditation_IsMadeOnlyWhenThePersonApproves()
    {
        Flite.SkipIfMissing();
        await using OpenAIServer mai = new(request =>
            request.LastResult is { } result ? new OpenAIReply($"I was told: {result}")
            : request.Tools.Contains("Handover_transfer_to_MeditationGuide") ? new OpenAIReply(null, "Handover_transfer_to_MeditationGuide", new { })
            : new OpenAIReply(null, "Meditation_perform_meditation", new { type = "body-scan", minutes = 20 }));
        await using OpenAIServer partner = new(Partner);
        using Process program = Start(mai, partner);

        string answer = await SayAsync(program, "Twenty minutes of body scan.\nTen at most.");
        await program.StandardInput.WriteLineAsync("/quit");
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Matches(
            @"May I\? Meditation\.perform_meditation: about 20 minutes, up to 0\.00 US dollars, \d+ characters without a known price",
            answer);
        Assert.Contains("nothing was made, sent or paid for. The person says: Ten at most.", answer, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["sound"]));
    }

    [Fact]
    public async Task Sample_NothingConfigured_SaysSoInOneLine()
    {
        ProgramOutput program = await new SampleProgram("kernel-companion.dll").RunAsync();

        Assert.Equal(1, program.ExitCode);
        Assert.Equal("No chat model is configured: CopilotKit:Models:Catalog in appsettings.json, or in the environment.\n", program.Output);
    }

    public void Dispose() => _folder.Dispose();

    private static OpenAIReply Partner(OpenAIRequest request)
    {
        bool isStoryteller = request.System.StartsWith("You are a storyteller.", StringComparison.Ordinal);
        return request.LastResult switch
        {
            null when !isStoryteller => new(null, "Handover_transfer_to_Storyteller", new { }),
            null when request.Conversation[^1].Contains("Thank", StringComparison.Ordinal) => new("You are welcome."),
            null => new(null, "Storytelling_write_story", new { idea = "a fox who collects echoes", minutes = 0.5 }),
            string story when story.Contains("\"screenplay\"", StringComparison.Ordinal) =>
                new(null, "Voice_perform_script", new { screenplay = ScreenplayOf(story), minutes = 0.5 }),
            _ => new("It is told."),
        };

        static string? ScreenplayOf(string story) => JsonDocument.Parse(story).RootElement.GetProperty("screenplay").GetString();
    }

    // Gives everything up to a line: the last of the reasons for a model, which the sample says when another one answers than before.
    private static async Task<string> SayAsync(Process program, string words, string until = "asked (mai|partner): answered")
    {
        await program.StandardInput.WriteLineAsync(words);
        List<string> lines = [];
        while (await program.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            lines.Add(line);
            if (Regex.IsMatch(line, $"^{until}"))
            {
                return string.Join('\n', lines);
            }
        }

        throw new InvalidOperationException($"The program ended after: {string.Join('\n', lines)}");
    }

    private Process Start(OpenAIServer mai, OpenAIServer partner, params string[] arguments)
    {
        SampleProgram sample = new("kernel-companion.dll")
        {
            Environment =
            {
                ["PATH"] = $"{_folder[""]}:{Environment.GetEnvironmentVariable("PATH")}",
                ["CopilotKit__SoundFolder"] = _folder["sound"],
                ["CopilotKit__Models__Policy"] = "prefer-first-party",
                ["CopilotKit__Models__Catalog__mai__Service"] = "openai",
                ["CopilotKit__Models__Catalog__mai__Endpoint"] = mai.Address.ToString(),
                ["CopilotKit__Models__Catalog__mai__ModelId"] = "MAI-1-preview",
                ["CopilotKit__Models__Catalog__mai__Party"] = "FirstParty",
                ["CopilotKit__Models__Catalog__partner__Service"] = "openai",
                ["CopilotKit__Models__Catalog__partner__Endpoint"] = partner.Address.ToString(),
                ["CopilotKit__Models__Catalog__partner__ModelId"] = "gpt-5",
                ["CopilotKit__Models__Failover__FailuresToOpen"] = "1",
            },
        };
        Process program = sample.Start(arguments);
        program.ErrorDataReceived += (_, _) => { };
        program.BeginErrorReadLine();
        return program;
    }

    [GeneratedRegex(@"\[sound: (?<path>[^,]+), (?<seconds>[\d.]+) s", RegexOptions.ExplicitCapture)]
    private static partial Regex Sound();
}
