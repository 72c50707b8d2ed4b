using System.Text.Json.Serialization;

namespace CopilotKit.Scripts;

/// <summary>Somebody who speaks in a script, and what their voice should be like.</summary>
public sealed record Role
{
    /// <summary>The name of the role that tells what is nobody's speech.</summary>
    public const string Narrator = "NARRATOR";

    /// <summary>Initializes a new instance of the <see cref="Role"/> class.</summary>
    /// <param name="name">The name: one line, compared without regard to case.</param>
    [JsonConstructor]
    public Role(string name) => Name = ScriptValue.OneLine(name, nameof(name));

    /// <summary>Gets the name.</summary>
    public string Name { get; }

    /// <summary>Gets the gender that the voice should have.</summary>
    public VoiceGender? Gender { get; init; }

    /// <summary>Gets the age that the voice should have.</summary>
    public VoiceAge? Age { get; init; }

    /// <summary>Gets the accent that the voice should have.</summary>
    /// <value>An adjective such as <c>Scottish</c>, compared without regard to case.</value>
    public string? Accent { get; init => field = ScriptValue.OneLineOrNull(value, nameof(Accent)); }

    /// <summary>Gets what else is known about the role.</summary>
    /// <value>Free words such as <c>brave</c>. They do not take part in casting.</value>
    public string? Description { get; init => field = ScriptValue.OneLineOrNull(value, nameof(Description)); }

    /// <summary>Gets the voice that the role must have.</summary>
    /// <value>The id of a voice; <see langword="null"/>, the default, leaves the choice to casting.</value>
    public string? VoiceId { get; init => field = ScriptValue.OneLineOrNull(value, nameof(VoiceId)); }

    /// <summary>Gets how the role speaks where a line says nothing else.</summary>
    public Delivery Delivery { get; init; } = Delivery.Plain;
}

/// <summary>The gender that a voice sounds like.</summary>
public enum VoiceGender
{
    /// <summary>A woman's or a girl's voice.</summary>
    Female,

    /// <summary>A man's or a boy's voice.</summary>
    Male,

    /// <summary>Neither.</summary>
    Neutral,
}

/// <summary>The age that a voice sounds like.</summary>
public enum VoiceAge
{
    /// <summary>Up to about 12 years.</summary>
    Child,

    /// <summary>About 13 to 25 years.</summary>
    Young,

    /// <summary>About 26 to 60 years.</summary>
    Adult,

    /// <summary>More than about 60 years.</summary>
    Old,
}
