namespace CopilotKit.Speech.Styles;

/// <summary>A style or emotional tone that every engine is asked for by the same name.</summary>
/// <param name="Name">The name, lower-case: <c>cheerful</c>.</param>
public sealed record SpeakingStyle(string Name)
{
    /// <summary>Gets what people, models and engines call it as well.</summary>
    /// <value>
    /// Lower-case words such as <c>happy</c> and <c>joy</c>; an engine's own name for the style is among them, if it has one.
    /// </value>
    public IReadOnlyList<string> Synonyms { get; init; } = [];

    /// <summary>Gets which styles come nearest, for a voice that lacks this one.</summary>
    /// <value>Names of other styles, the nearest first; empty when only a plain voice will do.</value>
    public IReadOnlyList<string> Substitutes { get; init; } = [];

    /// <inheritdoc/>
    public bool Equals(SpeakingStyle? other) => other is not null && Name == other.Name;

    /// <inheritdoc/>
    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>What an engine has for a style that was asked for.</summary>
/// <param name="Style">The engine's own word.</param>
/// <param name="IsSubstitute">Whether it is another style, the nearest one; <see langword="false"/> when it means the same.</param>
public sealed record StyleMatch(string Style, bool IsSubstitute);
