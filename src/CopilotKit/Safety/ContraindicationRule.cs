using CopilotKit.Safety.Techniques;

namespace CopilotKit.Safety;

/// <summary>A rule that says what a technique must heed, with its reason and where that comes from.</summary>
public sealed class ContraindicationRule
{
    internal ContraindicationRule(string name, Verdict verdict, string reason, string source, Func<PracticeQuestion, bool> applies)
    {
        (Name, Verdict, Reason, Source) = (name, verdict, reason, source);
        Applies = applies;
    }

    /// <summary>Gets its name, such as <c>no-hold-in-pregnancy</c>.</summary>
    public string Name { get; }

    /// <summary>Gets what it decides.</summary>
    public Verdict Verdict { get; }

    /// <summary>Gets why, in a sentence that may be shown to the listener.</summary>
    public string Reason { get; }

    /// <summary>Gets where the reason comes from.</summary>
    public string Source { get; }

    /// <summary>Gets the changes that make the practice fit; for what is forbidden, those that do without it.</summary>
    public IReadOnlyList<Modification> Modifications { get; internal init; } = [];

    /// <summary>Gets a sentence that the practice has to carry.</summary>
    /// <value><see langword="null"/> when it asks for none.</value>
    public string? Wording { get; internal init; }

    internal Func<PracticeQuestion, bool> Applies { get; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
