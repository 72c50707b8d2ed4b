namespace CopilotKit.Benchmarks;

/// <summary>Makes sound that is as uneven as speech.</summary>
internal static class SpeechLike
{
    /// <summary>Noise in syllables, four a second, with a rest every three seconds; its peaks are at -2 dBFS.</summary>
    public static float[] Of(int rate, int seconds)
    {
        Random random = new(1);
        float[] samples = new float[rate * seconds];
        for (int i = 0; i < samples.Length; i++)
        {
            double time = i / (double)rate;
            double loudness = time % 3 > 2.5 ? 0 : 0.1 + (0.7 * Math.Pow(Math.Sin(4 * Math.PI * time), 2));
            samples[i] = (float)(loudness * ((2 * random.NextDouble()) - 1));
        }

        return samples;
    }
}
