using CopilotKit.Audio;

namespace CopilotKit.Speech.Performing;

/// <summary>Gives slots their frames from where the slots before them end: rounded one by one, hundreds of breaths would drift.</summary>
internal sealed class SlotGrid(PcmFormat format)
{
    private readonly Stack<TimeSpan> _ends = new([TimeSpan.Zero]);

    /// <summary>Begins a slot; those that begin before it is left lie in it.</summary>
    /// <returns>Its frames.</returns>
    public long Enter(TimeSpan length)
    {
        TimeSpan start = _ends.Pop();
        _ends.Push(start + length);
        _ends.Push(TimeSpan.Zero);
        return format.ToFrames(start + length) - format.ToFrames(start);
    }

    /// <summary>Ends the innermost slot.</summary>
    public void Leave() => _ends.Pop();
}
