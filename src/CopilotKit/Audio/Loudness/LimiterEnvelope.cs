namespace CopilotKit.Audio.Loudness;

/// <summary>Turns the reductions that single samples need into a smooth course that meets every one of them.</summary>
/// <remarks>
/// Each reduction is held for the attack, then let go exponentially, then averaged over the attack: the average has
/// reached the full reduction when the sample comes that needs it. Reductions are integers (2^30 is all), so that the
/// running sum returns to exactly zero and sound below the ceiling passes unchanged to the bit.
/// </remarks>
internal sealed class LimiterEnvelope(int attackFrames, double releaseFactor)
{
    public const int Unit = 1 << 30;

    // 0.0001 dB: from here the release goes to zero at once instead of creeping there for ever.
    private const int Negligible = Unit / 80_000;

    private readonly int[] _released = new int[attackFrames];
    private readonly (long Frame, int Reduction)[] _largest = new (long, int)[attackFrames + 2];
    private readonly float _scale = (float)(1.0 / ((double)attackFrames * Unit));
    private long _frame;
    private long _first;
    private long _end;
    private long _sum;
    private int _held;

    /// <summary>Gets a value indicating whether nothing is reduced, nor will be before another peak comes.</summary>
    public bool IsIdle => _sum == 0 && _held == 0 && _first == _end;

    /// <summary>Takes the reduction of the next frame and gives the gain of the one that lies an attack, less one, before it.</summary>
    public float Next(int reduction)
    {
        HoldLargest(reduction);
        int decayed = (int)(_held * releaseFactor);
        int largest = _first == _end ? 0 : _largest[_first % _largest.Length].Reduction;
        _held = Math.Max(largest, decayed < Negligible ? 0 : decayed);

        ref int oldest = ref _released[_frame % attackFrames];
        _sum += _held - oldest;
        oldest = _held;
        _frame++;
        return 1 - (_sum * _scale);
    }

    private void HoldLargest(int reduction)
    {
        if (_first < _end && _largest[_first % _largest.Length].Frame < _frame - attackFrames)
        {
            _first++;
        }

        if (reduction == 0)
        {
            return;
        }

        while (_first < _end && _largest[(_end - 1) % _largest.Length].Reduction <= reduction)
        {
            _end--;
        }

        _largest[_end % _largest.Length] = (_frame, reduction);
        _end++;
    }
}
