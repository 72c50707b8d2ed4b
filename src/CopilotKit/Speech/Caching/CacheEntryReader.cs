using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using CopilotKit.Audio;
using CopilotKit.Speech.Engines;

namespace CopilotKit.Speech.Caching;

/// <summary>Plays an entry back as its engine gave it.</summary>
internal sealed class CacheEntryReader : IDisposable
{
    private readonly BinaryReader _reader;

    private CacheEntryReader(BinaryReader reader) => _reader = reader;

    /// <summary>Opens an entry.</summary>
    /// <returns>Nothing when there is none, or when not every byte of it is as it was written.</returns>
    public static CacheEntryReader? Open(string path, CacheKey key)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, CacheEntryWriter.BufferLength);
        try
        {
            if (IsWhole(file))
            {
                BinaryReader reader = new(file);
                if (reader.ReadBytes(CacheEntryWriter.Magic.Length).AsSpan().SequenceEqual(CacheEntryWriter.Magic)
                    && reader.ReadBytes(CacheKey.Length).AsSpan().SequenceEqual(key.Hash))
                {
                    return new CacheEntryReader(reader);
                }
            }
        }
        catch
        {
            file.Dispose();
            throw;
        }

        file.Dispose();
        return null;
    }

    /// <summary>Gives the samples to a sink, and then what is known of the words.</summary>
    public SpokenUtterance Play(SpeechSink sink, CancellationToken cancellationToken)
    {
        float[] samples = ArrayPool<float>.Shared.Rent(CacheEntryWriter.BufferLength / sizeof(float));
        try
        {
            for (int count; (count = _reader.ReadInt32()) > 0;)
            {
                cancellationToken.ThrowIfCancellationRequested();
                int sampleRate = _reader.ReadInt32();
                ReadBlock(samples.AsSpan(0, count), isShort: _reader.ReadInt32() == sizeof(short));
                sink(samples.AsSpan(0, count), sampleRate);
            }
        }
        finally
        {
            ArrayPool<float>.Shared.Return(samples);
        }

        return ReadEnd();
    }

    /// <inheritdoc/>
    public void Dispose() => _reader.Dispose();

    private static bool IsWhole(FileStream file)
    {
        long left = file.Length - SHA256.HashSizeInBytes;
        if (left < CacheEntryWriter.Magic.Length + CacheKey.Length)
        {
            return false;
        }

        using IncrementalHash checksum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] buffer = ArrayPool<byte>.Shared.Rent(CacheEntryWriter.BufferLength);
        try
        {
            for (int read; left > 0; left -= read)
            {
                read = file.Read(buffer, 0, (int)Math.Min(left, CacheEntryWriter.BufferLength));
                if (read == 0)
                {
                    return false;
                }

                checksum.AppendData(buffer, 0, read);
            }

            Span<byte> written = stackalloc byte[SHA256.HashSizeInBytes];
            file.ReadExactly(written);
            file.Position = 0;
            return checksum.GetHashAndReset().AsSpan().SequenceEqual(written);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private void ReadBlock(Span<float> samples, bool isShort)
    {
        if (!isShort)
        {
            _reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(samples));
            if (!BitConverter.IsLittleEndian)
            {
                Span<int> bits = MemoryMarshal.Cast<float, int>(samples);
                BinaryPrimitives.ReverseEndianness(bits, bits);
            }

            return;
        }

        byte[] bytes = ArrayPool<byte>.Shared.Rent(samples.Length * sizeof(short));
        try
        {
            Span<byte> block = bytes.AsSpan(0, samples.Length * sizeof(short));
            _reader.BaseStream.ReadExactly(block);
            Pcm16.Decode(block, samples);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private SpokenUtterance ReadEnd()
    {
        SpokenWord[] words = new SpokenWord[_reader.ReadInt32()];
        for (int i = 0; i < words.Length; i++)
        {
            words[i] = new SpokenWord(ReadRange(), new TimeSpan(_reader.ReadInt64()), new TimeSpan(_reader.ReadInt64()));
        }

        Range[] unspoken = new Range[_reader.ReadInt32()];
        for (int i = 0; i < unspoken.Length; i++)
        {
            unspoken[i] = ReadRange();
        }

        bool areTimesEstimated = _reader.ReadInt32() != 0;
        string voiceId = Encoding.UTF8.GetString(_reader.ReadBytes(_reader.ReadInt32()));
        return new SpokenUtterance(words)
        {
            Unspoken = unspoken,
            AreTimesEstimated = areTimesEstimated,
            VoiceId = voiceId.Length == 0 ? null : voiceId,
        };
    }

    private Range ReadRange() => _reader.ReadInt32().._reader.ReadInt32();
}
