namespace CopilotKit.Scripts.Screenplays;

/// <summary>Roles as a screenplay's note writes them: <c>MARA: girl, child, Scottish</c>.</summary>
internal static class RoleNote
{
    private const string AccentWord = "accent ";
    private const string VoiceWord = "voice ";
    private const string DescriptionWord = "description ";

    private static readonly Dictionary<string, (VoiceGender? Gender, VoiceAge? Age)> Traits = new(StringComparer.OrdinalIgnoreCase)
    {
        ["female"] = (VoiceGender.Female, null),
        ["male"] = (VoiceGender.Male, null),
        ["neutral"] = (VoiceGender.Neutral, null),
        ["child"] = (null, VoiceAge.Child),
        ["young"] = (null, VoiceAge.Young),
        ["adult"] = (null, VoiceAge.Adult),
        ["old"] = (null, VoiceAge.Old),
        ["elderly"] = (null, VoiceAge.Old),
        ["teenager"] = (null, VoiceAge.Young),
        ["girl"] = (VoiceGender.Female, VoiceAge.Child),
        ["boy"] = (VoiceGender.Male, VoiceAge.Child),
        ["woman"] = (VoiceGender.Female, VoiceAge.Adult),
        ["man"] = (VoiceGender.Male, VoiceAge.Adult),
        ["grandmother"] = (VoiceGender.Female, VoiceAge.Old),
        ["grandfather"] = (VoiceGender.Male, VoiceAge.Old),
    };

    private static readonly string[] Accents =
    [
        "American", "Australian", "British", "Canadian", "English", "French", "German", "Indian", "Irish", "Italian", "Jamaican",
        "Kenyan", "New Zealand", "Nigerian", "Scottish", "South African", "Spanish", "Welsh",
    ];

    /// <summary>Reads what follows the word <c>role</c>.</summary>
    public static Role Read(string text)
    {
        int colon = Markup.IndexOf(text, ":");
        string name = colon < 0 ? text : text[..colon];
        Role role = new(Markup.Unescape(Markup.Trim(name)));
        List<string> rest = [];
        foreach (string part in Markup.Split(colon < 0 ? "" : text[(colon + 1)..], ",").Where(part => part.Length > 0))
        {
            role = WithPart(role, part, rest);
        }

        return WithRest(role, rest);
    }

    /// <summary>Writes what follows the word <c>role</c>.</summary>
    public static string Write(Role role)
    {
        string name = Markup.Escape(role.Name, ":[]");
        List<string> parts = [];
        if (role.Gender is { } gender)
        {
            parts.Add(Word(gender));
        }

        if (role.Age is { } age)
        {
            parts.Add(Word(age));
        }

        if (role.Accent is { } accent)
        {
            parts.Add(Accents.Contains(accent) ? accent : AccentWord + Markup.Escape(accent, ",[]"));
        }

        if (role.Description is { } description)
        {
            parts.Add(DescriptionWord + Markup.Escape(description, ",[]"));
        }

        if (Directions.Write(role.Delivery with { Style = null }, null) is { Length: > 0 } directions)
        {
            parts.Add(directions);
        }

        if (role.Delivery.Style is { } style)
        {
            parts.Add("style " + Markup.Escape(style, ",[]"));
        }

        if (role.VoiceId is { } voice)
        {
            parts.Add(VoiceWord + Markup.Escape(voice, ",[]"));
        }

        return parts.Count == 0 ? name : $"{name}: {string.Join(", ", parts)}";
    }

    private static Role WithPart(Role role, string part, List<string> rest)
    {
        if (Traits.TryGetValue(part, out (VoiceGender? Gender, VoiceAge? Age) trait))
        {
            return role with { Gender = trait.Gender ?? role.Gender, Age = trait.Age ?? role.Age };
        }

        if (Accents.FirstOrDefault(accent => accent.Equals(part, StringComparison.OrdinalIgnoreCase)) is { } known)
        {
            return role with { Accent = known };
        }

        if (After(part, AccentWord) is { } accent)
        {
            return role with { Accent = accent };
        }

        if (After(part, VoiceWord) is { } voice)
        {
            return role with { VoiceId = voice };
        }

        if (After(part, DescriptionWord) is { } description)
        {
            return role with { Description = description };
        }

        rest.Add(part);
        return role;
    }

    /// <summary>What is no trait is a direction if it says a pace, a level or a style, and a description otherwise.</summary>
    private static Role WithRest(Role role, List<string> rest)
    {
        Delivery delivery = Delivery.Plain;
        List<string> description = [];
        foreach (string part in rest)
        {
            Delivery direction = Directions.Read(part, out _);
            bool isPlainStyle = direction.Style is not null && !part.StartsWith("style ", StringComparison.OrdinalIgnoreCase);
            if (isPlainStyle)
            {
                description.Add(Markup.Unescape(part));
                continue;
            }

            delivery = new Delivery
            {
                Style = direction.Style ?? delivery.Style,
                StyleDegree = direction.StyleDegree ?? delivery.StyleDegree,
                Speed = direction.Speed ?? delivery.Speed,
                GainDecibels = direction.GainDecibels ?? delivery.GainDecibels,
            };
        }

        role = role with { Delivery = delivery };
        return description.Count == 0 ? role : role with { Description = string.Join(", ", description) };
    }

    private static string? After(string part, string word) =>
        part.StartsWith(word, StringComparison.OrdinalIgnoreCase) ? Markup.Unescape(part[word.Length..].TrimStart()) : null;

    // An upper-case letter would be a proper noun; the words of traits are not.
    private static string Word<T>(T trait)
        where T : struct, Enum => Enum.GetName(trait)!.ToLowerInvariant();
}
