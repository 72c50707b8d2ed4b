namespace CopilotKit.Scripts.Screenplays;

/// <summary>The line of a screenplay that names who speaks.</summary>
internal static class CharacterLine
{
    private static readonly string[] SceneHeadings = ["INT.", "EXT.", "EST.", "INT ", "EXT ", "EST ", "INT/EXT", "INT./EXT", "I/E"];

    /// <summary>Gives the name, without extensions such as <c>(O.S.)</c>; nothing when the line names nobody.</summary>
    public static string? Read(string line)
    {
        bool isForced = line[0] == '@';
        string name = isForced ? line[1..] : line;
        if (Markup.IndexOf(name, "[[") >= 0)
        {
            return null;
        }

        int extension = Markup.IndexOf(name, "(");
        name = Markup.Trim(extension < 0 ? name : name[..extension]);
        name = Markup.EndsWith(name, '^') ? Markup.Trim(name[..^1]) : name;
        name = Markup.Unescape(name);
        return name.Length > 0 && (isForced || IsUpperCase(name, line)) ? name : null;
    }

    /// <summary>Writes a line that reads back as the name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="isFirst">Whether it is the first thing in the screenplay.</param>
    public static string Write(string name, bool isFirst)
    {
        string escaped = Markup.Escape(name, "()[]^*_");
        bool isPlain = name[0] is not ('#' or '@') && Read(escaped) == name && !(isFirst && TitlePage.IsEntry(escaped));
        return isPlain ? escaped : "@" + escaped;
    }

    private static bool IsUpperCase(string name, string line) =>
        name.Any(char.IsUpper)
        && !name.Any(char.IsLower)
        && line[0] is not ('!' or '>' or '~' or '=' or '.' or '(')
        && !name.EndsWith("TO:", StringComparison.Ordinal)
        && !SceneHeadings.Any(heading => name.StartsWith(heading, StringComparison.Ordinal));
}
