using CopilotKit.Speech;
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

    /// <summary>The median of the pitch, by autocorrelation over 40 milliseconds.</summary>
    public double PitchHertz()
    {
        List<double> pitches = [];
        int window = Rate / 25;
        for (int start = 0; start + (2 * window) < Samples.Length; start += Rate / 50)
        {
            if (PitchAt(start, window) is { } pitch)
            {
                pitches.Add(pitch);
            }
        }

        pitches.Sort();
        return pitches[pitches.Count / 2];
    }

    private double? PitchAt(int start, int window)
    {
        double[] likeness = [.. Enumerable.Range(0, Math.Min(window, Rate / 55)).Select(lag => lag < Rate / 500 ? 0 : Likeness(start, lag, window))];
        double best = likeness.Max();
        double energy = Samples.AsSpan(start, window).ToArray().Sum(sample => (double)sample * sample) / window;
        int lag = Array.FindIndex(likeness, 1, value => value > 0.92 * best);
        while (lag + 1 < likeness.Length && likeness[lag + 1] > likeness[lag])
        {
            lag++;
        }

        return energy < 1e-4 || best < 0.75 ? null : Rate / (double)lag;
    }

    private double Likeness(int start, int lag, int window)
    {
        double product = 0, here = 1e-12, there = 1e-12;
        for (int i = start; i < start + window; i++)
        {
            product += Samples[i] * Samples[i + lag];
            here += Samples[i] * Samples[i];
            there += Samples[i + lag] * Samples[i + lag];
        }

        return product / Math.Sqrt(here * there);
    }
}
