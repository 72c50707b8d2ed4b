using System.Globalization;

namespace CopilotKit.Scripts.Screenplays;

/// <summary>A note of a screenplay that is more than a comment.</summary>
internal abstract record MarkupNote
{
    private static readonly Dictionary<string, (string Usage, Func<string, MarkupNote?> Read)> Keywords = new(StringComparer.OrdinalIgnoreCase)
    {
        ["role"] = ("[[role MARA: girl, child, Scottish]]", rest => rest.Length == 0 ? null : new RoleDescription(RoleNote.Read(rest))),
        ["pause"] = ("[[pause 4s]], [[pause 4s..20s]] or [[pause 4s..6s..20s]], shortest first, one hour at most", ReadPause),
        ["sound"] = ("[[sound bell]] or [[sound bell -6dB at 1m30s]]", ReadSound),
        ["ambience"] = ("[[ambience rain]], [[ambience rain -24dB]] or [[ambience off]]", ReadAmbience),
        ["slot"] = ("[[slot 12s]], one hour at most", rest => Quantities.ReadTime(rest) is { } length ? new Opening("slot", cues => new Slot(length, cues)) : null),
        ["language"] = ("[[language fr-FR]]bon appétit[[end language]]", rest => rest.Length == 0 ? null : new PhraseStart(Markup.Unescape(rest))),
        ["optional"] = ("[[optional]] or [[optional 2]], 1 to 1000", ReadOptional),
    };

    /// <summary>Reads what stands between the brackets.</summary>
    /// <returns>The note, or nothing when it is a comment.</returns>
    /// <exception cref="FormatException">It begins like a note of ours and goes on otherwise.</exception>
    public static MarkupNote? Read(string content)
    {
        string text = Markup.Trim(content.Replace('\n', ' '));
        int end = text.IndexOfAny([' ', '\t', ':']);
        (string keyword, string rest) = end < 0 ? (text, "") : (text[..end], Markup.Trim(text[end..].TrimStart(':')));
        if (keyword.Equals("end", StringComparison.OrdinalIgnoreCase) && rest.ToLowerInvariant() is "slot" or "optional")
        {
            return new Closing(rest.ToLowerInvariant());
        }

        if (keyword.Equals("end", StringComparison.OrdinalIgnoreCase) && rest.Equals("language", StringComparison.OrdinalIgnoreCase))
        {
            return new PhraseEnd();
        }

        if (!Keywords.TryGetValue(keyword, out (string Usage, Func<string, MarkupNote?> Read) kind))
        {
            return null;
        }

        try
        {
            return kind.Read(rest) ?? throw new FormatException($"A note such as {kind.Usage} was expected.");
        }
        catch (ArgumentException exception)
        {
            throw new FormatException($"A note such as {kind.Usage} was expected.", exception);
        }
    }

    /// <summary>Writes a name so that it reads back as one.</summary>
    public static string WriteName(string name) =>
        name.All(character => char.IsLetterOrDigit(character) || character is '-' or '_' or '.' or '/') && name is not "off"
            ? name
            : $"\"{Markup.Escape(name, "\"[]")}\"";

    private static Happening? ReadPause(string rest)
    {
        TimeSpan?[] times = [.. rest.Split("..").Select(part => Quantities.ReadTime(part.Trim()))];
        return times switch
        {
            [{ } length] => new Happening(new Pause(length)),
            [{ } shortest, { } longest] => new Happening(new Pause(shortest, shortest, longest)),
            [{ } shortest, { } length, { } longest] => new Happening(new Pause(shortest, length, longest)),
            _ => null,
        };
    }

    private static Happening? ReadSound(string rest)
    {
        if (TakeName(ref rest) is not { } name)
        {
            return null;
        }

        string[] words = rest.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        double? gain = words.Length > 0 ? Quantities.ReadDecibels(words[0]) : null;
        words = gain is null ? words : words[1..];
        TimeSpan? at = words is ["at", var time] ? Quantities.ReadTime(time) : null;
        return words.Length == 0 || at is not null ? new Happening(new Sound(name) { GainDecibels = gain ?? 0, At = at }) : null;
    }

    private static Happening? ReadAmbience(string rest)
    {
        if (rest.Equals("off", StringComparison.OrdinalIgnoreCase))
        {
            return new Happening(new Ambience(null));
        }

        if (TakeName(ref rest) is not { } name)
        {
            return null;
        }

        Ambience ambience = new(name);
        return rest.Length == 0 ? new Happening(ambience)
            : Quantities.ReadDecibels(rest) is { } gain ? new Happening(ambience with { GainDecibels = gain }) : null;
    }

    private static Opening? ReadOptional(string rest)
    {
        int priority = 1;
        return rest.Length == 0 || (int.TryParse(rest, NumberStyles.None, CultureInfo.InvariantCulture, out priority) && priority is >= 1 and <= 1000)
            ? new Opening("optional", cues => new OptionalGroup(priority, cues))
            : null;
    }

    private static string? TakeName(ref string rest)
    {
        bool isQuoted = rest.StartsWith('"');
        int end = isQuoted ? Markup.IndexOf(rest, "\"", 1) : rest.IndexOf(' ');
        if (rest.Length == 0 || (isQuoted && end < 0))
        {
            return null;
        }

        string name = isQuoted ? Markup.Unescape(rest[1..end]) : end < 0 ? rest : rest[..end];
        rest = end < 0 ? "" : rest[(end + 1)..].Trim();
        return name;
    }

    /// <summary>A note that stands for a cue.</summary>
    public sealed record Happening(Cue Cue) : MarkupNote;

    /// <summary>A note that describes a role.</summary>
    public sealed record RoleDescription(Role Role) : MarkupNote;

    /// <summary>A note after which the words are in another language.</summary>
    public sealed record PhraseStart(string Language) : MarkupNote;

    /// <summary>A note after which the words are in the usual language again.</summary>
    public sealed record PhraseEnd : MarkupNote;

    /// <summary>A note that begins a group of cues.</summary>
    public sealed record Opening(string Keyword, Func<IReadOnlyList<Cue>, Cue> Close) : MarkupNote;

    /// <summary>A note that ends a group of cues.</summary>
    public sealed record Closing(string Keyword) : MarkupNote;
}
