namespace CopilotKit.TestKit;

/// <summary>Measures the pitch of a voice, 50 times a second, by autocorrelation over 40 milliseconds.</summary>
public static class PitchMeter
{
    private const double LowestHertz = 55;
    private const double HighestHertz = 500;
    private const double LeastLikeness = 0.75;
    private const double LeastPower = 1e-4;

    public static VoicePitch Measure(float[] samples, int rate)
    {
        List<double> pitches = [];
        int loud = 0;
        int window = rate / 25;
        for (int start = 0; start + (2 * window) < samples.Length; start += rate / 50)
        {
            double power = samples.AsSpan(start, window).ToArray().Sum(sample => (double)sample * sample) / window;
            loud += power < LeastPower ? 0 : 1;
            if (power >= LeastPower && PitchAt(samples, rate, start, window) is { } pitch)
            {
                pitches.Add(pitch);
            }
        }

        pitches.Sort();
        return pitches.Count == 0
            ? new VoicePitch(0, 0, 0)
            : new VoicePitch(pitches[pitches.Count / 2], pitches[pitches.Count * 9 / 10] - pitches[pitches.Count / 10], (double)pitches.Count / loud);
    }

    private static double? PitchAt(float[] samples, int rate, int start, int window)
    {
        double[] likeness = [.. Enumerable.Range(0, Math.Min(window, (int)(rate / LowestHertz)))
            .Select(lag => lag < rate / HighestHertz ? 0 : Likeness(samples, start, lag, window))];
        double best = likeness.Max();
        int lag = Array.FindIndex(likeness, 1, value => value > 0.92 * best);
        while (lag + 1 < likeness.Length && likeness[lag + 1] > likeness[lag])
        {
            lag++;
        }

        return best < LeastLikeness ? null : rate / (double)lag;
    }

    private static double Likeness(float[] samples, int start, int lag, int window)
    {
        double product = 0, here = 1e-12, there = 1e-12;
        for (int i = start; i < start + window; i += 2)
        {
            product += samples[i] * samples[i + lag];
            here += samples[i] * samples[i];
            there += samples[i + lag] * samples[i + lag];
        }

        return product / Math.Sqrt(here * there);
    }
}

/// <summary>The pitch of a stretch of speech.</summary>
/// <param name="MedianHertz">Its median; 0 when nothing has a pitch.</param>
/// <param name="RangeHertz">From the lowest tenth to the highest.</param>
/// <param name="VoicedShare">The part of what is loud enough that has a pitch: a whisper has next to none.</param>
public sealed record VoicePitch(double MedianHertz, double RangeHertz, double VoicedShare);
