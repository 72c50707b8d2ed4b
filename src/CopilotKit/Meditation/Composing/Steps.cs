using CopilotKit.Scripts;

namespace CopilotKit.Meditation.Composing;

/// <summary>A part of a meditation whose silences are not fitted yet. Lengths are seconds.</summary>
internal abstract record Step;

/// <summary>A sentence.</summary>
internal sealed record Spoken(string Text) : Step;

/// <summary>A silence.</summary>
/// <param name="Least">The least that it may last.</param>
/// <param name="Most">The most that it may last.</param>
/// <param name="Weight">How much it gets of what there is to share out.</param>
internal sealed record Rest(double Least, double Most, double Weight) : Step
{
    /// <summary>A silence between two sentences of a passage.</summary>
    public static readonly Rest BetweenSentences = new(0.5, 2.4, 0.15);

    /// <summary>The silence in which the first bell rings before the voice begins.</summary>
    public static readonly Rest AfterBell = new(2.5, 6, 0.3);

    /// <summary>The silence between the last words and the last bell.</summary>
    public static readonly Rest BeforeEnd = new(0.5, 4, 0.2);

    /// <summary>The silence after a passage.</summary>
    public static Rest AfterPassage(double weight) => weight > 0 ? new Rest(1, 3_000, weight) : new Rest(0.6, 3, 0.2);
}

/// <summary>The beginning of a chapter.</summary>
internal sealed record Heading(string Title) : Step;

/// <summary>A stretch of breaths on a grid.</summary>
internal sealed record Breaths(IReadOnlyList<Cue> Cues, double Seconds) : Step;
