namespace CopilotKit.Audio.Sounds;

/// <summary>Plays a sound over and over without an end; its end passes into its next beginning with equal power.</summary>
/// <param name="open">Opens the sound from its start.</param>
/// <param name="length">How long it is, in frames.</param>
/// <param name="overlap">How long both are heard, in frames: at most half of the length.</param>
internal sealed class LoopedSource(Func<WavSource> open, long length, int overlap) : ISampleSource, IDisposable
{
    private const int BlockFrames = 1_024;
    private readonly float[] _block = new float[BlockFrames];
    private WavSource _current = open();
    private WavSource? _next;
    private long _position;

    public int Read(Span<float> destination)
    {
        for (int done = 0; done < destination.Length;)
        {
            long left = length - overlap - _position;
            int wanted = Math.Min(destination.Length - done, left > 0 ? (int)Math.Min(left, BlockFrames) : BlockFrames);
            done += left > 0 ? Play(destination.Slice(done, wanted)) : Cross(destination.Slice(done, wanted));
        }

        return destination.Length;
    }

    public void Dispose()
    {
        _current.Dispose();
        _next?.Dispose();
    }

    private int Play(Span<float> destination)
    {
        destination[_current.Read(destination)..].Clear();
        _position += destination.Length;
        return destination.Length;
    }

    private int Cross(Span<float> destination)
    {
        _next ??= open();
        long from = _position - (length - overlap);
        Span<float> outgoing = destination[..(int)Math.Min(destination.Length, overlap - from)];
        Span<float> incoming = _block.AsSpan(0, outgoing.Length);
        outgoing[_current.Read(outgoing)..].Clear();
        incoming[_next.Read(incoming)..].Clear();
        for (int i = 0; i < outgoing.Length; i++)
        {
            outgoing[i] = (outgoing[i] * Fade.EqualPowerRise(overlap - 1 - from - i, overlap))
                + (incoming[i] * Fade.EqualPowerRise(from + i, overlap));
        }

        _position += outgoing.Length;
        if (_position == length)
        {
            _current.Dispose();
            (_current, _next, _position) = (_next, null, overlap);
        }

        return outgoing.Length;
    }
}
