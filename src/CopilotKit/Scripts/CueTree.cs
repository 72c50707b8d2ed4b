namespace CopilotKit.Scripts;

/// <summary>Walks through cues and what they hold.</summary>
internal static class CueTree
{
    /// <summary>Gives every cue in order; of slots and optional groups what they hold instead.</summary>
    public static IEnumerable<Cue> LeavesOf(IEnumerable<Cue> cues) => cues.SelectMany(cue => cue switch
    {
        Slot slot => LeavesOf(slot.Cues),
        OptionalGroup group => LeavesOf(group.Cues),
        _ => [cue],
    });

    /// <summary>Gives every line in order, also those in slots and optional groups.</summary>
    public static IEnumerable<Line> LinesOf(IEnumerable<Cue> cues) => LeavesOf(cues).OfType<Line>();
}
