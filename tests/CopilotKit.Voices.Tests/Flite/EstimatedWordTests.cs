using CopilotKit.Audio;
using CopilotKit.Speech.Engines;

namespace CopilotKit.Voices.Tests.Flite;

/// <summary>How far estimated word times lie from those that flite measures.</summary>
public class EstimatedWordTests
{
    [FliteTheory]
    [InlineData("Once there was a young fox who lived at the edge of a quiet forest.")]
    [InlineData("Every morning she walked down to the river, sat on a flat stone, and listened to the water.")]
    [InlineData("\"Who are you?\" asked the owl; nobody had spoken to him for a very long time.")]
    [InlineData("In 1984 the lighthouse keeper, a patient man of 73 years, counted 1,200 ships.")]
    [InlineData("She ran and ran and ran until the road was gone and only the grass was left under her feet.")]
    public async Task Words_Estimated_LieNearTheMeasuredOnes(string text)
    {
        Spoken spoken = await Speaker.SpeakAsync(text, "flite-rms");
        byte[] pcm = new byte[spoken.Samples.Length * 2];
        Pcm16.Encode(spoken.Samples, pcm);
        PcmSpeech speech = new(text, spoken.Rate, (_, _) => { });

        await speech.ReadAsync(.., new MemoryStream(pcm), TestContext.Current.CancellationToken);

        IReadOnlyList<SpokenWord> guessed = speech.ToSpoken().Words;
        Assert.Equal(spoken.Result.Words.Select(word => word.Text), guessed.Select(word => word.Text));
        double meanError = spoken.Result.Words.Zip(guessed).Average(pair => Math.Abs((pair.First.Start - pair.Second.Start).TotalMilliseconds));
        Assert.InRange(meanError, 0, 220);
    }
}
