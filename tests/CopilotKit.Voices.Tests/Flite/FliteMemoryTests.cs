using CopilotKit.Speech.Engines;

namespace CopilotKit.Voices.Tests.Flite;

/// <summary>Runs alone: what other tests take would be counted.</summary>
[CollectionDefinition(nameof(FliteMemoryTests), DisableParallelization = true)]
[Collection(nameof(FliteMemoryTests))]
public class FliteMemoryTests
{
    [FliteFact]
    public async Task SpeakAsync_ManyUtterances_LeaveNoMemoryBehind()
    {
        await SpeakManyAsync(300);
        long before = Environment.WorkingSet;

        await SpeakManyAsync(1500);

        // An utterance of one word holds more than 100 kB of native memory while it is made: leaking them would cost 150 MB.
        Assert.InRange(Environment.WorkingSet - before, long.MinValue, 30_000_000);
    }

    private static async Task SpeakManyAsync(int count)
    {
        for (int i = 0; i < count; i++)
        {
            using CancellationTokenSource source = new();
            bool isCancelled = i % 3 is 0;
            try
            {
                await Speaker.Engine.SpeakAsync(
                    new Utterance("Hello.") { VoiceId = "flite-kal16" }, (_, _) => Cancel(source, isCancelled), source.Token);
            }
            catch (OperationCanceledException)
            {
                Assert.True(isCancelled);
            }
        }

        GC.Collect();
    }

    private static void Cancel(CancellationTokenSource source, bool isCancelled)
    {
        if (isCancelled)
        {
            source.Cancel();
        }
    }
}
