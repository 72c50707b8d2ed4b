using CopilotKit.Speech.Engines;

namespace CopilotKit.Tests.Speech;

/// <summary>Has an engine speak and keeps what is heard.</summary>
internal static class Hearing
{
    public static async Task<(float[] Samples, SpokenUtterance Spoken)> OfAsync(ISpeechEngine engine, Utterance utterance)
    {
        List<float> all = [];
        SpokenUtterance spoken = await engine.SpeakAsync(utterance, (samples, _) => all.AddRange(samples), TestContext.Current.CancellationToken);
        return ([.. all], spoken);
    }
}
