using System.Buffers;

namespace CopilotKit.Audio;

/// <summary>Collects samples in memory that is used again after disposal.</summary>
internal sealed class SampleBuffer : IBufferWriter<float>, IDisposable
{
    private float[] _samples = [];

    /// <summary>Gets how many samples were collected.</summary>
    public int Count { get; private set; }

    /// <summary>Gets the samples; they are valid until more come.</summary>
    public Span<float> Samples => _samples.AsSpan(0, Count);

    /// <summary>Forgets the samples, not the memory.</summary>
    public void Clear() => Count = 0;

    /// <summary>Adds samples.</summary>
    public void Append(ReadOnlySpan<float> samples)
    {
        samples.CopyTo(GetSpan(samples.Length));
        Advance(samples.Length);
    }

    public void Advance(int count) => Count += count;

    public Span<float> GetSpan(int sizeHint = 0)
    {
        Grow(Count + Math.Max(sizeHint, 256));
        return _samples.AsSpan(Count);
    }

    public Memory<float> GetMemory(int sizeHint = 0)
    {
        Grow(Count + Math.Max(sizeHint, 256));
        return _samples.AsMemory(Count);
    }

    public void Dispose()
    {
        if (_samples.Length > 0)
        {
            ArrayPool<float>.Shared.Return(_samples);
        }

        (_samples, Count) = ([], 0);
    }

    private void Grow(int capacity)
    {
        if (capacity <= _samples.Length)
        {
            return;
        }

        float[] larger = ArrayPool<float>.Shared.Rent(Math.Max(capacity, _samples.Length * 2));
        Samples.CopyTo(larger);
        if (_samples.Length > 0)
        {
            ArrayPool<float>.Shared.Return(_samples);
        }

        _samples = larger;
    }
}
