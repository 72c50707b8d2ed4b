using CopilotKit.Scripts;

namespace CopilotKit.Safety.Linting;

/// <summary>A sentence of a script, with when it is heard and what it does.</summary>
/// <param name="CueNumber">Which of the top-level cues it belongs to, counted from 1.</param>
/// <param name="Line">The line that it is part of.</param>
/// <param name="Span">Where in the line it stands.</param>
/// <param name="Begin">When it begins, at the usual lengths of all silences.</param>
/// <param name="IsOptional">Whether it may be left out.</param>
/// <param name="WordCount">How many words it has.</param>
/// <param name="Signs">What its phrases do, and where in the line each stands.</param>
internal sealed record SpokenSentence(
    int CueNumber, Line Line, Range Span, TimeSpan Begin, bool IsOptional, int WordCount, IReadOnlyList<(WordingSign Sign, Range Span)> Signs)
{
    /// <summary>Gives the places that do something and are not excused.</summary>
    public IEnumerable<Range> Of(Wording wording) =>
        from found in Signs
        where found.Sign.Wording == wording && !found.Sign.IsExcuse
        where found.Sign.IsCertain || !Signs.Any(other => other.Sign == new WordingSign(wording, IsExcuse: true) && Overlap(other.Span, found.Span))
        select found.Span;

    /// <summary>Tells whether the sentence does something that is not excused.</summary>
    public bool Does(Wording wording) => Of(wording).Any();

    private static bool Overlap(Range one, Range other) => one.Start.Value < other.End.Value && other.Start.Value < one.End.Value;
}
