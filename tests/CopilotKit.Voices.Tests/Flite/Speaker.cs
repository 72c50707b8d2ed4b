using CopilotKit.Speech.Engines;
using CopilotKit.TestKit;
using CopilotKit.Voices.Flite;

namespace CopilotKit.Voices.Tests.Flite;

/// <summary>Speaks with the real engine and keeps what comes out.</summary>
internal static class Speaker
{
    public static readonly FliteSpeechEngine Engine = new(new FliteOptions());

    public static Task<Spoken> SpeakAsync(string text, string? voiceId = null, double speed = 1, double pitch = 1) =>
        SpeakAsync(Engine, new Utterance(text) { VoiceId = voiceId, Speed = speed, Pitch = pitch });

    public static async Task<Spoken> SpeakAsync(FliteSpeechEngine engine, Utterance utterance)
    {
        List<float> samples = [];
        int rate = 0;
        int calls = 0;
        SpokenUtterance result = await engine.SpeakAsync(
            utterance,
            (chunk, sampleRate) =>
            {
                samples.AddRange(chunk);
                rate = sampleRate;
                calls++;
            },
            TestContext.Current.CancellationToken);
        return new Spoken(utterance.Text, [.. samples], rate, calls, result);
    }

    /// <summary>Takes away what is under -45 dBFS at both ends.</summary>
    public static float[] Trim(float[] samples)
    {
        const float Threshold = 0.0056f;
        int first = Array.FindIndex(samples, sample => Math.Abs(sample) > Threshold);
        int last = Array.FindLastIndex(samples, sample => Math.Abs(sample) > Threshold);
        return first < 0 ? [] : samples[first..(last + 1)];
    }
}

/// <summary>What came out.</summary>
internal sealed record Spoken(string Text, float[] Samples, int Rate, int Calls, SpokenUtterance Result)
{
    public double Seconds => Rate is 0 ? 0 : Samples.Length / (double)Rate;

    public string[] Words => [.. Result.Words.Select(word => Text[word.Text])];

    public string[] Unspoken => [.. Result.Unspoken.Select(range => Text[range])];

    /// <summary>The median of the pitch.</summary>
    public double PitchHertz() => PitchMeter.Measure(Samples, Rate).MedianHertz;
}
