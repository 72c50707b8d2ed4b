namespace CopilotKit.Audio;

/// <summary>A synthesised sound that is made in blocks of one size, whatever the sizes it is read in.</summary>
internal abstract class BlockSource(long length) : ISampleSource
{
    protected const int BlockFrames = 64;
    private readonly float[] _block = new float[BlockFrames];
    private long _position;

    public int Read(Span<float> destination)
    {
        int wanted = (int)Math.Min(destination.Length, length - _position);
        int done = 0;
        while (done < wanted)
        {
            int offset = (int)(_position % BlockFrames);
            if (offset == 0)
            {
                Render(_block, _position);
            }

            int count = Math.Min(wanted - done, BlockFrames - offset);
            _block.AsSpan(offset, count).CopyTo(destination[done..]);
            done += count;
            _position += count;
        }

        return done;
    }

    /// <summary>Makes one block; called for every block in order.</summary>
    protected abstract void Render(Span<float> block, long position);
}
