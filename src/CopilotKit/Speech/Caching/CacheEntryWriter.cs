using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using CopilotKit.Audio;
using CopilotKit.Speech.Engines;
using Microsoft.Win32.SafeHandles;

namespace CopilotKit.Speech.Caching;

/// <summary>Writes an entry while it is spoken, under a name of its own until it is complete.</summary>
/// <remarks>
/// After the magic number and the key come blocks of samples as the engine gave them (played back the same way, they go through all
/// filters with the same rounding), then what is known of the words, then the SHA-256 of everything before. Little-endian.
/// </remarks>
internal sealed class CacheEntryWriter : IDisposable
{
    public const int BufferLength = 32_768;
    public const string PartialEnding = ".part";

    private readonly string _path;
    private readonly string _partial;
    private readonly Action<Exception> _failed;
    private readonly IncrementalHash _checksum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _buffer = ArrayPool<byte>.Shared.Rent(BufferLength);
    private SafeFileHandle? _file;
    private int _filled;
    private long _written;

    public CacheEntryWriter(string path, CacheKey key, Action<Exception> failed)
    {
        (_path, _partial, _failed) = (path, $"{path}.{Guid.NewGuid():N}{PartialEnding}", failed);
        Try(() =>
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            _file = File.OpenHandle(_partial, FileMode.CreateNew, FileAccess.Write, FileShare.Delete);
            Write(Magic);
            Write(key.Hash);
        });
    }

    public static ReadOnlySpan<byte> Magic => "CKS1"u8;

    /// <summary>Adds samples.</summary>
    public void Write(ReadOnlySpan<float> samples, int sampleRate)
    {
        if (_file is null)
        {
            return;
        }

        try
        {
            while (!samples.IsEmpty)
            {
                int count = Math.Min(samples.Length, BufferLength / sizeof(float));
                WriteBlock(samples[..count], sampleRate);
                samples = samples[count..];
            }
        }
        catch (Exception exception) when (IsOfTheDisk(exception))
        {
            GiveUp(exception);
        }
    }

    /// <summary>Puts the entry under its own name.</summary>
    /// <returns>Its length in bytes; 0 when it could not be kept.</returns>
    public long Commit(SpokenUtterance spoken, DateTime now)
    {
        if (_file is null)
        {
            return 0;
        }

        Try(() =>
        {
            WriteEnd(spoken);
            Flush();
            Span<byte> checksum = stackalloc byte[SHA256.HashSizeInBytes];
            _checksum.GetHashAndReset(checksum);
            RandomAccess.Write(_file!, checksum, _written);
            _written += checksum.Length;
            _file!.Dispose();
            File.SetLastWriteTimeUtc(_partial, now);
            File.Move(_partial, _path, overwrite: true);
        });
        long length = _file is null ? 0 : _written;
        _file = null;
        return length;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_file is not null)
        {
            _file.Dispose();
            Discard();
        }

        _checksum.Dispose();
        ArrayPool<byte>.Shared.Return(_buffer);
    }

    private static bool IsOfTheDisk(Exception exception) => exception is IOException or UnauthorizedAccessException;

    // What came from 16 bits goes back into 16 bits; all else stays as it is. Either way nothing is lost.
    private static bool FitsSixteenBits(ReadOnlySpan<float> samples)
    {
        foreach (float sample in samples)
        {
            float scaled = sample * 32_768f;
            if (!(scaled is >= short.MinValue and <= short.MaxValue) || scaled != (short)scaled)
            {
                return false;
            }
        }

        return true;
    }

    private void WriteBlock(ReadOnlySpan<float> samples, int sampleRate)
    {
        bool isShort = FitsSixteenBits(samples);
        Write(samples.Length);
        Write(sampleRate);
        Write(isShort ? sizeof(short) : sizeof(float));
        Span<byte> room = Room(samples.Length * (isShort ? sizeof(short) : sizeof(float)));
        if (isShort)
        {
            Pcm16.Encode(samples, room);
            return;
        }

        for (int i = 0; i < samples.Length; i++)
        {
            BinaryPrimitives.WriteSingleLittleEndian(room[(i * sizeof(float))..], samples[i]);
        }
    }

    private void WriteEnd(SpokenUtterance spoken)
    {
        Write(0);
        Write(spoken.Words.Count);
        foreach (SpokenWord word in spoken.Words)
        {
            Write(word.Text.Start.Value);
            Write(word.Text.End.Value);
            BinaryPrimitives.WriteInt64LittleEndian(Room(sizeof(long)), word.Start.Ticks);
            BinaryPrimitives.WriteInt64LittleEndian(Room(sizeof(long)), word.End.Ticks);
        }

        Write(spoken.Unspoken.Count);
        foreach (Range range in spoken.Unspoken)
        {
            Write(range.Start.Value);
            Write(range.End.Value);
        }

        Write(spoken.AreTimesEstimated ? 1 : 0);
        byte[] voice = Encoding.UTF8.GetBytes(spoken.VoiceId ?? "");
        Write(voice.Length);
        Write(voice);
    }

    private void Write(int value) => BinaryPrimitives.WriteInt32LittleEndian(Room(sizeof(int)), value);

    private void Write(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
    }

    private Span<byte> Room(int count)
    {
        if (_filled + count > BufferLength)
        {
            Flush();
        }

        _filled += count;
        return _buffer.AsSpan(_filled - count, count);
    }

    private void Flush()
    {
        _checksum.AppendData(_buffer, 0, _filled);
        RandomAccess.Write(_file!, _buffer.AsSpan(0, _filled), _written);
        _written += _filled;
        _filled = 0;
    }

    private void Try(Action write)
    {
        try
        {
            write();
        }
        catch (Exception exception) when (IsOfTheDisk(exception))
        {
            GiveUp(exception);
        }
    }

    private void GiveUp(Exception exception)
    {
        _failed(exception);
        _file?.Dispose();
        _file = null;
        Discard();
    }

    private void Discard()
    {
        try
        {
            File.Delete(_partial);
        }
        catch (Exception exception) when (IsOfTheDisk(exception))
        {
        }
    }
}
