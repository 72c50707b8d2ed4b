using System.Globalization;
using CopilotKit.Meditation;

namespace ConsoleCompanion;

/// <summary>Reads what somebody writes about bells: <c>none</c>, <c>4,8</c>, <c>every 5</c>, <c>triple</c>.</summary>
internal static class BellWords
{
    private const string Every = "every ";

    public static MeditationBells Read(string words)
    {
        string[] parts = words.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts is ["none"] ? MeditationBells.None : parts.Aggregate(new MeditationBells(), With);
    }

    private static MeditationBells With(MeditationBells bells, string part) => part switch
    {
        "single" => bells with { Strikes = 1 },
        "double" => bells with { Strikes = 2 },
        "triple" => bells with { Strikes = 3 },
        _ when part.StartsWith(Every, StringComparison.Ordinal) && Minutes(part[Every.Length..]) is { } interval => bells with { Interval = interval },
        _ when Minutes(part) is { } time => bells with { Times = [.. bells.Times, time] },
        _ => throw new ArgumentException($"--bells takes 'none', minutes such as 4,8, 'every 5', 'double' and 'triple', not '{part}'."),
    };

    private static TimeSpan? Minutes(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double minutes) && minutes < 1440
            ? TimeSpan.FromMinutes(minutes)
            : null;
}
