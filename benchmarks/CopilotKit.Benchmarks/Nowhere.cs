using System.Buffers;

namespace CopilotKit.Benchmarks;

/// <summary>Takes samples and forgets them.</summary>
internal sealed class Nowhere : IBufferWriter<float>
{
    [ThreadStatic]
    private static float[]? _samples;

    public void Advance(int count)
    {
    }

    public Memory<float> GetMemory(int sizeHint = 0) => Samples(sizeHint);

    public Span<float> GetSpan(int sizeHint = 0) => Samples(sizeHint);

    private static float[] Samples(int sizeHint)
    {
        if (_samples is null || _samples.Length < sizeHint)
        {
            _samples = new float[Math.Max(sizeHint, 65_536)];
        }

        return _samples;
    }
}
