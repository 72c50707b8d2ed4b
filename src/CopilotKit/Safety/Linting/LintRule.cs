namespace CopilotKit.Safety.Linting;

/// <summary>A rule and how it judges.</summary>
/// <param name="Rule">Its name, what it asks, and where it comes from.</param>
/// <param name="Judge">Finds what breaks it.</param>
internal sealed record LintRule(ScriptRule Rule, Func<ScriptRule, SpokenScript, IEnumerable<Finding>> Judge)
{
    /// <summary>Gives the findings of this rule.</summary>
    public IEnumerable<Finding> FindingsIn(SpokenScript script) => Judge(Rule, script);
}
