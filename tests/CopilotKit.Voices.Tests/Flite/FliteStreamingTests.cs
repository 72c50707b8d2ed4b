using CopilotKit.Speech.Engines;

namespace CopilotKit.Voices.Tests.Flite;

public class FliteStreamingTests
{
    private static readonly string Long = string.Concat(Enumerable.Repeat("The river never stopped singing, and the fox came back. ", 1800));

    [FliteTheory]
    [InlineData("flite-rms")]
    [InlineData("flite-kal16")]
    public async Task SpeakAsync_Sentence_ArrivesInManySmallChunks(string voiceId)
    {
        Spoken spoken = await Speaker.SpeakAsync("She followed the river up the hill until the sun stood high.", voiceId);

        Assert.InRange(spoken.Samples.Length / spoken.Calls, 100, 640);
    }

    [FliteFact]
    public async Task SpeakAsync_LongText_HandsOutSoundBeforeItIsDone()
    {
        using CancellationTokenSource source = new();
        TaskCompletionSource firstChunk = new(TaskCreationOptions.RunContinuationsAsynchronously);
        using ManualResetEventSlim goOn = new();
        Task speaking = Speaker.Engine.SpeakAsync(
            new Utterance(Long),
            (_, _) =>
            {
                firstChunk.TrySetResult();
                goOn.Wait(CancellationToken.None);
            },
            source.Token);

        await firstChunk.Task;

        Assert.False(speaking.IsCompleted);
        await source.CancelAsync();
        goOn.Set();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => speaking);
    }

    [FliteTheory]
    [InlineData(1)]
    [InlineData(50)]
    [InlineData(700)]
    public async Task SpeakAsync_CancelledBetweenSamples_NeverCallsTheSinkAgain(int cancelAfter)
    {
        using CancellationTokenSource source = new();
        int calls = 0;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Speaker.Engine.SpeakAsync(
            new Utterance(Long) { VoiceId = "flite-kal16" },
            (_, _) =>
            {
                if (++calls == cancelAfter)
                {
                    source.Cancel();
                }
            },
            source.Token));

        Assert.Equal(cancelAfter, calls);
    }

    [FliteFact]
    public async Task SpeakAsync_CancelledBefore_MakesNoSound()
    {
        int calls = 0;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Speaker.Engine.SpeakAsync(new Utterance("Hello."), (_, _) => calls++, new CancellationToken(canceled: true)));

        Assert.Equal(0, calls);
    }

    [FliteFact]
    public async Task SpeakAsync_SinkThrows_PassesTheExceptionOnAndStops()
    {
        int calls = 0;

        InvalidOperationException exception = await Assert.ThrowsAsync<InvalidOperationException>(() => Speaker.Engine.SpeakAsync(
            new Utterance(Long),
            (_, _) => throw new InvalidOperationException($"call {++calls}"),
            TestContext.Current.CancellationToken));

        Assert.Equal("call 1", exception.Message);
        Assert.Equal(1, calls);
    }
}
