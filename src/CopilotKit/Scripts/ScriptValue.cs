namespace CopilotKit.Scripts;

/// <summary>Checks what roles and cues are given, so that a screenplay can hold it.</summary>
internal static class ScriptValue
{
    public static string OneLine(string value, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value, name);
        return value.AsSpan().ContainsAny('\n', '\r')
            ? throw new ArgumentException($"{name} must be one line.", name)
            : value.Trim();
    }

    public static string? OneLineOrNull(string? value, string name) => value is null ? null : OneLine(value, name);

    public static double InRange(double value, double min, double max, string name) => value >= min && value <= max
        ? value
        : throw new ArgumentOutOfRangeException(name, FormattableString.Invariant($"{name} must be {min} to {max}, not {value}."));

    public static TimeSpan InRange(TimeSpan value, TimeSpan min, TimeSpan max, string name) => value >= min && value <= max
        ? value
        : throw new ArgumentOutOfRangeException(name, FormattableString.Invariant($"{name} must be {min} to {max}, not {value}."));
}
