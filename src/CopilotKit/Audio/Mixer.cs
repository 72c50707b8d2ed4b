using CopilotKit.Audio.Loudness;

namespace CopilotKit.Audio;

/// <summary>Adds sounds up, each exactly at its frame, into an output that is read in blocks.</summary>
/// <remarks>
/// The size of the blocks changes no bit. Where no sound is, the output is digital silence. Sounds are added as they are:
/// what goes beyond full scale is for a <see cref="Limiter"/>. Not thread-safe; memory grows only with the number of
/// sounds that are still to come.
/// </remarks>
public sealed class Mixer
{
    private const int BlockFrames = 1_024;
    private readonly PriorityQueue<MixedSound, (long StartFrame, long Order)> _waiting = new();
    private readonly List<MixedSound> _playing = [];
    private readonly float[] _scratch = new float[BlockFrames];
    private long _order;

    /// <summary>Initializes a new instance of the <see cref="Mixer"/> class.</summary>
    /// <param name="format">The rate, which all sounds must have, and one or two channels.</param>
    /// <exception cref="ArgumentOutOfRangeException">The format has more than two channels.</exception>
    public Mixer(PcmFormat format)
    {
        ArgumentNullException.ThrowIfNull(format);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(format.Channels, 2, nameof(format));

        Format = format;
    }

    /// <summary>Gets the rate and the channels.</summary>
    public PcmFormat Format { get; }

    /// <summary>Gets the frame that is read next.</summary>
    public long Position { get; private set; }

    /// <summary>Gets a value indicating whether no sound plays or is still to come.</summary>
    public bool IsEmpty => _playing.Count == 0 && _waiting.Count == 0;

    /// <summary>Adds a sound.</summary>
    /// <param name="source">The sound, at the mixture's rate. It is read once, when its turn comes.</param>
    /// <param name="placement">When, how loud and from where it is heard.</param>
    /// <returns>The sound in the mixture, for ending an endless one.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The start has been read already, or a value is out of its range.</exception>
    public MixedSound Add(ISampleSource source, MixPlacement placement)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(placement);
        placement.Check(Position);

        MixedSound sound = new(this, source, placement);
        _waiting.Enqueue(sound, (placement.StartFrame, _order++));
        return sound;
    }

    /// <summary>Adds sound that lies in memory.</summary>
    /// <param name="samples">The sound, mono, at the mixture's rate. It must not change before it has been read.</param>
    /// <param name="placement">When, how loud and from where it is heard.</param>
    /// <returns>The sound in the mixture.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The start has been read already, or a value is out of its range.</exception>
    public MixedSound Add(ReadOnlyMemory<float> samples, MixPlacement placement) => Add(new MemorySource(samples), placement);

    /// <summary>Reads the next frames.</summary>
    /// <param name="destination">Receives whole frames; all of it is filled.</param>
    /// <exception cref="ArgumentException">There is room for a part of a frame.</exception>
    public void Read(Span<float> destination)
    {
        _ = Interleaved.CountFrames(destination.Length, Format.Channels, nameof(destination));

        while (!destination.IsEmpty)
        {
            Span<float> block = destination[..Math.Min(destination.Length, BlockFrames * Format.Channels)];
            ReadBlock(block);
            destination = destination[block.Length..];
        }
    }

    private void ReadBlock(Span<float> block)
    {
        block.Clear();
        long end = Position + (block.Length / Format.Channels);
        while (_waiting.TryPeek(out MixedSound? next, out _) && next.StartFrame < end)
        {
            _playing.Add(_waiting.Dequeue());
        }

        foreach (MixedSound sound in _playing)
        {
            int offset = (int)Math.Max(0, sound.StartFrame - Position);
            sound.AddTo(block[(offset * Format.Channels)..], Format.Channels, _scratch);
        }

        _playing.RemoveAll(static sound => sound.IsOver);
        Position = end;
    }

    private sealed class MemorySource(ReadOnlyMemory<float> samples) : ISampleSource
    {
        private int _position;

        public int Read(Span<float> destination)
        {
            int count = Math.Min(destination.Length, samples.Length - _position);
            samples.Span.Slice(_position, count).CopyTo(destination);
            _position += count;
            return count;
        }
    }
}
