using System.Buffers;

namespace CopilotKit.Benchmarks;

/// <summary>Takes samples and forgets them.</summary>
internal sealed class Nowhere : IBufferWriter<float>
{
    [ThreadStatic]
    private static float[]? Samples;

    public void Advance(int count)
    {
    }

    public Memory<float> GetMemory(int sizeHint = 0) => Room(sizeHint);

    public Span<float> GetSpan(int sizeHint = 0) => Room(sizeHint);

    private static float[] Room(int sizeHint)
    {
        if (Samples is null || Samples.Length < sizeHint)
        {
            Samples = new float[Math.Max(sizeHint, 65_536)];
        }

        return Samples;
    }
}
