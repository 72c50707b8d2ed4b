namespace ConsoleCompanion.Commands;

/// <summary>Checks of options that several commands have.</summary>
internal static class CommandOptions
{
    /// <summary>Gives the length that a number of minutes orders.</summary>
    public static TimeSpan LengthOf(double minutes) => minutes is > 0 and <= 1440
        ? TimeSpan.FromMinutes(minutes)
        : throw new ArgumentException(FormattableString.Invariant($"--minutes must be more than 0 and at most 1440, not {minutes}."));
}
