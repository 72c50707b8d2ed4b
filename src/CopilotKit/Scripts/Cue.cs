using System.Text.Json.Serialization;

namespace CopilotKit.Scripts;

/// <summary>One step of a <see cref="Script"/>: words, a silence, a mark or a sound.</summary>
/// <remarks>The kinds are closed: every performer can be exhaustive, and none may be added outside this library.</remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Line), "line")]
[JsonDerivedType(typeof(Pause), "pause")]
[JsonDerivedType(typeof(Chapter), "chapter")]
[JsonDerivedType(typeof(Sound), "sound")]
[JsonDerivedType(typeof(Ambience), "ambience")]
[JsonDerivedType(typeof(Slot), "slot")]
[JsonDerivedType(typeof(OptionalGroup), "optional")]
public abstract record Cue
{
    private protected Cue()
    {
    }
}

/// <summary>Words that one role says.</summary>
public sealed record Line : Cue
{
    /// <summary>Initializes a new instance of the <see cref="Line"/> class.</summary>
    /// <param name="role">Who speaks: the name of a <see cref="Role"/>, compared without regard to case.</param>
    /// <param name="text">The words, as plain text: markup in them is spoken, not obeyed. Line ends become <c>\n</c>.</param>
    /// <exception cref="ArgumentException">A name or text is empty or white space, or the name has a line end.</exception>
    [JsonConstructor]
    public Line(string role, string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);

        Role = ScriptValue.OneLine(role, nameof(role));
        Text = text.ReplaceLineEndings("\n");
    }

    /// <summary>Gets who speaks.</summary>
    /// <value>The name of a role, or <see cref="Role.Narrator"/>.</value>
    public string Role { get; }

    /// <summary>Gets the words.</summary>
    public string Text { get; }

    /// <summary>Gets how the words are said.</summary>
    /// <value>What is said here overrides the role's own delivery, part by part. The default changes nothing.</value>
    public Delivery Delivery { get; init; } = Delivery.Plain;

    /// <summary>Gets the language of the words.</summary>
    /// <value>A BCP 47 tag such as <c>de-DE</c>, or <see langword="null"/> for the script's language, which is the default.</value>
    public string? Language { get; init => field = ScriptValue.OneLineOrNull(value, nameof(Language)); }

    /// <summary>Gets the parts of the text that are in other languages than the rest.</summary>
    /// <value>In order, none overlapping. The default is none.</value>
    [JsonIgnore]
    public IReadOnlyList<LanguagePhrase> Phrases { get; init => field = LanguagePhrase.Checked(value, Text); } = [];

    /// <summary>Gets or sets the same for JSON, where most lines have none.</summary>
    [JsonInclude]
    [JsonPropertyName("phrases")]
    internal IReadOnlyList<LanguagePhrase>? WrittenPhrases
    {
        get => Phrases.Count == 0 ? null : Phrases;
        init => Phrases = value ?? [];
    }

    /// <summary>Lets a role say a part of the line as the line is said.</summary>
    internal Line PartSaidBy(string role, int start, int length) => new(role, Text.Substring(start, length))
    {
        Delivery = Delivery,
        Language = Language,
        Phrases = LanguagePhrase.Within(Phrases, start, length),
    };

    /// <inheritdoc/>
    public bool Equals(Line? other) =>
        other is not null
        && (Role, Text, Delivery, Language) == (other.Role, other.Text, other.Delivery, other.Language)
        && Phrases.SequenceEqual(other.Phrases);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Role, Text, Delivery, Language, Phrases.Count);
}

/// <summary>A silence of a fixed length, or of one that may be stretched and shrunk to make the whole as long as ordered.</summary>
public sealed record Pause : Cue
{
    /// <summary>The longest silence that a script can ask for: one hour.</summary>
    public static readonly TimeSpan MaxLength = TimeSpan.FromHours(1);

    /// <summary>Initializes a new instance of the <see cref="Pause"/> class that is fixed.</summary>
    /// <param name="length">How long it lasts: 0 to <see cref="MaxLength"/>.</param>
    public Pause(TimeSpan length)
        : this(length, length, length)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="Pause"/> class that is elastic.</summary>
    /// <param name="shortest">The least it lasts: 0 or more.</param>
    /// <param name="length">How long it lasts when nothing asks for another length.</param>
    /// <param name="longest">The most it lasts: at most <see cref="MaxLength"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The three are not in order, or out of range.</exception>
    [JsonConstructor]
    public Pause(TimeSpan shortest, TimeSpan length, TimeSpan longest)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(shortest, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(length, shortest);
        ArgumentOutOfRangeException.ThrowIfLessThan(longest, length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(longest, MaxLength);

        (Shortest, Length, Longest) = (shortest, length, longest);
    }

    /// <summary>Gets the least that it lasts.</summary>
    public TimeSpan Shortest { get; }

    /// <summary>Gets how long it lasts when nothing asks for another length.</summary>
    public TimeSpan Length { get; }

    /// <summary>Gets the most that it lasts.</summary>
    public TimeSpan Longest { get; }

    /// <summary>Gets a value indicating whether its length may change.</summary>
    [JsonIgnore]
    public bool IsElastic => Shortest != Longest;
}

/// <summary>A mark where a part begins, to jump to.</summary>
/// <param name="Title">Its name: one line. It is spoken only when the performance asks for it.</param>
public sealed record Chapter(string Title) : Cue
{
    /// <summary>Gets its name.</summary>
    public string Title { get; } = ScriptValue.OneLine(Title, nameof(Title));
}

/// <summary>A short sound: a bell, or a file of the user's.</summary>
/// <param name="Name">The sound: a built-in name such as <c>bell</c>.</param>
public sealed record Sound(string Name) : Cue
{
    /// <summary>Gets which sound it is.</summary>
    public string Name { get; } = ScriptValue.OneLine(Name, nameof(Name));

    /// <summary>Gets how much louder or softer than usual it is.</summary>
    /// <value>Decibels, -60 to 12. The default is 0.</value>
    public double GainDecibels { get; init => field = ScriptValue.InRange(value, -60, 12, nameof(GainDecibels)); }

    /// <summary>Gets when it begins, from the start of the performance.</summary>
    /// <value><see langword="null"/>, the default, plays it in its turn, and what follows waits for its end.</value>
    public TimeSpan? At
    {
        get;
        init => field = value is { } at ? ScriptValue.InRange(at, TimeSpan.Zero, TimeSpan.FromDays(1), nameof(At)) : null;
    }
}

/// <summary>A change of the sound that lies under everything until the next change.</summary>
/// <param name="Name">The bed: a built-in name such as <c>rain</c>; <see langword="null"/> ends the one that plays.</param>
public sealed record Ambience(string? Name) : Cue
{
    /// <summary>Gets which bed it is, or <see langword="null"/> for none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? Name { get; } = ScriptValue.OneLineOrNull(Name, nameof(Name));

    /// <summary>Gets how much softer than full scale it is.</summary>
    /// <value>Decibels relative to the speech, -60 to 0. The default is -24.</value>
    public double GainDecibels { get; init => field = ScriptValue.InRange(value, -60, 0, nameof(GainDecibels)); } = -24;
}

/// <summary>A stretch of fixed length: what it holds begins at its start, and silence fills the rest.</summary>
/// <param name="Length">How long it lasts, whatever it holds. Cues that need longer are an error.</param>
/// <param name="Cues">What happens within it.</param>
public sealed record Slot(TimeSpan Length, IReadOnlyList<Cue> Cues) : Cue
{
    /// <summary>Gets how long it lasts.</summary>
    /// <value>More than zero, at most one hour.</value>
    public TimeSpan Length { get; } = ScriptValue.InRange(Length, TimeSpan.FromTicks(1), Pause.MaxLength, nameof(Length));

    /// <inheritdoc/>
    public bool Equals(Slot? other) => other is not null && Length == other.Length && Cues.SequenceEqual(other.Cues);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Length, Cues.Count);
}

/// <summary>Cues that may be left out together to make the whole as short as ordered.</summary>
/// <param name="Priority">1 to 1,000: the group with the highest number is left out first.</param>
/// <param name="Cues">What is kept or left out.</param>
public sealed record OptionalGroup(int Priority, IReadOnlyList<Cue> Cues) : Cue
{
    /// <summary>Gets which group goes first: the one with the highest number.</summary>
    public int Priority { get; } = (int)ScriptValue.InRange(Priority, 1, 1000, nameof(Priority));

    /// <inheritdoc/>
    public bool Equals(OptionalGroup? other) =>
        other is not null && Priority == other.Priority && Cues.SequenceEqual(other.Cues);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Priority, Cues.Count);
}
