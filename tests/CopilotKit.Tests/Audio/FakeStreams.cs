namespace CopilotKit.Tests.Audio;

/// <summary>A stream that can only be written forward, as a pipe is.</summary>
internal sealed class OneWayStream(Stream target) : Stream
{
    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Flush() => target.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => target.Write(buffer, offset, count);
}

/// <summary>A file of any length that keeps only its first bytes.</summary>
internal sealed class CountingStream : Stream
{
    private readonly byte[] _head = new byte[80];
    private long _length;

    public ReadOnlySpan<byte> Head => _head;

    public override bool CanRead => false;

    public override bool CanSeek => true;

    public override bool CanWrite => true;

    public override long Length => _length;

    public override long Position { get; set; }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => _length = value;

    public override void Write(byte[] buffer, int offset, int count)
    {
        if (Position < _head.Length)
        {
            buffer.AsSpan(offset, (int)Math.Min(count, _head.Length - Position)).CopyTo(_head.AsSpan((int)Position));
        }

        Position += count;
        _length = Math.Max(_length, Position);
    }
}
