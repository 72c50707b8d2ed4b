using CopilotKit.Scripts;

namespace CopilotKit.Safety.Linting;

/// <summary>Puts the repairs of findings into a script.</summary>
internal static class ScriptMender
{
    /// <summary>Gives the script with every repair applied.</summary>
    public static Script Mend(Script script, IReadOnlyList<Finding> findings)
    {
        ILookup<Line, Finding> repairs = findings
            .Where(finding => finding is { Line: not null, Repair: not null })
            .ToLookup(finding => finding.Line!, (IEqualityComparer<Line>)ReferenceEqualityComparer.Instance);
        List<Cue> cues = [.. script.Cues.Select(cue => Mended(cue, repairs)).OfType<Cue>()];
        string[] lacking = [.. findings.Where(finding => finding is { CueNumber: 0, Repair: not null }).Select(finding => finding.Repair!)];
        if (lacking.Length > 0)
        {
            Line? first = CueTree.LinesOf(cues).FirstOrDefault();
            int after = cues.FindIndex(cue => CueTree.LinesOf([cue]).Any());
            string role = first?.Role ?? Role.Narrator;
            cues.Insert(after + 1, new Line(role, string.Join(' ', lacking)) { Delivery = first?.Delivery ?? Delivery.Plain });
        }

        return script with { Cues = cues };
    }

    private static Cue? Mended(Cue cue, ILookup<Line, Finding> repairs) => cue switch
    {
        Line line => Mended(line, repairs[line]),
        Slot slot => new Slot(slot.Length, All(slot.Cues, repairs)),
        OptionalGroup group => new OptionalGroup(group.Priority, All(group.Cues, repairs)),
        _ => cue,
    };

    private static IReadOnlyList<Cue> All(IReadOnlyList<Cue> cues, ILookup<Line, Finding> repairs) =>
        [.. cues.Select(cue => Mended(cue, repairs)).OfType<Cue>()];

    private static Line? Mended(Line line, IEnumerable<Finding> findings)
    {
        string text = line.Text;
        IReadOnlyList<LanguagePhrase> phrases = line.Phrases;
        int untouched = text.Length;
        foreach (Finding finding in findings.OrderByDescending(finding => finding.Span.End.Value).ThenBy(finding => finding.Span.Start.Value))
        {
            if (finding.Span.End.Value <= untouched)
            {
                untouched = finding.Span.Start.Value;
                text = string.Concat(text.AsSpan(0, untouched), finding.Repair, text.AsSpan(finding.Span.End.Value));
                phrases = LanguagePhrase.Replaced(phrases, finding.Span, finding.Repair?.Length ?? 0);
            }
        }

        if (text == line.Text)
        {
            return line;
        }

        string trimmed = text.Trim();
        int start = text.IndexOf(trimmed, StringComparison.Ordinal);
        return trimmed.Length == 0 ? null : new Line(line.Role, trimmed)
        {
            Delivery = line.Delivery,
            Language = line.Language,
            Phrases = LanguagePhrase.Within(phrases, start, trimmed.Length),
        };
    }
}
