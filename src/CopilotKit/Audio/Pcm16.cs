using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace CopilotKit.Audio;

/// <summary>Converts between float samples and signed 16-bit little-endian ones, which most speech services send.</summary>
/// <remarks>32 768 steps are full scale both ways, so that 16-bit samples survive decoding and encoding unchanged.</remarks>
public static class Pcm16
{
    private const float FullScale = 32_768f;

    /// <summary>Encodes samples.</summary>
    /// <param name="samples">The samples: rounded to the nearest step (halves to even), clipped at full scale.</param>
    /// <param name="destination">Receives two bytes for each sample.</param>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is too short.</exception>
    public static void Encode(ReadOnlySpan<float> samples, Span<byte> destination)
    {
        if (destination.Length < samples.Length * 2)
        {
            throw new ArgumentException(
                $"The destination: must have {samples.Length * 2} bytes, not {destination.Length}.", nameof(destination));
        }

        Span<short> steps = MemoryMarshal.Cast<byte, short>(destination)[..samples.Length];
        int done = EncodeVectors(samples, steps);
        for (; done < samples.Length; done++)
        {
            steps[done] = (short)MathF.Round(Math.Clamp(samples[done] * FullScale, short.MinValue, short.MaxValue));
        }

        ReverseOnBigEndian(steps);
    }

    /// <summary>Decodes samples.</summary>
    /// <param name="source">Two bytes for each sample; an odd byte at the end is left alone.</param>
    /// <param name="destination">Receives the samples.</param>
    /// <returns>How many samples.</returns>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is too short.</exception>
    public static int Decode(ReadOnlySpan<byte> source, Span<float> destination)
    {
        ReadOnlySpan<short> steps = MemoryMarshal.Cast<byte, short>(source);
        if (destination.Length < steps.Length)
        {
            throw new ArgumentException(
                $"The destination: must have {steps.Length} samples, not {destination.Length}.", nameof(destination));
        }

        int done = BitConverter.IsLittleEndian ? DecodeVectors(steps, destination) : 0;
        for (; done < steps.Length; done++)
        {
            destination[done] = BinaryPrimitives.ReadInt16LittleEndian(source[(done * 2)..]) / FullScale;
        }

        return steps.Length;
    }

    private static int EncodeVectors(ReadOnlySpan<float> samples, Span<short> steps)
    {
        Vector<float> low = new(short.MinValue);
        Vector<float> high = new(short.MaxValue);
        int done = 0;
        for (; done <= samples.Length - Vector<short>.Count; done += Vector<short>.Count)
        {
            Vector<float> first = new Vector<float>(samples[done..]) * FullScale;
            Vector<float> second = new Vector<float>(samples[(done + Vector<float>.Count)..]) * FullScale;
            Vector.Narrow(Rounded(first, low, high), Rounded(second, low, high)).CopyTo(steps[done..]);
        }

        return done;
    }

    private static Vector<int> Rounded(Vector<float> steps, Vector<float> low, Vector<float> high) =>
        Vector.ConvertToInt32(Vector.Round(Vector.Min(Vector.Max(steps, low), high)));

    private static int DecodeVectors(ReadOnlySpan<short> steps, Span<float> destination)
    {
        int done = 0;
        for (; done <= steps.Length - Vector<short>.Count; done += Vector<short>.Count)
        {
            Vector.Widen(new Vector<short>(steps[done..]), out Vector<int> first, out Vector<int> second);
            (Vector.ConvertToSingle(first) * (1 / FullScale)).CopyTo(destination[done..]);
            (Vector.ConvertToSingle(second) * (1 / FullScale)).CopyTo(destination[(done + Vector<int>.Count)..]);
        }

        return done;
    }

    private static void ReverseOnBigEndian(Span<short> steps)
    {
        if (!BitConverter.IsLittleEndian)
        {
            BinaryPrimitives.ReverseEndianness(steps, steps);
        }
    }
}
