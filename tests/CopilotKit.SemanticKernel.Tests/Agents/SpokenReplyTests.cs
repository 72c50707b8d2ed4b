using CopilotKit.SemanticKernel.Agents;
using CopilotKit.Speech;
using CopilotKit.Speech.Speaking;
using CopilotKit.TestKit;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Agents;
using TextContent = Microsoft.Extensions.AI.TextContent;

namespace CopilotKit.SemanticKernel.Tests.Agents;

public sealed class SpokenReplyTests : IDisposable
{
    private const string Reply = "One two three. Four five six. Seven eight.";

    private readonly AgentFixture _fixture = new();
    private readonly ChatHistoryAgentThread _thread = new();

    [Fact]
    public async Task SpeakAsync_FirstSentenceWritten_IsHeardWhileTheModelStillWrites()
    {
        TaskCompletionSource rest = new();
        TalkingModel model = new(TalkingModel.Says(Reply))
        {
            BeforePortion = (_, portion, token) => portion > 5 ? rest.Task.WaitAsync(token) : Task.CompletedTask,
        };
        await using SpokenReply reply = Mira(model).Speak("Count.", _thread);

        await using IAsyncEnumerator<PerformedSound> sounds = reply.SpeakAsync(Token).GetAsyncEnumerator(Token);
        Assert.True(await sounds.MoveNextAsync());
        rest.SetResult();
        while (await sounds.MoveNextAsync())
        {
        }

        Assert.Equal(["One two three.", "Four five six.", "Seven eight."], _fixture.Engine.Utterances.Select(utterance => utterance.Text));
    }

    [Fact]
    public async Task SpeakAsync_HeardToItsEnd_ThreadKeepsTheWholeReplyAndTheTextWasShown()
    {
        string shown = "";
        ChatCompletionAgent mira = Mira(new TalkingModel(TalkingModel.Says(Reply)));
        await using SpokenReply reply = mira.Speak(
            "Count.", _thread, new SpeakingOptions { VoiceId = "girl" }, update => shown += update.Content);

        List<PerformedSound> sounds = await reply.SpeakAsync(Token).ToListAsync(Token);

        Assert.Equal(["user: Count.", $"Mira: {Reply}"], AgentFixture.Lines(_thread));
        Assert.Equal(Reply, shown);
        Assert.All(_fixture.Engine.Utterances, utterance => Assert.Equal("girl", utterance.VoiceId));
        Assert.Equal(sounds.Select(sound => sound.Start).Order(), sounds.Select(sound => sound.Start));
    }

    [Theory]
    [InlineData(0.0, null)]
    [InlineData(0.4, "Mira: One")]
    [InlineData(0.6, "Mira: One two")]
    [InlineData(60.0, $"Mira: {Reply}")]
    public async Task InterruptAsync_ModelHasLongEnded_ThreadKeepsTheHeardWordsOnly(double seconds, string? kept)
    {
        TalkingModel model = new(TalkingModel.Says(Reply), TalkingModel.Says("Yes."));
        ChatCompletionAgent mira = Mira(model);
        await using SpokenReply reply = mira.Speak("Count.", _thread);
        await reply.SpeakAsync(Token).ToListAsync(Token);

        HeardSpeech heard = await reply.InterruptAsync(TimeSpan.FromSeconds(seconds), Token);
        await AgentFixture.AskAsync(mira, "Go on.", _thread, isStreamed: false);

        string[] before = kept is null ? ["user: Count."] : ["user: Count.", kept];
        Assert.Equal([.. before, "user: Go on.", "Mira: Yes."], AgentFixture.Lines(_thread));
        Assert.Equal([.. before, "user: Go on."], model.Requests[1].Said);
        Assert.Equal(kept ?? "", heard.Text.Length == 0 ? "" : $"Mira: {heard.Text}");
        Assert.False(heard.IsEstimated);
    }

    [Fact]
    public async Task InterruptAsync_ModelStillWrites_StopsTheModelAndKeepsTheHeardWords()
    {
        bool wasStopped = false;
        TalkingModel model = new(TalkingModel.Says(Reply))
        {
            BeforePortion = async (_, portion, token) =>
            {
                if (portion == 5)
                {
                    using CancellationTokenRegistration stopped = token.Register(() => wasStopped = true);
                    await Task.Delay(Timeout.Infinite, token);
                }
            },
        };
        await using SpokenReply reply = Mira(model).Speak("Count.", _thread);
        await using IAsyncEnumerator<PerformedSound> sounds = reply.SpeakAsync(Token).GetAsyncEnumerator(Token);
        await PlayUntilAsync(sounds, TimeSpan.FromSeconds(0.7));

        HeardSpeech heard = await reply.InterruptAsync(TimeSpan.FromSeconds(0.7), Token);

        Assert.True(wasStopped);
        Assert.Equal("One two", heard.Text);
        Assert.Equal(["user: Count.", "Mira: One two"], AgentFixture.Lines(_thread));
        Assert.False(await sounds.MoveNextAsync());
    }

    [Fact]
    public async Task InterruptAsync_WhileAToolRuns_ThreadIsLeftWithoutItsCall()
    {
        TaskCompletionSource running = new();
        TalkingModel model = new(_ => [new TextContent("One moment please. "), TalkingModel.Call("Slow_wait")], TalkingModel.Says("Done."));
        Kernel kernel = _fixture.Build(model);
        kernel.ImportPluginFromFunctions("Slow", [KernelFunctionFactory.CreateFromMethod(WaitAsync, "wait")]);
        await using SpokenReply reply = new CompanionProfile("Mira").CreateAgent(kernel).Speak("Wait.", _thread);
        await using IAsyncEnumerator<PerformedSound> sounds = reply.SpeakAsync(Token).GetAsyncEnumerator(Token);
        await PlayUntilAsync(sounds, TimeSpan.FromSeconds(0.6));
        await running.Task;

        await reply.InterruptAsync(TimeSpan.FromSeconds(0.6), Token);

        Assert.Equal(["user: Wait.", "Mira: One moment"], AgentFixture.Lines(_thread));

        Task WaitAsync(CancellationToken token)
        {
            running.SetResult();
            return Task.Delay(Timeout.Infinite, token);
        }
    }

    [Fact]
    public async Task InterruptAsync_AfterATool_ThreadKeepsTheResult()
    {
        TalkingModel model = new(TalkingModel.Calls("Voice_list_voices"), TalkingModel.Says("One two three four."));
        await using SpokenReply reply = Mira(model).Speak("Voices?", _thread);
        await reply.SpeakAsync(Token).ToListAsync(Token);

        await reply.InterruptAsync(TimeSpan.FromSeconds(0.6), Token);

        string[] lines = [.. AgentFixture.Lines(_thread)];
        Assert.Equal(4, lines.Length);
        Assert.Equal("Mira: One two", lines[3]);
    }

    [Theory]
    [InlineData(0.4, "Concierge: Gladly.")]
    [InlineData(1.3, "Concierge: Gladly. Wait.|Storyteller: One")]
    [InlineData(60, "Concierge: Gladly. Wait.|Storyteller: One two three.")]
    public async Task InterruptAsync_Team_KeepsOfEachMemberWhatWasHeardInItsOwnVoice(double seconds, string kept)
    {
        TalkingModel model = new(
            _ => [new TextContent("Gladly. Wait."), TalkingModel.Call("Handover_transfer_to_Storyteller")], TalkingModel.Says("One two three."));
        Kernel kernel = _fixture.Build(model);
        CompanionTeam team = new(
            (CompanionProfiles.Concierge with { Voice = new SpeakingOptions { VoiceId = "woman" } }).CreateAgent(kernel),
            (CompanionProfiles.Storyteller with { Voice = new SpeakingOptions { VoiceId = "scot" } }).CreateAgent(kernel));
        await using SpokenReply reply = team.Speak("A story.", _thread);
        List<PerformedSound> sounds = await reply.SpeakAsync(Token).ToListAsync(Token);

        HeardSpeech heard = await reply.InterruptAsync(TimeSpan.FromSeconds(seconds), Token);

        Assert.Equal(["user: A story.", .. kept.Split('|')], AgentFixture.Lines(_thread));
        Assert.Equal(["woman", "woman", "scot"], _fixture.Engine.Utterances.Select(utterance => utterance.VoiceId));
        Assert.Equal(string.Join("\n\n", kept.Split('|').Select(line => line.Split(": ")[1])), heard.Text);
        Assert.Equal(heard.Words.Select(word => word.Start).Order(), heard.Words.Select(word => word.Start));
        Assert.Equal(sounds.Select(sound => sound.Start).Order(), sounds.Select(sound => sound.Start));
    }

    [Fact]
    public async Task InterruptAsync_FromWithinTheLoop_EndsTheLoop()
    {
        await using SpokenReply reply = Mira(new TalkingModel(TalkingModel.Says(Reply))).Speak("Count.", _thread);
        int later = 0;
        HeardSpeech? heard = null;

        await foreach (PerformedSound sound in reply.SpeakAsync(Token))
        {
            later += heard is null ? 0 : 1;
            heard ??= sound.Start > TimeSpan.FromSeconds(0.6) ? await reply.InterruptAsync(sound.Start, Token) : null;
        }

        Assert.Equal(("One two", 0), (heard?.Text, later));
        Assert.Equal(["user: Count.", "Mira: One two"], AgentFixture.Lines(_thread));
    }

    [Fact]
    public async Task InterruptAsync_BeforeAnythingWasSpoken_HeardIsNothing()
    {
        await using SpokenReply reply = Mira(new TalkingModel(TalkingModel.Says(Reply))).Speak("Count.", _thread);

        HeardSpeech heard = await reply.InterruptAsync(TimeSpan.Zero, Token);

        Assert.Equal("", heard.Text);
        Assert.Empty(await reply.SpeakAsync(Token).ToListAsync(Token));
        Assert.Empty(_thread.ChatHistory);
    }

    [Fact]
    public async Task SpeakAsync_ListenerLeaves_ThreadStaysValid()
    {
        TalkingModel model = new(_ => [new TextContent(Reply), TalkingModel.Call("Voice_list_voices")], TalkingModel.Says("Done."));
        await using (SpokenReply reply = Mira(model).Speak("Count.", _thread))
        {
            await foreach (PerformedSound _ in reply.SpeakAsync(Token))
            {
                break;
            }
        }

        Assert.Equal("user: Count.", AgentFixture.Lines(_thread).First());
    }

    [Fact]
    public async Task SpeakAsync_Twice_IsRefused()
    {
        await using SpokenReply reply = Mira(new TalkingModel(TalkingModel.Says(Reply))).Speak("Count.", _thread);
        await reply.SpeakAsync(Token).ToListAsync(Token);

        Assert.Throws<InvalidOperationException>(() => reply.SpeakAsync(Token));
    }

    [Fact]
    public async Task SpeakAsync_ModelFails_ThrowsWhatItThrew()
    {
        await using SpokenReply reply = Mira(new TalkingModel(_ => throw new InvalidOperationException("down"))).Speak("Count.", _thread);

        InvalidOperationException exception = await Assert.ThrowsAsync<InvalidOperationException>(
            async () => await reply.SpeakAsync(Token).ToListAsync(Token));

        Assert.Equal("down", exception.Message);
    }

    [Fact]
    public void Speak_KernelWithoutAVoice_SaysWhichLineToWrite()
    {
        InvalidOperationException exception = Assert.Throws<InvalidOperationException>(
            () => new ChatCompletionAgent { Name = "Mira" }.Speak("Hello.", _thread));

        Assert.Contains("builder.AddCopilotKit().AddFlite()", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Speak_Flite_IsHeardInRealWords()
    {
        IKernelBuilder builder = Kernel.CreateBuilder();
        Flite.SkipIfMissing();
        builder.AddCopilotKit().AddFlite();
        builder.Services.AddSingleton<IChatClient>(new TalkingModel(TalkingModel.Says("Good evening, my friend. Sit down.")));
        CompanionProfile mira = new("Mira") { Voice = new SpeakingOptions { VoiceId = "flite-slt" } };
        await using SpokenReply reply = mira.CreateAgent(builder.Build()).Speak("Hello.", _thread);
        await reply.SpeakAsync(Token).ToListAsync(Token);

        HeardSpeech heard = await reply.InterruptAsync(TimeSpan.FromSeconds(1.0), Token);

        Assert.StartsWith("Good evening", heard.Text, StringComparison.Ordinal);
        Assert.False(heard.IsEstimated);
        Assert.Equal(["user: Hello.", $"Mira: {heard.Text}"], AgentFixture.Lines(_thread));
    }

    public void Dispose() => _fixture.Dispose();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static async Task PlayUntilAsync(IAsyncEnumerator<PerformedSound> sounds, TimeSpan time)
    {
        for (TimeSpan end = TimeSpan.Zero; end < time && await sounds.MoveNextAsync();)
        {
            end = sounds.Current.Start + TimeSpan.FromSeconds(sounds.Current.Pcm.Length / 48_000.0);
        }
    }

    private ChatCompletionAgent Mira(TalkingModel model) => new CompanionProfile("Mira").CreateAgent(_fixture.Build(model));
}
