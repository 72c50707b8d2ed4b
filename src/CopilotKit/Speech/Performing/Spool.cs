using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace CopilotKit.Speech.Performing;

/// <summary>A file that holds the raw sound of a performance, about 5.8 MB for a minute of speech, and is gone when it is closed.</summary>
/// <remarks>Takes that are spoken at the same time lie in it block by block, so that no take is ever in memory as a whole.</remarks>
internal sealed class Spool : IDisposable
{
    /// <summary>How many samples a take collects before it writes them.</summary>
    public const int BlockSamples = 16_384;

    private readonly SafeFileHandle _file;
    private long _length;

    /// <summary>Initializes a new instance of the <see cref="Spool"/> class.</summary>
    /// <param name="besides">The file beside which it lies: the folder for temporary files may be in memory.</param>
    public Spool(string besides)
    {
        string path = $"{besides}.{Guid.NewGuid():N}.spool";
        _file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, FileOptions.DeleteOnClose);
        if (!OperatingSystem.IsWindows())
        {
            // Only Windows deletes on close by itself; elsewhere a process that is killed would leave the file behind.
            File.Delete(path);
        }
    }

    /// <summary>Writes samples behind all others.</summary>
    public SpooledBlock Write(ReadOnlySpan<float> samples)
    {
        ReadOnlySpan<byte> bytes = MemoryMarshal.AsBytes(samples);
        long offset = Interlocked.Add(ref _length, bytes.Length) - bytes.Length;
        RandomAccess.Write(_file, bytes, offset);
        return new SpooledBlock(offset, samples.Length);
    }

    /// <summary>Reads samples of a block.</summary>
    /// <param name="block">The block.</param>
    /// <param name="first">The first sample to read.</param>
    /// <param name="samples">Receives the samples; all of it is filled.</param>
    public void Read(SpooledBlock block, int first, Span<float> samples)
    {
        Span<byte> bytes = MemoryMarshal.AsBytes(samples);
        long offset = block.Offset + (first * (long)sizeof(float));
        while (!bytes.IsEmpty)
        {
            int read = RandomAccess.Read(_file, bytes, offset);
            bytes = read > 0 ? bytes[read..] : throw new EndOfStreamException("The raw sound of the performance was cut off.");
            offset += read;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}

/// <summary>Where some samples of a take lie.</summary>
/// <param name="Offset">From the start of the file, in bytes.</param>
/// <param name="Samples">How many.</param>
internal readonly record struct SpooledBlock(long Offset, int Samples);
