namespace CopilotKit.Scripts;

/// <summary>What is performed: who speaks, and every cue in order.</summary>
/// <remarks>Immutable, and equal to another with the same content. Its text form is a screenplay.</remarks>
public sealed record Script
{
    /// <summary>Initializes a new instance of the <see cref="Script"/> class.</summary>
    /// <param name="cues">Everything that happens, in order.</param>
    public Script(params IReadOnlyList<Cue> cues) => Cues = cues;

    /// <summary>Gets the title.</summary>
    public string? Title { get; init; }

    /// <summary>Gets the language of its words.</summary>
    /// <value>A BCP 47 tag such as <c>en-US</c>, or <see langword="null"/> when it is not said.</value>
    public string? Language { get; init; }

    /// <summary>Gets how long its performance was ordered to last.</summary>
    /// <value><see langword="null"/>, the default, lets it last as long as it takes.</value>
    public TimeSpan? Length { get; init; }

    /// <summary>Gets the roles that are described.</summary>
    /// <value>A role that speaks without being described here has no traits.</value>
    public IReadOnlyList<Role> Roles { get; init; } = [];

    /// <summary>Gets what else the title page says, such as <c>Author</c> or <c>Genre</c>.</summary>
    public IReadOnlyDictionary<string, string> Details { get; init; } = new Dictionary<string, string>();

    /// <summary>Gets everything that happens, in order.</summary>
    public IReadOnlyList<Cue> Cues
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    }

    /// <inheritdoc/>
    public bool Equals(Script? other) =>
        other is not null
        && (Title, Language, Length) == (other.Title, other.Language, other.Length)
        && Roles.SequenceEqual(other.Roles)
        && Cues.SequenceEqual(other.Cues)
        && Details.Count == other.Details.Count
        && Details.All(detail => other.Details.TryGetValue(detail.Key, out string? value) && value == detail.Value);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Title, Language, Length, Roles.Count, Cues.Count);
}
