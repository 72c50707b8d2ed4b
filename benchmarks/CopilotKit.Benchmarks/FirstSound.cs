using System.Diagnostics;
using CopilotKit.Speech.Engines;

namespace CopilotKit.Benchmarks;

/// <summary>How long somebody waits who listens to an engine.</summary>
internal static class FirstSound
{
    /// <summary>-50 dBFS.</summary>
    public static readonly float Audible = (float)Math.Pow(10, -50 / 20d);

    /// <summary>Measures from the call to the first audible sample at the sink.</summary>
    /// <returns>Milliseconds.</returns>
    public static async Task<double> WaitAsync(SpeechEngine engine, Utterance utterance)
    {
        double first = 0;
        long start = Stopwatch.GetTimestamp();
        await engine.SpeakAsync(utterance, Hear);
        return first;

        void Hear(ReadOnlySpan<float> samples, int sampleRate)
        {
            if (first == 0 && samples.ContainsAnyExceptInRange(-Audible, Audible))
            {
                first = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            }
        }
    }
}
