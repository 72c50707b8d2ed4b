namespace CopilotKit.Models;

/// <summary>What a setting must be, and whether it is.</summary>
/// <param name="IsKept">Whether it is.</param>
/// <param name="Member">The name of the setting.</param>
/// <param name="Limit">What it must be.</param>
/// <param name="Actual">What it is.</param>
internal readonly record struct SettingRule(bool IsKept, string Member, string Limit, object Actual)
{
    /// <summary>Gives a rule for a time of at most one day.</summary>
    public static SettingRule ForTime(string member, TimeSpan value, bool mayBeZero = false) => new(
        value <= TimeSpan.FromDays(1) && (value > TimeSpan.Zero || (mayBeZero && value == TimeSpan.Zero)),
        member,
        mayBeZero ? "zero to one day" : "more than zero to one day",
        value);

    /// <summary>Gives what is wrong with the options of a section.</summary>
    public static IEnumerable<string> ErrorsIn(string section, params IEnumerable<SettingRule> rules) =>
        rules.Where(rule => !rule.IsKept).Select(rule => $"Property {section}.{rule.Member}: {rule.Words()}.");

    /// <summary>Says what it must be instead of what it is.</summary>
    public string Words() => FormattableString.Invariant($"must be {Limit}, not {Actual}");
}
