using CopilotKit.Scripts;

namespace CopilotKit.Speech.Modes;

/// <summary>What a script was and what somebody made of it, with the difference, to accept or to refuse.</summary>
public sealed class ScriptRevision
{
    private readonly IReadOnlyList<(ChangeKind Kind, Cue Cue)> _cues;

    internal ScriptRevision(Script original, Script revised)
    {
        (Original, Revised) = (original, revised);
        _cues = Sequences.Compare(original.Cues, revised.Cues, EqualityComparer<Cue>.Default);
        Changes = ScriptChange.Of(_cues);
    }

    /// <summary>Gets the script before.</summary>
    public Script Original { get; }

    /// <summary>Gets the script with all changes.</summary>
    public Script Revised { get; }

    /// <summary>Gets every change of its cues, in order; empty when the cues are the same.</summary>
    public IReadOnlyList<ScriptChange> Changes { get; }

    /// <summary>Gets a value indicating whether any spoken word was changed, moved, added or left out.</summary>
    public bool ChangesWords =>
        !TextDiff.WordsOf(SpokenWords.Of(Original))
        .SequenceEqual(TextDiff.WordsOf(SpokenWords.Of(Revised)), StringComparer.Ordinal);

    /// <summary>Accepts some of the changes.</summary>
    /// <param name="isAccepted">Says of each change whether it is made.</param>
    /// <returns>The original with these changes, and with the roles of the revision where any was accepted.</returns>
    public Script Accept(Func<ScriptChange, bool> isAccepted)
    {
        ArgumentNullException.ThrowIfNull(isAccepted);

        List<Cue> cues = [];
        bool isAnyAccepted = false;
        int next = 0;
        foreach (ScriptChange change in Changes)
        {
            cues.AddRange(_cues.Skip(next).Take(change.First - next).Select(entry => entry.Cue));
            bool isMade = isAccepted(change);
            isAnyAccepted |= isMade;
            cues.AddRange(isMade ? change.After : change.Before);
            next = change.First + change.Before.Count + change.After.Count;
        }

        cues.AddRange(_cues.Skip(next).Select(entry => entry.Cue));
        return Original with { Cues = cues, Roles = isAnyAccepted ? Revised.Roles : Original.Roles };
    }
}

/// <summary>A place where a revision differs from its script.</summary>
/// <param name="Before">The cues of the script, as they were; empty where something was added.</param>
/// <param name="After">What stands there now; empty where something was left out.</param>
public sealed record ScriptChange(IReadOnlyList<Cue> Before, IReadOnlyList<Cue> After)
{
    /// <summary>Gets the words that were kept, removed and added; a change of the delivery alone keeps all.</summary>
    public IReadOnlyList<WordChange> Words => TextDiff.Of(SpokenWords.Of(Before), SpokenWords.Of(After));

    /// <summary>
    /// Gives the change in one line: removed words in <c>[-…-]</c>, added ones in <c>{+…+}</c>, and the roles and deliveries
    /// where they changed.
    /// </summary>
    public override string ToString() => string.Join(' ', Words.Select(change => change.Kind switch
    {
        ChangeKind.Removed => $"[-{change.Text}-]",
        ChangeKind.Added => $"{{+{change.Text}+}}",
        _ => change.Text,
    }).Prepend(Heads(Before) == Heads(After) ? "" : $"{Heads(Before)} → {Heads(After)}:").Where(part => part.Length > 0));

    /// <summary>Gets the place among the cues of both.</summary>
    internal int First { get; private init; }

    internal static IReadOnlyList<ScriptChange> Of(IReadOnlyList<(ChangeKind Kind, Cue Cue)> cues)
    {
        List<ScriptChange> changes = [];
        for (int i = 0; i < cues.Count;)
        {
            int first = i;
            while (i < cues.Count && cues[i].Kind != ChangeKind.Kept)
            {
                i++;
            }

            (ChangeKind Kind, Cue Cue)[] differing = [.. cues.Skip(first).Take(i - first)];
            if (differing.Length > 0)
            {
                changes.Add(new ScriptChange(Cues(ChangeKind.Removed), Cues(ChangeKind.Added)) { First = first });
            }

            i += differing.Length > 0 ? 0 : 1;

            Cue[] Cues(ChangeKind kind) => [.. differing.Where(entry => entry.Kind == kind).Select(entry => entry.Cue)];
        }

        return changes;
    }

    private static string Heads(IEnumerable<Cue> cues) => string.Join(", ", CueTree.LinesOf(cues).Select(line =>
        line.Delivery.Style is { } style ? $"{line.Role} ({style})" : line.Role).Distinct());
}
