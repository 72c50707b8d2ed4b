using System.Numerics.Tensors;
using CopilotKit.Audio;

namespace CopilotKit.Speech.Performing;

/// <summary>
/// Lowers the bed under speech: down before the first word, up again after the last, and down all through short silences.
/// </summary>
/// <remarks>The gain goes evenly in decibels. Speech that was not announced in time lowers the bed as fast, only later.</remarks>
internal sealed class Ducking(PcmFormat format, double decibels)
{
    private static readonly TimeSpan Release = TimeSpan.FromMilliseconds(600);

    // Music that swells for less than this between two sentences only draws attention to itself.
    private static readonly TimeSpan ShortestRise = TimeSpan.FromMilliseconds(750);

    private readonly Queue<(long Start, long End)> _speech = new();
    private readonly long _begins = format.ToFrames(TimeSpan.FromMilliseconds(250));
    private readonly float _attackStep = 1f / format.ToFrames(TimeSpan.FromMilliseconds(150));
    private readonly float _releaseStep = 1f / format.ToFrames(Release);
    private readonly long _rests = format.ToFrames(Release + ShortestRise);
    private readonly float _exponent = (float)(-decibels / 20 * Math.Log(10));
    private (long Start, long End) _last = (long.MinValue, long.MinValue);
    private float _depth;

    /// <summary>Announces speech, in order; what is announced late is lowered late.</summary>
    public void Announce(long start, long end)
    {
        long from = start - _begins;
        if (_last.End != long.MinValue && from - _last.End < _rests)
        {
            _last.End = Math.Max(_last.End, end);
            return;
        }

        if (_last.End != long.MinValue)
        {
            _speech.Enqueue(_last);
        }

        _last = (from, end);
    }

    /// <summary>Lowers the next block of the bed; called for every block in order.</summary>
    public void Apply(Span<float> frames, long position)
    {
        int channels = format.Channels;
        int count = frames.Length / channels;
        for (int done = 0; done < count;)
        {
            (bool isDown, long until) = StateAt(position + done);
            int end = (int)Math.Min(count, until - position);
            float goal = isDown ? 1 : 0;

            // What sounds from the first frame on does not begin with a fall.
            _depth = position + done == 0 ? goal : _depth;
            done = Ramp(frames, done, end, goal);
            Scale(frames[(done * channels)..(end * channels)], _depth);
            done = end;
        }
    }

    /// <summary>Says whether the bed is to be down, and up to which frame that holds.</summary>
    private (bool IsDown, long Until) StateAt(long frame)
    {
        while (_speech.TryPeek(out (long Start, long End) passed) && passed.End <= frame)
        {
            _speech.Dequeue();
        }

        (long start, long end) = _speech.TryPeek(out (long Start, long End) next) ? next : _last;
        return frame < start ? (false, start) : frame < end ? (true, end) : (false, long.MaxValue);
    }

    private int Ramp(Span<float> frames, int from, int end, float goal)
    {
        int channels = format.Channels;
        for (; from < end && _depth != goal; from++)
        {
            _depth = goal > _depth ? Math.Min(goal, _depth + _attackStep) : Math.Max(goal, _depth - _releaseStep);
            Scale(frames.Slice(from * channels, channels), _depth);
        }

        return from;
    }

    private void Scale(Span<float> samples, float depth)
    {
        if (depth > 0)
        {
            TensorPrimitives.Multiply(samples, MathF.Exp(depth * _exponent), samples);
        }
    }
}
