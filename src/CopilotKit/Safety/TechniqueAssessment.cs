namespace CopilotKit.Safety;

/// <summary>Whether a technique fits somebody, what makes it fit, and why.</summary>
public sealed class TechniqueAssessment
{
    internal TechniqueAssessment(Technique technique, IReadOnlyList<ContraindicationRule> rules)
    {
        Technique = technique;
        Rules = rules;
        Verdict = rules.Select(rule => rule.Verdict).DefaultIfEmpty(Verdict.Allowed).Max();
        Modifications = [.. rules.SelectMany(rule => rule.Modifications).Distinct().Order()];
        Wordings = [.. rules.Select(rule => rule.Wording).OfType<string>().Distinct()];
    }

    /// <summary>Gets the technique that was judged.</summary>
    public Technique Technique { get; }

    /// <summary>Gets the strictest verdict of all rules that apply.</summary>
    public Verdict Verdict { get; }

    /// <summary>Gets the rules that apply, each with its reason and source; none when there is nothing to heed.</summary>
    public IReadOnlyList<ContraindicationRule> Rules { get; }

    /// <summary>Gets every change that the rules ask for.</summary>
    /// <value>In the order of the enumeration, each once. For what is forbidden: how a practice does without it.</value>
    public IReadOnlyList<Modification> Modifications { get; }

    /// <summary>Gets the sentences that the practice has to carry, each once.</summary>
    public IReadOnlyList<string> Wordings { get; }
}
