using System.Runtime.InteropServices;

namespace CopilotKit.Speech;

/// <summary>A take whose sound lies in the spool, so that a long performance needs no more memory than a short one.</summary>
internal sealed record SpooledTake(CastRole Cast, long Offset, int Frames, double GainDecibels)
{
    /// <summary>Gets when each word was said, from the take's first frame.</summary>
    public required IReadOnlyList<SpokenWord> Words { get; init; }

    public required IReadOnlyList<Range> Unspoken { get; init; }

    public required bool AreTimesEstimated { get; init; }

    /// <summary>Writes a take at the end of the spool.</summary>
    public static SpooledTake Write(Take take, Stream spool)
    {
        long offset = spool.Position;
        spool.Write(MemoryMarshal.AsBytes(take.Sound.Ready.Samples));
        return new SpooledTake(take.Cast, offset, take.Sound.Frames, Take.GainOf(take.Step, take.Cast))
        {
            Words = take.Words,
            Unspoken = take.Unspoken,
            AreTimesEstimated = take.AreTimesEstimated,
        };
    }

    /// <summary>Gives the sound in portions.</summary>
    /// <param name="spool">Where it lies.</param>
    /// <param name="portion">Room for a portion.</param>
    /// <param name="play">Takes each portion.</param>
    public void Play(Stream spool, float[] portion, Action<ReadOnlySpan<float>> play)
    {
        spool.Position = Offset;
        for (int done = 0; done < Frames;)
        {
            Span<float> samples = portion.AsSpan(0, Math.Min(portion.Length, Frames - done));
            spool.ReadExactly(MemoryMarshal.AsBytes(samples));
            play(samples);
            done += samples.Length;
        }
    }
}
