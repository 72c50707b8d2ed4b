using System.Diagnostics;
using CopilotKit.TestKit;
using CopilotKit.TestKit.Loopback;

namespace ConsoleCompanion.Tests;

/// <summary>Talks with the program as a person would, before two servers on this machine that speak as OpenAI does.</summary>
public sealed class ChatTests
{
    [Fact]
    public async Task Chat_FirstPartyStopsInMidConversation_PartnerTakesOverAndTheFirstComesBack()
    {
        bool isDown = false;
        await using LoopbackServer mai = new(_ => Volatile.Read(ref isDown) ? LoopbackAnswer.Gone() : Saying("I am MAI."));
        await using LoopbackServer partner = new(Saying("I am the partner."));
        using Process program = Start(mai, partner);

        string before = await SayAsync(program, "Who are you?");
        Volatile.Write(ref isDown, true);
        string[] during = [await SayAsync(program, "And now?"), await SayAsync(program, "Still?")];
        Volatile.Write(ref isDown, false);
        string after = await SayUntilAsync(program, "I am MAI.");
        await program.StandardInput.WriteLineAsync("/quit");
        string warnings = await program.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.StartsWith("I am MAI.\nmai: the highest score (policy prefer-first-party).\n", before, StringComparison.Ordinal);
        Assert.StartsWith("I am the partner.\npartner: the best of those that had not failed", during[0], StringComparison.Ordinal);
        Assert.Contains("\nasked mai: Transport", during[0], StringComparison.Ordinal);
        Assert.StartsWith("I am the partner.\n", during[1], StringComparison.Ordinal);
        Assert.Contains("\nnot mai: failed too often in a row, its circuit is open\n", during[1], StringComparison.Ordinal);
        Assert.DoesNotContain("asked mai", during[1], StringComparison.Ordinal);
        Assert.Contains("\nasked mai: answered", after, StringComparison.Ordinal);
        Assert.Equal(0, program.ExitCode);
        Assert.Contains("warn: CopilotKit.Models.ModelSelectingChatClient", warnings, StringComparison.Ordinal);
        Assert.Contains("\"content\":\"I am the partner.\"", mai.Requests[^1].Text, StringComparison.Ordinal);
        Assert.All([.. mai.Requests, .. partner.Requests], request => Assert.Equal("Bearer none", request.Header("Authorization")));
    }

    private static LoopbackAnswer Saying(string words) => LoopbackAnswer.Events(
        $$$"""{"id":"a","choices":[{"index":0,"delta":{"content":"{{{words}}}"}}]}""",
        """{"id":"a","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}""",
        "[DONE]");

    // Gives the answer, and the reasons for the model that gave it.
    private static async Task<string> SayAsync(Process program, string words)
    {
        await program.StandardInput.WriteLineAsync($"{words}\n/why");
        List<string> lines = [];
        while (await program.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            lines.Add(line);
            if (line.StartsWith("asked ", StringComparison.Ordinal) && line.Contains(": answered", StringComparison.Ordinal))
            {
                break;
            }
        }

        return string.Join('\n', lines);
    }

    private static async Task<string> SayUntilAsync(Process program, string answer)
    {
        string heard = await SayAsync(program, "And now?");
        for (int i = 0; i < 60 && !heard.StartsWith(answer, StringComparison.Ordinal); i++)
        {
            await Task.Delay(TimeSpan.FromSeconds(0.5), TestContext.Current.CancellationToken);
            heard = await SayAsync(program, "And now?");
        }

        return heard;
    }

    private static Process Start(LoopbackServer mai, LoopbackServer partner) => new SampleProgram("companion.dll")
    {
        Environment =
        {
            ["CopilotKit__Models__Catalog__mai__Service"] = "openai",
            ["CopilotKit__Models__Catalog__mai__Endpoint"] = $"{mai.Address}v1",
            ["CopilotKit__Models__Catalog__mai__ModelId"] = "MAI-1-preview",
            ["CopilotKit__Models__Catalog__mai__Party"] = "FirstParty",
            ["CopilotKit__Models__Catalog__partner__Service"] = "openai",
            ["CopilotKit__Models__Catalog__partner__Endpoint"] = $"{partner.Address}v1",
            ["CopilotKit__Models__Catalog__partner__ModelId"] = "gpt-5",
            ["CopilotKit__Models__Failover__FailuresToOpen"] = "1",
            ["CopilotKit__Models__Failover__OpenDuration"] = "00:00:04",
        },
    }.Start("chat", "--policy", "prefer-first-party");
}
