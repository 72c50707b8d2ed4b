using CopilotKit.Scripts;

namespace CopilotKit.Storytelling.Tales;

/// <summary>Somebody of a story.</summary>
/// <param name="Name">The name.</param>
/// <param name="Kind">What they are, without an article: <c>very small dragon</c>.</param>
/// <param name="Noun">The bare noun.</param>
/// <param name="IsFemale">Which pronouns and which voice they have.</param>
/// <param name="Age">The age of the voice.</param>
internal sealed record Character(string Name, string Kind, string Noun, bool IsFemale, VoiceAge Age)
{
    public string? Accent { get; init; }

    public Delivery Delivery { get; init; } = Delivery.Plain;

    public Role Role => new(Name.ToUpperInvariant())
    {
        Gender = IsFemale ? VoiceGender.Female : VoiceGender.Male,
        Age = Age,
        Accent = Accent,
        Description = Kind,
        Delivery = Delivery,
    };

    /// <summary>Puts the name and the pronouns into slots.</summary>
    public void Introduce(TemplateWords words, string slot, string prefix)
    {
        words[slot] = Name;
        words[prefix + "he"] = IsFemale ? "she" : "he";
        words[prefix + "him"] = IsFemale ? "her" : "him";
        words[prefix + "his"] = IsFemale ? "her" : "his";
        words[prefix + "himself"] = IsFemale ? "herself" : "himself";
        words[prefix + "kind"] = Kind;
        words[prefix + "noun"] = Noun;
    }
}
