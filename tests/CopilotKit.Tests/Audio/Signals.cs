using System.Buffers;

namespace CopilotKit.Tests.Audio;

/// <summary>Makes sounds to test with, and measures tones in them.</summary>
internal static class Signals
{
    public static float[] Sine(double hertz, int sampleRate, int frames, double amplitude, double phaseDegrees = 0)
    {
        float[] samples = new float[frames];
        for (int i = 0; i < frames; i++)
        {
            samples[i] = (float)(amplitude * Math.Sin((2 * Math.PI * hertz * i / sampleRate) + (phaseDegrees * Math.PI / 180)));
        }

        return samples;
    }

    public static float[] Noise(int frames, double amplitude, int seed = 1)
    {
        Random random = new(seed);
        float[] samples = new float[frames];
        for (int i = 0; i < frames; i++)
        {
            samples[i] = (float)(((random.NextDouble() * 2) - 1) * amplitude);
        }

        return samples;
    }

    /// <summary>The amplitude of a tone, by a discrete Fourier transform of one frequency under a Blackman-Harris window.</summary>
    public static double AmplitudeAt(ReadOnlySpan<float> samples, double hertz, int sampleRate)
    {
        (double real, double imaginary, double weight) = (0, 0, 0);
        for (int i = 0; i < samples.Length; i++)
        {
            double t = 2 * Math.PI * i / samples.Length;
            double window = 0.35875 - (0.48829 * Math.Cos(t)) + (0.14128 * Math.Cos(2 * t)) - (0.01168 * Math.Cos(3 * t));
            (double sin, double cos) = Math.SinCos(2 * Math.PI * hertz * i / sampleRate);
            real += samples[i] * cos * window;
            imaginary += samples[i] * sin * window;
            weight += window;
        }

        return 2 * Math.Sqrt((real * real) + (imaginary * imaginary)) / weight;
    }

    public static double Rms(ReadOnlySpan<float> samples)
    {
        double sum = 0;
        foreach (float sample in samples)
        {
            sum += (double)sample * sample;
        }

        return Math.Sqrt(sum / samples.Length);
    }

    /// <summary>Sends samples through a stage in chunks of the given sizes, over and over.</summary>
    public static float[] InChunks(float[] samples, int[] sizes, Action<ReadOnlyMemory<float>, ArrayBufferWriter<float>> write)
    {
        ArrayBufferWriter<float> output = new();
        for (int done = 0, turn = 0; done < samples.Length; turn++)
        {
            int size = Math.Min(sizes[turn % sizes.Length], samples.Length - done);
            write(samples.AsMemory(done, size), output);
            done += size;
        }

        return output.WrittenSpan.ToArray();
    }
}
