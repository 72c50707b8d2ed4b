using System.Text;
using CopilotKit.Scripts.Screenplays;

namespace CopilotKit.Scripts;

/// <summary>Writes a script as a screenplay that reads back as the same script.</summary>
/// <remarks>The form is described at <see cref="ScreenplayReader"/>; other tools read it as Fountain 1.1.</remarks>
public static class ScreenplayWriter
{
    private const string TextMarks = "*_[";

    /// <summary>Writes a script.</summary>
    /// <param name="script">The script.</param>
    /// <returns>The screenplay, lines ended by <c>\n</c>.</returns>
    /// <exception cref="ArgumentException">A key of the title page cannot be written, or a role is described twice.</exception>
    public static string Write(Script script)
    {
        ArgumentNullException.ThrowIfNull(script);

        StringBuilder text = new();
        WriteTitlePage(script, text);
        foreach (Role role in script.Roles)
        {
            text.Append("[[role ").Append(RoleNote.Write(role)).Append("]]\n");
        }

        text.Append(script.Roles.Count > 0 ? "\n" : "");
        foreach (Cue cue in script.Cues)
        {
            Write(cue, text);
        }

        return text.ToString();
    }

    private static void WriteTitlePage(Script script, StringBuilder text)
    {
        List<(string Key, string? Value)> entries =
        [
            (TitlePage.TitleKey, script.Title is null ? null : Markup.Escape(script.Title, TextMarks)),
            (TitlePage.LanguageKey, script.Language is null ? null : Markup.Escape(script.Language, TextMarks)),
            (TitlePage.LengthKey, script.Length is null ? null : Quantities.Write(script.Length.Value)),
            .. script.Details.Select(detail => (CheckedKey(detail.Key), (string?)Markup.Escape(detail.Value, TextMarks))),
        ];
        entries.RemoveAll(entry => entry.Value is null);
        foreach ((string key, string? value) in entries)
        {
            string[] lines = value!.Split('\n');
            text.Append(key).Append(':');
            text.Append(lines.Length == 1 ? " " + GuardedValue(lines[0]) : string.Concat(lines.Select(line => "\n    " + GuardedValue(line)))).Append('\n');
        }

        text.Append(entries.Count > 0 ? "\n" : "");
    }

    private static string CheckedKey(string key)
    {
        bool isTaken = new[] { TitlePage.TitleKey, TitlePage.LanguageKey, TitlePage.LengthKey }
            .Contains(key, StringComparer.OrdinalIgnoreCase);
        return TitlePage.IsKey(key) && !isTaken
            ? key
            : throw new ArgumentException(
                $"The title page cannot hold the key '{key}': it takes letters, digits, spaces, dots and dashes, "
                + "and not the script's own keys.");
    }

    private static void Write(Cue cue, StringBuilder text)
    {
        switch (cue)
        {
            case Line line:
                WriteLine(line, text);
                break;
            case Chapter chapter:
                text.Append("# ").Append(Markup.Escape(chapter.Title, TextMarks + "#/")).Append("\n\n");
                break;
            case Slot slot:
                WriteGroup($"slot {Quantities.Write(slot.Length)}", "slot", slot.Cues, text);
                break;
            case OptionalGroup group:
                WriteGroup($"optional {group.Priority}", "optional", group.Cues, text);
                break;
            default:
                text.Append("[[").Append(NoteOf(cue)).Append("]]\n\n");
                break;
        }
    }

    private static string NoteOf(Cue cue) => cue switch
    {
        Pause { IsElastic: false } pause => $"pause {Quantities.Write(pause.Length)}",
        Pause pause when pause.Length == pause.Shortest => $"pause {Quantities.Write(pause.Shortest)}..{Quantities.Write(pause.Longest)}",
        Pause pause => $"pause {Quantities.Write(pause.Shortest)}..{Quantities.Write(pause.Length)}..{Quantities.Write(pause.Longest)}",
        Sound sound => $"sound {MarkupNote.WriteName(sound.Name)}"
            + (sound.GainDecibels != 0 ? " " + Quantities.WriteDecibels(sound.GainDecibels) : "")
            + (sound.At is { } at ? " at " + Quantities.Write(at) : ""),
        Ambience { Name: null } => "ambience off",
        Ambience ambience => $"ambience {MarkupNote.WriteName(ambience.Name!)} {Quantities.WriteDecibels(ambience.GainDecibels)}",
        _ => throw new InvalidOperationException($"The cue kind {cue.GetType().Name} is not known."),
    };

    private static void WriteGroup(string opening, string keyword, IReadOnlyList<Cue> cues, StringBuilder text)
    {
        text.Append("[[").Append(opening).Append("]]\n\n");
        foreach (Cue cue in cues)
        {
            Write(cue, text);
        }

        text.Append("[[end ").Append(keyword).Append("]]\n\n");
    }

    private static void WriteLine(Line line, StringBuilder text)
    {
        // Only the first thing in a screenplay can be taken for a title page.
        bool isFirst = text.Length == 0;
        string directions = Directions.Write(line.Delivery, line.Language);
        bool isNarration = line.Role == Role.Narrator && directions.Length == 0;
        if (!isNarration)
        {
            text.Append(CharacterLine.Write(line.Role, isFirst)).Append('\n');
            text.Append(directions.Length > 0 ? $"({directions})\n" : "");
        }

        string[] lines = PhraseMarks.Mark(line).Split('\n');
        StringBuilder words = new();
        for (int index = 0; index < lines.Length; index++)
        {
            bool isAtEdge = index == 0 || index == lines.Length - 1;
            words.Append(GuardedLine(lines[index], isNarration, isAtEdge, isFirst)).Append('\n');
        }

        text.Append(line.Phrases.Count == 0 ? words.ToString() : PhraseMarks.WriteNotes(words.ToString(), line.Phrases)).Append('\n');
    }

    /// <summary>Writes a line of words so that nothing in it is misread as markup.</summary>
    private static string GuardedLine(string line, bool isNarration, bool isAtEdge, bool isFirst)
    {
        if (line.Length == 0)
        {
            return isAtEdge ? "\\" : "  ";
        }

        string guarded = GuardedEdges(Markup.Escape(line, TextMarks));
        char first = guarded[0];
        if (isNarration)
        {
            bool isMisread = "(#>!@~=.".Contains(first)
                || CharacterLine.Read(guarded) is not null
                || (isFirst && TitlePage.IsEntry(guarded));
            return isMisread ? "!" + guarded : guarded;
        }

        return first is '(' or '~' or '#' ? "\\" + guarded : guarded;
    }

    private static string GuardedValue(string value) => value.Length == 0 ? "\\" : GuardedEdges(value);

    /// <summary>Escapes white space at either end, which reading would trim.</summary>
    private static string GuardedEdges(string line)
    {
        string guarded = char.IsWhiteSpace(line[0]) ? "\\" + line : line;
        return line.Length > 1 && char.IsWhiteSpace(line[^1]) ? $"{guarded[..^1]}\\{guarded[^1]}" : guarded;
    }
}
