using System.CommandLine;

namespace ConsoleCompanion.Commands;

/// <summary>Options that several commands have.</summary>
internal static class CommandOptions
{
    public static Option<string> Out(string defaultName) => new("--out", "-o")
    {
        Description = "The sound file to write; captions, chapters and the screenplay are written beside it.",
        DefaultValueFactory = _ => defaultName,
        HelpName = "FILE.wav",
    };

    /// <summary>Gives the length that a number of minutes orders.</summary>
    public static TimeSpan LengthOf(double minutes) => minutes is > 0 and <= 1440
        ? TimeSpan.FromMinutes(minutes)
        : throw new ArgumentException(FormattableString.Invariant($"--minutes must be more than 0 and at most 1440, not {minutes}."));
}
