using CopilotKit.Speech.Composition;
using CopilotKit.Speech.Engines;
using CopilotKit.TestKit;
using Microsoft.Extensions.AI;

namespace CopilotKit.Tests.Speech.Composition;

public class RetryingTextToSpeechClientTests
{
    private static readonly SpeechRetryOptions AtOnce = new() { MaxAttempts = 3, Delay = TimeSpan.Zero };

    [Theory]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public async Task SpeakAsync_FailsBeforeAnySound_IsTriedAsOftenAsAllowed(int failures, bool succeeds)
    {
        ToneEngine engine = new() { BeforeCall = (call, _, _) => call <= failures ? throw new SpeechEngineException("busy") : Task.CompletedTask };
        using RetryingTextToSpeechClient client = new(engine, AtOnce);

        Exception? exception = await Record.ExceptionAsync(() => Hearing.OfAsync(client, new Utterance("one")));

        Assert.Equal(succeeds, exception is null);
        Assert.Equal(3, engine.Calls);
    }

    [Fact]
    public async Task SpeakAsync_FailsAfterTheFirstSound_IsNotTriedAgain()
    {
        TestEngine engine = new("one") { FailsAfterWords = 1 };
        using RetryingTextToSpeechClient client = new(engine, AtOnce);

        SpeechEngineException exception = await Assert.ThrowsAsync<SpeechEngineException>(() => Hearing.OfAsync(client, new Utterance("one two")));

        Assert.Equal("one broke off.", exception.Message);
        Assert.Single(engine.Utterances);
    }

    [Fact]
    public async Task GetStreamingAudioAsync_FailsBeforeTheFirstUpdate_IsTriedAgain()
    {
        ToldClient inner = new("one", new HttpRequestException("busy")) { Failures = 2 };
        using RetryingTextToSpeechClient client = new(inner, AtOnce);

        List<TextToSpeechResponseUpdate> updates = [];
        await foreach (TextToSpeechResponseUpdate update in client.GetStreamingAudioAsync("hello", cancellationToken: TestContext.Current.CancellationToken))
        {
            updates.Add(update);
        }

        Assert.Single(updates);
        Assert.Equal(3, inner.Calls);
    }

    [Fact]
    public async Task GetAudioAsync_Misuse_IsNotTriedAgain()
    {
        ToldClient inner = new("one", new ArgumentException("empty"));
        using RetryingTextToSpeechClient client = new(inner, AtOnce);

        await Assert.ThrowsAsync<ArgumentException>(() => client.GetAudioAsync("", cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(1, inner.Calls);
    }
}
