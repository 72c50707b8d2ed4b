using System.Runtime.CompilerServices;
using CopilotKit.Audio;
using CopilotKit.Speech;
using CopilotKit.Speech.Engines;
using CopilotKit.Speech.Speaking;
using CopilotKit.TestKit;
using Microsoft.Extensions.AI;

namespace CopilotKit.Tests.Speech;

public class SpeakingStreamTests
{
    private const string Reply = "One two three. Four five!\n\nSix seven eight nine ten. Eleven twelve.";

    /// <summary>How often a reply is interrupted: 100 times here, 1,000 where COPILOTKIT_FULL is 1.</summary>
    public static TheoryData<int> Blocks { get; } =
        [.. Enumerable.Range(0, Environment.GetEnvironmentVariable("COPILOTKIT_FULL") == "1" ? 20 : 2)];

    [Fact]
    public async Task SpeakAsync_Tokens_AreSpokenSentenceBySentenceInOrder()
    {
        await using SpeakingStream speaking = new(new ScriptPerformer(new ToneEngine()));

        List<PerformedSound> sounds = await speaking.SpeakAsync(Tokens(Reply), TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(
            ["One two three.", "Four five!", "Six seven eight nine ten.", "Eleven twelve."],
            sounds.Select(sound => sound.Sentence).OfType<PerformedSentence>().Select(sentence => sentence.Text));
        Assert.All(sounds, sound => Assert.InRange(sound.Pcm.Length, 0, 4_800));
        Assert.Equal(sounds.Select(sound => sound.Start).Order(), sounds.Select(sound => sound.Start));
        TimeSpan length = new PcmFormat(24_000).ToTime(sounds.Sum(sound => sound.Pcm.Length / 2));
        Assert.Equal((Reply, "", false), (speaking.Heard(length).Text, speaking.Heard(length).Unheard, speaking.Heard(length).IsEstimated));
    }

    [Fact]
    public async Task SpeakAsync_FirstSentenceComplete_IsSpokenWhileTheRestIsUnwritten()
    {
        TaskCompletionSource rest = new();
        await using SpeakingStream speaking = new(new ScriptPerformer(new ToneEngine()));

        await using IAsyncEnumerator<PerformedSound> sounds = speaking.SpeakAsync(Slow(), TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Assert.True(await sounds.MoveNextAsync());
        rest.SetResult();
        while (await sounds.MoveNextAsync())
        {
        }

        Assert.Equal("One two. Three.", speaking.Heard(TimeSpan.FromMinutes(1)).Text);

        async IAsyncEnumerable<string> Slow()
        {
            yield return "One two. ";
            await rest.Task;
            yield return "Three.";
        }
    }

    [Fact]
    public async Task SpeakAsync_ChatUpdates_SpeaksTheirText()
    {
        ToneEngine engine = new();
        await using SpeakingStream speaking = new(new ScriptPerformer(engine), new SpeakingOptions { VoiceId = "woman" });

        await speaking.SpeakAsync(Updates(), TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal([("One two.", "woman")], engine.Utterances.Select(utterance => (utterance.Text, utterance.VoiceId)));

        static async IAsyncEnumerable<ChatResponseUpdate> Updates()
        {
            await Task.Yield();
            yield return new ChatResponseUpdate(ChatRole.Assistant, [new TextReasoningContent("Hm.")]);
            yield return new ChatResponseUpdate(ChatRole.Assistant, "One ");
            yield return new ChatResponseUpdate(ChatRole.Assistant, "two.");
        }
    }

    [Fact]
    public async Task SpeakAsync_SlowListener_IsNotSpokenToFarAhead()
    {
        ToneEngine engine = new();
        await using SpeakingStream speaking = new(
            new ScriptPerformer(engine, new PerformanceOptions { MaxParallelUtterances = 1 }), new SpeakingOptions { LookAhead = TimeSpan.FromSeconds(1) });

        await using IAsyncEnumerator<PerformedSound> sounds = speaking.SpeakAsync(Tokens(string.Join(' ', Enumerable.Repeat("One two three four.", 100))), TestContext.Current.CancellationToken)
            .GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Assert.True(await sounds.MoveNextAsync());
        await Task.Delay(200, TestContext.Current.CancellationToken);

        Assert.InRange(engine.Calls, 1, 8);
    }

    [Fact]
    public async Task SpeakAsync_EngineFails_ThrowsAfterWhatWasSpoken()
    {
        ToneEngine engine = new() { BeforeCall = (call, _, _) => call == 2 ? throw new SpeechEngineException("down") : Task.CompletedTask };
        await using SpeakingStream speaking = new(new ScriptPerformer(engine, new PerformanceOptions { MaxAttempts = 1 }));
        List<PerformedSound> sounds = [];

        await Assert.ThrowsAsync<PerformanceException>(async () =>
        {
            await foreach (PerformedSound sound in speaking.SpeakAsync(Tokens(Reply), TestContext.Current.CancellationToken))
            {
                sounds.Add(sound);
            }
        });

        Assert.Contains(sounds, sound => sound.Sentence?.Text == "One two three.");
    }

    [Fact]
    public async Task InterruptAsync_EngineWithoutWordTimes_IsMarkedAsEstimated()
    {
        using ToneEngine engine = new();
        await using SpeakingStream speaking = new(new ScriptPerformer(new TimelessEngine(engine)));
        await using IAsyncEnumerator<PerformedSound> sounds = speaking.SpeakAsync(Tokens("One two three four five six."), TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        TimeSpan played = TimeSpan.FromSeconds(0.8);
        while (await sounds.MoveNextAsync() && sounds.Current.Start < played)
        {
        }

        HeardSpeech heard = await speaking.InterruptAsync(played, TestContext.Current.CancellationToken);

        Assert.True(heard.IsEstimated);
        Assert.StartsWith("One two", heard.Text, StringComparison.Ordinal);
        Assert.NotEqual("", heard.Unheard.Trim());
        Assert.Equal(heard.Text, heard.ToMessage()?.Text);
    }

    [Fact]
    public async Task InterruptAsync_SentenceStillInTheMaking_IsEstimatedWhenPatienceEnds()
    {
        SimulatedTime time = new();
        await using SpeakingStream speaking = new(new ScriptPerformer(new StuckEngine()), time: time);
        await using IAsyncEnumerator<PerformedSound> sounds = speaking.SpeakAsync(Tokens("One two three four five six."), TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        TimeSpan length = TimeSpan.Zero;
        while (length < TimeSpan.FromSeconds(0.7) && await sounds.MoveNextAsync())
        {
            length += new PcmFormat(24_000).ToTime(sounds.Current.Pcm.Length / 2);
        }

        Task<HeardSpeech> interrupting = speaking.InterruptAsync(length, TestContext.Current.CancellationToken);
        bool ended = !await sounds.MoveNextAsync();
        time.Advance(TimeSpan.FromSeconds(1));
        HeardSpeech heard = await interrupting;

        Assert.True(ended);
        Assert.Equal(("One two", true), (heard.Text, heard.IsEstimated));
    }

    [Fact]
    public async Task InterruptAsync_BeforeTheFirstWord_LeavesNothingToRemember()
    {
        await using SpeakingStream speaking = new(new ScriptPerformer(new ToneEngine()));
        await using IAsyncEnumerator<PerformedSound> sounds = speaking.SpeakAsync(Tokens(Reply), TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        await sounds.MoveNextAsync();

        HeardSpeech heard = await speaking.InterruptAsync(TimeSpan.Zero, TestContext.Current.CancellationToken);

        Assert.Equal(("", false, null), (heard.Text, heard.IsEstimated, heard.ToMessage()));
    }

    // A player with a buffer of its own plays on a simulated clock; the reply is interrupted at a random time. What was heard is counted
    // in the sound that was played: each word is a beep of 200 ms, and a word is heard when its beep ended.
    [Theory]
    [MemberData(nameof(Blocks))]
    public async Task InterruptAsync_AtRandomTimes_TellsExactlyTheWordsThatWereHeard(int block)
    {
        Random random = new(7_000 + block);
        int amidWords = 0;
        for (int i = 0; i < 50; i++)
        {
            string reply = RandomReply(random);
            SimulatedTime time = new();
            ToneEngine engine = new() { BeforeCall = (_, _, token) => Task.Delay(TimeSpan.FromMilliseconds(random.Next(0, 60)), time, token) };
            SpeakingOptions options = new()
            {
                Buffer = TimeSpan.FromMilliseconds(random.Next(20, 200)),
                Patience = TimeSpan.FromSeconds(10),
            };
            await using SpeakingStream speaking = new(new ScriptPerformer(engine, time: time), options, time);
            SimulatedPlayer player = new(time, TimeSpan.FromMilliseconds(random.Next(0, 300)));

            IAsyncEnumerable<string> tokens = TokensOverTime(reply, random.Next(1, 12), time, TestContext.Current.CancellationToken);
            TimeSpan stopAfter = TimeSpan.FromSeconds(random.NextDouble() * 6);
            await player.PlayAsync(speaking.SpeakAsync(tokens, TestContext.Current.CancellationToken), stopAfter);
            HeardSpeech heard = await player.WhileTimePassesAsync(speaking.InterruptAsync(player.Played, TestContext.Current.CancellationToken));
            int more = await player.CountMoreAsync();

            (int least, int most) = player.CountBeeps();
            string[] words = reply.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal(0, more);
            Assert.False(heard.IsEstimated);
            Assert.InRange(heard.Words.Count, least, most);
            Assert.Equal(words.Take(heard.Words.Count), heard.Words.Select(word => word.Text));
            Assert.Equal(words.Take(heard.Words.Count), heard.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            Assert.StartsWith(heard.Text, reply, StringComparison.Ordinal);
            amidWords += heard.Words.Count > 0 && heard.Words.Count < words.Length ? 1 : 0;
        }

        Assert.True(amidWords >= 15, $"Only {amidWords} of 50 interruptions came between the first word and the last.");
    }

    private static string RandomReply(Random random)
    {
        List<string> sentences = [];
        for (int sentence = random.Next(2, 6); sentence > 0; sentence--)
        {
            sentences.Add("A" + string.Concat(Enumerable.Range(0, random.Next(1, 7)).Select(word => $" word{word}")) + ".");
        }

        return string.Join(random.Next(3) == 0 ? "\n\n" : " ", sentences);
    }

    private static async IAsyncEnumerable<string> Tokens(string text)
    {
        await Task.Yield();
        foreach (char[] token in text.Chunk(4))
        {
            yield return new string(token);
        }
    }

    private static async IAsyncEnumerable<string> TokensOverTime(
        string text, int milliseconds, SimulatedTime time, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (char[] token in text.Chunk(4))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(milliseconds), time, cancellationToken);
            yield return new string(token);
        }
    }

    private sealed class TimelessEngine(ISpeechEngine engine) : ISpeechEngine
    {
        public ValueTask<IReadOnlyList<Voice>> GetVoicesAsync(CancellationToken cancellationToken = default) => engine.GetVoicesAsync(cancellationToken);

        public async Task<SpokenUtterance> SpeakAsync(Utterance utterance, SpeechSink sink, CancellationToken cancellationToken = default) =>
            await engine.SpeakAsync(utterance, sink, cancellationToken) with { AreTimesEstimated = true };
    }

    private sealed class StuckEngine : ISpeechEngine
    {
        public ValueTask<IReadOnlyList<Voice>> GetVoicesAsync(CancellationToken cancellationToken = default) => ValueTask.FromResult<IReadOnlyList<Voice>>([new("one")]);

        public async Task<SpokenUtterance> SpeakAsync(Utterance utterance, SpeechSink sink, CancellationToken cancellationToken = default)
        {
            float[] tone = [.. Enumerable.Range(0, 16_000).Select(n => 0.2f * MathF.Sin(n / 8f))];
            sink(tone, 16_000);
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            return new SpokenUtterance([]);
        }
    }
}
