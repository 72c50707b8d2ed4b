using CopilotKit.Scripts;

namespace CopilotKit.Safety;

/// <summary>A place of a script that breaks a rule.</summary>
public sealed record Finding
{
    internal Finding(ScriptRule rule, string message)
    {
        Rule = rule;
        Message = message;
    }

    /// <summary>Gets the rule that is broken.</summary>
    public ScriptRule Rule { get; }

    /// <summary>Gets what is wrong, with the limit where there is one.</summary>
    public string Message { get; }

    /// <summary>Gets which of the script's top-level cues it is, counted from 1.</summary>
    /// <value>0 where the script as a whole breaks the rule, by something that it lacks.</value>
    public int CueNumber { get; init; }

    /// <summary>Gets the line that breaks the rule.</summary>
    /// <value><see langword="null"/> where it is no line.</value>
    public Line? Line { get; init; }

    /// <summary>Gets which characters of the line break the rule.</summary>
    public Range Span { get; init; }

    /// <summary>Gets the words that break the rule; empty where it is none.</summary>
    public string Excerpt => Line?.Text[Span] ?? "";

    /// <summary>Gets what would mend it.</summary>
    /// <value>
    /// Words to put in the place of <see cref="Excerpt"/>, none to leave it out; where something is lacking, a line to add.
    /// <see langword="null"/> where a person has to decide.
    /// </value>
    public string? Repair { get; init; }

    /// <inheritdoc/>
    public override string ToString() => CueNumber == 0 ? $"{Rule.Name}: {Message}" : $"{Rule.Name} in cue {CueNumber}: {Message}";
}
