using CopilotKit.Audio;
using CopilotKit.Scripts;

namespace CopilotKit.Speech.Performing;

/// <summary>A step of the score with the frames it may last, and at last the frames it does last.</summary>
internal sealed class TimedStep(ScoreStep step, long least, long usual, long most, IReadOnlySet<OpenGroup> groups)
{
    public ScoreStep Step { get; } = step;

    public long Least { get; } = least;

    public long Usual { get; } = usual;

    public long Most { get; } = most;

    /// <summary>Gets the optional groups that the step is part of, within its own slot.</summary>
    public IReadOnlySet<OpenGroup> Groups { get; } = groups;

    public long Frames { get; set; } = usual;

    public bool IsLeftOut { get; set; }

    /// <summary>Puts bounds to the steps of a score.</summary>
    /// <param name="steps">The steps in order.</param>
    /// <param name="framesOf">Gives the length of what is spoken or sounded.</param>
    /// <param name="format">Turns times into frames.</param>
    public static IReadOnlyList<TimedStep> Of(IEnumerable<ScoreStep> steps, Func<ScoreStep, long> framesOf, PcmFormat format)
    {
        List<TimedStep> timed = [];
        Stack<List<OpenGroup>> slots = new([[]]);
        SlotGrid grid = new(format);
        foreach (ScoreStep step in steps)
        {
            if (step is OptionalStartStep optional)
            {
                slots.Peek().Add(new OpenGroup(timed.Count, optional.Group.Priority));
            }

            (long least, long usual, long most) = step switch
            {
                SilenceStep { Pause: var pause } =>
                    (format.ToFrames(pause.Shortest), format.ToFrames(pause.Length), format.ToFrames(pause.Longest)),
                SlotStartStep { Slot: var slot } => Fixed(grid.Enter(slot.Length)),
                SpeechStep or SoundStep { Sound.At: null } => Fixed(framesOf(step)),
                _ => Fixed(0),
            };

            // The end of a slot is the filling of its inside; all else belongs to the slot it stands in.
            timed.Add(new TimedStep(step, least, usual, most, slots.Peek().ToHashSet()));
            if (step is SlotStartStep)
            {
                slots.Push([]);
            }
            else if (step is SlotEndStep)
            {
                slots.Pop();
                grid.Leave();
            }
            else if (step is OptionalEndStep)
            {
                slots.Peek().RemoveAt(slots.Peek().Count - 1);
            }
        }

        return timed;
    }

    private static (long Least, long Usual, long Most) Fixed(long frames) => (frames, frames, frames);
}

/// <summary>An optional group that is open: where it began, and when it is left out.</summary>
internal sealed record OpenGroup(int Number, int Priority);
