using CopilotKit.Audio;

namespace CopilotKit.Speech.Engines;

/// <summary>Watches sound go by, and notes where it is audible and where it pauses.</summary>
/// <param name="sampleRate">Samples per second.</param>
internal sealed class AudibleSpans(int sampleRate)
{
    // Between the closure of a p or a t, up to 60 ms, and the shortest pause at a comma.
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(0.06);
    private static readonly float Audible = (float)Decibels.ToFactor(-45);

    private readonly List<(TimeSpan From, TimeSpan To)> _pauses = [];
    private long _first = -1;
    private long _last;

    /// <summary>Gets how many samples went by.</summary>
    public long Samples { get; private set; }

    /// <summary>Gets whether nothing was audible since <see cref="Begin"/>.</summary>
    public bool IsSilent => _first < 0;

    /// <summary>Gets when the first audible sample was heard.</summary>
    public TimeSpan Start => ToTime(_first);

    /// <summary>Gets when the last one was over.</summary>
    public TimeSpan End => ToTime(_last + 1);

    /// <summary>Gets the pauses between them.</summary>
    public IReadOnlyList<(TimeSpan From, TimeSpan To)> Pauses => _pauses;

    /// <summary>Forgets what was heard, but not how much.</summary>
    public void Begin()
    {
        _first = -1;
        _pauses.Clear();
    }

    public void Take(ReadOnlySpan<float> samples)
    {
        for (int index = 0; index < samples.Length; index++)
        {
            if (Math.Abs(samples[index]) >= Audible)
            {
                Note(Samples + index);
            }
        }

        Samples += samples.Length;
    }

    public TimeSpan ToTime(long samples) => TimeSpan.FromSeconds((double)samples / sampleRate);

    private void Note(long position)
    {
        if (_first < 0)
        {
            _first = position;
        }
        else if (position - _last > 1 && ToTime(position - _last) >= ShortestPause)
        {
            _pauses.Add((ToTime(_last + 1), ToTime(position)));
        }

        _last = position;
    }
}
