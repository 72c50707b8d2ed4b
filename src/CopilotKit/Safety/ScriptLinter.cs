using CopilotKit.Safety.Linting;
using CopilotKit.Scripts;

namespace CopilotKit.Safety;

/// <summary>Judges a script for a guided practice by named rules, whoever wrote it: this library, a person or a chat model.</summary>
/// <remarks>
/// Pure and thread-safe, without network. It reads English. It finds wordings, not intentions: a script without findings is
/// not proven safe, and it is no medical product.
/// </remarks>
public static class ScriptLinter
{
    private static readonly LintRule[] AllRules = [.. PracticeRules.All, .. WordingRules.All];

    /// <summary>Gets every rule.</summary>
    public static IReadOnlyList<ScriptRule> Rules { get; } = [.. AllRules.Select(rule => rule.Rule)];

    /// <summary>Judges a script.</summary>
    /// <param name="script">The script.</param>
    /// <param name="options">For whom and for what; by default an unknown adult who stays awake.</param>
    /// <returns>What breaks a rule, in the order of the script; first what it lacks as a whole. None when it is clean.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The pace is out of range.</exception>
    public static IReadOnlyList<Finding> Judge(Script script, ScriptLinterOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(script);

        options ??= new ScriptLinterOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.WordsPerMinute, 30);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.WordsPerMinute, 600);

        SpokenScript spoken = SpokenScript.Of(script, options);
        return
        [
            .. AllRules
                .Where(rule => !options.IgnoredRules.Contains(rule.Rule.Name))
                .SelectMany(rule => rule.FindingsIn(spoken))
                .OrderBy(finding => finding.CueNumber),
        ];
    }

    /// <summary>Mends what can be mended without a person.</summary>
    /// <param name="script">The script.</param>
    /// <param name="options">For whom and for what; by default an unknown adult who stays awake.</param>
    /// <returns>The script with every <see cref="Finding.Repair"/> applied. Judge it again: what has no repair is still in it.</returns>
    public static Script Mend(Script script, ScriptLinterOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(script);

        return ScriptMender.Mend(script, Judge(script, options));
    }
}
