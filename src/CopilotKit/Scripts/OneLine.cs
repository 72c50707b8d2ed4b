namespace CopilotKit.Scripts;

/// <summary>Checks values that a screenplay writes on one line.</summary>
internal static class OneLine
{
    public static string Checked(string value, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value, name);
        return value.AsSpan().ContainsAny('\n', '\r')
            ? throw new ArgumentException($"{name} must be one line.", name)
            : value.Trim();
    }

    public static string? CheckedOrNull(string? value, string name) => value is null ? null : Checked(value, name);

    public static double InRange(double value, double min, double max, string name) => value >= min && value <= max
        ? value
        : throw new ArgumentOutOfRangeException(name, FormattableString.Invariant($"{name} must be {min} to {max}, not {value}."));

    public static TimeSpan InRange(TimeSpan value, TimeSpan min, TimeSpan max, string name) => value >= min && value <= max
        ? value
        : throw new ArgumentOutOfRangeException(name, FormattableString.Invariant($"{name} must be {min} to {max}, not {value}."));
}
