namespace CopilotKit.Audio;

/// <summary>Takes interleaved samples apart and puts them together.</summary>
internal static class Interleaved
{
    /// <summary>Counts the frames of interleaved samples and refuses parts of a frame.</summary>
    public static int CountFrames(int samples, int channels, string parameter)
    {
        (int frames, int left) = Math.DivRem(samples, channels);
        return left == 0
            ? frames
            : throw new ArgumentException(
                $"The samples: must be whole frames of {channels} channels, not {samples} samples.", parameter);
    }

    /// <summary>Copies one channel out.</summary>
    public static void CopyChannel(ReadOnlySpan<float> samples, int channels, int channel, Span<float> destination)
    {
        if (channels == 1)
        {
            samples.CopyTo(destination);
            return;
        }

        for (int from = channel, to = 0; from < samples.Length; from += channels, to++)
        {
            destination[to] = samples[from];
        }
    }

    /// <summary>Copies one channel in.</summary>
    public static void SetChannel(ReadOnlySpan<float> samples, int channels, int channel, Span<float> destination)
    {
        for (int i = 0; i < samples.Length; i++)
        {
            destination[(i * channels) + channel] = samples[i];
        }
    }

    /// <summary>Turns frames into the mean of their channels, in place.</summary>
    /// <returns>How many samples are left.</returns>
    public static int MixDown(Span<float> frames, int channels)
    {
        int count = frames.Length / channels;
        for (int frame = 0; frame < count; frame++)
        {
            float sum = 0;
            foreach (float sample in frames.Slice(frame * channels, channels))
            {
                sum += sample;
            }

            frames[frame] = sum / channels;
        }

        return count;
    }
}
